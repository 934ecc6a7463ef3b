// Expressions counted from an anchor: "last week", "next Tuesday", "this
// April", "two years ago", "the following day".
#include <cstdlib>
#include <utility>

#include "time/impossible.h"
#include "time/relative_base.h"
#include "time/resolve.h"

DATELINE_BEGIN
namespace timex {
namespace {

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
  if (spoken && from_some_day(base, grain) && !fields.has(Field::hour)) {
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

}  // namespace timex
DATELINE_END
