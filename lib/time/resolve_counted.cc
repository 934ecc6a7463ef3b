// Expressions counted from another time that is said beside them, or picked
// out of it: "a week from Friday", "the Monday after Easter", "the second
// Tuesday of May", "the week of 18 September".
#include <algorithm>
#include <cstdlib>

#include "time/impossible.h"
#include "time/resolve.h"

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::int64_t half_quarter = 45;  // days

/// The weekday strictly before or after a day.
TimePoint seek_weekday(const TimePoint& from, int weekday, int sign) {
  const DayNumber day = day_number(from);
  const int ahead = (weekday - 1 - weekday_of(day) + 7) % 7;
  if (sign > 0) return date_of(day + (ahead == 0 ? 7 : ahead));
  return date_of(day + (ahead == 0 ? -7 : ahead - 7));
}

/// The n-th of what `step` counts between two points; -1 is the last.
std::optional<Moment> nth_weekday(const Moment& whole, int weekday, int ord,
                                  const Conventions& conventions) {
  const TimeValue span = whole.interval(conventions);
  const DayNumber first = day_number(*span.earliest), last = day_number(*span.latest);
  DayNumber day = 0;
  if (ord > 0) {
    day = first + (weekday - 1 - weekday_of(first) + 7) % 7 + 7 * (ord - 1);
  } else {
    day = last - (weekday_of(last) - (weekday - 1) + 7) % 7 + 7 * (ord + 1);
  }
  if (day < first || day > last) return {};
  return Moment{date_of(day), Grain::day, {}, {}, {}};
}

std::optional<Moment> nth_unit(const Moment& whole, Unit unit, int ord,
                               const Conventions& conventions) {
  const TimeValue span = whole.interval(conventions);
  const Grain grain = grain_of(unit);
  if (grain >= whole.grain) return {};
  if (grain == Grain::week) {  // the one that has most of its days there, as ISO 8601 counts
    const TimePoint edge = ord > 0 ? add_days(*span.earliest, 3) : add_days(*span.latest, -3);
    const Moment week =
        move(moment_of(edge, grain, conventions), ord > 0 ? ord - 1 : ord + 1, conventions);
    const TimePoint middle = add_days(week.at, 3);
    if (middle < *span.earliest || middle > *span.latest) return {};
    return week;
  }
  const Moment edge = moment_of(ord > 0 ? *span.earliest : *span.latest, grain, conventions);
  const Moment found = move(edge, ord > 0 ? ord - 1 : ord + 1, conventions);
  // The weekend after the last days is no more its own.
  const auto outside = [&](const Moment& moment) {
    const TimeValue where = moment.interval(conventions);
    return *where.earliest > *span.latest || *where.latest < *span.earliest;
  };
  if (!outside(found)) return found;
  const Moment inner = move(found, ord > 0 ? 1 : -1, conventions);
  if (grain != Grain::weekend || outside(inner)) return {};
  return inner;
}

/// So many units before or after a moment, at the moment's own grain.
std::optional<Moment> shifted(const Moment& from, Unit unit, std::int64_t count,
                              const Conventions& conventions) {
  const Grain grain = grain_of(unit);
  const bool clock = from.grain <= Grain::hour;
  if (grain < from.grain && !(clock && grain <= Grain::hour)) return {};
  Moment moved = from;
  switch (unit) {
    case Unit::fortnight:
      moved.at = add_days(from.at, 14 * count);
      break;
    case Unit::second:
    case Unit::minute:
    case Unit::hour:
    case Unit::day:
    case Unit::night:
    case Unit::week: {
      Moment step = moment_of(from.at, grain, conventions);
      const TimePoint start = step.at;
      step = move(step, count, conventions);
      const DayNumber days = day_number(step.at) - day_number(start);
      moved.at = clock && grain <= Grain::hour ? step.at : add_days(from.at, days);
      break;
    }
    case Unit::month:
      moved.at = add_months(from.at, count);
      break;
    case Unit::quarter:
      moved.at = add_months(from.at, 3 * count);
      break;
    case Unit::year:
      moved.at = add_months(from.at, 12 * count);
      break;
    case Unit::decade:
      moved.at = add_months(from.at, 120 * count);
      break;
    default:
      return {};
  }
  if (from.grain == Grain::week || from.grain == Grain::weekend) {
    return moment_of(moved.at, from.grain, conventions);
  }
  return moved;
}

/// "the first business day of June", "the last".
std::optional<Moment> nth_workday(const Moment& whole, int ord, const Conventions& conventions) {
  constexpr int saturday = 5;
  const TimeValue span = whole.interval(conventions);
  const DayNumber first = day_number(*span.earliest), last = day_number(*span.latest);
  const std::int64_t step = ord > 0 ? 1 : -1;
  int left = std::abs(ord);
  for (DayNumber day = ord > 0 ? first : last; day >= first && day <= last; day += step) {
    if (weekday_of(day) < saturday && --left == 0)
      return Moment{date_of(day), Grain::day, {}, {}, {}};
  }
  return {};
}

std::optional<Moment> count_from(const Fields& fields, const Moment& base,
                                 const Conventions& conventions) {
  const int sign = fields.get(Field::sign), weekday = fields.get(Field::weekday);
  const Unit unit = fields.as<Unit>(Field::unit2);
  if (fields.has(Field::ord)) {
    const int ord = fields.get(Field::ord);
    if (sign != 0 && weekday != 0 &&
        base.grain <= Grain::day) {  // "the third Tuesday after Easter"
      const TimePoint first = seek_weekday(base.at, weekday, sign);
      return Moment{add_days(first, std::int64_t{7} * (ord - 1) * sign), Grain::day, {}, {}, {}};
    }
    if (unit == Unit::workday && fields.has(Field::unit2)) {
      return nth_workday(base, ord, conventions);
    }
    return fields.has(Field::unit2) ? nth_unit(base, unit, ord, conventions)
                                    : nth_weekday(base, weekday, ord, conventions);
  }
  if (fields.has(Field::unit2) && fields.has(Field::n2)) {
    return shifted(base, unit, std::int64_t{fields.get(Field::n2)} * sign, conventions);
  }
  if (unit == Unit::quarter && sign == 0) {  // ended on that day: the one it has its middle in
    return moment_of(add_days(base.at, -half_quarter), Grain::quarter, conventions);
  }
  if (fields.has(Field::unit2)) {
    // A weekend's feast on a Monday ends it: "Labor Day weekend".
    const bool monday = unit == Unit::weekend && sign == 0 && weekday_of(day_number(base.at)) == 0;
    return move(moment_of(base.at, grain_of(unit), conventions), monday ? -1 : sign, conventions);
  }
  if (base.grain > Grain::day) return {};
  return Moment{seek_weekday(base.at, weekday, sign), Grain::day, {}, {}, {}};
}

/// "the first nine months of 2018", "the last two weeks of June": from the one
/// that is found to the other end.
void stretch(const Fields& fields, const Moment& whole, const Conventions& conventions,
             Resolution& found) {
  const bool last = fields.get(Field::ord) < 0;
  const int count = fields.get(Field::n2);
  const auto end =
      nth_unit(whole, fields.as<Unit>(Field::unit2), last ? -count : count, conventions);
  if (!end) return;
  const TimeValue there = end->interval(conventions);
  found.value = last ? end->value() + "/" + found.value : found.value + "/" + end->value();
  found.resolved.earliest = std::min(*found.resolved.earliest, *there.earliest);
  found.resolved.latest = std::max(*found.resolved.latest, *there.latest);
}

}  // namespace

bool is_counted(const Fields& fields) {
  const Op op = fields.as<Op>(Field::op);
  if (op != Op::calendar && op != Op::unit) return false;
  return fields.has(Field::ord) || fields.has(Field::unit2) || fields.has(Field::sign);
}

Resolution resolve_counted(const Fields& fields, const ResolveContext& context) {
  Fields base = fields;
  for (const Field field : {Field::ord, Field::unit2, Field::n2, Field::sign, Field::mod}) {
    base.clear(field);
  }
  if (!fields.has(Field::unit2)) base.clear(Field::weekday);
  ResolveContext near = context;
  const bool forward = fields.get(Field::sign) > 0 && fields.has(Field::weekday);
  if (forward && fields.has(Field::unit2)) near.direction = Direction::future;
  Resolution from = resolve(base, near);
  if (!from.moment) return from;
  std::optional<Moment> moment = count_from(fields, *from.moment, context.conventions);
  if (!moment) {
    return no_such_time({}, from.value + " holds no such day");
  }
  const bool narrow = moment->grain <= Grain::day && fields.has(Field::part);
  if (narrow && moment->grain == Grain::day) {
    moment->grain = Grain::part_of_day;
    moment->part = fields.as<Part>(Field::part);
  }
  Resolution found = from_moment(*moment, context);
  if (fields.has(Field::ord) && fields.has(Field::n2)) {
    stretch(fields, *from.moment, context.conventions, found);
  }
  if (from.other && !(fields.has(Field::ord) && fields.has(Field::n2)) && !narrow) {
    found.other = count_from(fields, *from.other, context.conventions);
  }
  found.anchor = from.anchor;
  found.computed = true;
  found.why = "counted from " + from.value;
  return found;
}

}  // namespace timex
DATELINE_END
