// No pair that would be joined is passed over.
#include "timeline/prospects.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "base/compiled.h"
#include "dateline/extractor.h"
#include "story.h"
#include "timeline/candidates.h"
#include "timeline/topic_row.h"

DATELINE_BEGIN
namespace testing {
namespace {

merge::Articles story() {
  const std::vector<std::string> texts = {
      "A ferry sank off Port Amrin on Monday, killing 12 people. The coast guard said the ferry "
      "had "
      "left the harbour late. Captain Ilse Brandt was arrested on Tuesday.",
      "Twelve people died when a ferry went down near Port Amrin on Monday. Police arrested the "
      "captain, Ilse Brandt. A second ferry was stopped on Wednesday.",
      "The minister visited Port Amrin on Wednesday. He will meet the families of the dead on "
      "Friday. The court said the captain's arrest was lawful, and that 14 people died.",
      "Rescuers found the ferry's recorder. The sinking killed 12. Brandt denies that she left "
      "the harbour late, her lawyer told reporters. The families met the minister."};
  const Extractor extractor(rules());
  merge::Articles articles;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string id(1, static_cast<char>('a' + i));
    const auto published = day(2024, 3, static_cast<int>(5 + i));
    const Article source{id, "Post", "", {published, false, {}}, texts[i], "en", ""};
    articles[id] = std::make_shared<const merge::ArticleDigest>(
        merge::digest(extractor.extract(source).value(), *rules().compiled().timeline));
  }
  return articles;
}

TEST(Prospects, HoldsNothingBackThatReachesTheScore) {
  const merge::Articles articles = story();
  const merge::Mentions mentions = merge::prepare(articles, *rules().compiled().timeline);
  for (const std::int32_t least : {-50, 0, 30, mentions.weights.join, 90}) {
    std::vector<std::uint64_t> reached;
    for (const std::uint64_t pair : merge::candidate_pairs(mentions)) {
      const auto a = static_cast<std::uint32_t>(pair >> 32U);
      const auto b = static_cast<std::uint32_t>(pair & 0xffffffffU);
      const auto evidence = merge::compare(mentions, mentions.all[a], mentions.all[b]);
      if (merge::score(evidence, mentions.weights) >= least) reached.push_back(pair);
    }
    std::vector<std::uint64_t> kept;
    for (const merge::ScoredPair& pair : merge::scored_pairs(mentions, least))
      kept.push_back(std::uint64_t{pair.a} << 32U | pair.b);
    std::sort(kept.begin(), kept.end());
    EXPECT_EQ(kept, reached) << least;
    if (least == mentions.weights.join) EXPECT_GT(kept.size(), 2U);
  }
}

TEST(Prospects, NamesWithoutABitInCommonHaveNothingInCommon) {
  const merge::MergeRules& lists = *rules().compiled().timeline;
  std::vector<merge::NameKey> names;
  for (const char* name : {"Ilse Brandt",
                           "Brandt",
                           "Captain Brandt",
                           "Han Min Seo",
                           "Han Min-seo",
                           "Seoul",
                           "South Korea",
                           "the South Korean leader",
                           "UN",
                           "United Nations",
                           "WHO",
                           "World Health Organization",
                           "the captain",
                           "a 34-year-old captain",
                           "a 50-year-old pilot",
                           "an Austrian climber",
                           "a British climber",
                           "the plane",
                           "a jet",
                           "two men",
                           "84 people",
                           "the 11th round",
                           "12th Street",
                           "the 3rd Army",
                           "Gaddafi",
                           "Qadhafi",
                           "police"}) {
    names.push_back(merge::make_name_key(name, lists));
  }
  int apart = 0;
  for (const merge::NameKey& a : names) {
    for (const merge::NameKey& b : names) {
      if (merge::sketch_of(a).meets(merge::sketch_of(b))) continue;
      ++apart;
      EXPECT_EQ(merge::match_names(a, b).score, 0) << a.folded << ", " << b.folded;
      EXPECT_FALSE(merge::of_one_kind(a, b)) << a.folded << ", " << b.folded;
      EXPECT_FALSE(merge::differ_in_age_or_nation(a, b)) << a.folded << ", " << b.folded;
      EXPECT_FALSE(a.ordinal != 0 && b.ordinal != 0) << a.folded << ", " << b.folded;
    }
  }
  EXPECT_GT(apart, 100);
}

TEST(TopicRow, GivesWhatTwoArticlesCompared) {
  const merge::Articles articles = story();
  const merge::Mentions mentions = merge::prepare(articles, *rules().compiled().timeline);
  merge::TopicRow topics(mentions);
  for (std::uint32_t a = 0; a < mentions.articles.size(); ++a) {
    for (std::uint32_t b = 0; b < mentions.articles.size(); ++b) {
      EXPECT_EQ(topics.between(a, b),
                merge::topic_similarity(*mentions.articles[a], *mentions.articles[b]));
    }
  }
}

}  // namespace
}  // namespace testing
DATELINE_END
