// TimeML's TLINKs: which event or time comes before which, where an
// extraction says so.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/extraction.h"

DATELINE_BEGIN
namespace io {

struct TimeLink {
  std::optional<std::size_t> claim;  ///< whose event `from` is; absent when it is a time
  std::string from;
  std::string to;             ///< a time; "t0" is the publication
  std::string_view relation;  ///< TimeML's relType
};

/// TIMEX3 marks dates and lengths, not the names of periods ("World War II"),
/// and has no value for them, nor for a date that does not exist.
inline bool is_timex(const TimeExpression& time) {
  return !time.value.empty() && time.value.find('/') == std::string::npos;
}

std::vector<TimeLink> time_links(const Extraction& extraction);

}  // namespace io
DATELINE_END
