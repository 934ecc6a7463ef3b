// Dates and clock times whose parts are said; what is missing comes from the
// context.
#include <cstdlib>

#include "time/choose.h"
#include "time/impossible.h"
#include "time/resolve.h"

DATELINE_BEGIN
namespace timex {
namespace {

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
  if (fields.has(Field::millennium)) {
    const std::int32_t first = fields.get(Field::millennium) * 1000;
    moment.grain = Grain::millennium;
    moment.at = {before_christ ? -(first + 999) : first, 1, 1};
    return moment;
  }
  if (fields.has(Field::century)) {
    const std::int32_t century = fields.get(Field::century);
    moment.grain = Grain::century;
    moment.at = {before_christ ? -(century * 100 + 99) : century * 100, 1, 1};
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
  } else if (fields.has(Field::quarter) && fields.get(Field::quarter) == 0) {
    moment.grain = Grain::year;
    if (context.quarter) {  // "the 1988 period": the like of the one spoken of
      moment = *context.quarter;
      moment.at.year = year;
    }
  } else if (fields.has(Field::quarter)) {
    moment.grain = Grain::quarter;
    moment.at.month = static_cast<std::uint8_t>(fields.get(Field::quarter) * 3 - 2);
  } else if (fields.has(Field::half)) {
    moment.grain = Grain::half_year;
    moment.at.month = fields.get(Field::half) == 1 ? 1 : 7;
  } else if (fields.has(Field::week)) {
    const int day = fields.get(Field::weekday);
    moment.grain = day != 0 ? Grain::day : Grain::week;
    moment.at = date_of(iso_week_start(year, fields.get(Field::week)) + std::max(day - 1, 0));
  } else {
    moment.grain = Grain::year;
  }
  return moment;
}

/// The holiday of the year said, or the one the clause looks to.
Moment holiday(const Fields& fields, const ResolveContext& context, Resolution& resolution) {
  const HolidayRule& rule =
      context.conventions.holidays[static_cast<std::size_t>(fields.get(Field::holiday))];
  const std::optional<std::int32_t> year = said_year(fields, context);
  const auto day =
      year ? holiday_in(rule, *year) : choose_holiday(rule, fields, context, resolution);
  Moment moment;
  moment.at = {year.value_or(context.published.year), 1, 1};
  moment.grain = Grain::year;  // its day in that year is not known
  if (!day) return moment;
  moment.at = date_of(*day);
  moment.grain = Grain::day;
  return moment;
}

/// A feast of several days, from its first to its last.
void stretch(const Fields& fields, const ResolveContext& context, Resolution& resolution) {
  const HolidayRule& rule =
      context.conventions.holidays[static_cast<std::size_t>(fields.get(Field::holiday))];
  Moment last = *resolution.moment;
  const DayNumber first_day = day_number(last.at), last_day = end_of_holiday(rule, first_day);
  if (last_day == first_day) return;
  last.at = date_of(last_day);
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

/// A month or a day of it, with its year or the one that the context means.
std::optional<Moment> month_or_day(const Fields& fields, std::optional<std::int32_t> year,
                                   const ResolveContext& context, Resolution& resolution) {
  const int month = fields.get(Field::month), day = fields.get(Field::day, 1);
  Choice choice;
  if (month < 1 || month > 12) {
    resolution.impossible = what_is_impossible(fields, year.value_or(context.published.year));
    return {};
  }
  if (!year) {
    choice = choose_year({month, fields.get(Field::day), fields.get(Field::weekday)}, context);
    resolution.anchor = choice.anchor;
    resolution.computed = true;
    resolution.why = choice.why;
  }
  const std::int32_t chosen = year.value_or(choice.year);
  resolution.impossible = what_is_impossible(fields, chosen);
  if (!is_date(chosen, month, day)) return {};
  Moment moment;
  moment.grain = fields.has(Field::day) ? Grain::day : Grain::month;
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

/// The season that the clause means: the one that lasts, or the next on the
/// side to which the clause looks.
Moment season_around(const Fields& fields, const ResolveContext& context) {
  const TimePoint& now = context.published;
  const Moment own = part_of_year(fields, now.year, context);
  const Moment last = part_of_year(fields, now.year - 1, context);
  if (*last.interval(context.conventions).latest >= now) return last;
  const bool over = *own.interval(context.conventions).latest < now;
  if (context.direction == Direction::past && own.at > now) return last;
  if (context.direction == Direction::future && over) {
    return part_of_year(fields, now.year + 1, context);
  }
  return own;
}

/// A season, quarter, half or week whose year is not said.
std::optional<Moment> part_of_some_year(const Fields& fields, const ResolveContext& context,
                                        Resolution& resolution) {
  const bool narrative = context.tells_past && context.narrative;
  const TimePoint& now = narrative ? context.narrative->at : context.published;
  if (narrative) resolution.anchor = AnchorKind::narrative;
  Moment moment = part_of_year(fields, now.year, context);
  if (moment.grain == Grain::season && !narrative) {
    resolution.why = "the season to which the clause looks";
    return season_around(fields, context);
  }
  const bool ahead = moment.at > now;
  if (moment.grain == Grain::quarter && context.quarter && context.quarter->at.year < now.year &&
      context.quarter->at.month == moment.at.month && !narrative) {
    return context.quarter;
  }
  const bool coming = context.direction == Direction::future && !narrative;
  if (moment.grain == Grain::quarter && coming && context.quarter && context.quarter->at > now) {
    return part_of_year(fields, context.quarter->at.year, context);
  }
  if (!narrative && !fields.has(Field::fiscal) && moment.grain == Grain::quarter && ahead &&
      context.direction != Direction::future) {
    moment = part_of_year(fields, now.year - 1, context);
  }
  resolution.why = "the one of the anchor's year";
  return moment;
}

/// The day or coarser moment that the fields and the context give.
std::optional<Moment> date_part(const Fields& fields, const ResolveContext& context,
                                Resolution& resolution) {
  const std::optional<std::int32_t> year = said_year(fields, context);
  resolution.impossible = what_is_impossible(fields, year.value_or(context.published.year));
  if (year && std::abs(*year) > largest_year) return {};
  if (fields.has(Field::month)) return month_or_day(fields, year, context, resolution);
  if (year && !resolution.impossible.empty()) return {};
  if (year) return part_of_year(fields, *year, context);
  resolution.computed = true;
  resolution.anchor = AnchorKind::publication;
  if (fields.has(Field::season) || fields.has(Field::quarter) || fields.has(Field::half) ||
      fields.has(Field::week)) {
    return part_of_some_year(fields, context, resolution);
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
    const auto day =
        choose_month(fields.get(Field::day), fields.get(Field::weekday), context, resolution);
    if (!day) return {};
    return Moment{*day, Grain::day, {}, {}, {}};
  }
  resolution.why = "the day last mentioned";
  if (context.day) return context.day;
  return moment_of(context.published, Grain::day, context.conventions);
}

bool tells_no_day(const Fields& fields) {
  return fields.has(Field::hour) && !fields.has(Field::day) && !fields.has(Field::weekday) &&
         !fields.has(Field::holiday);
}

/// What is later than this cannot have been told: "passed at midnight".
TimePoint still_told(const ResolveContext& context) {
  return context.published_clock ? context.published : end_of_day(context.published);
}

}  // namespace

namespace {

/// "20250704": a day that holds its month and year.
Fields unpacked(const Fields& said) {
  Fields fields = said;
  const std::int32_t day = said.get(Field::day);
  fields.set(Field::year, day / 10000);
  fields.set(Field::month, day / 100 % 100);
  fields.set(Field::day, day % 100);
  return fields;
}

}  // namespace

Resolution resolve_calendar(const Fields& fields, const ResolveContext& context) {
  if (fields.get(Field::day) > 9999) return resolve_calendar(unpacked(fields), context);
  Resolution resolution;
  std::optional<Moment> moment;
  if (fields.has(Field::period)) return named_period(fields, context);
  if (fields.has(Field::holiday)) {
    moment = holiday(fields, context, resolution);
  } else if (fields.has(Field::decade) || fields.has(Field::decade2) ||
             fields.has(Field::century) || fields.has(Field::millennium)) {
    moment = decade_or_century(fields, context);
  } else {
    moment = date_part(fields, context, resolution);
  }
  if (!moment) return no_such_time(fields, std::move(resolution.impossible));
  if (has_clock(fields)) {
    if (moment->grain > Grain::day) {
      moment = moment_of(context.published, Grain::day, context.conventions);
    }
    if (!add_clock(fields, *moment)) {
      return no_such_time(fields, what_is_impossible(fields, moment->at.year));
    }
    if (resolution.other && !add_clock(fields, *resolution.other)) resolution.other.reset();
  }
  if (tells_no_day(fields) && !context.day && context.direction == Direction::past &&
      moment->at > still_told(context)) {
    moment->at = add_days(moment->at, -1);
  }
  Resolution found = from_moment(*moment, context);
  if (fields.has(Field::holiday) && moment->grain == Grain::day) stretch(fields, context, found);
  shift_fiscal(fields.get(Field::fiscal), found.resolved);
  found.anchor = resolution.anchor;
  found.computed = resolution.computed;
  found.why = resolution.why.empty() ? Reason("said in full") : std::move(resolution.why);
  found.other = resolution.other;
  return found;
}

}  // namespace timex
DATELINE_END
