// Expressions counted from an anchor: "last week", "next Tuesday", "this
// April", "two years ago", "the following day".
#include <cstdlib>
#include <utility>

#include "time/impossible.h"
#include "time/resolve.h"

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::int64_t furthest_count = 4'000'000;  // units; further is not computed

/// The anchor of a relative expression, and what it is called.
struct Base {
  TimePoint at;
  Grain grain = Grain::day;
  AnchorKind kind = AnchorKind::publication;
};

/// "this year", which in a history is the one told of.
bool is_this(const Fields& fields) {
  if (fields.as<Op>(Field::op) != Op::unit || fields.get(Field::rel) != 0) return false;
  if (fields.has(Field::season)) return true;
  const Unit unit = fields.as<Unit>(Field::unit);
  return fields.has(Field::unit) && (unit == Unit::year || unit == Unit::month);
}

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
                     std::string why) {
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

/// "last Friday", "next Monday", "this Sunday".
Moment relative_weekday(const Fields& fields, const Base& base, const ResolveContext& context) {
  const int rel = fields.get(Field::rel);
  const DayNumber today = day_number(base.at);
  const int weekday = fields.get(Field::weekday) - 1;
  const int ahead = (weekday - weekday_of(today) + 7) % 7;
  DayNumber day = today + ahead;
  if (rel == 0 && ahead > 0 && context.direction == Direction::past) day -= 7;
  if (rel < 0) day = ahead == 0 ? today - 7 : today + ahead - 7;
  if (rel > 0 && ahead == 0) day = today + 7;
  if (rel < -1 || rel > 1) day += std::int64_t{7} * (rel < 0 ? rel + 1 : rel - 1);
  Moment moment;
  moment.at = date_of(day);
  return moment;
}

/// "the previous Thursday" after "in May": one around then.
Resolution weekday_beside(const Fields& fields, const Base& base, const ResolveContext& context) {
  Resolution resolution;
  const TimeValue told = context.narrative->interval(context.conventions);
  const int rel = fields.get(Field::rel);
  resolution.value = "XXXX-WXX-" + std::to_string(fields.get(Field::weekday));
  resolution.resolved.earliest = rel < 0 ? add_days(*told.earliest, -7) : *told.earliest;
  resolution.resolved.latest = rel > 0 ? add_days(*told.latest, 7) : *told.latest;
  resolution.resolved.grain = Grain::day;
  resolution.resolved.approximate = true;
  resolution.anchor = base.kind;
  resolution.computed = true;
  resolution.why = "some day around the " + context.narrative->value();
  return resolution;
}

/// "last April", "next winter", "this September": by the start of each.
Moment relative_month(const Fields& fields, const Base& base, const ResolveContext& context) {
  const int rel = fields.get(Field::rel);
  Moment moment;
  moment.at = {base.at.year, 1, 1};
  if (fields.has(Field::season)) {
    moment.grain = Grain::season;
    moment.season = fields.as<Season>(Field::season);
    moment.at.month = static_cast<std::uint8_t>(
        context.conventions.season_month[static_cast<std::size_t>(moment.season)]);
  } else {
    moment.grain = Grain::month;
    moment.at.month = static_cast<std::uint8_t>(fields.get(Field::month));
  }
  const int length = moment.grain == Grain::season ? 3 : 1;
  const TimePoint month{base.at.year, base.at.month, 1};
  const bool lasts = add_months(moment.at, length - 13) >= month;  // a winter since last year
  if (rel <= 0 && lasts) moment.at.year -= 1;
  if (rel == 0 && !lasts && moment.grain == Grain::season && base.kind != AnchorKind::narrative &&
      context.direction == Direction::past && moment.at > add_months(month, 6)) {
    moment.at.year -= 1;
  }
  if (rel < 0 && add_months(moment.at, length - 1) >= month) moment.at.year -= 1;
  if (rel > 0 && moment.at <= month) moment.at.year += 1;
  if (rel < -1 || rel > 1) moment.at.year += rel < 0 ? rel + 1 : rel - 1;
  if (fields.has(Field::day)) {
    moment.grain = Grain::day;
    moment.at.day = static_cast<std::uint8_t>(
        std::min<int>(fields.get(Field::day), days_in_month(moment.at.year, moment.at.month)));
  }
  return moment;
}

/// The quarter last spoken of if it is over, else the last that is.
Moment spoken_quarter(const ResolveContext& context) {
  const Moment now = moment_of(context.published, Grain::quarter, context.conventions);
  const bool over = context.quarter && context.quarter->at < now.at;
  return over ? *context.quarter : move(now, -1, context.conventions);
}

/// "this weekend", "the weekend", "last weekend".
Moment relative_weekend(const Fields& fields, const Base& base, const ResolveContext& context) {
  Moment moment = moment_of(base.at, Grain::weekend, context.conventions);
  const bool before_weekend = weekday_of(day_number(base.at)) < 5;
  int rel = fields.get(Field::rel);
  if (!fields.has(Field::rel) && before_weekend && context.direction != Direction::future) rel = -1;
  if (rel == 0 && before_weekend && context.direction == Direction::past) rel = -1;
  return move(moment, rel, context.conventions);
}

/// Monday to Friday; what feasts they may be in a country is not known.
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

bool divides_year(const Fields& fields) {
  return fields.has(Field::month) || fields.has(Field::season) || fields.has(Field::quarter) ||
         fields.has(Field::half) || fields.has(Field::holiday);
}

/// "the third quarter of last year", "May of that year", "Tuesday of next
/// week": the unit is found first, then what lies within it.
Resolution within_unit(const Fields& fields, const Moment& whole, const Base& base,
                       const ResolveContext& context) {
  Fields inner = fields;
  inner.set(Field::op, static_cast<int>(Op::calendar));
  if (whole.grain == Grain::week) {
    Moment day;
    day.at = add_days(whole.at, fields.get(Field::weekday) - 1);
    add_part(fields, day);
    if (fields.has(Field::hour) && !add_clock(fields, day)) {
      return no_such_time(fields, what_is_impossible(fields, day.at.year));
    }
    return from_base(day, base, context, "the weekday of that week");
  }
  inner.set(Field::year, whole.at.year);
  if (whole.grain == Grain::month) inner.set(Field::month, whole.at.month);
  Resolution resolution = resolve_calendar(inner, context);
  resolution.anchor = base.kind;
  resolution.computed = true;
  resolution.why = "within the " + whole.value() + " counted from the anchor";
  return resolution;
}

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

/// "two days later" after "in May": a day, which one is not said.
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
  resolution.value = unknown_date(unit);
  resolution.resolved.earliest = moved(*told.earliest).earliest;
  resolution.resolved.latest = moved(*told.latest).latest;
  resolution.resolved.grain = grain;
  resolution.resolved.approximate = true;
  resolution.anchor = base.kind;
  resolution.computed = true;
  resolution.why = "counted from some day of the " + context.narrative->value();
  return resolution;
}

}  // namespace

Resolution resolve_unit(const Fields& fields, const ResolveContext& context) {
  const Base base = base_of(fields, context);
  const int rel = fields.get(Field::rel);
  const char* why = rel < 0   ? "the one before the anchor's"
                    : rel > 0 ? "the one after the anchor's"
                              : "the anchor's own";
  if (!fields.has(Field::unit)) {
    const bool coarse = base.kind == AnchorKind::narrative && base.grain > Grain::week;
    if (fields.has(Field::weekday) && coarse) return weekday_beside(fields, base, context);
    Moment moment = fields.has(Field::weekday) ? relative_weekday(fields, base, context)
                                               : relative_month(fields, base, context);
    add_part(fields, moment);
    if (fields.has(Field::hour) && !add_clock(fields, moment)) {
      return no_such_time(fields, what_is_impossible(fields, moment.at.year));
    }
    return from_base(moment, base, context, why);
  }
  const Unit unit = fields.as<Unit>(Field::unit);
  Grain grain = grain_of(unit);
  const bool spoken = fields.as<Anchor>(Field::anchor) == Anchor::narrative;
  const bool beside = spoken && rel != 0 && rel % 4 != 0 && !context.quarter;
  if (unit == Unit::quarter && !beside && (spoken || !fields.has(Field::rel))) {
    Moment quarter = spoken_quarter(context);
    if (rel != 0 && rel % 4 == 0 && !context.quarter) {  // "the same period last year"
      quarter = moment_of(context.published, Grain::year, context.conventions);
    }
    if (rel % 4 == 0) {  // the same one of another year, were it a half
      quarter.at.year += rel / 4;
    } else {
      quarter = move(quarter, rel, context.conventions);
    }
    return from_base(quarter, base, context, "counted from the quarter last spoken of");
  }
  if (unit == Unit::weekend) {
    return from_base(relative_weekend(fields, base, context), base, context, why);
  }
  const bool some_day = base.kind == AnchorKind::narrative && base.grain >= Grain::month &&
                        base.grain <= Grain::year && grain == Grain::day;
  if (some_day && rel != 0 && !fields.has(Field::part) && !fields.has(Field::hour)) {
    Fields counted = fields;
    counted.set(Field::n, std::abs(rel));
    return after_some_day(counted, rel < 0 ? -1 : 1, base, context);
  }
  Moment moment = move(moment_of(base.at, grain, context.conventions), rel, context.conventions);
  if (unit == Unit::workday) moment.at = move_workdays(start_of_day(base.at), rel);
  const bool week_day = grain == Grain::week && fields.has(Field::weekday);
  const bool in_year = grain == Grain::year && divides_year(fields);
  const bool in_month = grain == Grain::month && fields.has(Field::day);
  if (week_day || in_year || in_month) return within_unit(fields, moment, base, context);
  if (grain == Grain::day) {
    add_part(fields, moment);
    if (fields.has(Field::hour)) {
      Fields clock = fields;
      clock.clear(Field::weekday);
      ResolveContext here = context;
      here.day = moment_of(moment.at, Grain::day, context.conventions);
      Resolution resolution = resolve_calendar(clock, here);
      resolution.anchor = base.kind;
      resolution.computed = true;
      return resolution;
    }
  }
  return from_base(moment, base, context, why);
}

namespace {

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
  if (base.kind == AnchorKind::narrative && grain_of(unit) < base.grain &&
      base.grain <= Grain::year && base.grain >= Grain::month) {
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
