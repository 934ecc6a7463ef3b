// What neighbouring expressions do to each other: alternatives, ranges and
// glosses.
#pragma once

#include <string>
#include <vector>

#include "time/atoms.h"
#include "time/fields.h"
#include "time/find_times.h"
#include "time/moment.h"
#include "time/resolve.h"

DATELINE_BEGIN
namespace timex {

/// What the search knows of an expression beyond its result.
struct Note {
  std::uint32_t begin = 0, end = 0;  // atoms
  Reason why;
  Fields fields;
  std::optional<Moment> moment;  // what it was resolved to, where it is one
  Direction direction = Direction::unknown;
};

struct Found {
  std::vector<TimeExpression> times;
  std::vector<Note> notes;  // one an expression
};

/// What `find_times` finds, with the search's own knowledge; `atoms` are the
/// document's.
Found find_all(const TimeQuery& query, const TimeRules& rules, const std::vector<Atom>& atoms);

/// How each was found and what it was counted from, for a person.
std::string explain_times(const TimeQuery& query, const Found& found);

void link_times(const TimeQuery& query, const TimeRules& rules, const std::vector<Atom>& atoms,
                Found& found);

}  // namespace timex
DATELINE_END
