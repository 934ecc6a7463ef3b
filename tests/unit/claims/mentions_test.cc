// In-document coreference: what names, descriptions and pronouns stand for.
#include "claims/mentions.h"

#include <gtest/gtest.h>

#include "base/compiled.h"
#include "claims/claim_rules.h"
#include "language/analyze.h"
#include "text/analyze.h"

namespace {

using dateline::Analysis;
using dateline::Document;
using dateline::RuleSet;
using dateline::claims::Entity;
using dateline::claims::Mentions;
using dateline::claims::Tree;

/// A text with its mentions; words are named by their text.
class Reading {
 public:
  explicit Reading(const std::string& text)
      : rules_(RuleSet::embedded().value()),
        document_(dateline::text::analyze(text, *rules_.compiled().text).value()),
        analysis_(dateline::language::analyze(document_, *rules_.compiled().language)),
        tree_(document_, analysis_),
        mentions_(tree_, rules_.compiled().claims->mentions()) {}

  std::uint32_t token(const std::string& word, int nth = 1) const {
    for (std::uint32_t i = 0; i < document_.tokens.size(); ++i) {
      if (document_.word(i) == word && --nth == 0) return i;
    }
    ADD_FAILURE() << "no word " << word;
    return 0;
  }
  std::string name(const std::string& word, int nth = 1) const {
    return mentions_.name(token(word, nth));
  }
  std::vector<std::string> names(const std::string& word) const {
    return mentions_.names(token(word));
  }
  const Entity* entity(const std::string& word) const { return mentions_.entity_at(token(word)); }

 private:
  RuleSet rules_;
  Document document_;
  Analysis analysis_;
  Tree tree_;
  Mentions mentions_;
};

TEST(Mentions, ShortNameStandsForTheFullOne) {
  const Reading reading("Angela Keller opened the mill. Later Mr. Keller left.");
  EXPECT_EQ(reading.name("Keller", 2), "Angela Keller");
}

TEST(Mentions, WhatIsGluedToANameIsNoFullerName) {
  const Reading reading(
      "Kesh Dorva took the town in May. Reuters Kesh Dorva burned a school. Kesh Dorva left.");
  EXPECT_EQ(reading.name("Dorva", 3), "Kesh Dorva");
}

TEST(Mentions, WhoEditedTheTextIsNobodyItTellsOf) {
  const Reading reading(
      "Minister Marlow resigned on Monday. Marlow gave no reason.\n\n(Reporting by Ada Brandt; "
      "Editing by Peter Marlow)\n");
  EXPECT_EQ(reading.name("Marlow", 2), "Marlow");
}

TEST(Mentions, PronounTakesTheSubjectBefore) {
  EXPECT_EQ(Reading("Carlos Vega met the press. He was tired.").name("He"), "Carlos Vega");
}

TEST(Mentions, ReportedItIsTheOneThatSpeaks) {
  const Reading reading(
      "The parliament in Lovik will vote on Thursday. The opposition said it would stay away.");
  EXPECT_EQ(reading.name("it"), "The opposition");
}

TEST(Mentions, OnlyWhatCanSpeakSaysSo) {
  const Reading reading("The bank will pay an official visit to Lovik, it said.");
  EXPECT_EQ(reading.name("it"), "The bank");
}

TEST(Mentions, ItTakesTheObjectBeforeRatherThanAnOlderSubject) {
  const Reading reading(
      "The line was undermined in two places.\n\n"
      "Forecasters had feared a second storm. It has since turned north.");
  EXPECT_EQ(reading.name("It"), "a second storm");
}

TEST(Mentions, TitleTellsTheGender) {
  const Reading reading("Mrs. Brown met Mr. Green. She smiled.");
  EXPECT_EQ(reading.name("She"), "Brown");
}

TEST(Mentions, DescriptionTakesTheNameItWasGivenWith) {
  const Reading reading("Finnish president Aino Laine spoke. The president was calm.");
  EXPECT_EQ(reading.name("The"), "");
  EXPECT_NE(reading.entity("Laine"), nullptr);
  EXPECT_EQ(reading.entity("Laine"), reading.entity("Aino"));
}

TEST(Mentions, AcronymStandsForItsLongForm) {
  const Reading reading(
      "The Federal Aviation Administration met. FAA rules apply. The FAA agreed.");
  EXPECT_EQ(reading.name("Aviation"), "Federal Aviation Administration");
}

TEST(Mentions, AgencyIsTheOneNamedBefore) {
  const Reading reading("The Baltic News Agency reported a fire. On Monday the agency was silent.");
  EXPECT_EQ(reading.name("agency"), reading.name("Baltic"));
}

TEST(Mentions, TwoLeadersAreTheTwoNamed) {
  const Reading reading("Aino Laine met Carlos Vega in Oslo. The two leaders shook hands.");
  EXPECT_EQ(reading.names("leaders").size(), 2U);
}

TEST(Mentions, RelativePronounIsItsNoun) {
  const Reading reading("The driver who fled was caught.");
  EXPECT_EQ(reading.entity("who"), reading.entity("driver"));
}

TEST(Mentions, OutletsAreKnownAsMedia) {
  const Reading reading("Reuters asked the minister.");
  ASSERT_NE(reading.entity("Reuters"), nullptr);
  EXPECT_TRUE(reading.entity("Reuters")->media);
  EXPECT_FALSE(reading.entity("minister")->media);
}

TEST(Mentions, EveryMentionHasAnEntity) {
  const Reading reading("It rained. Nobody came. Some left early.");
  EXPECT_EQ(reading.name("rained"), "");
}

}  // namespace
