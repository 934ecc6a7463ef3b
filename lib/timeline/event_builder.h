// A cluster of claims made an Event: summary, consensus, conflicts, support.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/timeline.h"
#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// A claim as events and fates show it.
EventClaim event_claim(const Mentions& mentions, const Mention& mention, const MergeRules& rules);

/// `copies`: for each article the first of its near-copies (lineage.h).
Event build_event(const Mentions& mentions, const std::vector<std::uint32_t>& cluster,
                  const std::vector<std::uint32_t>& copies, const MergeRules& rules);

}  // namespace merge
DATELINE_END
