#include "claims/event_anchors.h"

#include <algorithm>
#include <charconv>

#include "time/calendar.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr std::uint32_t longest_event = 10;  // tokens looked at behind "after"
constexpr std::int32_t largest_count = 1000;

/// "P2D", "P1W"; nothing for "PXD" ("a few days") and mixed ones.
bool read_duration(std::string_view value, EventAnchor& anchor) {
  if (value.starts_with("PT")) {
    anchor.unit = 'h';
    return true;
  }
  if (value.size() < 3 || value.front() != 'P') return false;
  const char* end = value.data() + value.size() - 1;
  const auto [stop, failed] = std::from_chars(value.data() + 1, end, anchor.count);
  anchor.unit = value.back();
  return failed == std::errc() && stop == end && anchor.count > 0 &&
         anchor.count <= largest_count &&
         std::string_view("DWMY").find(anchor.unit) != std::string_view::npos;
}

/// "PT72H" as days, the last begun one counted.
bool read_hours(std::string_view value, EventAnchor& length) {
  if (value.size() < 4 || value.back() != 'H') return false;
  const char* end = value.data() + value.size() - 1;
  const auto [stop, failed] = std::from_chars(value.data() + 2, end, length.count);
  if (failed != std::errc() || stop != end || length.count < 1 || length.count > largest_count) {
    return false;
  }
  length.count = (length.count + 23) / 24;
  length.unit = 'D';
  return true;
}

/// "the day", "a week": one unit.
bool read_unit(const Context& context, TokenRange range, EventAnchor& anchor) {
  if (range.end - range.begin != 2 || context.word(range.begin).upos == Upos::NUM) return false;
  const std::uint32_t unit = range.begin + 1;
  anchor.count = 1;
  anchor.unit = context.is(unit, Trait::unit_day)     ? 'D'
                : context.is(unit, Trait::unit_week)  ? 'W'
                : context.is(unit, Trait::unit_month) ? 'M'
                : context.is(unit, Trait::unit_year)  ? 'Y'
                                                      : ' ';
  return anchor.unit != ' ';
}

}  // namespace

TimeValue day_of(const TimePoint& point) {
  TimeValue day;
  day.earliest = timex::start_of_day(point);
  day.latest = timex::end_of_day(point);
  return day;
}

std::optional<EventAnchor> event_anchor_of(const Context& context, std::uint32_t expression) {
  const TimeExpression& time = context.times[expression];
  const TokenRange range = context.tree.tokens_of(time.span);
  if (range.empty() || range.end + 1 >= context.tree.size()) return {};
  const bool before = context.says(range.end, Trait::time_anchor_before);
  if (!before && !context.says(range.end, Trait::time_anchor_after)) return {};
  EventAnchor anchor;
  const bool length = time.anchor_event && read_duration(time.value, anchor);
  if (!length && !read_unit(context, range, anchor)) return {};
  if (before) anchor.count = -anchor.count;
  anchor.begin = range.end + 1;
  anchor.end = anchor.begin;
  const std::uint32_t sentence = context.tree.sentence(range.begin);
  while (anchor.end < context.tree.size() && anchor.end < anchor.begin + longest_event &&
         context.tree.sentence(anchor.end) == sentence && context.tree.text(anchor.end) != ",") {
    ++anchor.end;
  }
  return anchor;
}

TimeValue count_from(const EventAnchor& anchor, const TimeValue& day) {
  TimePoint point = timex::start_of_day(*day.earliest);
  switch (anchor.unit) {
    case 'D':
      point = timex::add_days(point, anchor.count);
      break;
    case 'W':
      point = timex::add_days(point, std::int64_t{7} * anchor.count);
      break;
    case 'M':
      point = timex::add_months(point, anchor.count);
      break;
    case 'Y':
      point = timex::add_months(point, std::int64_t{12} * anchor.count);
      break;
    default:
      break;
  }
  TimeValue value;
  value.earliest = point;
  value.latest = timex::end_of_day(point);
  value.grain = Grain::day;
  value.approximate = day.approximate || (anchor.unit != 'D' && anchor.unit != 'h');
  return value;
}

TimeValue count_back_from(const EventAnchor& anchor, const TimeValue& day) {
  EventAnchor back = anchor;
  back.count = -anchor.count;
  TimeValue value = count_from(back, day);
  if (anchor.unit == 'M') {
    value.earliest->day = 1;
    value.latest = timex::end_of_day(timex::add_days(timex::add_months(*value.earliest, 1), -1));
    value.grain = Grain::month;
  } else if (anchor.unit == 'Y') {
    value.earliest->day = value.earliest->month = 1;
    value.latest = timex::end_of_day(timex::add_days(timex::add_months(*value.earliest, 12), -1));
    value.grain = Grain::year;
  }
  return value;
}

std::optional<TimeValue> within_length(const Context& context, std::uint32_t expression) {
  const TimeExpression& time = context.times[expression];
  const TokenRange range = context.tree.tokens_of(time.span);
  if (time.type != TimexType::duration || range.empty()) return {};
  const bool opened = range.begin > 0 && context.says(range.begin - 1, Trait::time_within);
  if (!opened && !context.says(range.begin, Trait::time_within)) return {};
  EventAnchor length;
  if (!read_duration(time.value, length) ||
      (length.unit == 'h' && !read_hours(time.value, length))) {
    return {};
  }
  TimeValue value = count_from(length, day_of(context.published.at));
  value.earliest = context.published.at;
  value.approximate = false;
  return value;
}

}  // namespace claims
DATELINE_END
