// How many atoms what stands before a place may span, so that a look behind
// tries no others.
#pragma once

#include "time/grammar.h"

DATELINE_BEGIN
namespace timex {

/// Fills in `low` and `high` of the nodes that look behind.
void measure_look_behinds(Grammar& grammar);

}  // namespace timex
DATELINE_END
