// Stretches of history that have a name: "World War II", "the Cold War".
#pragma once

#include <string>
#include <string_view>

#include "dateline/result.h"
#include "dateline/time_value.h"

DATELINE_BEGIN
namespace timex {

struct Period {
  std::string value;  // as listed: "1939-09-01/1945-09-02"
  TimeValue resolved;
};

/// "1939-09-01/1945-09-02", "1947/1991", "2020-03/..": from the first day to
/// the last, as precisely as history agrees on them.
Result<Period> parse_period(std::string_view text);

}  // namespace timex
DATELINE_END
