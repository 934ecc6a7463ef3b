// Seconds since 1970, as programs write a time.
#include <charconv>

#include "time/whole_parts.h"

DATELINE_BEGIN
namespace timex {

std::optional<TimeExpression> read_unix_time(std::string_view text) {
  constexpr std::size_t seconds_digits = 10, milliseconds_digits = 13;
  const bool milliseconds = text.size() == milliseconds_digits;
  if (text.size() != seconds_digits && !milliseconds) return {};
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size() || text.front() == '-') return {};
  Moment moment;
  moment.at = add_seconds({1970, 1, 1}, milliseconds ? number / 1000 : number);
  moment.grain = Grain::second;
  moment.zone_minutes = 0;
  TimeExpression time;
  time.span = {0, static_cast<std::uint32_t>(text.size())};
  time.type = TimexType::time;
  time.value = moment.value();
  time.resolved = moment.interval({});
  time.edtf = to_edtf(time.resolved);
  time.rule = "unix_time";
  return time;
}

}  // namespace timex
DATELINE_END
