// Finds the noun phrases of a document and what their own words say of them.
// Internal to lib/claims/mentions*.
#pragma once

#include <vector>

#include "claims/mentions.h"

DATELINE_BEGIN
namespace claims {

/// In text order of their heads; `entity` is not yet set.
std::vector<Mention> find_mentions(const Tree& tree, const MentionRules& rules);

}  // namespace claims
DATELINE_END
