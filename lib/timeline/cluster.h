// Claims into happenings: agglomerative clustering that a single odd pair can
// neither force nor prevent, the same whatever the order of input.
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// Every mention's index in exactly one cluster; members ascending, clusters
/// by their first member.
std::vector<std::vector<std::uint32_t>> cluster(const Mentions& mentions);

}  // namespace merge
DATELINE_END
