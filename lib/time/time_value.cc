#include "dateline/time_value.h"

#include <string_view>

#include "base/format_numbers.h"
#include "dateline/time_expression.h"

DATELINE_BEGIN
namespace {

template <class... Numbers>
std::string format(std::string_view pattern, Numbers... numbers) {
  return base::format_numbers(pattern, {numbers...});
}

std::string year_string(std::int32_t year) {
  if (year >= 0 && year <= 9999) return format("%04d", year);
  if (year < 0 && year >= -9999) return format("-%04d", -year);
  return format("Y%d", year);
}

}  // namespace

std::string TimePoint::date_string() const {
  return year_string(year) + format("-%02d-%02d", month, day);
}

std::string TimePoint::date_time_string() const {
  return date_string() + format("T%02d:%02d:%02d", hour, minute, second);
}

std::string_view to_string(TimexType type) {
  constexpr std::string_view names[] = {"DATE", "TIME", "DURATION", "SET"};
  return names[static_cast<std::size_t>(type)];
}

std::string_view to_string(AnchorKind kind) {
  constexpr std::string_view names[] = {"none",      "publication", "narrative", "expression",
                                        "quotation", "gloss",       "event"};
  return names[static_cast<std::size_t>(kind)];
}

DATELINE_END
