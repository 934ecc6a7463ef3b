#include <gtest/gtest.h>

#include <algorithm>

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

}  // namespace
}  // namespace testing
DATELINE_END
