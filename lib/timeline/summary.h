// One readable line for a merged event, in the present tense of headlines.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/timeline.h"
#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// "Kim Jong Un leaves Pyongyang", "Kim Jong Un and Vladimir Putin to meet",
/// "Summit: Kim Jong Un, Vladimir Putin". `event` has its participants and place.
std::string summarize(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
                      const Event& event, const MergeRules& rules);

}  // namespace merge
DATELINE_END
