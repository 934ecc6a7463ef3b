// Dates and clock times whose parts are said; what is missing comes from the
// context.
#include <cstdlib>

#include "time/resolve.h"

DATELINE_BEGIN
namespace timex {
namespace {

/// A clause that looks back or forward may still name a day just on the other
/// side: within so many days the near one is meant.
constexpr std::int64_t near_days = 60;
constexpr std::int64_t half_year = 183;
constexpr std::int64_t near_month = 31;  // to the middle of a month said without a day

/// How a date without a year is dated: the candidates and which was taken.
struct Choice {
  std::int32_t year = 0;
  std::optional<std::int32_t> other;
  AnchorKind anchor = AnchorKind::publication;
  const char* why = "";
};

/// The distance in days from the start of a candidate to a point.
std::int64_t distance(std::int32_t year, int month, int day, const TimePoint& from) {
  return day_number(year, month, std::min(day, days_in_month(year, month))) - day_number(from);
}

/// In a history a month goes with the year the narration has reached, or with
/// the next one when the narration was near that year's end.
Choice choose_narrative_year(int month, const Moment& narrative) {
  Choice choice;
  choice.anchor = AnchorKind::narrative;
  choice.why = "the year the narrative has reached";
  choice.year = narrative.at.year;
  const bool turned = narrative.at.month >= 10 && month <= 4;
  if (narrative.grain < Grain::quarter && turned) ++choice.year;
  return choice;
}

/// The year of a month (and day) said without one.
Choice choose_year(int month, int day, bool day_said, const ResolveContext& context) {
  if (context.tells_past && context.narrative) {
    return choose_narrative_year(month, *context.narrative);
  }
  const TimePoint& now = context.published;
  const std::int32_t year = now.year;
  const bool ahead = day_said ? distance(year, month, day, now) > 0 : month > now.month;
  const bool same = day_said ? distance(year, month, day, now) == 0 : month == now.month;
  Choice choice;
  choice.year = year;
  if (same) {
    choice.why = "the current one";
    return choice;
  }
  const std::int32_t last = ahead ? year - 1 : year, next = ahead ? year : year + 1;
  const std::int64_t to_last = std::llabs(distance(last, month, day_said ? day : 15, now));
  const std::int64_t to_next = std::llabs(distance(next, month, day_said ? day : 15, now));
  const std::int64_t near = day_said ? near_days : near_month;
  switch (context.direction) {
    case Direction::future:
      choice.year = day_said && to_last < near ? last : next;
      choice.why = choice.year == last ? "just past" : "the clause looks forward";
      break;
    case Direction::past:
      choice.year = to_next < near ? next : last;
      choice.why = to_next < near ? "close ahead" : "the clause looks back";
      break;
    case Direction::present:
    case Direction::unknown:
      choice.year = to_next < to_last ? next : last;
      choice.other = to_next < to_last ? last : next;
      choice.why = "the nearest one; the clause does not say";
      break;
  }
  return choice;
}

/// The weekday nearest to a day on the side the clause looks to; the day itself
/// when it is that weekday.
TimePoint choose_weekday(int weekday, const ResolveContext& context, const TimePoint& from,
                         Resolution& resolution) {
  const DayNumber today = day_number(from);
  const int ahead = (weekday - 1 - weekday_of(today) + 7) % 7;
  const bool forward = context.direction == Direction::future;
  if (ahead == 0) {
    resolution.why = "the same weekday as the anchor's";
    return start_of_day(from);
  }
  const TimePoint next = date_of(today + ahead), last = date_of(today + ahead - 7);
  resolution.why = forward ? "the clause looks forward" : "the clause looks back";
  if (context.direction == Direction::unknown) {
    resolution.why = "the last one; the clause does not say";
    resolution.other = Moment{next, Grain::day, {}, {}, {}};
  }
  return forward ? next : last;
}

std::int32_t full_year(std::int32_t two_digits, const TimePoint& now) {
  const std::int32_t century = now.year - now.year % 100;
  const std::int32_t year = century + two_digits;
  return year > now.year + 20 ? year - 100 : year;
}

/// The year as said, or nothing.
std::optional<std::int32_t> said_year(const Fields& fields, const ResolveContext& context) {
  if (fields.has(Field::year)) {
    const std::int32_t year = fields.get(Field::year);
    return fields.has(Field::era) ? 1 - year : year;
  }
  if (fields.has(Field::year2)) return full_year(fields.get(Field::year2), context.published);
  return {};
}

Moment decade_or_century(const Fields& fields, const ResolveContext& context) {
  Moment moment;
  const bool before_christ = fields.has(Field::era);
  if (fields.has(Field::century)) {
    const std::int32_t century = fields.get(Field::century);
    moment.grain = Grain::century;
    moment.at = {before_christ ? 1 - (century * 100 + 99) : century * 100, 1, 1};
    if (!before_christ && fields.has(Field::decade2)) {
      moment.grain = Grain::decade;
      moment.at.year += fields.get(Field::decade2) * 10;
    }
    return moment;
  }
  moment.grain = Grain::decade;
  std::int32_t decade = fields.get(Field::decade);
  if (fields.has(Field::decade2)) {
    const std::int32_t now = context.published.year / 10;
    decade = now - now % 10 + fields.get(Field::decade2);
    if (decade > now) decade -= 10;
  }
  moment.at = {before_christ ? 1 - (decade * 10 + 9) : decade * 10, 1, 1};
  return moment;
}

/// A season, quarter or half of a year.
Moment part_of_year(const Fields& fields, std::int32_t year, const ResolveContext& context) {
  Moment moment;
  moment.at = {year, 1, 1};
  if (fields.has(Field::season)) {
    moment.grain = Grain::season;
    moment.season = fields.as<Season>(Field::season);
    moment.at.month = static_cast<std::uint8_t>(
        context.conventions.season_month[static_cast<std::size_t>(moment.season)]);
  } else if (fields.has(Field::quarter)) {
    moment.grain = Grain::quarter;
    moment.at.month = static_cast<std::uint8_t>(fields.get(Field::quarter) * 3 - 2);
  } else if (fields.has(Field::half)) {
    moment.grain = Grain::half_year;
    moment.at.month = fields.get(Field::half) == 1 ? 1 : 7;
  } else if (fields.has(Field::week)) {
    moment.grain = Grain::week;
    moment.at = date_of(iso_week_start(year, fields.get(Field::week)));
  } else {
    moment.grain = Grain::year;
  }
  return moment;
}

/// The holiday of the year said, or the one the clause looks to.
std::optional<Moment> holiday(const Fields& fields, const ResolveContext& context,
                              Resolution& resolution) {
  const HolidayRule& rule =
      context.conventions.holidays[static_cast<std::size_t>(fields.get(Field::holiday))];
  Moment moment;
  std::optional<std::int32_t> year = said_year(fields, context);
  if (!year) {
    const bool narrative = context.tells_past && context.narrative;
    const TimePoint now = narrative ? context.narrative->at : context.published;
    resolution.anchor = narrative ? AnchorKind::narrative : AnchorKind::publication;
    resolution.computed = true;
    resolution.why = "a holiday; the year is not said";
    year = now.year;
    const auto here = holiday_in(rule, now.year);
    const std::int64_t ahead = here ? *here - day_number(now) : 0;
    const int rel = fields.get(Field::rel);
    const bool back = rel < 0 || (rel == 0 && !narrative && context.direction != Direction::future);
    const bool open = context.direction == Direction::unknown && !narrative;
    const std::int64_t near = open ? half_year : near_days;
    if (ahead > 0 && back && (rel < 0 || ahead > near)) --*year;
    if (ahead < 0 && open && rel == 0 && -ahead > half_year) ++*year;
    const bool forth = rel > 0 || (rel == 0 && context.direction == Direction::future);
    if (ahead < 0 && forth && (rel > 0 || -ahead > near_days)) ++*year;
  }
  const auto day = holiday_in(rule, *year);
  moment.at = {*year, 1, 1};
  moment.grain = Grain::year;  // its day in that year is not known
  if (!day) return moment;
  moment.at = date_of(*day);
  moment.grain = Grain::day;
  return moment;
}

/// A feast of several days, from its first to its last.
void stretch(int days, const ResolveContext& context, Resolution& resolution) {
  Moment last = *resolution.moment;
  last.at = add_days(last.at, days - 1);
  resolution.value += "/" + last.value();
  resolution.resolved.latest = last.interval(context.conventions).latest;
}

/// A year that does not begin in January, or a part of it.
void shift_fiscal(int months, TimeValue& value) {
  if (months == 0 || value.grain < Grain::month || !value.earliest || !value.latest) return;
  value.earliest = add_months(*value.earliest, months);
  value.latest = add_seconds(add_months(add_seconds(*value.latest, 1), months), -1);
}

Resolution named_period(const Fields& fields, const ResolveContext& context) {
  const auto index = static_cast<std::size_t>(fields.get(Field::period));
  Resolution resolution;
  resolution.value = context.conventions.periods[index].value;
  resolution.resolved = context.conventions.periods[index].resolved;
  resolution.why = "a period that has a name";
  return resolution;
}

Resolution no_such_time(const Fields& fields) {
  Resolution resolution;
  if (has_clock(fields)) resolution.type = TimexType::time;
  resolution.why = "there is no such day or time on the calendar";
  return resolution;
}

/// The day or coarser moment that the fields and the context give.
std::optional<Moment> date_part(const Fields& fields, const ResolveContext& context,
                                Resolution& resolution) {
  const std::optional<std::int32_t> year = said_year(fields, context);
  if (year && std::abs(*year) > largest_year) return {};
  if (fields.has(Field::month)) {
    const int month = fields.get(Field::month), day = fields.get(Field::day, 1);
    Choice choice;
    if (!year) {
      choice = choose_year(month, day, fields.has(Field::day), context);
      resolution.anchor = choice.anchor;
      resolution.computed = true;
      resolution.why = choice.why;
    }
    const std::int32_t chosen = year.value_or(choice.year);
    Moment moment;
    moment.grain = fields.has(Field::day) ? Grain::day : Grain::month;
    if (!is_date(chosen, month, day)) return {};
    moment.at = {chosen, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
    if (fields.has(Field::swap) && day <= 12 && month != day) {
      resolution.other = moment;
      std::swap(resolution.other->at.month, resolution.other->at.day);
    }
    if (choice.other && is_date(*choice.other, month, day)) {
      resolution.other = moment;
      resolution.other->at.year = *choice.other;
    }
    return moment;
  }
  const bool of_year = fields.has(Field::season) || fields.has(Field::quarter) ||
                       fields.has(Field::half) || fields.has(Field::week);
  if (year) return part_of_year(fields, *year, context);
  resolution.computed = true;
  resolution.anchor = AnchorKind::publication;
  if (of_year) {
    const bool narrative = context.tells_past && context.narrative;
    const TimePoint& now = narrative ? context.narrative->at : context.published;
    if (narrative) resolution.anchor = AnchorKind::narrative;
    Moment moment = part_of_year(fields, now.year, context);
    const bool ahead = moment.at > now;
    if (moment.grain == Grain::quarter && context.quarter && context.quarter->at.year < now.year &&
        context.quarter->at.month == moment.at.month && !narrative) {
      return context.quarter;
    }
    if (!narrative && !fields.has(Field::fiscal) && moment.grain == Grain::quarter && ahead &&
        context.direction != Direction::future) {
      moment = part_of_year(fields, now.year - 1, context);
    }
    resolution.why = "the one of the anchor's year";
    return moment;
  }
  if (fields.has(Field::weekday) && !fields.has(Field::day)) {
    const bool narrative =
        context.tells_past && context.narrative && context.narrative->grain <= Grain::week;
    if (narrative) resolution.anchor = AnchorKind::narrative;
    Moment moment;
    moment.at = choose_weekday(fields.get(Field::weekday), context,
                               narrative ? context.narrative->at : context.published, resolution);
    return moment;
  }
  if (fields.has(Field::day)) {
    const bool narrative = context.narrative && context.narrative->grain <= Grain::month;
    TimePoint base = narrative ? context.narrative->at : context.published;
    if (narrative) resolution.anchor = AnchorKind::narrative;
    resolution.why = "the day of the month last spoken of";
    const int day = fields.get(Field::day);
    if (!is_date(base.year, base.month, day)) return {};
    return Moment{{base.year, base.month, static_cast<std::uint8_t>(day)}, Grain::day, {}, {}, {}};
  }
  resolution.why = "the day last mentioned";
  if (context.day) return context.day;
  return moment_of(context.published, Grain::day, context.conventions);
}

}  // namespace

Resolution resolve_calendar(const Fields& fields, const ResolveContext& context) {
  Resolution resolution;
  std::optional<Moment> moment;
  if (fields.has(Field::period)) return named_period(fields, context);
  if (fields.has(Field::holiday)) {
    moment = holiday(fields, context, resolution);
  } else if (fields.has(Field::decade) || fields.has(Field::decade2) ||
             fields.has(Field::century)) {
    moment = decade_or_century(fields, context);
  } else {
    moment = date_part(fields, context, resolution);
  }
  if (!moment) return no_such_time(fields);
  if (has_clock(fields)) {
    if (moment->grain > Grain::day) {
      moment = moment_of(context.published, Grain::day, context.conventions);
    }
    if (!add_clock(fields, *moment)) return no_such_time(fields);
    if (resolution.other && !add_clock(fields, *resolution.other)) resolution.other.reset();
  }
  Resolution found = from_moment(*moment, context);
  if (fields.has(Field::holiday) && moment->grain == Grain::day) {
    const auto index = static_cast<std::size_t>(fields.get(Field::holiday));
    const int days = context.conventions.holidays[index].days;
    if (days > 1) stretch(days, context, found);
  }
  shift_fiscal(fields.get(Field::fiscal), found.resolved);
  found.anchor = resolution.anchor;
  found.computed = resolution.computed;
  found.why = resolution.why[0] != '\0' ? resolution.why : "said in full";
  found.other = resolution.other;
  return found;
}

}  // namespace timex
DATELINE_END
