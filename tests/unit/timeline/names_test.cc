#include "timeline/names.h"

#include <gtest/gtest.h>

#include "base/compiled.h"
#include "dateline/rule_set.h"
#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {
namespace {

class Names : public ::testing::Test {
 protected:
  [[nodiscard]] NameMatch match(std::string_view a, std::string_view b) const {
    return match_names(make_name_key(a, *rules_), make_name_key(b, *rules_));
  }
  RuleSet set_ = RuleSet::embedded().value();
  std::shared_ptr<const MergeRules> rules_ = set_.compiled().timeline;
};

TEST_F(Names, FoldsAccentsHyphensAndPossessives) {
  EXPECT_EQ(fold_name("Recep Tayyip Erdo\xC4\x9F"
                      "an's"),
            "recep tayyip erdogan");
  EXPECT_EQ(fold_name("Kim Jong-un"), "kim jong un");
  EXPECT_EQ(fold_name("U.S."), "us");
  EXPECT_EQ(fold_name("the \"Sea  Lion\""), "the sea lion");
}

TEST_F(Names, TitlesAreNotPartOfAName) {
  EXPECT_EQ(match("Russian President Vladimir Putin", "Vladimir Putin").link, NameLink::same);
  EXPECT_EQ(match("Mr Kim Jong-un", "Kim Jong Un").link, NameLink::same);
  EXPECT_EQ(match("Orvelle Industries Ltd", "Orvelle Industries").link, NameLink::same);
}

TEST_F(Names, WhatTheBearerIsIsNoPartOfAName) {
  EXPECT_EQ(match("the extremist group Ansar Dor", "Ansar Dor").link, NameLink::same);
  EXPECT_EQ(match("Lumen CEO Ada Brandt", "Ada Brandt").link, NameLink::same);
  EXPECT_EQ(match("Lumen CEO Ada Brandt", "Lumen").score, 0);
  EXPECT_NE(match("the mayor of Kelby", "Kelby").link, NameLink::same);
  EXPECT_NE(match("northern Kova", "Kova").link, NameLink::same);
  EXPECT_EQ(match("Promenade des Anglais", "Anglais").link, NameLink::part);
}

TEST_F(Names, AHyphenMakesNoDescription) {
  EXPECT_FALSE(make_name_key("Park Soo-hyun", *rules_).described);
  EXPECT_TRUE(make_name_key("a Kova-based firm", *rules_).described);
}

TEST_F(Names, ListedAliasesMeet) {
  EXPECT_EQ(match("DPRK", "North Korea").link, NameLink::alias);
  EXPECT_EQ(match("KCNA", "Korean Central News Agency").link, NameLink::alias);
  EXPECT_EQ(match("Burma", "Myanmar").link, NameLink::alias);
}

TEST_F(Names, UnlistedAcronymsMeetTheirWords) {
  EXPECT_EQ(match("NOFA", "National Office of Forest Affairs").link, NameLink::acronym);
  EXPECT_EQ(match("NOFA", "National Office of River Affairs").link, NameLink::none);
}

TEST_F(Names, CapitalsAndSeatsStandForTheirCountry) {
  EXPECT_EQ(match("Moscow", "Russia").link, NameLink::seat);
  EXPECT_EQ(match("the Kremlin", "Moscow").link, NameLink::seat);
  EXPECT_EQ(match("Seoul", "North Korea").score, 0);
}

TEST_F(Names, PartsOfNames) {
  EXPECT_GE(match("Kim", "Kim Jong Un").score, 70);
  EXPECT_GE(match("Putin", "Vladimir Putin").score, 70);
  EXPECT_EQ(match("Kim Yo Jong", "Kim Jong Un").score, 0);
  EXPECT_EQ(match("South Korea", "North Korea").score, 0);
  EXPECT_EQ(match("Marta Olsen", "Piet Olsen").score, 0);
}

TEST_F(Names, TransliterationsMeetAndOtherNamesDoNot) {
  EXPECT_EQ(match("Muammar Gaddafi", "Muammar Qaddafi").link, NameLink::spelling);
  EXPECT_EQ(match("Volodymyr Zelensky", "Volodymyr Zelenskyy").link, NameLink::spelling);
  EXPECT_EQ(match("Kim Jongun", "Kim Jong-un").link, NameLink::spelling);
  EXPECT_EQ(match("Peter Hansen", "Peter Jensen").score, 0);
}

TEST_F(Names, EmptyNamesMatchNothing) {
  EXPECT_EQ(match("", "").score, 0);
  EXPECT_EQ(match("-", "Kim").score, 0);
}

}  // namespace
}  // namespace merge
DATELINE_END
