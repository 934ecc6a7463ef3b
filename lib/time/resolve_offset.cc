// Quantities before or after an anchor: "two days ago", "a week later".
#include <cstdlib>
#include <utility>

#include "time/relative_base.h"

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::int64_t furthest_count = 4'000'000;  // units; further is not computed

/// "a few days later" in a story: after what was told, and over by now where the
/// clause looks back.
void beside_narrative(int sign, const ResolveContext& context, Resolution& resolution) {
  const TimeValue told = context.narrative->interval(context.conventions);
  const TimePoint now = end_of_day(context.published);
  const bool over = context.direction == Direction::past || context.tells_past;
  if (over && *told.earliest > now) return;
  resolution.anchor = AnchorKind::narrative;
  resolution.resolved.earliest.reset();
  resolution.resolved.latest.reset();
  if (sign < 0) {
    resolution.resolved.latest = told.latest;
  } else {
    resolution.resolved.earliest = told.earliest;
    if (over) resolution.resolved.latest = now;
  }
}

/// "two years and three months ago": by the coarser unit, then by the finer one.
std::optional<Moment> counted_twice(const Fields& fields, const Base& base, int sign,
                                    const Conventions& conventions) {
  Moment moment = moment_of(base.at, base.grain, conventions);
  constexpr std::pair<Field, Field> lengths[] = {
      {Field::n, Field::unit}, {Field::n2, Field::unit2}, {Field::n3, Field::unit3}};
  for (const auto& [field, unit_field] : lengths) {
    if (!fields.has(unit_field)) break;
    const Unit unit = fields.as<Unit>(unit_field);
    const Grain grain = grain_of(unit);
    const std::int64_t count = std::int64_t{fields.get(field)} * sign;
    if (std::llabs(count) > furthest_count || (grain <= Grain::hour && base.grain > Grain::hour)) {
      return {};
    }
    if (const int months = months_in(grain); months != 0) {
      moment.at = add_months(moment.at, count * months);
    } else if (grain <= Grain::hour) {
      const std::int64_t seconds = grain == Grain::hour ? 3600 : grain == Grain::minute ? 60 : 1;
      moment.at = add_seconds(moment.at, count * seconds);
    } else {
      const int days = unit == Unit::fortnight ? 14 : grain == Grain::week ? 7 : 1;
      moment.at = add_days(moment.at, count * days);
    }
    moment.grain = grain == Grain::hour ? Grain::minute : grain;
  }
  return moment_of(moment.at, moment.grain, conventions);
}

}  // namespace

Resolution resolve_offset(const Fields& fields, const ResolveContext& context) {
  const int sign = fields.get(Field::sign, -1);
  const Unit unit = fields.as<Unit>(Field::unit);
  const bool vague = fields.has(Field::vague);
  const std::int64_t count = std::int64_t{fields.get(Field::n, 1)} * sign;
  if (vague || std::llabs(count) > furthest_count) {
    Fields reference = fields;
    reference.set(Field::ref, static_cast<int>(sign < 0 ? Ref::PAST : Ref::FUTURE));
    Resolution resolution = resolve_ref(reference, context);
    resolution.why = "the number is not said";
    if (vague && fields.as<Anchor>(Field::anchor) == Anchor::narrative && context.narrative) {
      beside_narrative(sign, context, resolution);
    }
    return resolution;
  }
  const Base base = base_of(fields, context);
  if (from_some_day(base, grain_of(unit))) {
    return after_some_day(fields, sign, base, context);
  }
  if (fields.has(Field::unit2)) {
    const auto moment = counted_twice(fields, base, sign, context.conventions);
    if (moment) return from_base(*moment, base, context, "counted from the anchor");
  }
  Grain grain = grain_of(unit);
  std::int64_t steps = count;
  if (unit == Unit::fortnight) steps *= 2;
  std::int64_t years = 0;
  if (grain == Grain::decade) years = 10;
  if (grain == Grain::century) years = 100;
  if (grain == Grain::millennium) years = 1000;
  if (years != 0) {
    steps = steps * years + sign * (fields.get(Field::frac) * years / 1000);
    grain = Grain::year;
  } else if (fields.has(Field::frac) && grain == Grain::year) {
    steps = steps * 12 + std::int64_t{sign} * (fields.get(Field::frac) * 12 / 1000);
    grain = Grain::month;
  }
  if (std::llabs(steps) > furthest_count) return resolve_duration(fields, context);
  if (grain == Grain::year && years == 0 && context.quarter && std::llabs(steps) == 1) {
    // "a year earlier" beside quarterly figures compares like with like.
    const Base quarter{context.quarter->at, context.quarter->grain, AnchorKind::narrative};
    Moment same = *context.quarter;
    same.at.year += static_cast<std::int32_t>(steps);
    return from_base(same, quarter, context, "the same quarter of another year");
  }
  Moment moment = moment_of(base.at, grain, context.conventions);
  constexpr std::int64_t day_of_hours = 24;
  const bool days = grain == Grain::hour && steps % day_of_hours == 0 && !fields.has(Field::frac);
  if (days && base.grain > Grain::hour) {  // "24 hours later"
    moment = move(moment_of(base.at, Grain::day, context.conventions), steps / day_of_hours,
                  context.conventions);
    return from_base(moment, base, context, "counted from the anchor, by the day");
  }
  if (grain <= Grain::hour && base.grain > Grain::hour) {
    Resolution resolution = from_base(moment_of(base.at, Grain::day, context.conventions), base,
                                      context, "the anchor's clock time is not known");
    resolution.type = TimexType::time;
    resolution.value += "TXX:XX";
    return resolution;
  }
  if (grain <= Grain::hour) {  // to the minute: "an hour ago", "in half an hour"
    const std::int64_t seconds = grain == Grain::hour ? 3600 : grain == Grain::minute ? 60 : 1;
    const std::int64_t more = std::int64_t{sign} * fields.get(Field::frac) * seconds / 1000;
    moment.at = add_seconds(base.at, steps * seconds + more);
    moment.grain = grain == Grain::second ? Grain::second : Grain::minute;
    if (grain != Grain::second) moment.at.second = 0;
  } else if (unit == Unit::workday) {
    moment.at = move_workdays(moment.at, steps);
  } else {
    moment = move(moment, steps, context.conventions);
  }
  if (grain == Grain::day) add_part(fields, moment);
  return from_base(moment, base, context, "counted from the anchor");
}

}  // namespace timex
DATELINE_END
