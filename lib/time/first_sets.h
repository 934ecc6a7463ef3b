// Which atoms a pattern can begin with, so that the matcher need not try what
// cannot match.
#pragma once

#include <vector>

#include "time/grammar.h"

DATELINE_BEGIN
namespace timex {

/// Works out the first atoms of every node and pattern, and for each pair of
/// atoms whether a rule can begin so. Reports patterns that would never end.
void link_first_sets(Grammar& grammar, std::vector<Error>& errors);

}  // namespace timex
DATELINE_END
