// When a merged event was, as most sources have it.
#pragma once

#include <string>
#include <vector>

#include "dateline/timeline.h"
#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// Sets the event's time and its conflict about it. `ordered` and `support`
/// run parallel to `event.claims`.
void settle_time(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
                 const std::vector<std::string>& support, Event& event);

}  // namespace merge
DATELINE_END
