// Names of a whole timeline joined into entities, with the reason for each.
#pragma once

#include <vector>

#include "dateline/timeline.h"
#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

std::vector<Entity> join_entities(const Mentions& mentions, const MergeRules& rules);

}  // namespace merge
DATELINE_END
