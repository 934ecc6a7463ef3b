#include "time/moment.h"

#include "base/format_numbers.h"

DATELINE_BEGIN
namespace timex {
namespace {

template <class... Numbers>
std::string format(std::string_view pattern, Numbers... numbers) {
  return base::format_numbers(pattern, {numbers...});
}

std::int32_t floor_to(std::int32_t value, std::int32_t step) {
  const std::int32_t rest = value % step;
  return value - (rest < 0 ? rest + step : rest);
}

/// The year in which a decade, century or millennium begins: the 5th century BC
/// goes from 500 to 401 BC, but the 480s BC from 489 to 480 BC.
std::int32_t first_year(std::int32_t year, std::int32_t step) {
  if (year > 0) return floor_to(year, step);
  if (step == 10) return 1 - (floor_to(1 - year, step) + step - 1);
  return -(floor_to(-year, step) + step - 1);
}

std::string timex_date(const TimePoint& at) {
  if (at.year > 0 && at.year <= 9999) return at.date_string();
  return timex_year(at.year) + format("-%02d-%02d", at.month, at.day);
}

std::string zone_suffix(const std::optional<std::int32_t>& zone) {
  if (!zone) return {};
  if (*zone == 0) return "Z";
  const int minutes = std::abs(*zone);
  return format("%c%02d:%02d", *zone < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

std::string part_value(Part part) {
  switch (part) {
    case Part::NOON:
      return "T12:00";
    case Part::MIDNIGHT:
      return "T24:00";
    case Part::DAWN:
      return "TMO";
    default:
      return "T" + std::string(to_string(part));
  }
}

/// "198" for the 1980s, "BC048" for the 480s BC: the year without its end.
std::string shortened_year(std::int32_t year, std::size_t digits) {
  std::string text = timex_year(year);
  return text.size() > digits ? text.substr(0, text.size() - digits) : text;
}

TimePoint last_second(const TimePoint& day) {
  return end_of_day(day);
}

TimePoint month_end(const TimePoint& start, int months) {
  TimePoint last = add_months({start.year, start.month, 1}, months - 1);
  last.day = static_cast<std::uint8_t>(days_in_month(last.year, last.month));
  return last_second(last);
}

}  // namespace

int months_in(Grain grain) {
  switch (grain) {
    case Grain::month:
      return 1;
    case Grain::quarter:
    case Grain::season:
      return 3;
    case Grain::half_year:
      return 6;
    case Grain::year:
      return 12;
    case Grain::decade:
      return 120;
    case Grain::century:
      return 1200;
    case Grain::millennium:
      return 12000;
    default:
      return 0;
  }
}

std::string timex_year(std::int32_t year) {
  if (year > 0 && year <= 9999) {
    char text[] = "0000";
    for (std::size_t i = 4; i-- > 0; year /= 10) text[i] = static_cast<char>('0' + year % 10);
    return text;
  }
  if (year <= 0) return format("BC%04d", 1 - year);
  return format("%04d", year);
}

std::string Moment::value() const {
  switch (grain) {
    case Grain::second:
      return timex_date(at) + format("T%02d:%02d:%02d", at.hour, at.minute, at.second) +
             zone_suffix(zone_minutes);
    case Grain::minute:
      return timex_date(at) + format("T%02d:%02d", at.hour, at.minute) + zone_suffix(zone_minutes);
    case Grain::hour:
      return timex_date(at) + format("T%02d", at.hour) + zone_suffix(zone_minutes);
    case Grain::part_of_day:
      return timex_date(at) + part_value(part);
    case Grain::day:
      return timex_date(at);
    case Grain::weekend:
    case Grain::week: {
      const IsoWeek week = iso_week_of(day_number(at));
      return timex_year(week.year) + format("-W%02d", week.week) +
             (grain == Grain::weekend ? "-WE" : "");
    }
    case Grain::month:
      return timex_year(at.year) + format("-%02d", at.month);
    case Grain::quarter:
      return timex_year(at.year) + format("-Q%d", (at.month + 2) / 3);
    case Grain::season:
      return timex_year(at.year) + "-" + std::string(to_string(season));
    case Grain::half_year:
      return timex_year(at.year) + (at.month <= 6 ? "-H1" : "-H2");
    case Grain::decade:
      return at.year == 0 ? "000" : shortened_year(at.year, 1);
    case Grain::century:
      if (at.year == 0) return "00";
      return shortened_year(at.year < 0 ? at.year + 99 : at.year, 2);
    case Grain::millennium:
      return shortened_year(at.year < 0 ? at.year + 999 : at.year, 3);
    default:
      return timex_year(at.year);
  }
}

TimeValue Moment::interval(const Conventions& conventions) const {
  TimeValue value;
  value.grain = grain;
  value.earliest = at;
  switch (grain) {
    case Grain::second:
      value.latest = at;
      break;
    case Grain::minute:
      value.latest = add_seconds(at, 59);
      break;
    case Grain::hour:
      value.latest = add_seconds(at, 3599);
      break;
    case Grain::part_of_day: {
      const auto hours = conventions.part[static_cast<std::size_t>(part)];
      value.earliest->hour = static_cast<std::uint8_t>(hours.first);
      value.latest =
          TimePoint{at.year, at.month, at.day, static_cast<std::uint8_t>(hours.last), 59, 59};
      break;
    }
    case Grain::weekend: {
      const TimePoint saturday = date_of(day_number(at) - weekday_of(day_number(at)) + 5);
      value.earliest = saturday;
      value.latest = last_second(add_days(saturday, 1));
      break;
    }
    case Grain::week:
      value.latest = last_second(add_days(at, 6));
      break;
    default:
      value.latest = months_in(grain) > 0 ? month_end(at, months_in(grain)) : last_second(at);
  }
  return value;
}

Moment moment_of(const TimePoint& point, Grain grain, const Conventions& conventions) {
  Moment moment;
  moment.grain = grain;
  moment.at = point;
  TimePoint& at = moment.at;
  if (grain > Grain::second) at.second = 0;
  if (grain > Grain::minute) at.minute = 0;
  if (grain > Grain::hour) at.hour = 0;
  if (grain <= Grain::day) return moment;
  if (grain == Grain::week || grain == Grain::weekend) {
    at = date_of(day_number(point) - weekday_of(day_number(point)));
    return moment;
  }
  at.day = 1;
  if (grain == Grain::quarter) at.month = static_cast<std::uint8_t>((at.month - 1) / 3 * 3 + 1);
  if (grain == Grain::half_year) at.month = at.month <= 6 ? 1 : 7;
  if (grain == Grain::season) {
    for (std::size_t s = 0; s < static_cast<std::size_t>(Season::count); ++s) {
      const int start = conventions.season_month[s];
      const int into = (at.month - start + 12) % 12;
      if (into >= 3) continue;
      moment.season = static_cast<Season>(s);
      at = add_months(at, -into);
      break;
    }
  }
  if (grain >= Grain::year) at.month = 1;
  if (grain == Grain::decade) at.year = first_year(at.year, 10);
  if (grain == Grain::century) at.year = first_year(at.year, 100);
  if (grain == Grain::millennium) at.year = first_year(at.year, 1000);
  return moment;
}

Moment move(const Moment& moment, std::int64_t count, const Conventions& conventions) {
  TimePoint at = moment.at;
  switch (moment.grain) {
    case Grain::second:
      at = add_seconds(at, count);
      break;
    case Grain::minute:
      at = add_seconds(at, count * 60);
      break;
    case Grain::hour:
      at = add_seconds(at, count * 3600);
      break;
    case Grain::part_of_day:
    case Grain::day:
      at = add_days(at, count);
      break;
    case Grain::weekend:
    case Grain::week:
      at = add_days(at, count * 7);
      break;
    default:
      at = add_months(at, count * months_in(moment.grain));
  }
  Moment moved = moment_of(at, moment.grain, conventions);
  moved.part = moment.part;
  moved.zone_minutes = moment.zone_minutes;
  return moved;
}

Grain grain_of(Unit unit) {
  switch (unit) {
    case Unit::second:
      return Grain::second;
    case Unit::minute:
      return Grain::minute;
    case Unit::hour:
      return Grain::hour;
    case Unit::weekend:
      return Grain::weekend;
    case Unit::week:
    case Unit::fortnight:
      return Grain::week;
    case Unit::month:
      return Grain::month;
    case Unit::quarter:
      return Grain::quarter;
    case Unit::season:
      return Grain::season;
    case Unit::half:
      return Grain::half_year;
    case Unit::year:
      return Grain::year;
    case Unit::decade:
      return Grain::decade;
    case Unit::century:
      return Grain::century;
    case Unit::millennium:
      return Grain::millennium;
    default:
      return Grain::day;
  }
}

}  // namespace timex
DATELINE_END
