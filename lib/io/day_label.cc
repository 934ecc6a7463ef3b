#include <array>
#include <chrono>

#include "io/event_view.h"

DATELINE_BEGIN
namespace io {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};

std::string_view name(std::string_view full, DayStyle style) {
  return style == DayStyle::full ? full : full.substr(0, 3);
}

std::string month_name(const TimePoint& at, DayStyle style) {
  return std::string(name(months[(at.month + 11U) % 12U], style));
}

std::string year_name(std::int32_t number) {
  return number > 0 ? std::to_string(number) : std::to_string(1 - number) + " BC";
}

/// Empty beyond the years the calendar library knows.
std::string weekday_name(const TimePoint& at, DayStyle style) {
  if (at.year < -32767 || at.year > 32767) return {};
  const sys_days days = year_month_day{year{at.year}, month{at.month}, day{at.day}};
  return std::string(name(weekdays[std::chrono::weekday{days}.c_encoding()], style)) + " ";
}

bool ends_month(const TimePoint& at) {
  constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = at.year % 4 == 0 && (at.year % 100 != 0 || at.year % 400 == 0);
  return at.day == (at.month == 2 && leap ? 29 : lengths[(at.month + 11U) % 12U]);
}

/// "10 September 2023", as much of it as `other` does not say again.
std::string date_before(const TimePoint& at, const TimePoint& other, DayStyle style) {
  std::string text = std::to_string(at.day);
  if (at.month == other.month && at.year == other.year) return text;
  text += ' ';
  text += month_name(at, style);
  if (at.year != other.year) text += " " + year_name(at.year);
  return text;
}

std::string full_date(const TimePoint& at, DayStyle style) {
  std::string text = std::to_string(at.day);
  text += ' ';
  text += month_name(at, style);
  text += ' ';
  return text + year_name(at.year);
}

std::string two_digits(int number) {
  std::string text = number < 10 ? "0" : "";
  return text + std::to_string(number);
}

std::string clock(const TimePoint& at) {
  return two_digits(at.hour) + ":" + two_digits(at.minute);
}

bool whole_years(const TimePoint& a, const TimePoint& b) {
  return a.month == 1 && a.day == 1 && b.month == 12 && b.day == 31;
}

bool whole_months(const TimePoint& a, const TimePoint& b) {
  return a.day == 1 && ends_month(b);
}

bool same_day(const TimePoint& a, const TimePoint& b) {
  return a.year == b.year && a.month == b.month && a.day == b.day;
}

std::string one_day(const TimeValue& value, DayStyle style) {
  std::string text = weekday_name(*value.earliest, style) + full_date(*value.earliest, style);
  if (value.grain > Grain::part_of_day) return text;
  text += ", " + clock(*value.earliest);
  if (value.grain <= Grain::minute || clock(*value.latest) == clock(*value.earliest)) return text;
  return text + "-" + clock(*value.latest);
}

std::string interval(const TimeValue& value, DayStyle style, std::string_view dash) {
  const TimePoint& a = *value.earliest;
  const TimePoint& b = *value.latest;
  if (same_day(a, b)) return one_day(value, style);
  if (whole_years(a, b)) {
    const std::string last = year_name(b.year);
    return a.year == b.year ? last : year_name(a.year) + std::string(dash) + last;
  }
  if (whole_months(a, b)) {
    const std::string last = month_name(b, style) + " " + year_name(b.year);
    if (a.year == b.year && a.month == b.month) return last;
    std::string first = month_name(a, style);
    if (a.year != b.year) first += " " + year_name(a.year);
    return first + " " + std::string(dash) + " " + last;
  }
  const bool close = a.year == b.year && a.month == b.month;
  std::string text = date_before(a, b, style);
  text += close ? std::string(dash) : " " + std::string(dash) + " ";
  return text + full_date(b, style);
}

}  // namespace

std::string day_label(const TimeValue& value, DayStyle style, std::string_view dash) {
  std::string text = value.approximate ? "around " : "";
  if (value.earliest && value.latest) return text + interval(value, style, dash);
  if (value.latest) return "by " + text + full_date(*value.latest, style);
  if (value.earliest) return "from " + text + full_date(*value.earliest, style);
  return "no date";
}

std::string day_label(const PublicationTime& published, DayStyle style) {
  return full_date(published.at, style);
}

}  // namespace io
DATELINE_END
