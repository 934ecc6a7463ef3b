// Where the clause around an expression points in time, from its tree.
#pragma once

#include "dateline/analysis.h"
#include "dateline/document.h"
#include "time/resolve.h"
#include "time/time_rules.h"

DATELINE_BEGIN
namespace timex {

/// From the predicate that governs the expression: its tense, its auxiliaries,
/// and whether it is an infinitive after a word of plans or of doing. Unknown
/// when the tree doesn't say; then the words around may (direction.h).
Direction direction_in_tree(const Document& document, const Analysis& analysis, Span expression,
                            const TimeRules& rules);

}  // namespace timex
DATELINE_END
