// Says which noun phrases of a document mean the same. Internal to
// lib/claims/mentions*.
#pragma once

#include <vector>

#include "claims/mentions.h"

DATELINE_BEGIN
namespace claims {

/// Sets the entity of every mention; returns the entities.
///
/// Left to right, as a reader would: names by their words and acronyms,
/// descriptions by the nouns already used of someone ("the leader" after
/// "leader Kim Jong Un"), pronouns by number, gender, grammatical function and
/// distance. Every choice looks at a bounded number of candidates.
std::vector<Entity> resolve_mentions(const Tree& tree, const MentionRules& rules,
                                     std::vector<Mention>& mentions);

}  // namespace claims
DATELINE_END
