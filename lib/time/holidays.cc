#include "time/holidays.h"

#include <charconv>
#include <string>

DATELINE_BEGIN
namespace timex {
namespace {

/// The numbers of a text; false when something else is in it.
bool read_numbers(std::string_view text, std::vector<int>& numbers) {
  while (!text.empty()) {
    if (text.front() == ' ' || text.front() == '+') {
      text.remove_prefix(1);
      continue;
    }
    int number = 0;
    const auto [stop, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc()) return false;
    numbers.push_back(number);
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    if (!text.empty() && text.front() == '-' && numbers.size() < 3) text.remove_prefix(1);
  }
  return true;
}

/// The days from the numbers after the first ones: year, month, day.
bool read_days(const std::vector<int>& numbers, std::size_t from, std::vector<TimePoint>& days) {
  if ((numbers.size() - from) % 3 != 0) return false;
  for (std::size_t i = from; i < numbers.size(); i += 3) {
    if (!is_date(numbers[i], numbers[i + 1], numbers[i + 2])) return false;
    days.push_back({numbers[i], static_cast<std::uint8_t>(numbers[i + 1]),
                    static_cast<std::uint8_t>(numbers[i + 2])});
  }
  return true;
}

std::optional<DayNumber> nth_weekday(const HolidayRule& rule, std::int32_t year) {
  if (rule.nth > 0) {
    const DayNumber first = day_number(year, rule.month, 1);
    const int ahead = (rule.weekday - 1 - weekday_of(first) + 7) % 7;
    return first + ahead + 7 * (rule.nth - 1) + rule.offset;
  }
  const DayNumber last = day_number(year, rule.month, days_in_month(year, rule.month));
  return last - (weekday_of(last) - (rule.weekday - 1) + 7) % 7 + rule.offset;
}

// The Hebrew calendar, by the molad and its four postponements (Reingold and
// Dershowitz, Calendrical Calculations). Days are counted from its epoch.
std::int64_t hebrew_elapsed_days(std::int64_t year) {
  const std::int64_t months = (235 * year - 234) / 19;
  const std::int64_t parts = 12'084 + 13'753 * months;
  const std::int64_t day = 29 * months + parts / 25'920;
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

std::int64_t hebrew_new_year(std::int64_t year) {
  const std::int64_t before = hebrew_elapsed_days(year - 1), here = hebrew_elapsed_days(year),
                     after = hebrew_elapsed_days(year + 1);
  if (after - here == 356) return here + 2;
  return here - before == 382 ? here + 1 : here;
}

bool is_hebrew_leap(std::int64_t year) {
  return (7 * year + 1) % 19 < 7;
}

int hebrew_month_length(std::int64_t year, int month) {
  const std::int64_t length = hebrew_new_year(year + 1) - hebrew_new_year(year);
  if (month == 2 || month == 4 || month == 6 || month == 10 || month == 13) return 29;
  if (month == 12) return is_hebrew_leap(year) ? 30 : 29;
  if (month == 8) return length % 10 == 5 ? 30 : 29;
  if (month == 9) return length % 10 == 3 ? 29 : 30;
  return 30;
}

/// Months count from Nisan; the year begins with Tishri, the seventh.
DayNumber hebrew_day(std::int64_t year, int month, int day) {
  // 1 Tishri 5784 was 16 September 2023.
  static const DayNumber epoch = day_number(2023, 9, 16) - hebrew_new_year(5784);
  std::int64_t days = hebrew_new_year(year);
  const int last = is_hebrew_leap(year) ? 13 : 12;
  for (int m = 7; m != month;) {
    days += hebrew_month_length(year, m);
    m = m == last ? 1 : m + 1;
  }
  return epoch + days + day - 1;
}

/// The tabular Islamic calendar with leap years 2, 5, 7, 10, 13, 16, 18, 21,
/// 24, 26 and 29 of thirty, from the astronomical (Thursday) epoch, which is
/// nearest to what is observed in Mecca.
DayNumber islamic_day(std::int64_t year, int month, int day) {
  static const DayNumber epoch = day_number(622, 7, 18);
  return epoch + (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 + day - 1;
}

bool falls_in(DayNumber day, std::int32_t year) {
  return date_of(day).year == year;
}

}  // namespace

Result<HolidayRule> parse_holiday(std::string_view text) {
  constexpr std::pair<std::string_view, HolidayRule::Kind> kinds[] = {
      {"fixed", HolidayRule::Kind::fixed},   {"weekday", HolidayRule::Kind::weekday},
      {"easter", HolidayRule::Kind::easter}, {"orthodox", HolidayRule::Kind::orthodox},
      {"hebrew", HolidayRule::Kind::hebrew}, {"islamic", HolidayRule::Kind::islamic},
      {"table", HolidayRule::Kind::table}};
  HolidayRule rule;
  if (text.starts_with("lasts ")) {
    text.remove_prefix(6);
    const auto [stop, failed] = std::from_chars(text.data(), text.data() + text.size(), rule.days);
    if (failed != std::errc() || stop == text.data() + text.size() || rule.days < 2) {
      return Error{"'lasts' wants a number of days and a rule", "", 0, {}};
    }
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()) + 1);
  }
  const auto space = text.find(' ');
  bool known = false;
  for (const auto& [name, kind] : kinds) {
    if (text.substr(0, space) != name) continue;
    rule.kind = kind;
    known = true;
  }
  std::vector<int> n;
  const bool numbers =
      known && space != std::string_view::npos && read_numbers(text.substr(space + 1), n);
  const auto month_and_day = [&](int months) {
    return n.size() >= 2 && n[0] >= 1 && n[0] <= months && n[1] >= 1 && n[1] <= 31;
  };
  bool good = numbers;
  switch (rule.kind) {
    case HolidayRule::Kind::fixed:
    case HolidayRule::Kind::hebrew:
    case HolidayRule::Kind::islamic:
      good = good && month_and_day(rule.kind == HolidayRule::Kind::hebrew ? 13 : 12);
      if (good) rule.month = n[0], rule.day = n[1];
      if (good && n.size() > 2) good = read_days(n, 2, rule.listed);
      break;
    case HolidayRule::Kind::weekday:
      good = good && n.size() >= 3 && month_and_day(12) && n[1] <= 7 && n[2] >= -1 && n[2] <= 5;
      if (good) rule.month = n[0], rule.weekday = n[1], rule.nth = n[2];
      if (good && n.size() > 3) rule.offset = n[3];
      break;
    case HolidayRule::Kind::easter:
    case HolidayRule::Kind::orthodox:
      good = good && n.size() == 1;
      if (good) rule.offset = n[0];
      break;
    case HolidayRule::Kind::table:
      good = good && read_days(n, 0, rule.listed);
      break;
  }
  if (!good) return Error{"not the rule of a holiday: " + std::string(text), "", 0, {}};
  return rule;
}

std::optional<DayNumber> holiday_in(const HolidayRule& rule, std::int32_t year) {
  if (year < 1 || year > 9999) return {};
  for (const TimePoint& day : rule.listed) {
    if (day.year == year) return day_number(day);
  }
  switch (rule.kind) {
    case HolidayRule::Kind::fixed:
      if (!is_date(year, rule.month, rule.day)) return {};
      return day_number(year, rule.month, rule.day);
    case HolidayRule::Kind::weekday:
      return nth_weekday(rule, year);
    case HolidayRule::Kind::easter:
      return western_easter(year) + rule.offset;
    case HolidayRule::Kind::orthodox:
      return orthodox_easter(year) + rule.offset;
    case HolidayRule::Kind::hebrew:
      for (std::int64_t hebrew = year + 3760; hebrew <= year + 3761; ++hebrew) {
        const DayNumber day = hebrew_day(hebrew, rule.month, rule.day);
        if (falls_in(day, year)) return day;
      }
      return {};
    case HolidayRule::Kind::islamic: {
      const std::int64_t about = (std::int64_t{year} - 622) * 33 / 32;
      for (std::int64_t islamic = about - 1; islamic <= about + 2; ++islamic) {
        const DayNumber day = islamic_day(islamic, rule.month, rule.day);
        if (falls_in(day, year)) return day;
      }
      return {};
    }
    case HolidayRule::Kind::table:
      return {};
  }
  return {};
}

}  // namespace timex
DATELINE_END
