// Times counted from an event that the text names: "two days after the attack".
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/context.h"
#include "dateline/time_value.h"

DATELINE_BEGIN
namespace claims {

/// How far from an event, and where the event stands.
struct EventAnchor {
  std::uint32_t begin = 0;  ///< the words that name the event, [begin, end)
  std::uint32_t end = 0;
  std::int32_t count = 0;  ///< negative before the event
  char unit = 'D';         ///< D, W, M, Y; 'h' for less than a day
};

/// The whole day of a point.
TimeValue day_of(const TimePoint& point);

/// What an expression is counted from, when that is an event; `expression` is
/// an index into the times.
std::optional<EventAnchor> event_anchor_of(const Context& context, std::uint32_t expression);

/// The day at that distance from an event's day; weeks and longer are approximate.
TimeValue count_from(const EventAnchor& anchor, const TimeValue& day);

/// "within 72 hours", said on publication: up to then. Nothing for other lengths.
std::optional<TimeValue> within_length(const Context& context, std::uint32_t expression);

/// When the event itself was, for the day at that distance from it: a day, or
/// the month or year that it fell into.
TimeValue count_back_from(const EventAnchor& anchor, const TimeValue& day);

}  // namespace claims
DATELINE_END
