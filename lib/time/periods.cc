#include "time/periods.h"

#include <charconv>

#include "time/calendar.h"

DATELINE_BEGIN
namespace timex {
namespace {

struct Bound {
  TimePoint first, last;
  Grain grain = Grain::year;
};

std::optional<Bound> parse_bound(std::string_view text) {
  int parts[3] = {0, 1, 1};
  int count = 0;
  for (; count < 3 && !text.empty(); ++count) {
    const auto [stop, failed] =
        std::from_chars(text.data(), text.data() + text.size(), parts[count]);
    if (failed != std::errc()) return {};
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    if (text.empty()) {
      ++count;
      break;
    }
    if (text.front() != '-') return {};
    text.remove_prefix(1);
  }
  if (count == 0 || !text.empty() || !is_date(parts[0], parts[1], parts[2])) return {};
  const auto month = static_cast<std::uint8_t>(parts[1]), day = static_cast<std::uint8_t>(parts[2]);
  Bound bound;
  bound.first = {parts[0], month, day};
  bound.last = bound.first;
  bound.grain = count == 1 ? Grain::year : count == 2 ? Grain::month : Grain::day;
  if (count == 1) bound.last.month = 12;
  if (count < 3) {
    bound.last.day = static_cast<std::uint8_t>(days_in_month(bound.last.year, bound.last.month));
  }
  bound.last = end_of_day(bound.last);
  return bound;
}

}  // namespace

Result<Period> parse_period(std::string_view text) {
  const auto slash = text.find('/');
  const std::string_view end = slash == std::string_view::npos ? "" : text.substr(slash + 1);
  const auto from = parse_bound(text.substr(0, slash)), to = parse_bound(end);
  const bool open = end == "..";
  if (!from || (!to && !open) || (to && from->first > to->last)) {
    return Error{"not a period: " + std::string(text), "", 0, {}};
  }
  Period period;
  period.value = text;
  period.resolved.grain = from->grain;
  period.resolved.earliest = from->first;
  if (to) period.resolved.latest = to->last;
  return period;
}

}  // namespace timex
DATELINE_END
