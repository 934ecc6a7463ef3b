// What became of claims about the future: forecasts and the later claims that
// tell whether they came true.
#pragma once

#include <vector>

#include "dateline/timeline.h"
#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// `mentions` prepared with `through_undoing`, so that a cancellation is found
/// beside what it cancels.
std::vector<Fate> find_fates(Mentions mentions, const MergeRules& rules);

}  // namespace merge
DATELINE_END
