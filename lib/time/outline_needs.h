// What a sequence cannot match without, so that a look at the atoms ahead
// rules it out before its costly parts are tried.
#pragma once

#include "time/outline.h"

DATELINE_BEGIN
namespace timex {

/// Fills `Outline::classes`, and `needs` and `longest` of the sequences that
/// call a pattern. `sets` are what `Step::set` counts in.
void find_needs(const std::vector<SymbolSet>& sets, Symbol symbols, Outline& outline);

}  // namespace timex
DATELINE_END
