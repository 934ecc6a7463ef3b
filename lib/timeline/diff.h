// How a timeline changed between two states.
#pragma once

#include <vector>

#include "dateline/timeline.h"

DATELINE_BEGIN
namespace merge {

/// An event of `after` is the same as one of `before` when they share a claim
/// (the one with which it shares most).
std::vector<Change> diff_events(const std::vector<Event>& before, const std::vector<Event>& after);

}  // namespace merge
DATELINE_END
