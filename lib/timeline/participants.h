// The participants of a merged event: those of its claims, joined by name.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/claim.h"
#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// The usual name and commonest role of each, by how many claims name them; names and those
/// who act or undergo weigh more.
std::vector<Participant> join_participants(const Mentions& mentions,
                                           const std::vector<std::uint32_t>& cluster,
                                           const MergeRules& rules);

}  // namespace merge
DATELINE_END
