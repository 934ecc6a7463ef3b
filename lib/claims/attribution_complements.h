// The complements of a reporting verb, as a tree gives them. Internal to
// lib/claims/attribution*.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/attribution_rules.h"
#include "claims/mentions.h"
#include "claims/tree.h"

DATELINE_BEGIN
namespace claims {

/// The dependents of a verb that can be content.
struct Complements {
  std::uint32_t ccomp = Tree::none;
  std::uint32_t xcomp = Tree::none;
  std::uint32_t object = Tree::none;  ///< of a passive: its subject
  std::uint32_t indirect = Tree::none;
  std::vector<std::uint32_t> obliques;
};

Complements complements_of(const Tree& tree, std::uint32_t verb, bool passive);

/// The end of the phrases behind an object that belong to it, though the tree
/// ties them to the verb: "denied any role | in the attacks".
std::uint32_t end_of_object(const Tree& tree, const AttributionRules& rules, std::uint32_t verb,
                            TokenRange object);

/// "to go".
bool is_infinitive(const Tree& tree, std::uint32_t token);
/// "going", without an auxiliary.
bool is_gerund(const Tree& tree, std::uint32_t token);

/// "put the toll at five": the number, wherever the tree hangs it, or `none`.
std::uint32_t figure_at(const Tree& tree, const CueEntry& entry, std::uint32_t verb,
                        std::uint32_t object);

/// "police questioned a man", "dismissed the manager": no statement of his.
bool is_turned_away(const Mentions& mentions, const CueEntry& entry, std::uint32_t object);

/// Behind ", without giving details," that opens at `begin`; `begin` where no
/// such aside ends before `end`.
std::uint32_t behind_aside(const Tree& tree, std::uint32_t begin, std::uint32_t end);

}  // namespace claims
DATELINE_END
