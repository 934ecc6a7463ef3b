#include "time/impossible.h"

#include <cstdlib>

DATELINE_BEGIN
namespace timex {
namespace {

std::string of_the_clock(const Fields& fields) {
  const int hour = fields.get(Field::hour), minute = fields.get(Field::minute);
  const bool run_together = hour == 0 && minute > 59;  // "0735 GMT"
  const int minutes = run_together ? minute % 100 : minute;
  const int hours = run_together ? minute / 100 : hour;
  if (hours > 24 || (hours == 24 && minutes > 0)) return "a day has 24 hours";
  if (fields.has(Field::pm) && hours > 12) return "half a day has 12 hours";
  if (std::abs(minutes) > 59) return "an hour has 60 minutes";
  if (fields.get(Field::second) > 60) return "a minute has 60 seconds";
  return {};
}

}  // namespace

std::string what_is_impossible(const Fields& fields, std::int32_t year) {
  if (std::abs(year) > largest_year) return "a year so far away is not reckoned with";
  if (fields.has(Field::month)) {
    const int month = fields.get(Field::month), day = fields.get(Field::day, 1);
    if (month < 1 || month > 12) return "a year has 12 months";
    const int days = days_in_month(year, month);
    if (day < 1) return "a month begins with day 1";
    if (day > days) {
      const std::string name = Moment{
          {year, static_cast<std::uint8_t>(month), 1},  //
          Grain::month,
          {},
          {},
          {}}.value();
      return name + " has " + std::to_string(days) + " days";
    }
  } else if (fields.has(Field::day)) {
    const int day = fields.get(Field::day);
    if (day < 1 || day > 31) return "no month has a day " + std::to_string(day);
  }
  if (fields.has(Field::week)) {
    const int week = fields.get(Field::week), weeks = iso_weeks_in_year(year);
    if (week < 1 || week > weeks)
      return timex_year(year) + " has " + std::to_string(weeks) + " weeks";
  }
  return has_clock(fields) ? of_the_clock(fields) : std::string();
}

Resolution no_such_time(const Fields& fields, std::string why) {
  Resolution resolution;
  if (has_clock(fields)) resolution.type = TimexType::time;
  if (why.empty()) why = "there is no such day or time on the calendar";
  resolution.why = why;
  resolution.impossible = std::move(why);
  return resolution;
}

}  // namespace timex
DATELINE_END
