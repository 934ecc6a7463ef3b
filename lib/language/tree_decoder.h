// The best tree for given arc scores (Chu & Liu 1965, Edmonds 1967).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN
namespace language {

/// Fills `heads` with the tree of the highest sum that has exactly one word
/// below the root. `scores` has a row a word: the root's score, then each
/// word's; heads count words from 1, 0 is the root. At least one word; cubic
/// in the worst case, and linear in `scores` when the best heads are a tree.
void decode_tree(std::span<const std::int32_t> scores, std::size_t words,
                 std::vector<std::uint32_t>& heads);

}  // namespace language
DATELINE_END
