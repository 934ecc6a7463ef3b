// What must hold of a timeline for any set of articles: that the events depend
// on the set alone, and not on how it came together. The corpora are drawn from
// a small world, so that much of it merges.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "../unit/timeline/story.h"
#include "dateline/io.h"

DATELINE_BEGIN
namespace testing {
namespace {

class World {
 public:
  explicit World(std::uint32_t seed) : random_(seed) {}

  Extraction next_article(const std::string& id) {
    std::vector<Claim> claims;
    const std::size_t count = 1 + random_() % 6;
    for (std::size_t i = 0; i < count; ++i) claims.push_back(next_claim());
    Extraction result =
        article(id, pick({"Harbour Post", "North Wire", "The Gazette"}),
                day(2024, 3, 1 + static_cast<int>(random_() % 20)), std::move(claims));
    return result;
  }
  std::size_t below(std::size_t n) { return random_() % n; }
  std::mt19937& random() { return random_; }

 private:
  std::string pick(std::vector<std::string> from) { return from[random_() % from.size()]; }

  Claim next_claim() {
    Claim result =
        claim(pick({"depart", "leave", "meet", "summit", "kill", "die", "visit", "say"}));
    for (std::size_t i = random_() % 3; i > 0; --i) {
      result.participants.push_back(
          {pick({"Ada Brandt", "Brandt", "Mrs Brandt", "Lars Borg", "Kova", "DPRK", "North Korea"}),
           static_cast<Role>(random_() % 3),
           {}});
    }
    if (random_() % 2 == 0)
      result = dated(result, day(2024, 3, 1 + static_cast<int>(random_() % 6)));
    if (random_() % 3 == 0) result = future(result);
    if (random_() % 4 == 0) result.polarity = Polarity::negative;
    if (random_() % 3 == 0)
      result.sources.push_back({pick({"KCNA", "Reuters", "an official"}), {}, {}});
    return result;
  }

  std::mt19937 random_;
};

std::string bytes_of(const Timeline& timeline) {
  return write_events(timeline.events(), TimelineFormat::json);
}

std::vector<Extraction> draw(World& world, std::size_t count) {
  std::vector<Extraction> articles;
  for (std::size_t i = 0; i < count; ++i) {
    articles.push_back(world.next_article("n" + std::to_string(i)));
  }
  return articles;
}

Timeline built(const std::vector<Extraction>& articles) {
  Timeline timeline(rules());
  for (const auto& article : articles) timeline.add(article);
  return timeline;
}

class TimelineProperties : public ::testing::TestWithParam<std::uint32_t> {};
INSTANTIATE_TEST_SUITE_P(Seeds, TimelineProperties, ::testing::Range(1U, 9U));

TEST_P(TimelineProperties, AnyOrderGivesTheSameBytes) {
  World world(GetParam());
  auto articles = draw(world, 20);
  const std::string expected = bytes_of(built(articles));
  for (int i = 0; i < 3; ++i) {
    std::shuffle(articles.begin(), articles.end(), world.random());
    EXPECT_EQ(bytes_of(built(articles)), expected);
  }
}

TEST_P(TimelineProperties, RemovingIsAsIfNeverAdded) {
  World world(GetParam());
  const auto articles = draw(world, 20);
  Timeline timeline = built(articles);
  std::vector<Extraction> left;
  for (const auto& article : articles) {
    if (world.below(3) == 0)
      timeline.remove(article.id);
    else
      left.push_back(article);
  }
  EXPECT_EQ(bytes_of(timeline), bytes_of(built(left)));
}

TEST_P(TimelineProperties, ACorrectionIsAsIfTheFirstNeverWas) {
  World world(GetParam());
  auto articles = draw(world, 12);
  Timeline timeline = built(articles);
  (void)timeline.events();
  for (auto& article : articles) {
    if (world.below(2) == 0) timeline.add(article = world.next_article(article.id));
  }
  EXPECT_EQ(bytes_of(timeline), bytes_of(built(articles)));
}

TEST_P(TimelineProperties, MergingIsAsBuildingFromAll) {
  World world(GetParam());
  const auto articles = draw(world, 20);
  const auto cut = articles.begin() + static_cast<std::ptrdiff_t>(world.below(articles.size()));
  Timeline left = built({articles.begin(), cut});
  const Timeline right = built({cut, articles.end()});
  left.merge(right);
  EXPECT_EQ(bytes_of(left), bytes_of(built(articles)));
}

TEST_P(TimelineProperties, AsOfIsAsBuiltFromWhatWasPublished) {
  World world(GetParam());
  const auto articles = draw(world, 20);
  const PublicationTime moment{day(2024, 3, 10), false, {}};
  std::vector<Extraction> published;
  for (const auto& article : articles) {
    if (article.published.at <= moment.at) published.push_back(article);
  }
  EXPECT_EQ(bytes_of(built(articles).as_of(moment)), bytes_of(built(published)));
}

TEST_P(TimelineProperties, EveryClaimStandsInOneEventAndIdsAreUnique) {
  World world(GetParam());
  const auto articles = draw(world, 30);
  std::size_t claims = 0;
  for (const auto& article : articles) claims += article.claims.size();
  std::set<std::string> seen;
  std::set<std::string> ids;
  for (const Event& event : built(articles).events()) {
    EXPECT_TRUE(ids.insert(event.id).second);
    EXPECT_GE(event.independent_sources, 1U);
    EXPECT_EQ(event.independent_sources, event.independent_source_names.size());
    for (const EventClaim& claim : event.claims) {
      EXPECT_TRUE(seen.insert(claim.article + " " + claim.claim).second);
    }
  }
  EXPECT_EQ(seen.size(), claims);
}

/// What else is in the corpus does not change why two claims are joined or not.
TEST_P(TimelineProperties, PairReasonsDoNotDependOnTheRest) {
  World world(GetParam());
  const auto articles = draw(world, 20);
  const Timeline few = built({articles[0], articles[1]});
  EXPECT_EQ(built(articles).explain("n0", "c1", "n1", "c1"), few.explain("n0", "c1", "n1", "c1"));
}

}  // namespace
}  // namespace testing
DATELINE_END
