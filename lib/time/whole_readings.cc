#include <algorithm>

#include "time/calendar.h"
#include "time/whole_parts.h"

DATELINE_BEGIN
namespace timex {
namespace {

constexpr int noon = 12;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int two_digits(std::string_view text, std::size_t at) {
  return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

/// "2026-03-11T05:00" moved by days and half a day; nothing for another form.
std::optional<std::string> moved(std::string_view value, std::int64_t days, bool half) {
  constexpr std::size_t date = 10;  // "2026-03-11"
  std::string out;
  while (true) {
    const std::string_view part = value.substr(0, value.find('/'));
    if (part.size() < date || !is_digit(part[0]) || !is_digit(part[date - 1])) return {};
    if (!is_digit(part[5]) || part[7] != '-') return {};  // a week
    const TimePoint day{two_digits(part, 0) * 100 + two_digits(part, 2),
                        static_cast<std::uint8_t>(two_digits(part, 5)),
                        static_cast<std::uint8_t>(two_digits(part, 8))};
    std::string rest(part.substr(date));
    if (half) {
      if (rest.size() < 3 || !is_digit(rest[1])) return {};
      const int hour = two_digits(rest, 1);
      if (hour == 0 || hour >= noon) return {};
      rest.replace(1, 2, std::to_string(hour + noon));
    }
    out += add_days(day, days).date_string() + rest;
    if (part.size() == value.size()) return out;
    out += '/';
    value.remove_prefix(part.size() + 1);
  }
}

/// An hour that may be of the morning or of the afternoon.
bool may_be_either(const Note& note, std::string_view said) {
  const Fields& fields = note.fields;
  const int hour = fields.get(Field::hour);
  return hour > 0 && hour < noon && said.front() != '0' && !fields.has(Field::pm) &&
         !fields.has(Field::part) && !fields.has(Field::zone) && !fields.has(Field::second);
}

bool open_half(const WholeParts& parts) {
  const auto& notes = parts.found.notes;
  bool open = false;
  for (const Note& note : notes) {
    if (note.fields.has(Field::part)) return false;
    if (!note.fields.has(Field::hour)) continue;
    if (!may_be_either(note, parts.text(note))) return false;
    open = true;
  }
  return open;
}

/// "10/11" is said without a year, which has readings of its own.
std::optional<TimeReading> swapped(const WholeParts& parts, const TimeReading& said) {
  constexpr std::size_t date = 10;
  const auto& notes = parts.found.notes;
  if (notes.size() != 1 || !notes.front().fields.has(Field::swap)) return {};
  if (parts.lead.after) return {};  // "after 10/11" begins the day after
  const Fields& fields = notes.front().fields;
  if (fields.has(Field::year) || fields.has(Field::year2) || said.value.size() < date) return {};
  const auto& from = said.resolved.earliest;
  if (!from || from->day > noon || from->day == from->month) return {};
  TimeReading other = said;
  for (auto* const point : {&other.resolved.earliest, &other.resolved.latest}) {
    if (*point) std::swap((*point)->month, (*point)->day);
  }
  other.value.replace(0, date, other.resolved.earliest->date_string());
  return other;
}

}  // namespace

void add_readings(const WholeParts& parts, std::int64_t days, bool part, TimeExpression& whole) {
  if (whole.type == TimexType::set || whole.value.empty()) return;
  const auto add = [&](const TimeReading& reading, std::int64_t by_days, bool half) {
    auto value = moved(reading.value, by_days, half);
    if (!value) return;
    TimeReading other{std::move(*value), reading.resolved};
    const std::int64_t seconds = half ? std::int64_t{noon} * 3600 : 0;
    for (auto* const point : {&other.resolved.earliest, &other.resolved.latest}) {
      if (*point) *point = add_seconds(add_days(**point, by_days), seconds);
    }
    whole.readings.push_back(std::move(other));
  };
  const TimeReading said{whole.value, whole.resolved};
  if (days != 0 && whole.readings.empty()) add(said, days, false);
  if (auto other = swapped(parts, said)) whole.readings.push_back(std::move(*other));
  if (whole.type != TimexType::time || part || !open_half(parts)) return;
  const std::vector<TimeReading> others = whole.readings;
  add(said, 0, true);
  for (const TimeReading& other : others) add(other, 0, true);
}

}  // namespace timex
DATELINE_END
