// When and where a merged event was, as most sources have it, and where its
// claims disagree.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/timeline.h"
#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// Sets the event's time, place and conflicts. `ordered` and `support` run
/// parallel to `event.claims`.
void find_conflicts(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
                    const std::vector<std::string>& support, const MergeRules& rules, Event& event);

}  // namespace merge
DATELINE_END
