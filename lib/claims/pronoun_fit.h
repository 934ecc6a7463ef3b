// Whether a pronoun may stand for somebody at all: number, kind and gender.
// Internal to lib/claims/coreference*.
#pragma once

#include "claims/mention_rules.h"
#include "claims/mentions.h"
#include "claims/tree.h"

DATELINE_BEGIN
namespace claims {

struct PronounFit {
  const Mention& pronoun;
  const Mention& other;  ///< what it might stand for
  const Entity& entity;  ///< of that
  Gender given;          ///< which its bearer's given name tells
};

bool fits(const Tree& tree, const MentionRules& rules, const PronounFit& pair);

/// The word is the subject of a verb of saying.
bool subject_of_saying(const Tree& tree, const MentionRules& rules, std::uint32_t head);

}  // namespace claims
DATELINE_END
