// What one source denies of what another asserts: "Northline said that a third of its ships had
// sailed. Not one ferry sailed, the union said." A denial names its matter in few or other words,
// so that the likeness that merging asks for is often not there.
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/mentions.h"
#include "timeline/merge_rules.h"

DATELINE_BEGIN
namespace merge {

/// Says that it did not happen or will not: "did not leave", "has not left", "no visit took place";
/// not "urged them not to leave", "rarely leaves".
bool denies(const Mentions& mentions, const Mention& mention, const MergeRules& rules);

/// Says that it happened or will; a noun alone may only name it.
bool asserts(const ClaimDigest& digest);

/// Somebody denies what another source asserts near it in the same article.
bool disputes(const Mentions& mentions, const Mention& denial, const Mention& assertion,
              const MergeRules& rules);

/// Joins events of denials alone to the event of what they deny.
void join_denials(const Mentions& mentions, const MergeRules& rules,
                  std::vector<std::vector<std::uint32_t>>& clusters);

}  // namespace merge
DATELINE_END
