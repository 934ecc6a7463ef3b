// Whether words name a happening that was ("after the talks", "the talks
// ended") or one that is awaited ("arrests are expected", "is due to visit").
#pragma once

#include <cstdint>

#include "dateline/extraction.h"
#include "timeline/merge_rules.h"

DATELINE_BEGIN
namespace merge {

enum class Standing : std::uint8_t {
  unknown,
  told,
  awaited,
  doubted,      ///< "is unlikely"
  given_up,     ///< "dropped its plan to"
  supposed,     ///< "if the deal is blocked", "barred from leaving"
  conditional,  ///< "would leave if it failed"
  unforetold,   ///< "doubted that it would come"
  lacking,      ///< "without a deal", "without signing"
};

/// What was found, and the word that says so where one does ("planned").
struct StandingBy {
  Standing standing = Standing::unknown;
  std::uint32_t word = Word::no_head;
};

/// `head`: the token of a noun, or of a verb, which is awaited or unknown.
StandingBy standing_of(const Extraction& extraction, std::uint32_t head, const MergeRules& rules);

/// The words say that it came later than it was to: "three days late", "a week
/// later than it had planned to open".
bool came_late(const Extraction& extraction, std::uint32_t head, TenseView tense,
               const MergeRules& rules);

}  // namespace merge
DATELINE_END
