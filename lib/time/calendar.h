// Calendar arithmetic on the proleptic Gregorian calendar, any year.
//
// Boost.DateTime does the sums; it knows 1400-9999, and since the calendar
// repeats every 400 years any other year is moved into that range and back.
#pragma once

#include <cstdint>

#include "dateline/time_value.h"

DATELINE_BEGIN
namespace timex {

/// Days since an arbitrary fixed day; differences and modulo 7 are meaningful.
using DayNumber = std::int64_t;

/// Years beyond this are not computed with; callers check before.
constexpr std::int32_t largest_year = 1'000'000;

/// 0 is Monday, 6 Sunday, as ISO 8601 orders them.
using Weekday = int;

struct IsoWeek {
  std::int32_t year = 0;
  int week = 1;
};

bool is_leap_year(std::int32_t year);
int days_in_month(std::int32_t year, int month);
/// True when such a day exists.
bool is_date(std::int32_t year, int month, int day);

DayNumber day_number(std::int32_t year, int month, int day);
inline DayNumber day_number(const TimePoint& point) {
  return day_number(point.year, point.month, point.day);
}
/// Midnight of that day.
TimePoint date_of(DayNumber day);
Weekday weekday_of(DayNumber day);

IsoWeek iso_week_of(DayNumber day);
/// The Monday of an ISO week.
DayNumber iso_week_start(std::int32_t year, int week);
int iso_weeks_in_year(std::int32_t year);

/// The same day of a month `months` later, or that month's last day.
TimePoint add_months(const TimePoint& point, std::int64_t months);
TimePoint add_days(const TimePoint& point, std::int64_t days);
TimePoint add_seconds(const TimePoint& point, std::int64_t seconds);

/// The last second of the same day.
TimePoint end_of_day(const TimePoint& point);
TimePoint start_of_day(const TimePoint& point);

/// Easter Sunday by the Gregorian computus, and the Orthodox one (Julian
/// computus, given as a Gregorian day).
DayNumber western_easter(std::int32_t year);
DayNumber orthodox_easter(std::int32_t year);

}  // namespace timex
DATELINE_END
