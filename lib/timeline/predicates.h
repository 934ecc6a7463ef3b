// What a claim says happened, reduced to a word, and how near two such words are.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/extraction.h"
#include "timeline/merge_rules.h"

DATELINE_BEGIN
namespace merge {

/// The happening a claim is about, looked up through light and phase verbs:
/// "pay a visit" is visit, "began talks" is talks with a phase.
struct Predicate {
  std::string lemma;
  char pos = 'v';  ///< 'v' or 'n'
  Phase phase = Phase::none;
  std::string undone;  ///< what does not happen: "summit" of "called off the summit"
  ObjectKind object = ObjectKind::unknown;  ///< of a verb
  std::vector<std::uint32_t> kinds;         ///< of a noun, sorted hashes: missile of "missile test"
};

Predicate find_predicate(const Extraction& extraction, const Claim& claim, const MergeRules& rules);

struct PredicateKey {
  std::uint32_t lemma = 0;        ///< hash
  std::uint32_t base = 0;         ///< hash of the verb that "landing" comes from, else the lemma's
  std::uint32_t head = 0;         ///< hash of the lemma's first word: check of "check_in"
  std::array<char, 4> opening{};  ///< the lemma's first letters
  std::vector<Family> families;
  std::vector<std::uint32_t> concepts;  ///< commonest first
  std::vector<std::uint32_t> parents;   ///< of `concepts`, 0 where unknown
  std::uint32_t senses = 1;
  bool generic = false;
  bool phrasal = false;                    ///< "check_in"
  ObjectKind sense = ObjectKind::unknown;  ///< of a verb that people and things tell apart
};

PredicateKey make_predicate_key(std::string_view lemma, char pos, const MergeRules& rules,
                                ObjectKind object = ObjectKind::unknown);

/// What `predicate_similarity` gives "arrive" and "arrival".
constexpr std::int32_t derived_similarity = 95;

/// 0-100: 100 for the same word, `derived_similarity` for one derived from the
/// other, less for synonyms, the news families, and hypernyms.
std::int32_t predicate_similarity(const PredicateKey& a, const PredicateKey& b);

}  // namespace merge
DATELINE_END
