#include "dateline/time_value.h"

#include <string_view>

#include "base/format_numbers.h"
#include "dateline/time_expression.h"

DATELINE_BEGIN
namespace {

/// A number of two digits.
void put_two(char* to, int number) {
  to[0] = static_cast<char>('0' + number / 10);
  to[1] = static_cast<char>('0' + number % 10);
}

std::string year_string(std::int32_t year) {
  if (year < -9999 || year > 9999) return base::format_numbers("Y%d", {year});
  return year < 0 ? base::format_numbers("-%04d", {-year}) : base::format_numbers("%04d", {year});
}

}  // namespace

std::string TimePoint::date_string() const {
  char text[] = "0000-00-00";
  put_two(text + 5, month);
  put_two(text + 8, day);
  if (year < 0 || year > 9999) return year_string(year) + (text + 4);
  put_two(text, year / 100);
  put_two(text + 2, year % 100);
  return {text, sizeof text - 1};
}

std::string TimePoint::date_time_string() const {
  char text[] = "T00:00:00";
  put_two(text + 1, hour);
  put_two(text + 4, minute);
  put_two(text + 7, second);
  return date_string() + text;
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
