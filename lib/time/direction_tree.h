// Where the clause around an expression points in time, from its tree.
#pragma once

#include <optional>

#include "dateline/analysis.h"
#include "dateline/document.h"
#include "time/resolve.h"
#include "time/time_rules.h"

DATELINE_BEGIN
namespace timex {

/// From the predicate that governs the expression: its tense, its auxiliaries,
/// and whether it is an infinitive after a word of plans or of doing. Nothing
/// when the tree doesn't say; then the words around may (direction.h). `month`: the expression
/// is a bare month. Below a past verb a day is ahead ("agreed to leave on Friday"), but a month
/// may tell when they agreed ("agreed to buy it in March"): unknown, whatever the words say.
std::optional<Direction> direction_in_tree(const Document& document, const Analysis& analysis,
                                           Span expression, bool month, const TimeRules& rules);

}  // namespace timex
DATELINE_END
