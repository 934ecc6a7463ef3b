#include "time/direction_tree.h"

#include <gtest/gtest.h>

#include "dateline/article.h"
#include "dateline/extractor.h"

namespace dateline {
namespace {

/// The value of the one time in a sentence published on Tuesday 12 September 2023.
std::string value(const std::string& sentence) {
  static const Extractor extractor;
  Article article;
  article.id = "a";
  article.body = sentence;
  article.published = parse_publication_time("2023-09-12").value();
  const auto found = extractor.extract(article).value();
  return found.times.size() == 1 ? found.times[0].value : "not one time";
}

const char* const next_friday = "2023-09-15";
const char* const last_friday = "2023-09-08";

TEST(DirectionInTree, AnAuxiliaryOutweighsTheParticipleBesideTheDay) {
  EXPECT_EQ(value("The meeting will be held on Friday, the minister told the agency."),
            next_friday);
  EXPECT_EQ(value("The meeting was held on Friday, the minister told the agency."), last_friday);
}

TEST(DirectionInTree, AnInfinitiveAfterBeLooksForward) {
  EXPECT_EQ(value("The trial is to start on Friday."), next_friday);
  EXPECT_EQ(value("He called off a strike that was to begin on Friday."), next_friday);
}

TEST(DirectionInTree, AnInfinitiveOfDoingLooksWhereItsGovernorLooks) {
  EXPECT_EQ(value("The rebels managed to leave the city on Friday."), last_friday);
  EXPECT_EQ(value("The rebels hope to leave the city on Friday."), next_friday);
}

TEST(DirectionInTree, ThePresentTenseOfAPlanLooksForward) {
  EXPECT_EQ(value("The new wing opens on Friday."), next_friday);
  EXPECT_EQ(value("The school stays closed until Friday."), next_friday);
}

TEST(DirectionInTree, AParticipleRightBeforeTheDayIsItsPredicate) {
  EXPECT_EQ(value("The plan unveiled on Friday would cut taxes."), last_friday);
  EXPECT_EQ(value("The plan unveiled Friday would cut taxes."), last_friday);
}

TEST(DirectionInTree, ANounOfPlanningBesideTheDayIsNotWhatHappensThen) {
  EXPECT_EQ(value("The bank announced the plan Friday."), last_friday);
  EXPECT_EQ(value("The bank has a plan for Friday."), next_friday);
}

TEST(DirectionInTree, WhatIsFollowedCameBefore) {
  EXPECT_EQ(value("The move follows Friday's ruling."), last_friday);
}

TEST(DirectionInTree, WhoIsDueToSpeakHasNot) {
  EXPECT_EQ(value("The minister was due to speak on Friday."), next_friday);
}

TEST(DirectionInTree, WhatAPictureShowsIsPast) {
  EXPECT_EQ(value("Fans wait outside the stadium on Friday."), last_friday);
}

TEST(DirectionInTree, AMonthThatNamesSomethingNeedNotBeAhead) {
  EXPECT_EQ(value("Under the April deal, weapons will be withdrawn."), "2023-04");
}

TEST(DirectionInTree, APerfectLooksBack) {
  EXPECT_EQ(value("The minister has met her rival on Friday."), last_friday);
}

}  // namespace
}  // namespace dateline
