// Clock times and parts of the day, put on a day that is already known.
#include <algorithm>

#include "time/resolve.h"

DATELINE_BEGIN
namespace timex {
namespace {

DayNumber sunday_of(std::int32_t year, int month, int nth) {
  if (nth > 0) {
    const DayNumber first = day_number(year, month, 1);
    return first + (6 - weekday_of(first)) + std::int64_t{7} * (nth - 1);
  }
  const DayNumber last = day_number(year, month, days_in_month(year, month));
  return last - (weekday_of(last) + 1) % 7;
}

/// Whether clocks are moved on that day, by the laws since 1967 (United States)
/// and 1981 (European Union); earlier years had too many rules.
bool in_summer_time(SummerTime rule, const TimePoint& at) {
  const DayNumber day = day_number(at);
  const std::int32_t year = at.year;
  if (rule == SummerTime::us && year >= 1967) {
    const DayNumber begin = year >= 2007   ? sunday_of(year, 3, 2)
                            : year >= 1987 ? sunday_of(year, 4, 1)
                                           : sunday_of(year, 4, -1);
    const DayNumber end = year >= 2007 ? sunday_of(year, 11, 1) : sunday_of(year, 10, -1);
    return day >= begin && day < end;
  }
  if (rule == SummerTime::eu && year >= 1981) {
    const DayNumber end = sunday_of(year, year >= 1996 ? 10 : 9, -1);
    return day >= sunday_of(year, 3, -1) && day < end;
  }
  return false;
}

bool add_part(const Fields& fields, Moment& moment) {
  moment.grain = Grain::part_of_day;
  moment.part = fields.as<Part>(Field::part);
  if (moment.part == Part::NOON) {
    moment.grain = Grain::minute;
    moment.at.hour = 12;
  }
  return true;
}

}  // namespace

bool says_day(const Fields& fields) {
  return fields.has(Field::day) || fields.has(Field::weekday) || fields.has(Field::holiday) ||
         fields.as<Op>(Field::op) == Op::unit;
}

bool has_clock(const Fields& fields) {
  return fields.has(Field::hour) || fields.has(Field::part);
}

bool add_clock(const Fields& fields, Moment& moment) {
  if (fields.has(Field::zone)) {
    const bool summer = in_summer_time(fields.as<SummerTime>(Field::dst), moment.at);
    moment.zone_minutes = fields.get(Field::zone) + (summer ? 60 : 0);
  }
  if (!fields.has(Field::hour)) return add_part(fields, moment);
  int hour = fields.get(Field::hour);
  if (fields.has(Field::pm) && hour > 12) return false;
  if (fields.has(Field::pm)) hour = hour % 12 + (fields.get(Field::pm) != 0 ? 12 : 0);
  const Part part = fields.as<Part>(Field::part);
  const bool evening = fields.has(Field::part) && part != Part::MO && part != Part::DAWN;
  const bool small = part == Part::NI && hour < 5;  // "two at night"
  if (!fields.has(Field::pm) && evening && hour < 12 && !small) hour += 12;
  if (!fields.has(Field::pm) && part == Part::NI && hour == 12 && fields.get(Field::minute) == 0) {
    hour = 24;  // "twelve at night"
  }
  int minute = fields.get(Field::minute);
  if (minute > 59 && hour == 0) hour = minute / 100, minute %= 100;  // "0735 GMT"
  int second = fields.get(Field::second);
  if (second > 60 && hour == 0 && minute == 0) {  // "073500"
    hour = second / 10000, minute = second / 100 % 100, second %= 100;
  }
  if (hour > 24 || (hour == 24 && minute > 0) || minute > 59 || minute < -59 || second > 60)
    return false;
  moment.at = add_seconds(start_of_day(moment.at), hour * 3600 + minute * 60);
  moment.at.second = static_cast<std::uint8_t>(std::min(second, 59));
  moment.grain = fields.has(Field::second) ? Grain::second : Grain::minute;
  return true;
}

}  // namespace timex
DATELINE_END
