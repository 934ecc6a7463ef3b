// What two claims say of each other.
#include "timeline/match.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "base/compiled.h"
#include "dateline/extractor.h"
#include "story.h"

DATELINE_BEGIN
namespace testing {
namespace {

/// The evidence of the first claims of two articles whose predicate is `lemma`;
/// the second is published some months after the first.
merge::PairEvidence between(const std::string& lemma, const std::string& first,
                            const std::string& second, std::uint8_t months_later = 0) {
  const auto compiled = rules().compiled().timeline;
  const Extractor extractor(rules());
  merge::Articles articles;
  for (const auto& [id, text] : {std::pair("a", first), std::pair("b", second)}) {
    Article told;
    told.id = id;
    told.published.at = day(2024, 3, 5);
    if (id == std::string("b")) told.published.at.month += months_later;
    told.body = text;
    articles[id] = std::make_shared<const merge::ArticleDigest>(
        merge::digest(*extractor.extract(told), *compiled));
  }
  const merge::Mentions mentions = merge::prepare(articles, *compiled);
  const auto of_article = [&](std::uint32_t article) {
    return std::find_if(mentions.all.begin(), mentions.all.end(), [&](const auto& mention) {
      return mention.article == article && mentions.digest(mention).predicate.lemma == lemma;
    });
  };
  const auto a = of_article(0);
  const auto b = of_article(1);
  EXPECT_TRUE(a != mentions.all.end() && b != mentions.all.end()) << lemma;
  if (a == mentions.all.end() || b == mentions.all.end()) return {};
  return merge::compare(mentions, *a, *b);
}

TEST(TimelineMatch, ANounIsOfTheKindThatStandsBeforeIt) {
  const std::string missile = "Ost condemned the missile test on Monday.";
  EXPECT_EQ(between("test", missile, "Vale carried out a missile test.").kind, 1);
  EXPECT_EQ(between("test", missile, "Vale carried out a nuclear test.").kind, -1);
  EXPECT_EQ(between("test", missile, "Vale denied the test.").kind, 0);
}

TEST(TimelineMatch, APromiseMadeToHelpIsNoHelp) {
  const auto compiled = rules().compiled().timeline;
  Article told;
  told.id = "a";
  told.published.at = day(2024, 3, 5);
  told.body = "The promise that Ost had made to supply arms worried Vale.";
  const auto digest = merge::digest(*Extractor(rules()).extract(told), *compiled);
  const auto supplies = std::count_if(
      digest.claims.begin(), digest.claims.end(),
      [](const merge::ClaimDigest& claim) { return claim.predicate.lemma == "supply"; });
  EXPECT_EQ(supplies, 1) << "the verb's own claim";
}

TEST(TimelineMatch, AStatementNeedsItsSpeaker) {
  const std::string palace = "The Palace of Ost confirmed the visit.";
  const auto apart = merge::KeepApart::cast;
  EXPECT_EQ(between("confirm", palace, "Vale confirmed that the train had left.").keep_apart,
            apart);
  EXPECT_EQ(between("confirm", palace, "If confirmed, it will be the first visit.").keep_apart,
            apart);
  EXPECT_NE(
      between("confirm", palace, "The Palace of Ost confirmed that she would come.").keep_apart,
      apart);
}

TEST(TimelineMatch, WhatIsStatedTellsWhereNobodyIsNamedWhoSaysIt) {
  const std::string vale = "The Vale Motor Company announced a recall of 900 cars on Monday.";
  EXPECT_EQ(between("announce", vale, "A recall of 900 cars was announced on Monday.").keep_apart,
            merge::KeepApart::no);
  EXPECT_EQ(between("announce", vale, "A merger was announced on Monday.").keep_apart,
            merge::KeepApart::cast);
}

TEST(TimelineMatch, AHabitIsNoneOfTheTimesItWasDone) {
  const std::string left = "Mara Vell left Ost on Sunday.";
  EXPECT_EQ(between("leave", left, "Mara Vell, who rarely leaves Ost, is ill.").keep_apart,
            merge::KeepApart::another);
  EXPECT_EQ(between("leave", left, "Mara Vell left Ost for talks.").keep_apart,
            merge::KeepApart::no);
}

TEST(TimelineMatch, NewsOfOtherMonthsIsOtherNews) {
  const std::string launched = "Ost has launched a satellite, its minister said.";
  EXPECT_EQ(between("launch", launched, launched, 1).keep_apart, merge::KeepApart::no);
  EXPECT_EQ(between("launch", launched, launched, 5).keep_apart, merge::KeepApart::other_day);
  const std::string dated = "Ost launched a satellite on Friday.";
  EXPECT_EQ(between("launch", launched, dated, 5).keep_apart, merge::KeepApart::other_day);
}

TEST(TimelineMatch, MoreOfThemAreOthers) {
  const std::string rescued = "The crew rescued 20 sailors on Monday.";
  EXPECT_TRUE(between("rescue", rescued, "The crew will rescue more sailors.").another);
  EXPECT_TRUE(between("rescue", rescued, "The crew rescued another five sailors.").another);
  EXPECT_FALSE(between("rescue", rescued, "The crew rescued new sailors.").another);
  EXPECT_EQ(between("rescue", rescued, "The crew previously rescued sailors.").keep_apart,
            merge::KeepApart::another);
}

TEST(TimelineMatch, KindsTellInPoints) {
  merge::PairEvidence evidence;
  evidence.predicate = 100;
  const merge::MatchWeights& weights = rules().compiled().timeline->weights();
  const auto points = [&](std::int32_t kind) {
    evidence.kind = kind;
    return merge::score(evidence, weights);
  };
  EXPECT_GT(points(1), points(0));
  EXPECT_LT(points(-1), points(0));
}

}  // namespace
}  // namespace testing
DATELINE_END
