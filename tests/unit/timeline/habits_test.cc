// Which claims tell of habits, read from their sentences.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "base/compiled.h"
#include "dateline/extractor.h"
#include "story.h"
#include "timeline/digest.h"

DATELINE_BEGIN
namespace testing {
namespace {

/// The triggers of a text's claims that are marked as habits, and all others.
struct Told {
  std::set<std::string> habits;
  std::set<std::string> others;
};

Told told(const std::string& text) {
  const Extractor extractor(rules());
  const Article article{"a", "Post", "", {day(2024, 3, 6), false, {}}, text, "en", ""};
  const Extraction extraction = extractor.extract(article).value();
  Told result;
  const auto digest = merge::digest(extraction, *rules().compiled().timeline);
  for (const merge::ClaimDigest& claim : digest.claims) {
    auto& group = (claim.marks & merge::mark_habit) != 0 ? result.habits : result.others;
    group.emplace(extraction.document.text(claim.claim.trigger));
  }
  return result;
}

using Words = std::set<std::string>;

TEST(Habits, AdverbsOfFrequency) {
  EXPECT_EQ(told("The group often attacks villages and burns houses.").habits,
            (Words{"attacks", "burns"}));
  EXPECT_EQ(told("The president, who rarely leaves Tolme, flew to Kesra on Monday.").habits,
            (Words{"leaves"}));
  EXPECT_EQ(told("Pirates would often board ships there.").habits, (Words{"board"}));
  EXPECT_EQ(told("The army has repeatedly shelled the town.").habits, (Words{"shelled"}));
  EXPECT_EQ(told("The man was repeatedly stabbed on Sunday.").habits, (Words{}));
}

TEST(Habits, RecurringTimes) {
  EXPECT_EQ(told("The committee meets every Monday.").habits, (Words{"meets"}));
  EXPECT_EQ(told("The committee met on Monday.").habits, (Words{}));
}

TEST(Habits, UsedTo) {
  EXPECT_TRUE(told("The ferry used to sail to Tolme.").habits.contains("sail"));
  EXPECT_FALSE(told("The thieves used a ladder to enter the bank.").habits.contains("enter"));
}

TEST(Habits, WhatAThingDoes) {
  const Told train = told("The minister came on the train that he uses for foreign visits.");
  EXPECT_EQ(train.habits, (Words{"uses", "visits"}));
  EXPECT_TRUE(train.others.contains("came"));
  EXPECT_EQ(told("When the king travels abroad, he takes a slow train.").habits,
            (Words{"travels", "takes"}));
}

TEST(Habits, NotOneHappeningInThePresent) {
  EXPECT_EQ(told("The minister leaves for Kesra on Friday.").habits, (Words{}));
  EXPECT_EQ(told("The vote comes a day after a march that ends a week of strikes.").habits,
            (Words{}));
  EXPECT_EQ(told("The minister will resign when he returns.").habits, (Words{}));
}

TEST(Habits, NounsOfSeveral) {
  EXPECT_TRUE(told("Frequent attacks on convoys delayed the aid.").habits.contains("attacks"));
  EXPECT_FALSE(told("The group often denies the attack on Kesra.").habits.contains("attack"));
}

}  // namespace
}  // namespace testing
DATELINE_END
