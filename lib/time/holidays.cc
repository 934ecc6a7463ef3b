#include "time/holidays.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "time/lunisolar.h"

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

/// Months count from Nisan; the year begins with Tishri, the seventh. The
/// thirteenth is the Adar before Nisan, in a plain year the only one.
DayNumber hebrew_day(std::int64_t year, int month, int day) {
  // 1 Tishri 5784 was 16 September 2023.
  static const DayNumber epoch = day_number(2023, 9, 16) - hebrew_new_year(5784);
  std::int64_t days = hebrew_new_year(year);
  const int last = is_hebrew_leap(year) ? 13 : 12;
  for (int m = 7; m != std::min(month, last);) {
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

/// Takes "WORD 12 " off the front of a text; false when it is not there.
bool take_prefix(std::string_view& text, std::string_view word, std::vector<int>& numbers,
                 std::size_t count) {
  if (!text.starts_with(word)) return false;
  std::size_t at = word.size();
  for (std::size_t i = 0; i < count; ++i) {
    int number = 0;
    const auto [stop, failed] =
        std::from_chars(text.data() + at, text.data() + text.size(), number);
    if (failed != std::errc() || stop == text.data() + text.size() || *stop != ' ') return false;
    numbers.push_back(number);
    at = static_cast<std::size_t>(stop - text.data()) + 1;
  }
  text.remove_prefix(at);
  return true;
}

bool read_spans(std::string_view text, std::vector<Period>& periods) {
  while (!text.empty()) {
    const auto space = text.find(' ');
    const auto period = parse_period(text.substr(0, space));
    if (!period || !period->resolved.latest) return false;
    periods.push_back(*period);
    text = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
  }
  return !periods.empty();
}

/// The numbers after the kind; false when they are not what it wants.
bool read_rule(const std::vector<int>& n, HolidayRule& rule) {
  using Kind = HolidayRule::Kind;
  const auto within = [&](std::size_t i, int least, int most) {
    return n.size() > i && n[i] >= least && n[i] <= most;
  };
  switch (rule.kind) {
    case Kind::fixed:
    case Kind::hebrew:
    case Kind::islamic:
    case Kind::chinese:
      if (!within(0, 1, rule.kind == Kind::hebrew ? 13 : 12) || !within(1, 1, 31)) return false;
      rule.month = n[0], rule.day = n[1];
      return n.size() == 2 || read_days(n, 2, rule.listed);
    case Kind::hindu:
      if (!within(0, 1, 12) || !within(1, 1, 30) || !within(2, 0, 24)) return false;
      rule.month = n[0], rule.day = n[1], rule.hour = n[2];
      if (n.size() > 3) rule.offset = n[3];
      return n.size() <= 4;
    case Kind::solar:
      if (!within(0, 0, 359) || !within(1, -720, 1560)) return false;
      rule.month = n[0], rule.day = n[1];
      return n.size() == 2;
    case Kind::weekday: {
      if (!within(0, 1, 12) || !within(1, 1, 7) || !within(2, -1, 5)) return false;
      rule.month = n[0], rule.weekday = n[1], rule.nth = n[2];
      if (n.size() > 3) rule.offset = n[3];
      return n.size() <= 4 || read_days(n, 4, rule.listed);
    }
    case Kind::easter:
    case Kind::orthodox:
      if (n.size() != 1) return false;
      rule.offset = n[0];
      return true;
    case Kind::table:
      return read_days(n, 0, rule.listed);
    case Kind::spans:
      break;
  }
  return false;
}

/// The day of another calendar that falls in the Gregorian year; `day_of` gives
/// it for that calendar's years `first` to `last`.
template <class DayOf>
std::optional<DayNumber> day_in(std::int32_t year, std::int64_t first, std::int64_t last,
                                DayOf day_of) {
  for (std::int64_t other = first; other <= last; ++other) {
    const DayNumber day = day_of(other);
    if (falls_in(day, year)) return day;
  }
  return {};
}

std::optional<DayNumber> day_by_rule(const HolidayRule& rule, std::int32_t year) {
  using Kind = HolidayRule::Kind;
  switch (rule.kind) {
    case Kind::fixed:
      if (!is_date(year, rule.month, rule.day)) return {};
      return day_number(year, rule.month, rule.day);
    case Kind::weekday:
      return nth_weekday(rule, year);
    case Kind::easter:
      return western_easter(year) + rule.offset;
    case Kind::orthodox:
      return orthodox_easter(year) + rule.offset;
    case Kind::hebrew:
      return day_in(year, year + 3760, year + 3761,
                    [&](std::int64_t other) { return hebrew_day(other, rule.month, rule.day); });
    case Kind::islamic: {
      const std::int64_t about = (std::int64_t{year} - 622) * 33 / 32;
      return day_in(year, about - 1, about + 2,
                    [&](std::int64_t other) { return islamic_day(other, rule.month, rule.day); });
    }
    case Kind::chinese:
      return day_in(year, year - 1, year, [&](std::int64_t other) {
        return chinese_day(static_cast<std::int32_t>(other), rule.month, rule.day);
      });
    case Kind::hindu:
      if (const auto day = hindu_day(year, rule.month, rule.day, rule.hour)) {
        return *day + rule.offset;
      }
      return {};
    case Kind::solar:
      return solar_day(year, rule.month, rule.day);
    case Kind::spans:
    case Kind::table:
      break;
  }
  return {};
}

}  // namespace

Result<HolidayRule> parse_holiday(std::string_view text) {
  using Kind = HolidayRule::Kind;
  constexpr std::pair<std::string_view, Kind> kinds[] = {
      {"fixed", Kind::fixed},       {"weekday", Kind::weekday}, {"easter", Kind::easter},
      {"orthodox", Kind::orthodox}, {"hebrew", Kind::hebrew},   {"islamic", Kind::islamic},
      {"chinese", Kind::chinese},   {"hindu", Kind::hindu},     {"solar", Kind::solar},
      {"spans", Kind::spans},       {"table", Kind::table}};
  const std::string whole(text);
  HolidayRule rule;
  std::vector<int> numbers;
  if (take_prefix(text, "lasts ", numbers, 1)) rule.days = numbers[0];
  if (std::vector<int> cycle; take_prefix(text, "every ", cycle, 2)) {
    rule.every = cycle[0];
    rule.phase = rule.every > 0 ? cycle[1] % rule.every : 0;
  }
  const auto space = text.find(' ');
  const std::string_view rest =
      space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
  bool known = false;
  for (const auto& [name, kind] : kinds) {
    if (text.substr(0, space) != name) continue;
    rule.kind = kind;
    known = true;
  }
  bool good = known && rule.days >= 1 && rule.every >= 1 && rule.phase >= 0;
  if (good && rule.kind == Kind::spans) {
    good = read_spans(rest, rule.periods);
  } else if (good) {
    std::vector<int> n;
    good = !rest.empty() && read_numbers(rest, n) && read_rule(n, rule);
  }
  if (!good) return Error{"not the rule of a holiday: " + whole, "", 0, {}};
  return rule;
}

std::optional<DayNumber> holiday_in(const HolidayRule& rule, std::int32_t year) {
  constexpr std::int32_t first_year = 1, last_year = 9999;
  if (year < first_year || year > last_year || year % rule.every != rule.phase) return {};
  for (const TimePoint& day : rule.listed) {
    if (day.year == year) return day_number(day);
  }
  for (const Period& period : rule.periods) {
    if (period.resolved.earliest->year == year) return day_number(*period.resolved.earliest);
  }
  return day_by_rule(rule, year);
}

DayNumber end_of_holiday(const HolidayRule& rule, DayNumber first) {
  for (const Period& period : rule.periods) {
    if (day_number(*period.resolved.earliest) == first) return day_number(*period.resolved.latest);
  }
  return first + rule.days - 1;
}

}  // namespace timex
DATELINE_END
