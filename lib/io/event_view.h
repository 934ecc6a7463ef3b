// What the writers for people say about an event: its day in words, who says
// so through whom, where they disagree.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/timeline.h"

DATELINE_BEGIN
namespace io {

enum class DayStyle { full, brief };  ///< "Sunday 10 September 2023", "Sun 10 Sep 2023"

/// An interval in words: "Sunday 10 September 2023", "10-12 September 2023",
/// "September 2023", "by 11 September 2023", "no date". Approximate ones begin
/// with "around". `dash` parts the two ends.
std::string day_label(const TimeValue& value, DayStyle style, std::string_view dash = "-");
/// A publication's day.
std::string day_label(const PublicationTime& published, DayStyle style);

/// Events that stand under one heading: those of a day, with those known to be
/// before or after it; those of a month or another longer time.
struct DayGroup {
  std::string label;                ///< "Sunday 10 September 2023", "September 2023", "No date"
  std::string brief;                ///< "Sun 10 Sep 2023"
  std::vector<std::size_t> events;  ///< indices
};
std::vector<DayGroup> group_by_day(const std::vector<Event>& events);

/// The claims that go back along the same chain.
struct Voice {
  std::vector<std::string> chain;   ///< the publisher, then outermost to innermost
  std::vector<std::size_t> claims;  ///< indices into `Event::claims`
};

/// All chains of an event, in the order of their first claims.
std::vector<Voice> voices_of(const Event& event);

/// Another event to which one is related, and the words for it: "two days after".
struct RelatedEvent {
  std::string words;
  std::size_t event = 0;  ///< index
};

/// Looks up, of the events that are shown, those that one came after or within.
class RelatedEvents {
 public:
  explicit RelatedEvents(const std::vector<Event>& events);
  [[nodiscard]] std::vector<RelatedEvent> of(const Event& event, std::size_t most) const;

 private:
  std::unordered_map<std::string_view, std::size_t> by_id_;  ///< views into the events
};

/// The publisher's name, or the article's id when it is not known.
std::string publisher_of(const EventClaim& claim);
/// The publisher, then the sources, outermost first; a name that follows itself once.
std::vector<std::string> chain_of(const EventClaim& claim);
/// "Reuters <- South Korean media".
std::string join(const std::vector<std::string>& parts, std::string_view between);
/// The innermost source of a claim.
std::string speaker_of(const EventClaim& claim);

/// "when", "where", "how many", "whether": what a conflict is about.
std::string_view conflict_question(const Conflict& conflict);
/// A conflict's value in words: a day, "it happened", or as it is.
std::string value_label(const Event& event, const Conflict& conflict, const ConflictValue& value,
                        DayStyle style, std::string_view dash = "-");
/// The speakers who hold a value, each once.
std::vector<std::string> holders_of(const Event& event, const ConflictValue& value);

/// "denied", "probable", "in the future": what is not plain about a claim; empty for a plain one.
std::vector<std::string_view> reservations_of(const Claim& claim);

}  // namespace io
DATELINE_END
