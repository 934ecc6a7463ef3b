// Reads the right-hand side of a rule: "<month> [1-31:day] (,? <year>)?".
#pragma once

#include <string_view>

#include "dateline/result.h"
#include "time/grammar.h"

DATELINE_BEGIN
namespace timex {

/// Adds the pattern's nodes to the grammar. Patterns it calls that are not yet
/// known are entered by name, to be defined later.
Result<NodeId> parse_pattern(std::string_view text, Grammar& grammar);

/// "op=calendar month=1": assignments in order.
Result<Fields> parse_assignments(std::string_view text);

/// The literal's atoms as nodes: no space between them unless the text has it.
NodeId add_literal(std::string_view text, Grammar& grammar);

NodeId add_node(Node node, Grammar& grammar);
NodeId add_assignments(const Fields& fields, NodeId after, Grammar& grammar);
PatternId pattern_named(std::string_view name, Grammar& grammar);

}  // namespace timex
DATELINE_END
