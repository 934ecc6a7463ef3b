// Hand-made extractions for the timeline's tests: what the stages before it
// would give, without running them.
#pragma once

#include <string>
#include <vector>

#include "dateline/timeline.h"

DATELINE_BEGIN
namespace testing {

inline TimePoint day(int year, int month, int day_of_month) {
  return {year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day_of_month), 0, 0, 0};
}

inline TimeValue on(TimePoint date) {
  TimePoint end = date;
  end.hour = 23;
  end.minute = end.second = 59;
  return {date, end, Grain::day, false, {}};
}

inline Claim claim(std::string lemma, std::vector<Participant> participants = {}) {
  Claim result;
  result.lemma = std::move(lemma);
  result.participants = std::move(participants);
  result.salience = 500;
  return result;
}

inline Claim dated(Claim result, TimePoint date) {
  result.time.value = on(date);
  result.time.basis = TimeBasis::expression;
  return result;
}

inline Claim future(Claim result) {
  result.tense = TenseView::future;
  result.grammar.tense = "FUTURE";
  return result;
}

inline Claim said_by(Claim result, std::vector<std::string> chain) {
  for (auto& name : chain) result.sources.push_back({std::move(name), {}, SourceKind::named});
  return result;
}

inline Extraction article(std::string id, std::string publisher, TimePoint published,
                          std::vector<Claim> claims) {
  Extraction result;
  result.id = std::move(id);
  result.publisher = std::move(publisher);
  result.published.at = published;
  result.claims = std::move(claims);
  return result;
}

/// Read once: every Timeline of the tests shares it.
inline const RuleSet& rules() {
  static const RuleSet set = RuleSet::embedded().value();
  return set;
}

/// The event that holds a claim, or null.
inline const Event* event_with(const std::vector<Event>& events, const std::string& article_id,
                               const std::string& claim_id) {
  for (const Event& event : events) {
    for (const EventClaim& claim : event.claims) {
      if (claim.article == article_id && claim.claim == claim_id) return &event;
    }
  }
  return nullptr;
}

}  // namespace testing
DATELINE_END
