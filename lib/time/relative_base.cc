#include "time/relative_base.h"

#include <cstdlib>
#include <utility>

DATELINE_BEGIN
namespace timex {
namespace {

/// "this year", which in a history is the one told of.
bool is_this(const Fields& fields) {
  if (fields.as<Op>(Field::op) != Op::unit || fields.get(Field::rel) != 0) return false;
  if (fields.has(Field::season)) return true;
  const Unit unit = fields.as<Unit>(Field::unit);
  return fields.has(Field::unit) && (unit == Unit::year || unit == Unit::month);
}

}  // namespace

Base base_of(const Fields& fields, const ResolveContext& context) {
  const auto anchor = fields.as<Anchor>(Field::anchor);
  const bool told = context.direction == Direction::past && is_this(fields);
  const bool story = context.tells_past && (anchor == Anchor::auto_ || told);
  const bool follows = anchor == Anchor::narrative || story;
  if (follows && context.narrative) {
    return {context.narrative->at, context.narrative->grain, AnchorKind::narrative};
  }
  const Grain grain = context.published_clock ? Grain::minute : Grain::day;
  return {context.published, grain, AnchorKind::publication};
}

Resolution from_base(const Moment& moment, const Base& base, const ResolveContext& context,
                     Reason why) {
  Resolution resolution = from_moment(moment, context);
  resolution.anchor = base.kind;
  resolution.computed = true;
  resolution.why = std::move(why);
  return resolution;
}

void add_part(const Fields& fields, Moment& moment) {
  if (!fields.has(Field::part)) return;
  moment.grain = Grain::part_of_day;
  moment.part = fields.as<Part>(Field::part);
  if (moment.part == Part::NOON) {
    moment.grain = Grain::minute;
    moment.at.hour = 12;
  }
}

TimePoint move_workdays(const TimePoint& from, std::int64_t count) {
  constexpr std::int64_t furthest = 10'000;
  constexpr int saturday = 5;
  const std::int64_t step = count < 0 ? -1 : 1;
  if (std::llabs(count) > furthest) return add_days(from, count / 5 * 7);
  DayNumber day = day_number(from);
  for (std::int64_t left = std::llabs(count); left > 0;) {
    day += step;
    if (weekday_of(day) < saturday) --left;
  }
  return add_days(from, day - day_number(from));
}

bool from_some_day(const Base& base, Grain grain) {
  return base.kind == AnchorKind::narrative && grain < base.grain && base.grain <= Grain::year &&
         base.grain >= Grain::month;
}

Resolution after_some_day(const Fields& fields, int sign, const Base& base,
                          const ResolveContext& context) {
  const Unit unit = fields.as<Unit>(Field::unit);
  const Grain grain = grain_of(unit);
  const std::int64_t count =
      std::int64_t{fields.get(Field::n, 1)} * sign * (unit == Unit::fortnight ? 2 : 1);
  const TimeValue told = context.narrative->interval(context.conventions);
  const auto moved = [&](const TimePoint& from) {
    return move(moment_of(from, grain, context.conventions), count, context.conventions)
        .interval(context.conventions);
  };
  Resolution resolution;
  resolution.type = grain <= Grain::part_of_day ? TimexType::time : TimexType::date;
  const Moment& base_moment = *context.narrative;
  const bool within = count == 0 && grain == Grain::day && base_moment.grain == Grain::month;
  resolution.value = within ? base_moment.value() + "-XX" : unknown_date(unit);
  if (fields.has(Field::part) && grain == Grain::day) {
    resolution.type = TimexType::time;
    resolution.value += "T" + std::string(to_string(fields.as<Part>(Field::part)));
  }
  resolution.resolved.earliest = moved(*told.earliest).earliest;
  resolution.resolved.latest = moved(*told.latest).latest;
  resolution.resolved.grain = grain;
  resolution.resolved.approximate = true;
  resolution.anchor = base.kind;
  resolution.computed = true;
  resolution.why = "counted from some day of the " + context.narrative->value();
  return resolution;
}

}  // namespace timex
DATELINE_END
