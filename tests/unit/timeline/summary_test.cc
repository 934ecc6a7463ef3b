// The one line that stands for an event: grammar, and what is left out.

#include <gtest/gtest.h>

#include "story.h"

DATELINE_BEGIN
namespace testing {
namespace {

std::string line_of(const Claim& claim) {
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 5), {claim}));
  return timeline.events()[0].summary;
}

const Participant ada{"Ada Brandt", Role::patient, {}};

TEST(TimelineSummary, VerbAgreesWithItsSubject) {
  const auto escorts = [](std::string who) {
    return line_of(claim("escort", {{std::move(who), Role::agent, {}}, ada}));
  };
  EXPECT_EQ(escorts("senior figures"), "Senior figures escort Ada Brandt");
  EXPECT_EQ(escorts("Its engineers"), "Its engineers escort Ada Brandt");
  EXPECT_EQ(escorts("Police"), "Police escort Ada Brandt");
  EXPECT_EQ(escorts("the leader of both countries"),
            "The leader of both countries escorts Ada Brandt");
  EXPECT_EQ(escorts("United States"), "United States escorts Ada Brandt");
  EXPECT_EQ(escorts("the press"), "The press escorts Ada Brandt");
}

TEST(TimelineSummary, WhatIsDoneToSomebodyIsPassive) {
  const Participant three{"Three people", Role::patient, {}};
  EXPECT_EQ(line_of(claim("shoot", {three})), "Three people are shot");
  EXPECT_EQ(line_of(future(claim("award", {ada}))), "Ada Brandt to be awarded");
  Claim denied = claim("hurt", {three});
  denied.polarity = Polarity::negative;
  EXPECT_EQ(line_of(denied), "Three people are not hurt");
}

TEST(TimelineSummary, WhatHappensToItsSubjectIsNotPassive) {
  EXPECT_EQ(line_of(claim("crash", {{"the plane", Role::patient, {}}})), "The plane crashes");
}

TEST(TimelineSummary, RecipientsAndCompanionsStandApartFromWhatIsGiven) {
  EXPECT_EQ(line_of(claim("sell", {{"Kova", Role::agent, {}},
                                   {"Ruritania", Role::recipient, {}},
                                   {"arms", Role::patient, {}}})),
            "Kova sells arms to Ruritania");
  EXPECT_EQ(line_of(claim("meet", {{"Kova", Role::agent, {}}, {"Lars Borg", Role::companion, {}}})),
            "Kova meets with Lars Borg");
}

TEST(TimelineSummary, PossessivesAreWrittenSmallWithinALine) {
  EXPECT_EQ(line_of(claim("begin",
                          {{"Ada Brandt", Role::agent, {}}, {"His journey", Role::patient, {}}})),
            "Ada Brandt begins his journey");
}

}  // namespace
}  // namespace testing
DATELINE_END
