#include "time/calendar.h"

#include <algorithm>
#include <boost/date_time/gregorian/gregorian_types.hpp>

DATELINE_BEGIN
namespace timex {
namespace {

using Boost = boost::gregorian::gregorian_calendar;

constexpr std::int32_t cycle_years = 400;
constexpr DayNumber cycle_days = 146'097;
constexpr DayNumber seconds_per_day = 86'400;
constexpr std::int32_t first_boost_year = 1600;

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  return a / b - static_cast<std::int64_t>(a % b < 0);
}

/// A year that Boost knows, with the same calendar, and how many cycles away.
struct Shifted {
  std::int32_t year;
  std::int64_t cycles;
};

Shifted shift(std::int32_t year) {
  const std::int64_t cycles = floor_divide(year - first_boost_year, cycle_years);
  return {static_cast<std::int32_t>(year - cycles * cycle_years), cycles};
}

Boost::ymd_type boost_date(std::int32_t year, int month, int day) {
  return {static_cast<unsigned short>(year), static_cast<unsigned short>(month),
          static_cast<unsigned short>(day)};
}

}  // namespace

bool is_leap_year(std::int32_t year) {
  return Boost::is_leap_year(static_cast<unsigned short>(shift(year).year));
}

int days_in_month(std::int32_t year, int month) {
  return Boost::end_of_month_day(static_cast<unsigned short>(shift(year).year),
                                 static_cast<unsigned short>(month));
}

bool is_date(std::int32_t year, int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

DayNumber day_number(std::int32_t year, int month, int day) {
  const Shifted known = shift(year);
  return Boost::day_number(boost_date(known.year, month, day)) + known.cycles * cycle_days;
}

TimePoint date_of(DayNumber day) {
  static const DayNumber first = day_number(first_boost_year, 1, 1);
  const std::int64_t cycles = floor_divide(day - first, cycle_days);
  const auto known = Boost::from_day_number(static_cast<unsigned>(day - cycles * cycle_days));
  TimePoint point;
  point.year = static_cast<std::int32_t>(known.year + cycles * cycle_years);
  point.month = static_cast<std::uint8_t>(known.month.as_number());
  point.day = static_cast<std::uint8_t>(known.day.as_number());
  return point;
}

Weekday weekday_of(DayNumber day) {
  static const DayNumber monday = day_number(2001, 1, 1);
  return static_cast<Weekday>(((day - monday) % 7 + 7) % 7);
}

DayNumber iso_week_start(std::int32_t year, int week) {
  const DayNumber fourth = day_number(year, 1, 4);  // always in week 1
  return fourth - weekday_of(fourth) + DayNumber{7} * (week - 1);
}

IsoWeek iso_week_of(DayNumber day) {
  const DayNumber thursday = day - weekday_of(day) + 3;  // its year is the week's year
  const std::int32_t year = date_of(thursday).year;
  return {year, static_cast<int>((thursday - day_number(year, 1, 1)) / 7) + 1};
}

int iso_weeks_in_year(std::int32_t year) {
  return iso_week_of(day_number(year, 12, 28)).week;
}

TimePoint add_months(const TimePoint& point, std::int64_t months) {
  const std::int64_t total = std::int64_t{point.year} * 12 + (point.month - 1) + months;
  TimePoint moved = point;
  moved.year = static_cast<std::int32_t>(floor_divide(total, 12));
  moved.month = static_cast<std::uint8_t>(total - floor_divide(total, 12) * 12 + 1);
  moved.day =
      static_cast<std::uint8_t>(std::min<int>(point.day, days_in_month(moved.year, moved.month)));
  return moved;
}

TimePoint add_days(const TimePoint& point, std::int64_t days) {
  TimePoint moved = date_of(day_number(point) + days);
  moved.hour = point.hour;
  moved.minute = point.minute;
  moved.second = point.second;
  return moved;
}

TimePoint add_seconds(const TimePoint& point, std::int64_t seconds) {
  const std::int64_t total =
      std::int64_t{point.hour} * 3600 + point.minute * 60 + point.second + seconds;
  const std::int64_t days = floor_divide(total, seconds_per_day);
  const std::int64_t rest = total - days * seconds_per_day;
  TimePoint moved = date_of(day_number(point) + days);
  moved.hour = static_cast<std::uint8_t>(rest / 3600);
  moved.minute = static_cast<std::uint8_t>(rest / 60 % 60);
  moved.second = static_cast<std::uint8_t>(rest % 60);
  return moved;
}

TimePoint end_of_day(const TimePoint& point) {
  return {point.year, point.month, point.day, 23, 59, 59};
}

TimePoint start_of_day(const TimePoint& point) {
  return {point.year, point.month, point.day};
}

// The anonymous Gregorian computus (Meeus, Jones, Butcher).
DayNumber western_easter(std::int32_t year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
  return day_number(year, month, day);
}

// Meeus's Julian computus; the Julian calendar lags by one day a century,
// save those divisible by four.
DayNumber orthodox_easter(std::int32_t year) {
  const int d = (19 * (year % 19) + 15) % 30;
  const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const int month = (d + e + 114) / 31, day = (d + e + 114) % 31 + 1;
  const int lag = year / 100 - year / 400 - 2;
  return day_number(year, month, day) + lag;
}

}  // namespace timex
DATELINE_END
