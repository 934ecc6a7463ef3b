// Recurrences named one after another, as one RFC 5545 rule: "every Monday and
// Thursday", "Mondays to Fridays", "the first and third Tuesday of every month".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/export.h"

DATELINE_BEGIN
namespace timex {

/// Both rules as one, where they differ in a single list ("BYDAY=MO" and
/// "BYDAY=TH"); nothing where they do not fit together.
std::optional<std::string> merge_recurrences(std::string_view one, std::string_view other);

/// "FREQ=WEEKLY;BYDAY=MO" to "FREQ=WEEKLY;BYDAY=FR": every day from one to the
/// other; nothing for anything but single weekdays.
std::optional<std::string> span_recurrences(std::string_view from, std::string_view to);

/// How often a merged rule happens, as TIMEX3 says it.
struct Frequency {
  std::string value;  ///< "P1W"
  std::string freq;   ///< "2X"
};

std::optional<Frequency> frequency_of(std::string_view rule);

}  // namespace timex
DATELINE_END
