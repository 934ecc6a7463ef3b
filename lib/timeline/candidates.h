// Which pairs of claims are worth comparing: those that share a predicate's
// word, family or concept and a name or topic word, and lie near in time.
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

struct ScoredPair {
  std::uint32_t a = 0;  ///< index into `Mentions::all`, a < b
  std::uint32_t b = 0;
  std::int32_t score = 0;
};

/// The candidates, each once, as a << 32 | b with a < b, ascending.
std::vector<std::uint64_t> candidate_pairs(const Mentions& mentions);

/// All candidate pairs that reach `least`, best first, then by a and b. Each
/// claim meets a bounded number of others in each of its blocks, so the cost
/// is nearly linear in the number of claims.
std::vector<ScoredPair> scored_pairs(const Mentions& mentions, std::int32_t least);

}  // namespace merge
DATELINE_END
