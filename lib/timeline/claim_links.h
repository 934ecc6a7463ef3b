// What the words of an article tell of how its claims stand to each other:
// "after the talks", "during the visit", "a day before he left".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/extraction.h"
#include "timeline/merge_rules.h"

DATELINE_BEGIN
namespace merge {

struct ClaimLink {
  std::uint32_t from = 0;  ///< index of the claim the words belong to
  std::uint32_t to = 0;    ///< and of the one they lead to
  RelationWord relation = RelationWord::after;
  std::string words;  ///< "a day after"
};

/// In the order of `to`, at most one for each.
std::vector<ClaimLink> claim_links(const Extraction& extraction, const MergeRules& rules);

}  // namespace merge
DATELINE_END
