// Runs the examples that rules carry.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/result.h"
#include "time/time_rules.h"

DATELINE_BEGIN
namespace timex {

/// Adds an error, with file and line, for each example that gives something
/// else than it says. Only the examples of files below `folder` are run, all
/// when it is empty.
void run_examples(const TimeRules& rules, std::string_view folder, std::vector<Error>& errors);

}  // namespace timex
DATELINE_END
