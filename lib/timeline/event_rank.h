// How much a merged event matters, for choosing what to show.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// What its claims matter in their own articles, raised by how many texts tell
/// of it (near-copies are one), by how many independent `sources` stand behind
/// it, and by the texts that open with it.
std::int32_t rank_event(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
                        const std::vector<std::uint32_t>& copies, std::size_t sources);

}  // namespace merge
DATELINE_END
