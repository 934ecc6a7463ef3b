#include <gtest/gtest.h>

#include <algorithm>

#include "dateline/extractor.h"
#include "story.h"

DATELINE_BEGIN
namespace testing {
namespace {

const Participant ada{"Ada Brandt", Role::agent, {}};
const Participant lund{"Port Lund", Role::patient, {}};

Claim visit() {
  return claim("visit", {ada, lund});
}

Extraction forecast() {
  return article("a", "Harbour Post", day(2024, 3, 4),
                 {said_by(dated(future(visit()), day(2024, 3, 6)), {"Mira Kesk"})});
}

Fate only_fate(const std::vector<Extraction>& later) {
  Timeline timeline(rules());
  timeline.add(forecast());
  for (const auto& extraction : later) timeline.add(extraction);
  const auto fates = timeline.fates();
  EXPECT_EQ(fates.size(), 1U);
  return fates.at(0);
}

TEST(Fates, OpenWhileNobodyTells) {
  const Fate fate =
      only_fate({article("b", "North Wire", day(2024, 3, 7), {claim("resign", {ada})})});
  EXPECT_EQ(fate.kind, FateKind::open);
  EXPECT_TRUE(fate.evidence.empty());
}

TEST(Fates, BorneOutOnTheDay) {
  const Fate fate =
      only_fate({article("b", "North Wire", day(2024, 3, 7), {dated(visit(), day(2024, 3, 6))})});
  EXPECT_EQ(fate.kind, FateKind::borne_out);
  ASSERT_EQ(fate.evidence.size(), 1U);
  EXPECT_EQ(fate.evidence[0].article, "b");
  EXPECT_EQ(fate.days_ahead, 3);
}

TEST(Fates, BorneOutOnAnotherDay) {
  const Fate fate =
      only_fate({article("b", "North Wire", day(2024, 3, 12), {dated(visit(), day(2024, 3, 11))})});
  EXPECT_EQ(fate.kind, FateKind::borne_out_other_time);
}

TEST(Fates, ContradictedByADenial) {
  Claim no_visit = visit();
  no_visit.polarity = Polarity::negative;
  const Fate fate = only_fate({article("b", "North Wire", day(2024, 3, 7), {no_visit})});
  EXPECT_EQ(fate.kind, FateKind::contradicted);
}

TEST(Fates, WhatWasOverBeforeTheForecastIsNoEvidence) {
  const Fate fate =
      only_fate({article("b", "North Wire", day(2024, 3, 7), {dated(visit(), day(2023, 8, 1))})});
  EXPECT_EQ(fate.kind, FateKind::open);
}

TEST(Fates, AnArticleIsNoEvidenceForItself) {
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 4), {future(visit()), visit()}));
  EXPECT_EQ(timeline.fates().at(0).kind, FateKind::open);
}

FateKind fate_of(const Claim& forecast, const Claim& report, int reported_on = 7) {
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 4), {forecast}));
  timeline.add(article("b", "North Wire", day(2024, 3, reported_on), {report}));
  return timeline.fates().at(0).kind;
}

TEST(Fates, AnnouncedAnewForLaterOnceItWasDueContradicts) {
  const Claim first = dated(future(visit()), day(2024, 3, 6));
  EXPECT_EQ(fate_of(first, dated(future(visit()), day(2024, 3, 20))), FateKind::contradicted);
  EXPECT_EQ(fate_of(first, dated(future(visit()), day(2024, 3, 20)), 5), FateKind::open);
}

TEST(Fates, ADenialThatComesTooEarlyTellsNothing) {
  Claim not_yet = visit();
  not_yet.polarity = Polarity::negative;
  EXPECT_EQ(fate_of(dated(future(visit()), day(2024, 3, 20)), not_yet), FateKind::open);
}

TEST(Fates, WhatWasForetoldNotToHappenIsContradictedByItsReport) {
  Claim none = future(visit());
  none.polarity = Polarity::negative;
  EXPECT_EQ(fate_of(none, dated(visit(), day(2024, 3, 6))), FateKind::contradicted);
}

/// Of the first forecast in `first`, published on 4 March, once `second` is, ten days later.
FateKind fate_in(const std::string& first, const std::string& second) {
  const Extractor extractor(rules());
  Timeline timeline(rules());
  timeline.add(
      extractor.extract({"a", "Post", "", {day(2024, 3, 4), false, {}}, first, "en", ""}).value());
  timeline.add(extractor.extract({"b", "Wire", "", {day(2024, 3, 14), false, {}}, second, "en", ""})
                   .value());
  const auto fates = timeline.fates();
  EXPECT_FALSE(fates.empty()) << first;
  return fates.empty() ? FateKind::open : fates.front().kind;
}

TEST(Fates, AReportOfTheOppositeContradicts) {
  EXPECT_EQ(
      fate_in("The Lund Council will approve the Harbour Plan, said Mayor Ada Brandt.",
              "The Lund Council rejected the Harbour Plan by six votes. Mayor Ada Brandt left."),
      FateKind::contradicted);
}

TEST(Fates, AReportOfTheOutcomeBearsOut) {
  EXPECT_EQ(
      fate_in("The Lund Council will vote on the Harbour Plan, said Mayor Ada Brandt.",
              "The Lund Council rejected the Harbour Plan by six votes. Mayor Ada Brandt left."),
      FateKind::borne_out);
}

TEST(Fates, AnActAtThePlaceBearsOutAVisit) {
  EXPECT_EQ(fate_in("Mayor Ada Brandt will visit Port Lund on 12 March after the flood.",
                    "Mayor Ada Brandt waded through the flood in Port Lund on Tuesday."),
            FateKind::borne_out);
}

TEST(Fates, AnActAtThePlaceBearsOutThatSomebodyWasExpectedThere) {
  EXPECT_EQ(fate_in("Mayor Ada Brandt is expected in Port Lund on 12 March.",
                    "Mayor Ada Brandt waded through the flood in Port Lund on Tuesday."),
            FateKind::borne_out);
}

TEST(Fates, WhoLeavesEarlyDidNotStay) {
  EXPECT_EQ(fate_in("The striker Luka Moran will stay at Sandhaven until 2026, the club said.",
                    "The striker Luka Moran left Sandhaven on Monday for a fee."),
            FateKind::contradicted);
}

TEST(Fates, LateIsAnotherTime) {
  EXPECT_EQ(fate_in("The Lund Museum will reopen on 6 March, said its director Ada Brandt.",
                    "The Lund Museum has reopened, three days late, said its director Ada Brandt."),
            FateKind::borne_out_other_time);
}

TEST(Fates, WhatOnlyOneCanDoAnotherDid) {
  EXPECT_EQ(fate_in("The Harbour Party will win the election in Lund, said Ada Brandt.",
                    "The Island Party won the election in Lund, said Ada Brandt."),
            FateKind::contradicted);
}

TEST(Fates, OthersThatDoTheLikeTellNothing) {
  EXPECT_EQ(fate_in("The railway in Lund will reopen on 11 March, said Ada Brandt.",
                    "The schools in Lund reopened on 11 March, said Ada Brandt."),
            FateKind::open);
}

TEST(Fates, WhatEndedInAnEarlierYearIsNoEvidence) {
  EXPECT_EQ(fate_in("Ada Brandt will settle the dispute at the Lund shipyard within a week.",
                    "Ada Brandt settled the dispute of 2016 at the Lund shipyard in one night."),
            FateKind::open);
}

TEST(Fates, CalledOffIsContradicted) {
  EXPECT_EQ(fate_in("The Lund Orchestra will hold a concert on 6 March in the Harbour Hall.",
                    "The Lund Orchestra has cancelled its concert in the Harbour Hall."),
            FateKind::contradicted);
}

TEST(Fates, APlanGivenUpIsContradicted) {
  EXPECT_EQ(fate_in("The Lund Council plans to sell the Harbour Hall next month.",
                    "The Lund Council has dropped its plan to sell the Harbour Hall."),
            FateKind::contradicted);
}

TEST(Fates, WhatWasToBePreventedHappened) {
  EXPECT_EQ(fate_in("The Lund Council will prevent the takeover of Brandt Shipping.",
                    "North Lines completed its takeover of Brandt Shipping on Tuesday."),
            FateKind::contradicted);
}

TEST(Fates, ANounWithADayToComeIsAForecast) {
  EXPECT_EQ(fate_in("The landing of the Lund Probe in May is the most delicate part of its flight.",
                    "The Lund Probe will not land after its flight in May, said Ada Brandt."),
            FateKind::contradicted);
}

TEST(Fates, AForecastIsJudgedByTheReportOfAnotherOfTheSameHappening) {
  Timeline timeline(rules());
  timeline.add(forecast());
  Claim travel = future(claim("visiting", {ada, lund}));
  travel.grammar.pos = "NOUN";
  timeline.add(article("c", "Lund Gazette", day(2024, 3, 5), {dated(travel, day(2024, 3, 6))}));
  timeline.add(article("d", "North Wire", day(2024, 3, 7), {dated(visit(), day(2024, 3, 6))}));
  const auto fates = timeline.fates();
  ASSERT_EQ(fates.size(), 2U);
  for (const Fate& fate : fates) EXPECT_EQ(fate.kind, FateKind::borne_out);
}

TEST(Fates, AbilityAndPurposeForetellNothing) {
  const Extractor extractor(rules());
  Timeline timeline(rules());
  timeline.add(extractor
                   .extract({"a",
                             "Post",
                             "",
                             {day(2024, 3, 4), false, {}},
                             "Ada Brandt went to Lund to buy a boat. Divers could not reach it.",
                             "en",
                             ""})
                   .value());
  EXPECT_TRUE(timeline.fates().empty());
}

TEST(Fates, RecordsCountBySource) {
  Timeline timeline(rules());
  timeline.add(forecast());
  timeline.add(article("b", "North Wire", day(2024, 3, 7), {dated(visit(), day(2024, 3, 6))}));
  timeline.add(article("c", "North Wire", day(2024, 3, 7),
                       {said_by(future(claim("marry", {lund})), {"Mira Kesk"})}));
  const auto records = source_records(timeline.fates());
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(records[0].source, "Mira Kesk");
  EXPECT_EQ(records[0].forecasts, 2U);
  EXPECT_EQ(records[0].borne_out, 1U);
  EXPECT_EQ(records[0].open, 1U);
  EXPECT_EQ(records[0].mean_days_ahead, 3);
}

TEST(Diff, SaysWhatIsNewAndWhatHappened) {
  Timeline timeline(rules());
  timeline.add(forecast());
  timeline.add(article(
      "b", "North Wire", day(2024, 3, 7),
      {dated(visit(), day(2024, 3, 6)), claim("resign", {{"Lars Borg", Role::agent, {}}})}));
  std::vector<ChangeKind> kinds;
  for (const Change& change :
       timeline.diff({day(2024, 3, 5), false, {}}, {day(2024, 3, 8), false, {}})) {
    kinds.push_back(change.kind);
  }
  std::sort(kinds.begin(), kinds.end());
  EXPECT_EQ(kinds,
            (std::vector{ChangeKind::appeared, ChangeKind::more_support, ChangeKind::happened}));
}

/// What changes in the visit foretold on 4 March when another outlet tells of it on the 5th.
std::vector<ChangeKind> changes_by(Claim later) {
  Timeline timeline(rules());
  Claim first = dated(future(visit()), day(2024, 3, 6));
  first.certainty = Certainty::probable;
  timeline.add(article("a", "Harbour Post", day(2024, 3, 4), {first}));
  timeline.add(article("b", "North Wire", day(2024, 3, 5), {std::move(later)}));
  std::vector<ChangeKind> kinds;
  for (const Change& change :
       timeline.diff({day(2024, 3, 4), false, {}}, {day(2024, 3, 5), false, {}})) {
    kinds.push_back(change.kind);
  }
  std::sort(kinds.begin(), kinds.end());
  return kinds;
}

using Kinds = std::vector<ChangeKind>;

TEST(Diff, MoreSupport) {
  Claim same = dated(future(visit()), day(2024, 3, 6));
  same.certainty = Certainty::probable;
  EXPECT_EQ(changes_by(same), Kinds{ChangeKind::more_support});
}

TEST(Diff, BecameCertain) {
  const Claim sure = dated(future(visit()), day(2024, 3, 6));
  EXPECT_EQ(changes_by(sure), (Kinds{ChangeKind::more_support, ChangeKind::became_certain}));
}

TEST(Diff, AnotherDayContradicts) {
  Claim moved = dated(future(visit()), day(2024, 3, 7));
  moved.certainty = Certainty::probable;
  EXPECT_EQ(changes_by(moved),
            (Kinds{ChangeKind::more_support, ChangeKind::time_changed, ChangeKind::contradicted}));
}

TEST(Diff, ADenialContradicts) {
  Claim denied = dated(future(visit()), day(2024, 3, 6));
  denied.certainty = Certainty::probable;
  denied.polarity = Polarity::negative;
  EXPECT_EQ(changes_by(denied), (Kinds{ChangeKind::more_support, ChangeKind::contradicted}));
}

TEST(Diff, NothingBetweenTheSameDates) {
  Timeline timeline(rules());
  timeline.add(forecast());
  const PublicationTime moment{day(2024, 3, 5), false, {}};
  EXPECT_TRUE(timeline.diff(moment, moment).empty());
}

TEST(Filter, ByNameTimeSupportAndNumber) {
  Timeline timeline(rules());
  timeline.add(
      article("a", "Harbour Post", day(2024, 3, 9),
              {dated(visit(), day(2024, 3, 6)), dated(claim("resign", {ada}), day(2024, 3, 8)),
               dated(claim("sink", {{"Sea Lion", Role::patient, {}}}), day(2024, 3, 2))}));
  timeline.add(article("b", "North Wire", day(2024, 3, 9), {dated(visit(), day(2024, 3, 6))}));
  EXPECT_EQ(timeline.events({}).size(), 3U);
  EXPECT_EQ(timeline.events({.about = "Mrs Brandt"}).size(), 2U);
  EXPECT_EQ(timeline.events({.from = day(2024, 3, 7)}).size(), 1U);
  EXPECT_EQ(timeline.events({.to = day(2024, 3, 3)}).size(), 1U);
  EXPECT_EQ(timeline.events({.min_sources = 2}).size(), 1U);
  EXPECT_EQ(timeline.events({.top = 1}).at(0).claims.size(), 2U);
}

TEST(Entities, JoinNamesAndSayWhy) {
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 9),
                       {claim("visit", {{"Muammar Qaddafi", Role::agent, {}}}),
                        claim("leave", {{"Muammar Gaddafi", Role::agent, {}}}),
                        claim("arrive", {{"Gaddafi", Role::agent, {}}})}));
  const auto entities = timeline.entities();
  ASSERT_EQ(entities.size(), 1U);
  EXPECT_EQ(entities[0].count, 3U);
  ASSERT_EQ(entities[0].aliases.size(), 3U);
}

TEST(Entities, APartThatFitsTwoNamesStaysAlone) {
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 9),
                       {claim("visit", {{"Ada Brandt", Role::agent, {}}}),
                        claim("leave", {{"Piet Brandt", Role::agent, {}}}),
                        claim("arrive", {{"Brandt", Role::agent, {}}})}));
  EXPECT_EQ(timeline.entities().size(), 3U);
}

TEST(Fates, ADecisionIsToldByItsOutcome) {
  EXPECT_EQ(fate_in("A jury will return its verdict on the banker Jonas Reik on 6 March.",
                    "A jury convicted the banker Jonas Reik of fraud on 6 March."),
            FateKind::borne_out);
}

TEST(Fates, AVerbBringsAboutItsObject) {
  EXPECT_EQ(fate_in("Marek Dahl expects to appeal against his sentence, his lawyer said.",
                    "Lawyers for Marek Dahl have lodged an appeal against his sentence."),
            FateKind::borne_out);
}

TEST(Fates, WithoutWhatItNeedsItDidNotHappen) {
  EXPECT_EQ(fate_in("Karl Oster will testify before a committee of parliament on 11 March.",
                    "Karl Oster did not appear before a committee of parliament on 11 March."),
            FateKind::contradicted);
}

TEST(Fates, TheSameDoneToAnotherIsNoEvidence) {
  EXPECT_EQ(fate_in("Mayor Ida Sorn said she would meet the residents on Monday.",
                    "Mayor Ida Sorn met the ambassador of Lund on Monday."),
            FateKind::open);
}

TEST(Fates, NotYetWithinItsTimeTellsNothing) {
  EXPECT_EQ(fate_in("Mayor Ida Sorn will visit Lund by the end of May.",
                    "Mayor Ida Sorn has not visited Lund since the flood of last summer."),
            FateKind::open);
}

TEST(Fates, AnOlderPlanOfTheOppositeContradictsNothing) {
  EXPECT_EQ(fate_in("The curfew in Lund will be extended by three months, Ada Brandt said.",
                    "Ada Brandt spoke two weeks before the scheduled end of the curfew in Lund."),
            FateKind::open);
}

}  // namespace
}  // namespace testing
DATELINE_END
