// What two claims must have in common before their difference is a conflict,
// and the numbers that are compared.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/compiled.h"
#include "dateline/extractor.h"
#include "story.h"
#include "timeline/digest.h"
#include "timeline/same_matter.h"

DATELINE_BEGIN
namespace testing {
namespace {

const Participant ada{"Ada Brandt", Role::agent, {}};

merge::ArticleDigest digest_of(const std::string& text) {
  const Extractor extractor(rules());
  const Article source{"a", "Post", "", {day(2024, 3, 5), false, {}}, text, "en", ""};
  return merge::digest(extractor.extract(source).value(), *rules().compiled().timeline);
}

/// All counts of a text's claims.
std::vector<std::string> counts_in(const std::string& text) {
  std::vector<std::string> counts;
  for (const auto& claim : digest_of(text).claims) {
    for (const auto& quantity : claim.quantities) counts.push_back(merge::to_text(quantity));
  }
  std::sort(counts.begin(), counts.end());
  counts.erase(std::unique(counts.begin(), counts.end()), counts.end());
  return counts;
}

using Counts = std::vector<std::string>;

TEST(Quantities, CountsWithTheirBounds) {
  EXPECT_EQ(counts_in("The storm killed three sailors."), Counts{"3 sailor"});
  EXPECT_EQ(counts_in("The storm killed 12."), Counts{"12 people"});
  EXPECT_EQ(counts_in("At least 1,200 people were injured."), Counts{"at least 1200 people"});
  EXPECT_EQ(counts_in("Some 40 men were arrested."), Counts{"about 40 people"});
}

TEST(Quantities, AmountsAndAges) {
  EXPECT_EQ(counts_in("The bank lost 2.5 million euros."), Counts{"2500000 \xE2\x82\xAC"});
  EXPECT_EQ(counts_in("Police arrested a 34-year-old man."), Counts{"34 years old"});
}

TEST(Quantities, SomeOfMoreAreAtLeastSoMany) {
  EXPECT_EQ(counts_in("The rebels freed 21 of the 200 hostages."), Counts{"at least 21 hostage"});
  EXPECT_EQ(counts_in("The rebels freed 22 other hostages."), Counts{"at least 22 hostage"});
  EXPECT_EQ(counts_in("The rebels announced the release of 21 of the more than 200 hostages."),
            Counts{"21 people"});
}

TEST(Quantities, ThoseDescribedByTheirFateAreNotAllOfIt) {
  const auto article = digest_of("The agency showed 82 women who were kidnapped in the north.");
  const auto kidnap =
      std::find_if(article.claims.begin(), article.claims.end(),
                   [](const merge::ClaimDigest& claim) { return claim.claim.lemma == "kidnap"; });
  ASSERT_NE(kidnap, article.claims.end());
  EXPECT_TRUE(kidnap->quantities.empty());
}

TEST(Quantities, ATollCountsTheDead) {
  const auto article = digest_of("The death toll of the flood rose to seven on Monday.");
  const auto toll =
      std::find_if(article.claims.begin(), article.claims.end(),
                   [](const merge::ClaimDigest& claim) { return claim.claim.lemma == "rise"; });
  ASSERT_NE(toll, article.claims.end());
  EXPECT_EQ(toll->predicate.lemma, "die");
  ASSERT_EQ(toll->quantities.size(), 1U);
  EXPECT_EQ(merge::to_text(toll->quantities[0]), "7 people");
  EXPECT_EQ(toll->claim.participants[0].name, "7 people");
  EXPECT_EQ(toll->claim.participants[0].role, Role::agent);
}

TEST(Quantities, YearsAndVagueNumbersCountNothing) {
  EXPECT_EQ(counts_in("In August 1976 two bronzes vanished."), Counts{"2 bronze"});
  EXPECT_EQ(counts_in("Several hundred people marched."), Counts{});
}

TEST(Quantities, ContradictOnlyWhenBothCannotBe) {
  using merge::Bound;
  const merge::Quantity five{5000, "people", Bound::exact};
  EXPECT_TRUE(merge::contradict(five, {7000, "people", Bound::exact}));
  EXPECT_TRUE(merge::contradict(five, {7000, "people", Bound::least}));
  EXPECT_FALSE(merge::contradict(five, {2000, "people", Bound::least}));
  EXPECT_FALSE(merge::contradict(five, {9000, "people", Bound::most}));
  EXPECT_FALSE(merge::contradict(five, {7000, "house", Bound::exact}));
  EXPECT_FALSE(merge::contradict({100000, "people", Bound::about}, {104000, "people", {}}));
}

/// Whether two claims of two articles tell of one matter.
bool one_matter(const Claim& a, const Claim& b) {
  const auto& lists = *rules().compiled().timeline;
  merge::Articles articles;
  for (const auto& [id, claim] : {std::pair{"a", a}, std::pair{"b", b}}) {
    articles[id] = std::make_shared<const merge::ArticleDigest>(
        merge::digest(article(id, "Post", day(2024, 3, 5), {claim}), lists));
  }
  const merge::Mentions mentions = merge::prepare(articles, lists);
  return merge::tell_of_one(mentions, mentions.all[0], mentions.all[1]);
}

TEST(Conflicts, NeedTheSameMatter) {
  const Participant budget{"the budget", Role::patient, {}};
  const Participant cable{"the cable", Role::patient, {}};
  EXPECT_TRUE(one_matter(claim("cut", {budget}), claim("cut", {budget})));
  EXPECT_FALSE(one_matter(claim("cut", {budget}), claim("cut", {cable})));
  EXPECT_FALSE(one_matter(claim("cut", {budget}), claim("visit", {budget})));
  const Participant borg{"Lars Borg", Role::agent, {}};
  EXPECT_FALSE(one_matter(claim("resign", {ada}), claim("resign", {borg})));
}

TEST(Conflicts, ANameAndADescriptionMayBeOne) {
  const Participant company{"the company", Role::agent, {}};
  const Participant plant{"the plant", Role::patient, {}};
  EXPECT_TRUE(one_matter(claim("close", {company, plant}), claim("close", {ada, plant})));
}

TEST(Conflicts, AMoveFromOnePlaceToAnotherIsNoPlaceInAnother) {
  const auto conflicts_with = [](const std::string& quote) {
    Timeline timeline(rules());
    for (const char* town : {"Holm", "Tavel"}) {
      Extraction told =
          article(town, town, day(2024, 3, 5), {dated(claim("open", {ada}), day(2024, 3, 4))});
      told.claims[0].place = Place{town, {}};
      told.document.body = quote;
      told.document.sentences = {{0, 0, {0, static_cast<std::uint32_t>(quote.size())}, 0, false}};
      timeline.add(told);
    }
    const auto events = timeline.events();
    return events.size() == 1 ? events[0].conflicts.size() : 99U;
  };
  EXPECT_EQ(conflicts_with("The opening was moved from Holm to Tavel."), 1U);
  EXPECT_EQ(conflicts_with("The opening was in Holm in Tavel."), 0U);
}

TEST(Conflicts, WhereSomebodyGoesIsNotWhereHeWas) {
  const auto conflicts_with = [](const std::string& words) {
    Timeline timeline(rules());
    for (const std::string town : {"Holm", "Tavel"}) {
      Extraction told =
          article(town, town, day(2024, 3, 5), {dated(claim("leave", {ada}), day(2024, 3, 4))});
      const std::string quote = (town == "Holm" ? "Ada left in " : words) + town + ".";
      const auto end = static_cast<std::uint32_t>(quote.size());
      told.claims[0].place =
          Place{town, {end - 1 - static_cast<std::uint32_t>(town.size()), end - 1}};
      told.document.body = quote;
      told.document.sentences = {{0, 0, {0, end}, 0, false}};
      timeline.add(told);
    }
    const auto events = timeline.events();
    return events.size() == 1 ? events[0].conflicts.size() : 99U;
  };
  EXPECT_EQ(conflicts_with("Ada left in "), 1U);
  EXPECT_EQ(conflicts_with("Ada left for "), 0U);
}

TEST(Conflicts, APlanMovedToAnotherDayIsOneEventWithAConflict) {
  Timeline timeline(rules());
  const Participant bridge{"the new bridge", Role::patient, {}};
  timeline.add(article("a", "Post", day(2024, 3, 4),
                       {dated(future(claim("open", {ada, bridge})), day(2024, 3, 9))}));
  timeline.add(article("b", "Post", day(2024, 4, 3),
                       {dated(claim("open", {ada, bridge}), day(2024, 4, 2))}));
  const auto events = timeline.events();
  ASSERT_EQ(events.size(), 1U);
  ASSERT_EQ(events[0].conflicts.size(), 1U);
  EXPECT_EQ(events[0].conflicts[0].about, "time");
}

/// What the events of one article conflict about.
std::vector<std::string> conflicts_in(const std::string& text) {
  const Extractor extractor(rules());
  Timeline timeline(rules());
  timeline.add(
      extractor.extract({"a", "Post", "", {day(2024, 3, 14), false, {}}, text, "en", ""}).value());
  std::vector<std::string> found;
  for (const Event& event : timeline.events()) {
    for (const Conflict& conflict : event.conflicts) found.push_back(conflict.about);
  }
  return found;
}

using About = std::vector<std::string>;

TEST(Disputes, ADenialInTheNextSentenceIsOfWhatWasSaid) {
  EXPECT_EQ(conflicts_in("Seaways said that a third of its ships had sailed on Monday. Not one "
                         "ferry sailed, the union said."),
            About{"polarity"});
  EXPECT_EQ(conflicts_in("The navy freed 24 sailors on Saturday, the state agency said. Mira Kesk, "
                         "a spokeswoman for the ministry, said that none had been released."),
            About{"polarity"});
}

TEST(Disputes, OneSourceDisputesNothingWithItself) {
  EXPECT_EQ(conflicts_in("Ada Brandt said that a third of the ships had sailed on Monday. Not one "
                         "ferry sailed on Tuesday, Ada Brandt said."),
            About{});
}

TEST(Disputes, WhatIsOnlySupposedDeniesNothing) {
  const auto article = digest_of(
      "The bank closed the deal, said Ada Brandt. It will pay if the bank has not closed the "
      "deal.");
  EXPECT_TRUE(std::any_of(article.claims.begin(), article.claims.end(), [](const auto& claim) {
    return claim.standing == merge::Standing::supposed;
  }));
}

TEST(Disputes, WhatDidNotHappenSinceLongIsNoDenial) {
  EXPECT_EQ(conflicts_in("Ada Brandt travelled to Lund on Monday, the radio reported. She had been "
                         "invited. Brandt has not travelled abroad since the war, the Post said."),
            About{});
}

}  // namespace
}  // namespace testing
DATELINE_END
