// The one line that stands for an event: grammar, and what is left out.

#include <gtest/gtest.h>

#include "dateline/extractor.h"
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
    Claim now = claim("escort", {{std::move(who), Role::agent, {}}, ada});
    now.tense = TenseView::present;
    return line_of(now);
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
  EXPECT_EQ(line_of(claim("shoot", {three})), "Three people were shot");
  EXPECT_EQ(line_of(future(claim("award", {ada}))), "Ada Brandt to be awarded");
  Claim denied = claim("hurt", {three});
  denied.polarity = Polarity::negative;
  EXPECT_EQ(line_of(denied), "Three people were not hurt");
}

TEST(TimelineSummary, WhatHappensToItsSubjectIsNotPassive) {
  EXPECT_EQ(line_of(claim("crash", {{"the plane", Role::patient, {}}})), "The plane crashed");
}

TEST(TimelineSummary, RecipientsAndCompanionsStandApartFromWhatIsGiven) {
  EXPECT_EQ(line_of(claim("sell", {{"Kova", Role::agent, {}},
                                   {"Ruritania", Role::recipient, {}},
                                   {"arms", Role::patient, {}}})),
            "Kova sold arms to Ruritania");
  EXPECT_EQ(line_of(claim("meet", {{"Kova", Role::agent, {}}, {"Lars Borg", Role::companion, {}}})),
            "Kova met with Lars Borg");
}

TEST(TimelineSummary, PossessivesAreWrittenSmallWithinALine) {
  EXPECT_EQ(line_of(claim("begin",
                          {{"Ada Brandt", Role::agent, {}}, {"His journey", Role::patient, {}}})),
            "Ada Brandt began his journey");
}

/// The line of the event that holds the claim of `trigger`, read from a text.
std::string line_in(const std::string& text, const std::string& trigger) {
  Article article;
  article.id = "a";
  article.published = parse_publication_time("2024-03-05").value();
  article.body = text;
  const Extractor extractor(rules());
  Timeline timeline(rules());
  timeline.add(extractor.extract(article).value());
  for (const Event& event : timeline.events()) {
    const Span span = event.claims[0].detail.trigger;
    if (text.substr(span.begin, span.size()) == trigger) return event.summary;
  }
  return {};
}

TEST(TimelineSummary, IsInTheArticlesOwnWords) {
  EXPECT_EQ(line_in("Parliament approved the accord on Monday by 81 votes to 60.", "approved"),
            "Parliament approved the accord on Monday by 81 votes to 60");
  EXPECT_EQ(line_in("Mira Tesh is expected to visit the island this year.", "visit"),
            "Mira Tesh is expected to visit the island this year");
}

TEST(TimelineSummary, NamesItsSubjectInsteadOfAPronoun) {
  EXPECT_EQ(line_in("Colm Tarrant was in Tolme on Friday. He promised the town a new bridge.",
                    "promised"),
            "Colm Tarrant promised the town a new bridge");
}

TEST(TimelineSummary, EndsWhereAnotherVerbIsJoinedOn) {
  const std::string text =
      "The ferry Aurora left Port Serra at 7 a.m. and reached Kelby five hours later.";
  EXPECT_EQ(line_in(text, "left"), "The ferry Aurora left Port Serra at 7 a.m.");
  EXPECT_EQ(line_in(text, "reached"), "The ferry Aurora reached Kelby five hours later");
}

TEST(TimelineSummary, EndsAtACommaUnlessItsObjectComesAfter) {
  EXPECT_EQ(line_in("Police arrested a man in Kelby on Monday, a day after the theft.", "arrested"),
            "Police arrested a man in Kelby on Monday");
}

TEST(TimelineSummary, KeepsAnObjectThatStandsBeforeItsSubject) {
  EXPECT_EQ(line_in("The accord that Ada Brandt rejected last May opened the strait.", "rejected"),
            "Ada Brandt rejected the accord");
}

TEST(TimelineSummary, TellsRolesAsMostClaimsDo) {
  const Participant borg{"Lars Borg", Role::agent, {}};
  const Participant struck{"Kova Bank", Role::patient, {}};
  Timeline timeline(rules());
  for (const char* id : {"a", "b"}) {
    timeline.add(
        article(id, id, day(2024, 3, 5), {dated(claim("rob", {borg, struck}), day(2024, 3, 4))}));
  }
  Claim other = dated(
      claim("rob", {{"Lars Borg", Role::agent, {}}, {"Mill Road", Role::patient, {}}, struck}),
      day(2024, 3, 4));
  other.participants[2].role = Role::agent;
  other.salience = 900;
  timeline.add(article("c", "c", day(2024, 3, 5), {other}));
  ASSERT_EQ(timeline.events().size(), 1U);
  EXPECT_EQ(timeline.events()[0].summary, "Lars Borg robbed Kova Bank");
}

TEST(TimelineSummary, ANounStandsInItsOwnPhrase) {
  EXPECT_EQ(line_in("Ada Brandt praised the first talks between Kova and Ruritania.", "talks"),
            "First talks between Kova and Ruritania");
  EXPECT_EQ(line_in("Ada Brandt spoke on Monday. Her visit to Kova, long awaited, was a success.",
                    "visit"),
            "Ada Brandt's visit to Kova");
}

TEST(TimelineSummary, ANounAloneIsToldByItsClause) {
  EXPECT_EQ(line_in("Ada Brandt said on Monday that the collapse had closed the road to Kelby.",
                    "collapse"),
            "The collapse had closed the road to Kelby");
}

TEST(TimelineSummary, ANounThatOpensItsClauseIsToldByIt) {
  EXPECT_EQ(
      line_in("The collapse of the northern wall closed the road to Kelby on Monday.", "collapse"),
      "The collapse of the northern wall closed the road to Kelby on Monday");
}

TEST(TimelineSummary, AParticipleBehindANounIsNoPredicate) {
  EXPECT_EQ(line_in("The rocket launched in May by Kova fell into the sea.", "launched"),
            "The rocket was launched");
}

TEST(TimelineSummary, NamesItsObjectInsteadOfAPronoun) {
  EXPECT_EQ(
      line_in("Colm Tarrant ruled Tolme for ten years. The army ousted him in May.", "ousted"),
      "The army ousted Colm Tarrant in May");
}

TEST(TimelineSummary, APartOfTheSubjectIsNotAllOfIt) {
  EXPECT_EQ(line_in("Talks between Kova and Ruritania broke off on Monday.", "broke"),
            "Talks between Kova and Ruritania broke off on Monday");
}

TEST(TimelineSummary, AJoinedVerbKeepsItsAuxiliaries) {
  EXPECT_EQ(line_in("Ada Brandt put off her long planned trip to the island of Kelby last week and "
                    "will now go there in October.",
                    "go"),
            "Ada Brandt will now go there in October");
}

TEST(TimelineSummary, ALongClauseEndsBeforeAPhrase) {
  EXPECT_EQ(
      line_in("Rescuers carried four injured climbers down the northern face of Mount Orra to a "
              "village hall in the lower part of the steep Tavel valley.",
              "carried"),
      "Rescuers carried four injured climbers down the northern face of Mount Orra");
}

TEST(TimelineSummary, ThePicturesCreditIsNoPartOfTheSubject) {
  EXPECT_EQ(line_in("Reuters The ferry sank off Kelby on Monday.", "sank"),
            "The ferry sank off Kelby on Monday");
}

TEST(TimelineSummary, SkipsAClaimThatPointsBack) {
  Claim back = dated(claim("rob", {{"The latter", Role::agent, {}}}), day(2024, 3, 4));
  Claim named = dated(claim("rob", {{"Lars Borg", Role::agent, {}}}), day(2024, 3, 4));
  back.salience = 900;
  for (Claim* one : {&back, &named}) {
    one->participants.push_back({"Kova Bank", Role::patient, {}});
  }
  Timeline timeline(rules());
  timeline.add(article("a", "a", day(2024, 3, 5), {back}));
  timeline.add(article("b", "b", day(2024, 3, 5), {named}));
  ASSERT_EQ(timeline.events().size(), 1U);
  EXPECT_EQ(timeline.events()[0].summary, "Lars Borg robbed Kova Bank");
}

TEST(TimelineRank, TheSameLineIsShownOnce) {
  Timeline timeline(rules());
  const Participant ada_acts{"Ada Brandt", Role::agent, {}};
  timeline.add(article("a", "a", day(2024, 3, 5),
                       {dated(claim("sing", {ada_acts}), day(2024, 2, 1)),
                        dated(claim("sing", {ada_acts}), day(2023, 2, 1)),
                        dated(claim("dance", {ada_acts}), day(2024, 2, 1))}));
  ASSERT_EQ(timeline.events().size(), 3U);
  EventFilter two;
  two.top = 2;
  const std::vector<Event> events = timeline.events(two);
  ASSERT_EQ(events.size(), 2U);
  EXPECT_NE(events[0].summary, events[1].summary);
}

TEST(TimelineRank, ManyTextsBeforeOneLoudClaim) {
  const Participant borg{"Lars Borg", Role::agent, {}};
  const Participant bank{"Kova Bank", Role::patient, {}};
  Timeline timeline(rules());
  for (const char* id : {"a", "b", "c"}) {
    Claim robbed = dated(claim("rob", {borg, bank}), day(2024, 3, 4));
    timeline.add(article(id, id, day(2024, 3, 5), {robbed}));
  }
  Claim loud = dated(claim("sing", {{"Ada Brandt", Role::agent, {}}}), day(2024, 2, 1));
  loud.salience = 900;
  timeline.add(article("d", "d", day(2024, 3, 5), {loud}));
  EventFilter one;
  one.top = 1;
  const std::vector<Event> events = timeline.events(one);
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].claims.size(), 3U);
}

}  // namespace
}  // namespace testing
DATELINE_END
