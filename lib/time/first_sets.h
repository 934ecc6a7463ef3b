// Which atoms a pattern can begin with, so that the matcher need not try what
// cannot match; and what the automaton needs to know.
#pragma once

#include <vector>

#include "time/grammar.h"

DATELINE_BEGIN
namespace timex {

/// Works out the first atoms of every node and pattern, and fills the rest of
/// the grammar from what was read. Reports patterns that would never end.
void link_first_sets(Grammar& grammar, std::vector<Error>& errors);

}  // namespace timex
DATELINE_END
