#include <gtest/gtest.h>

#include <algorithm>

#include "dateline/extractor.h"
#include "story.h"

DATELINE_BEGIN
namespace testing {
namespace {

std::vector<Event> events_of(const std::string& text) {
  Timeline timeline(rules());
  const Extractor extractor(rules());
  timeline.add(
      extractor.extract({"a", "Post", "", {day(2024, 3, 14), false, {}}, text, "en", ""}).value());
  return timeline.events();
}

/// The relation of the event whose claim has one lemma to the one with another, or null.
const EventRelation* relation(const std::vector<Event>& events, const std::string& from,
                              const std::string& to) {
  const auto with = [&](const std::string& lemma) {
    return std::find_if(events.begin(), events.end(), [&](const Event& event) {
      return event.claims.front().detail.lemma == lemma;
    });
  };
  const auto a = with(from);
  const auto b = with(to);
  if (a == events.end() || b == events.end()) return nullptr;
  for (const EventRelation& one : a->relations) {
    if (one.event == b->id) return &one;
  }
  return nullptr;
}

TEST(Relations, WordsTellWhatCameAfter) {
  const auto events = events_of("Police closed the harbour two days after the attack in Lund.");
  const auto* after = relation(events, "close", "attack");
  ASSERT_NE(after, nullptr);
  EXPECT_EQ(after->kind, RelationKind::after);
  EXPECT_EQ(after->words, "two days after");
  EXPECT_EQ(after->claims, std::vector<std::uint32_t>{0});
  const auto* before = relation(events, "attack", "close");
  ASSERT_NE(before, nullptr);
  EXPECT_EQ(before->kind, RelationKind::before);
  EXPECT_TRUE(before->claims.empty());
}

TEST(Relations, WordsTellWhatCameBefore) {
  const auto events = events_of("The guests left the hotel before the storm reached the coast.");
  const auto* left = relation(events, "leave", "reach");
  ASSERT_NE(left, nullptr);
  EXPECT_EQ(left->kind, RelationKind::before);
}

TEST(Relations, WordsTellWhatHoldsAnother) {
  const auto events = events_of("Ada Brandt met Lars Borg during her visit to Lund.");
  const auto* met = relation(events, "meet", "visit");
  ASSERT_NE(met, nullptr);
  EXPECT_EQ(met->kind, RelationKind::part_of);
  const auto* visit = relation(events, "visit", "meet");
  ASSERT_NE(visit, nullptr);
  EXPECT_EQ(visit->kind, RelationKind::contains);
}

TEST(Relations, AVisitHoldsTheTalksOfItsPeopleInItsDays) {
  const Participant ada{"Ada Brandt", Role::agent, {}};
  const Participant lars{"Lars Borg", Role::patient, {}};
  Claim visit = claim("visit", {ada, lars});
  visit.time.value = on(day(2024, 3, 5));
  visit.time.value.latest = on(day(2024, 3, 8)).latest;
  visit.time.basis = TimeBasis::expression;
  const auto timeline_with = [&](int talks_on) {
    Timeline timeline(rules());
    timeline.add(article("a", "Harbour Post", day(2024, 3, 14),
                         {visit, dated(claim("sign", {ada, lars}), day(2024, 3, talks_on))}));
    return timeline.events();
  };
  const auto inside = timeline_with(6);
  const auto* held = relation(inside, "sign", "visit");
  ASSERT_NE(held, nullptr);
  EXPECT_EQ(held->kind, RelationKind::part_of);
  EXPECT_TRUE(held->words.empty());
  EXPECT_EQ(relation(timeline_with(10), "sign", "visit"), nullptr);
}

TEST(Relations, WhatIsDeniedHasNone) {
  const auto events = events_of("Police did not close the harbour after the attack in Lund.");
  EXPECT_EQ(relation(events, "close", "attack"), nullptr);
}

}  // namespace
}  // namespace testing
DATELINE_END
