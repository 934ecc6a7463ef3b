// How merged events stand to each other: what the words tell, and visits that
// hold the talks of the same people in their days.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/timeline.h"
#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// Fills `relations` of each event; `events[i]` was built from `clusters[i]`.
void relate_events(const Mentions& mentions,
                   const std::vector<std::vector<std::uint32_t>>& clusters, const MergeRules& rules,
                   std::vector<Event>& events);

}  // namespace merge
DATELINE_END
