// What can be told of conditions on what stands before a place without trying
// them: how many atoms they may span, and with which they can end.
#pragma once

#include "time/grammar.h"

DATELINE_BEGIN
namespace timex {

/// Fills in `low`, `high` and `last` of the nodes that look behind. The first sets
/// are known.
void link_look_behinds(Grammar& grammar);

}  // namespace timex
DATELINE_END
