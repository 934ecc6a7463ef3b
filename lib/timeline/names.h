// Names across articles: when do two of them mean the same person, country or
// organisation, and why. Each decision looks at two names and the lists only,
// so that nothing else in the corpus can change it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/merge_rules.h"
#include "timeline/word_bits.h"

DATELINE_BEGIN
namespace merge {

/// Why two names are taken for one, weakest last.
enum class NameLink : std::uint8_t {
  none,      ///< nothing speaks for it
  same,      ///< the same once folded and without titles ("Mr Kim Jong-un", "Kim Jong Un")
  alias,     ///< a listed other name ("DPRK", "North Korea")
  acronym,   ///< the initials ("KCNA", "Korean Central News Agency")
  seat,      ///< a country and its capital or government's seat ("Moscow", "Kremlin", "Russia")
  part,      ///< one is part of the other ("Kim", "Kim Jong Un")
  spelling,  ///< other spelling or transliteration ("Qaddafi", "Gaddafi")
  decided,   ///< a person said so
};

/// A name prepared for comparison.
struct NameKey {
  std::string folded;          ///< as `fold_name`, without titles; never empty unless the name is
  std::string canonical;       ///< the listed name's fold, or `folded`
  std::uint32_t id = 0;        ///< hash of `canonical`
  std::uint32_t country = 0;   ///< hash of the country it is or stands for
  std::uint32_t initials = 0;  ///< hash of the initials of three or more words
  std::uint32_t tight = 0;     ///< hash of `folded` without blanks
  std::uint32_t bones = 0;     ///< hash of its words' consonants: equal for variant spellings
  std::vector<std::uint32_t> words;  ///< hashes of the words of `folded`
  bool proper = false;               ///< has a capital letter or digit: a name, not "the officials"
  bool acronym = false;              ///< one word of two to six capitals
  bool capital = false;              ///< a capital city
  bool role = false;                 ///< a title alone ("the North Korean leader")
  bool described = false;  ///< a common noun says who ("a British climber", "Kim's train")
  bool several = false;    ///< more than one: "84 people"
  std::uint32_t head = 0;  ///< hash of that noun in the singular
  std::vector<std::uint32_t> kinds;  ///< what else that noun is called: families and first sense
  std::uint32_t ordinal = 0;         ///< 11 of "the 11th round"
  std::uint32_t age = 0;             ///< in years, of a description that tells it
  std::uint32_t nation = 0;          ///< hash of the country in a description's adjective
  bool decided = false;              ///< read as another name because a person said so
  std::vector<std::uint32_t> apart;  ///< ids that a person keeps apart from it
};

/// All that can make two names one, make them of one kind, or set two of one kind apart: of names
/// without a bit in common `match_names`, `of_one_kind` and `differ_in_age_or_nation` find nothing.
using NameSketch = WordBits<6>;
NameSketch sketch_of(const NameKey& name);

NameKey make_name_key(std::string_view name, const MergeRules& rules);
/// The same by the lists alone, whatever a person has decided.
NameKey listed_name_key(std::string_view name, const MergeRules& rules);
/// The name without the titles and words of description before it; `key` is its own.
std::string bare_name(const std::string& name, const NameKey& key, const MergeRules& rules);
/// A person has said that they are two.
bool kept_apart(const NameKey& a, const NameKey& b);

struct NameMatch {
  std::int32_t score = 0;  ///< 0-100
  NameLink link = NameLink::none;
};

/// The score from which two names are taken for one.
constexpr std::int32_t name_agrees = 70;

NameMatch match_names(const NameKey& a, const NameKey& b);

/// What descriptions call them is one noun, or nouns of one kind: "the jet", "a plane".
bool of_one_kind(const NameKey& a, const NameKey& b);
/// "A 34-year-old man", "a man of 50"; "a British climber", "an Austrian".
bool differ_in_age_or_nation(const NameKey& a, const NameKey& b);

}  // namespace merge
DATELINE_END
