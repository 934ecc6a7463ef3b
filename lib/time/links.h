// What neighbouring expressions do to each other: alternatives, ranges and
// glosses.
#pragma once

#include <string>
#include <vector>

#include "time/atoms.h"
#include "time/fields.h"
#include "time/find_times.h"

DATELINE_BEGIN
namespace timex {

/// What the search knows of an expression beyond its result.
struct Note {
  std::uint32_t begin = 0, end = 0;  // atoms
  std::string why;
  Fields fields;
};

struct Found {
  std::vector<TimeExpression> times;
  std::vector<Note> notes;  // one an expression
};

void link_times(const TimeQuery& query, const TimeRules& rules, const std::vector<Atom>& atoms,
                Found& found);

}  // namespace timex
DATELINE_END
