// Which of an event's claims stands for it.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/timeline.h"
#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// The claim that tells the event best: as most of its claims do, in the event's
/// days, whole in its own words, named, certain, salient. `event` has its time.
const Mention& telling_claim(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
                             const Event& event, const MergeRules& rules);

}  // namespace merge
DATELINE_END
