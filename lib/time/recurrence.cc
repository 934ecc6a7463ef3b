#include "time/recurrence.h"

#include <algorithm>
#include <array>

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::array<std::string_view, 7> week{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::string_view day_list = "BYDAY=";

/// Takes the part up to the next `mark` off the front.
std::string_view take(std::string_view& text, char mark) {
  const auto end = text.find(mark);
  const std::string_view part = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  return part;
}

/// "BYDAY=" of "BYDAY=MO,TH".
std::string_view list_name(std::string_view part) {
  return part.starts_with("BY") ? part.substr(0, part.find('=') + 1) : std::string_view();
}

bool holds(std::string_view list, std::string_view item) {
  while (!list.empty()) {
    if (take(list, ',') == item) return true;
  }
  return false;
}

/// The weekday of a rule that says a single one.
std::optional<std::size_t> only_day(std::string_view rule) {
  const auto at = rule.find(day_list);
  if (at == std::string_view::npos) return {};
  const auto* const found = std::ranges::find(week, rule.substr(at + day_list.size()));
  if (found == week.end()) return {};
  return static_cast<std::size_t>(found - week.begin());
}

}  // namespace

std::optional<std::string> merge_recurrences(std::string_view one, std::string_view other) {
  std::string merged;
  int differing = 0;
  while (!one.empty() && !other.empty()) {
    const std::string_view a = take(one, ';'), b = take(other, ';');
    if (!merged.empty()) merged += ';';
    merged += a;
    if (a == b) continue;
    const std::string_view name = list_name(a);
    if (name.empty() || name != list_name(b) || ++differing > 1) return {};
    std::string_view items = b.substr(name.size());
    while (!items.empty()) {
      const std::string_view item = take(items, ',');
      if (holds(a.substr(name.size()), item)) continue;
      merged += ',';
      merged += item;
    }
  }
  if (merged.empty() || !one.empty() || !other.empty()) return {};
  return merged;
}

std::optional<std::string> span_recurrences(std::string_view from, std::string_view to) {
  const auto first = only_day(from), last = only_day(to);
  if (!first || !last || *first == *last) return {};
  const std::size_t list = from.find(day_list) + day_list.size();
  if (from.substr(0, list) != to.substr(0, to.find(day_list) + day_list.size())) return {};
  std::string rule(from.substr(0, list));
  for (std::size_t day = *first;; day = (day + 1) % week.size()) {
    if (day != *first) rule += ',';
    rule += week[day];
    if (day == *last) return rule;
  }
}

std::optional<Frequency> frequency_of(std::string_view rule) {
  constexpr std::pair<std::string_view, char> units[] = {
      {"FREQ=DAILY", 'D'}, {"FREQ=WEEKLY", 'W'}, {"FREQ=MONTHLY", 'M'}, {"FREQ=YEARLY", 'Y'}};
  const std::string_view head = take(rule, ';');
  const auto* const unit =
      std::ranges::find(units, head, [](const auto& known) { return known.first; });
  if (unit == std::end(units)) return {};
  std::string_view count = "1";
  std::ptrdiff_t times = 1;
  while (!rule.empty()) {
    const std::string_view part = take(rule, ';');
    if (part.starts_with("INTERVAL=")) count = part.substr(part.find('=') + 1);
    if (part.starts_with("BY")) times *= 1 + std::ranges::count(part, ',');
  }
  return Frequency{"P" + std::string(count) + unit->second, std::to_string(times) + "X"};
}

}  // namespace timex
DATELINE_END
