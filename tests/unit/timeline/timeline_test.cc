#include "dateline/timeline.h"

#include <gtest/gtest.h>

#include "dateline/extractor.h"

#include "story.h"

DATELINE_BEGIN
namespace testing {
namespace {

const Participant ada{"Ada Brandt", Role::agent, {}};
const Participant borg{"Lars Borg", Role::companion, {}};
const Participant kova{"Kova", Role::patient, {}};

TEST(TimelineMerging, OneHappeningFromTwoOutletsIsOneEvent) {
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 5),
                       {dated(claim("depart", {ada}), day(2024, 3, 4))}));
  timeline.add(article("b", "North Wire", day(2024, 3, 5),
                       {dated(claim("leave", {{"Brandt", Role::agent, {}}}), day(2024, 3, 4))}));
  const auto events = timeline.events();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].claims.size(), 2U);
  EXPECT_EQ(events[0].independent_sources, 2U);
  EXPECT_EQ(events[0].edtf, "2024-03-04");
  EXPECT_EQ(events[0].participants[0].name, "Ada Brandt");
}

TEST(TimelineMerging, DaysFarApartKeepHappeningsApart) {
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 5),
                       {dated(claim("meet", {ada, borg}), day(2024, 3, 4))}));
  timeline.add(article("b", "North Wire", day(2024, 3, 5),
                       {dated(claim("meet", {ada, borg}), day(2019, 4, 25))}));
  EXPECT_EQ(timeline.events().size(), 2U);
}

TEST(TimelineMerging, OneMisreadDayDoesNotSplitWhatTheOthersTell) {
  Timeline timeline(rules());
  const auto told = [](const char* id, Claim claim) {
    claim.participants = {ada};
    return article(id, id, day(2024, 3, 5), {std::move(claim)});
  };
  timeline.add(told("a", dated(claim("resign"), day(2024, 3, 4))));
  timeline.add(told("b", claim("resign")));
  timeline.add(told("c", claim("resign")));
  timeline.add(told("d", dated(claim("resign"), day(2024, 2, 26))));
  EXPECT_EQ(timeline.events().size(), 1U);
}

TEST(TimelineMerging, NoDayOfAnotherYearJoinsThroughWhatHasNone) {
  Timeline timeline(rules());
  const auto launch = [](std::string who) {
    return claim("launch", {{std::move(who), Role::agent, {}}, {"a satellite", Role::patient, {}}});
  };
  timeline.add(article("a", "Vale Post", day(2024, 3, 6),
                       {dated(launch("Ost"), day(2024, 3, 5)), launch("Ost"), launch("Ost")}));
  timeline.add(article("b", "Ost Daily", day(2024, 3, 7),
                       {dated(launch("Ost"), day(2024, 3, 5)), launch("Ost"), launch("Ost")}));
  timeline.add(article("c", "Karn News", day(2024, 3, 7), {dated(launch("Ost"), day(2021, 8, 2))}));
  const auto events = timeline.events();
  EXPECT_EQ(events.size(), 2U);
  for (const auto& event : events) {
    const bool old = event.claims.front().article == "c";
    EXPECT_EQ(event.claims.size(), old ? 1U : 6U);
  }
}

TEST(TimelineMerging, OfTwoStatedDaysTheOneItWasNewsOfStands) {
  Timeline timeline(rules());
  const auto told = [](const char* id, Claim claim) {
    claim.participants = {ada};
    return article(id, id, day(2024, 3, 5), {std::move(claim)});
  };
  Claim news = dated(claim("resign"), day(2024, 3, 5));
  news.time.basis = TimeBasis::tense;
  news.time.value.approximate = true;
  timeline.add(told("a", dated(claim("resign"), day(2024, 2, 26))));
  timeline.add(told("b", dated(claim("resign"), day(2024, 3, 4))));
  timeline.add(told("c", news));
  timeline.add(told("d", news));
  const auto events = timeline.events();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].time.earliest->date_string(), "2024-03-04");
}

TEST(TimelineMerging, WhatWasToldAsPastIsNotOfALaterDay) {
  const auto told = [](const char* id, int published, Claim claim) {
    claim.participants = {ada};
    return article(id, id, day(2024, 3, published), {std::move(claim)});
  };
  const auto around = [](int day_of_month) {
    Claim news = dated(claim("resign"), day(2024, 3, day_of_month));
    news.time.basis = TimeBasis::tense;
    news.time.value.approximate = true;
    return news;
  };
  Timeline stated(rules());
  stated.add(told("a", 4, around(4)));
  stated.add(told("b", 4, around(4)));
  stated.add(told("c", 4, dated(claim("resign"), day(2024, 3, 4))));
  stated.add(told("d", 5, dated(claim("resign"), day(2024, 3, 5))));
  stated.add(told("e", 5, dated(claim("resign"), day(2024, 3, 5))));
  ASSERT_EQ(stated.events().size(), 1U);
  EXPECT_EQ(stated.events()[0].time.earliest->date_string(), "2024-03-04");
  Timeline unstated(rules());
  unstated.add(told("a", 4, around(4)));
  unstated.add(told("b", 5, around(5)));
  unstated.add(told("c", 5, around(5)));
  ASSERT_EQ(unstated.events().size(), 1U);
  EXPECT_EQ(unstated.events()[0].edtf, "2024-03-04~") << "the 5th is the day after";
}

TEST(TimelineMerging, ForecastsForDifferentDaysAreOneEventWithAConflict) {
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 4),
                       {dated(future(claim("meet", {ada, borg})), day(2024, 3, 5))}));
  timeline.add(article("b", "North Wire", day(2024, 3, 4),
                       {dated(future(claim("summit", {ada, borg})), day(2024, 3, 6))}));
  const auto events = timeline.events();
  ASSERT_EQ(events.size(), 1U);
  ASSERT_EQ(events[0].conflicts.size(), 1U);
  EXPECT_EQ(events[0].conflicts[0].about, "time");
  EXPECT_EQ(events[0].conflicts[0].values.size(), 2U);
  EXPECT_EQ(events[0].edtf, "[2024-03-05,2024-03-06]");
}

TEST(TimelineMerging, PartsOfOneDayAreAConflictThoughTheDayIsAgreed) {
  const auto between = [](int begin, int end) {
    Claim leaving = dated(claim("depart", {ada}), day(2024, 3, 4));
    leaving.time.value.earliest->hour = static_cast<std::uint8_t>(begin);
    leaving.time.value.latest->hour = static_cast<std::uint8_t>(end);
    leaving.time.value.grain = Grain::part_of_day;
    return leaving;
  };
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 5), {between(12, 17)}));
  timeline.add(article("b", "North Wire", day(2024, 3, 5), {between(18, 23)}));
  timeline.add(
      article("c", "Gazette", day(2024, 3, 5), {dated(claim("depart", {ada}), day(2024, 3, 4))}));
  const auto events = timeline.events();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].edtf, "2024-03-04");
  ASSERT_EQ(events[0].conflicts.size(), 1U);
  EXPECT_EQ(events[0].conflicts[0].about, "time");
  EXPECT_EQ(events[0].conflicts[0].values.size(), 2U);  // the day agrees with both
}

TEST(TimelineMerging, AYearIsNarrowedToTheDayThatOthersToldAround) {
  Claim vague = dated(claim("depart", {ada, borg}), day(2024, 1, 1));
  vague.time.value.latest = on(day(2024, 12, 31)).latest;
  vague.time.value.grain = Grain::year;
  Claim told = dated(claim("depart", {ada, borg}), day(2024, 3, 4));
  told.time.basis = TimeBasis::tense;
  told.time.value.approximate = true;
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 4), {vague}));
  timeline.add(article("b", "North Wire", day(2024, 3, 4), {told}));
  const auto events = timeline.events();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].edtf, "2024-03-04~");
}

TEST(TimelineMerging, AStatedDayNarrowsAStatedSpan) {
  Claim vague = dated(claim("depart", {ada, borg}), day(2024, 3, 1));
  vague.time.value.latest = on(day(2024, 3, 6)).latest;
  const Claim told = dated(claim("depart", {ada, borg}), day(2024, 3, 4));
  Claim news = dated(claim("depart", {ada, borg}), day(2024, 3, 3));
  news.time.basis = TimeBasis::tense;
  news.time.value.approximate = true;
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 3), {vague}));
  timeline.add(article("b", "North Wire", day(2024, 3, 3), {vague}));
  timeline.add(article("c", "Lake Daily", day(2024, 3, 6), {told}));
  timeline.add(article("d", "Hill Times", day(2024, 3, 3), {news}));
  const auto events = timeline.events();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].edtf, "2024-03-04");
}

TEST(TimelineMerging, APastAndAFutureToldOnOneDayDoNotMakeItThatDay) {
  Claim past = claim("war", {ada, borg});
  past.time.basis = TimeBasis::tense;
  past.time.value.latest = on(day(2024, 3, 4)).latest;
  Claim coming = future(claim("war", {ada, borg}));
  coming.time.basis = TimeBasis::tense;
  coming.time.value.earliest = day(2024, 3, 4);
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 4), {past}));
  timeline.add(article("b", "North Wire", day(2024, 3, 4), {coming}));
  for (const Event& event : timeline.events()) EXPECT_NE(event.edtf, "2024-03-04");
}

TEST(TimelineMerging, DenialIsAConflictNotAnotherEvent) {
  Timeline timeline(rules());
  Claim denied = dated(claim("resign", {ada}), day(2024, 3, 4));
  denied.polarity = Polarity::negative;
  timeline.add(article("a", "Harbour Post", day(2024, 3, 5),
                       {dated(claim("resign", {ada}), day(2024, 3, 4))}));
  timeline.add(article("b", "North Wire", day(2024, 3, 5), {denied}));
  const auto events = timeline.events();
  ASSERT_EQ(events.size(), 1U);
  ASSERT_EQ(events[0].conflicts.size(), 1U);
  EXPECT_EQ(events[0].conflicts[0].about, "polarity");
}

std::size_t events_of(Claim first, Claim second) {
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 5), {std::move(first)}));
  timeline.add(article("b", "North Wire", day(2024, 3, 5), {std::move(second)}));
  return timeline.events().size();
}

TEST(TimelineMerging, WhoDidItToOneIsNotWhomItWasDoneToByAnother) {
  const Participant ost{"Ost Motors", Role::agent, {}};
  const Participant wend{"Wend Steel", Role::patient, {}};
  EXPECT_EQ(events_of(claim("sue", {ost, wend}), claim("sue", {ost, wend})), 1U);
  EXPECT_EQ(events_of(claim("sue", {ost, wend}), claim("sue", {{"Wend Steel", Role::agent, {}},
                                                               {"Karn Rail", Role::patient, {}}})),
            2U);
}

TEST(TimelineMerging, TheOneKilledIsTheOneWhoDied) {
  const auto killed = [](std::string who) {
    return dated(claim("kill", {{std::move(who), Role::patient, {}}}), day(2024, 3, 4));
  };
  const Claim died = dated(claim("die", {ada}), day(2024, 3, 4));
  EXPECT_EQ(events_of(died, killed("Ada Brandt")), 1U);
  EXPECT_EQ(events_of(died, killed("Lars Borg")), 2U);
}

TEST(TimelineMerging, TheOneKilledIsNoneOfTheManyKilled) {
  const Participant patrol{"Kova Patrol", Role::agent, {}};
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 5),
                       {claim("kill", {patrol, {"the driver", Role::patient, {}}})}));
  timeline.add(article("b", "North Wire", day(2024, 3, 5),
                       {claim("kill", {patrol, {"84 people", Role::patient, {}}})}));
  EXPECT_EQ(timeline.events().size(), 2U);
}

TEST(TimelineMerging, WhatMayBeDoneIsNotWhatOthersDid) {
  Claim may = future(claim("pay", {ada}));
  may.certainty = Certainty::possible;
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 5), {may}));
  timeline.add(article("b", "North Wire", day(2024, 3, 5),
                       {claim("pay", {{"Lars Borg", Role::agent, {}}})}));
  EXPECT_EQ(timeline.events().size(), 2U);
}

TEST(TimelineMerging, CheckingOutIsNotCheckingIn) {
  EXPECT_EQ(events_of(claim("check_in", {ada}), claim("check_out", {ada})), 2U);
  EXPECT_EQ(events_of(claim("check_into", {ada}), claim("check_out", {ada})), 2U);
}

TEST(TimelineMerging, AnAftershockIsNotTheEarthquake) {
  EXPECT_EQ(events_of(claim("earthquake"), claim("aftershock")), 2U);
}

/// The events of two articles that say this, published on 5 March 2024.
std::size_t events_told(const std::string& first, const std::string& second) {
  const Extractor extractor(rules());
  Timeline timeline(rules());
  for (const auto& [id, text] : {std::pair("a", first), std::pair("b", second)}) {
    Article told;
    told.id = id;
    told.publisher = id;
    told.published.at = day(2024, 3, 5);
    told.body = text;
    const auto found = extractor.extract(told);
    EXPECT_TRUE(found);
    timeline.add(*found);
  }
  return timeline.events().size();
}

TEST(TimelineMerging, IdiomsAreTheVerbsTheyMean) {
  EXPECT_EQ(events_told("The Orsa dam gave way on Monday.", "The Orsa dam collapsed on Monday."),
            1U);
  EXPECT_EQ(events_told("Riots broke out in Ost on Monday.", "Riots erupted in Ost on Monday."),
            1U);
}

TEST(TimelineMerging, AVerbIsReadByItsObject) {
  EXPECT_EQ(events_told("The Ost club fired its coach Lars Borg on Monday.",
                        "The Ost club dismissed its coach Lars Borg on Monday."),
            1U);
  EXPECT_EQ(events_told("The Ost group freed 12 hostages on Monday.",
                        "The Ost group released a video of 12 hostages on Monday."),
            2U);
  EXPECT_EQ(events_told("The Ost group released 12 hostages on Monday.",
                        "The Ost group released a video of 12 hostages on Monday."),
            2U);
}

TEST(TimelineMerging, OneSpeakersStatementIsOneEvent) {
  const std::string first =
      "The Ost bridge and the ferry were closed for repairs, Ada Brandt said.";
  const std::string second = "Nobody was hurt when the tram to the harbour left the rails, said ";
  EXPECT_EQ(events_told(first, second + "Ada Brandt."), 5U);
  EXPECT_EQ(events_told(first, second + "Lars Borg."), 6U);
}

TEST(TimelineMerging, OtherPeopleDoingTheSameAreOtherEvents) {
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 5),
                       {dated(claim("resign", {ada}), day(2024, 3, 4))}));
  timeline.add(
      article("b", "North Wire", day(2024, 3, 5),
              {dated(claim("resign", {{"Lars Borg", Role::agent, {}}}), day(2024, 3, 4))}));
  EXPECT_EQ(timeline.events().size(), 2U);
}

TEST(TimelineMerging, OneInnermostSourceCountsOnce) {
  Timeline timeline(rules());
  const Claim depart = dated(claim("depart", {ada}), day(2024, 3, 4));
  timeline.add(article("a", "Harbour Post", day(2024, 3, 5), {said_by(depart, {"KCNA"})}));
  timeline.add(article("b", "North Wire", day(2024, 3, 5),
                       {said_by(depart, {"Reuters", "Korean Central News Agency"})}));
  const auto events = timeline.events();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].independent_sources, 1U);
  EXPECT_EQ(events[0].independent_source_names[0], "Korean Central News Agency");
}

TEST(TimelineMerging, EveryClaimIsInExactlyOneEvent) {
  Timeline timeline(rules());
  timeline.add(
      article("a", "Harbour Post", day(2024, 3, 5),
              {claim("say"), claim("depart", {ada}), claim("meet", {ada, borg}), claim("")}));
  std::size_t claims = 0;
  for (const Event& event : timeline.events()) claims += event.claims.size();
  EXPECT_EQ(claims, 4U);
}

TEST(TimelineMerging, ReplacingAnArticleForgetsItsClaims) {
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 5), {claim("depart", {ada})}));
  timeline.add(article("a", "Harbour Post", day(2024, 3, 6), {claim("arrive", {ada})}));
  const auto events = timeline.events();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].claims[0].detail.lemma, "arrive");
  EXPECT_EQ(events[0].summary, "Ada Brandt arrived");
}

TEST(TimelineAsOf, LeavesOutWhatWasPublishedLater) {
  Timeline timeline(rules());
  timeline.add(article("a", "Harbour Post", day(2024, 3, 5), {claim("depart", {ada})}));
  timeline.add(article("b", "North Wire", day(2024, 3, 7), {claim("depart", {ada})}));
  EXPECT_EQ(timeline.as_of({day(2024, 3, 5), false, {}}).article_count(), 1U);
  EXPECT_EQ(timeline.as_of({day(2024, 3, 7), false, {}}).article_count(), 2U);
  EXPECT_EQ(timeline.as_of({day(2024, 3, 4), false, {}}).events().size(), 0U);
}

TEST(TimelineMerging, PlacesAndPeopleShownInTheSummary) {
  Timeline timeline(rules());
  Claim visit = future(claim("visit", {ada, kova}));
  visit.place = Place{"Port Lund", {}};
  timeline.add(article("a", "Harbour Post", day(2024, 3, 5), {visit}));
  EXPECT_EQ(timeline.events()[0].summary, "Ada Brandt to visit Kova (Port Lund)");
}

TEST(TimelineParticipants, WhoActsComesBeforeWhatElseIsTold) {
  Timeline timeline(rules());
  for (const char* id : {"a", "b"}) {
    timeline.add(article(id, id, day(2024, 3, 5),
                         {dated(claim("rob", {{"Tolme", Role::other, {}},
                                              {"Newswire chief Lars Borg", Role::agent, {}},
                                              {"a bank", Role::patient, {}}}),
                                day(2024, 3, 4))}));
  }
  const std::vector<Event> events = timeline.events();
  ASSERT_EQ(events.size(), 1U);
  std::vector<std::string> names;
  for (const Participant& one : events[0].participants) names.push_back(one.name);
  EXPECT_EQ(names, (std::vector<std::string>{"Lars Borg", "Tolme", "a bank"}));
}

TEST(TimelineEntities, DescriptionsAndCommonNounsAreNone) {
  Timeline timeline(rules());
  const auto tell = [](const char* who) { return claim("leave", {{who, Role::agent, {}}}); };
  timeline.add(
      article("a", "a", day(2024, 3, 5),
              {tell("Officials"), tell("officials"), tell("Lumen chief Ada Brandt"),
               tell("the mayor of Kelby"), tell("Omar al-Dari"), tell("KELBY"), tell("Kelby")}));
  std::vector<std::string> names;
  for (const Entity& entity : timeline.entities()) names.push_back(entity.name);
  EXPECT_EQ(names, (std::vector<std::string>{"Kelby", "Ada Brandt", "Omar al-Dari"}));
}

}  // namespace
}  // namespace testing
DATELINE_END
