// From what a rule says to what it means: fields and context -> TIMEX3 value
// and interval.
#pragma once

#include <optional>
#include <string>

#include "dateline/time_expression.h"
#include "time/fields.h"
#include "time/moment.h"
#include "time/reason.h"

DATELINE_BEGIN
namespace timex {

/// Where the clause points in time.
enum class Direction : std::uint8_t { unknown, past, present, future };

/// What an expression is resolved against.
struct ResolveContext {
  const Conventions& conventions;
  TimePoint published;
  bool published_clock = false;
  Direction direction = Direction::unknown;
  std::optional<Moment> narrative;  // what was mentioned before
  std::optional<Moment> day;        // the day last mentioned nearby, for bare clock times
  std::optional<Moment> quarter;    // the quarter or half last spoken of
  bool over = false;                // "since": certainly not ahead
  bool tells_past = false;          // a history: bare months belong to the narrative
  bool beside = false;              // ... but this one is said in passing: "and January"
  // A day or month of another year told just before, where the clause goes on from it.
  std::optional<Moment> story = std::nullopt;
  // The publication, where `published` is the day before it that the dateline says.
  std::optional<TimePoint> printed = std::nullopt;
};

struct Resolution {
  TimexType type = TimexType::date;
  std::string value;
  Mod mod = Mod::NONE;
  std::string quant;
  std::string freq;
  std::string recurrence;
  TimeValue resolved;
  AnchorKind anchor = AnchorKind::none;
  bool computed = false;  // the value depends on the anchor
  std::optional<Moment> moment;
  Reason why;
  std::string impossible;       // why there is no such time
  std::optional<Moment> other;  // a second reading
};

Resolution resolve(const Fields& fields, const ResolveContext& context);

/// The expression is counted from, or lies within, another one it names.
bool is_counted(const Fields& fields);

/// The parts, each for its ops.
Resolution resolve_calendar(const Fields& fields, const ResolveContext& context);
Resolution resolve_unit(const Fields& fields, const ResolveContext& context);
Resolution resolve_offset(const Fields& fields, const ResolveContext& context);
Resolution resolve_duration(const Fields& fields, const ResolveContext& context);
Resolution resolve_set(const Fields& fields, const ResolveContext& context);
Resolution resolve_counted(const Fields& fields, const ResolveContext& context);
Resolution resolve_ref(const Fields& fields, const ResolveContext& context);

/// A day is said, by its date or as "Friday", "tomorrow".
bool says_day(const Fields& fields);

/// A clock time or a part of the day is said.
bool has_clock(const Fields& fields);
/// Puts it on a day; false when there is no such time.
bool add_clock(const Fields& fields, Moment& moment);

/// Fills type, value and interval from a moment.
Resolution from_moment(const Moment& moment, const ResolveContext& context);

/// "the day after the attack": a day, a week or the like, which one is not said.
std::string unknown_date(Unit unit);

/// "P3Y", "PT20H", "PXD": the quantity in the fields.
std::string duration_value(const Fields& fields);

}  // namespace timex
DATELINE_END
