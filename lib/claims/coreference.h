// Says which noun phrases of a document mean the same. Internal to
// lib/claims/mentions*.
#pragma once

#include <vector>

#include "claims/mentions.h"
#include "claims/pronoun_clues.h"

DATELINE_BEGIN
namespace claims {

/// What was weighed for one pronoun, nearest first; for the trainer.
struct PronounCase {
  std::uint32_t pronoun = 0;                                ///< token
  std::vector<std::pair<std::uint32_t, Clues>> candidates;  ///< by head token
};

/// Sets the entity of every mention; returns the entities. `log`, if given,
/// receives every pronoun's candidates.
///
/// Left to right, as a reader would: names by their words and acronyms,
/// descriptions by the nouns already used of someone ("the leader" after
/// "leader Kim Jong Un"), pronouns by number and gender, ranked
/// by weighted clues. Every choice looks at a bounded number of candidates.
std::vector<Entity> resolve_mentions(const Tree& tree, const MentionRules& rules,
                                     const std::vector<TimeExpression>& times,
                                     std::vector<Mention>& mentions,
                                     std::vector<PronounCase>* log = nullptr);

}  // namespace claims
DATELINE_END
