// Reporting verbs, nouns and phrases with what they do to their content,
// compiled from data/<language>/claims/reporting_*.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_pack.h"
#include "base/word_list.h"
#include "base/word_map.h"
#include "dateline/claim.h"

DATELINE_BEGIN
namespace claims {

/// What kind of attitude a cue reports. A claim's certainty starts from it.
enum class CueClass : std::uint8_t {
  say,      ///< neutral speech: say, tell, write, "according to"
  confirm,  ///< the source vouches for it: confirm, acknowledge, insist
  claim,    ///< the author keeps a distance: claim, allege, "reportedly", rumour
  seem,     ///< an appearance that nobody answers for: seem, appear
  believe,  ///< think, believe, suspect, consider
  expect,   ///< expect, predict, forecast, hope, fear
  deny,     ///< deny, dispute, reject: the content is said not to be so
  doubt,    ///< doubt, question whether
  show,     ///< a document or finding speaks: show, find, prove
  suggest,  ///< suggest, indicate
  know,     ///< know, learn, see, remember: the content is presupposed
  judge,    ///< call, criticize, praise, support
  ask,      ///< ask, wonder: the content is open
  direct,   ///< order, urge, demand, want, call for: the content is wished
  commit,   ///< promise, vow, threaten, plan, agree: the source would do it
  warn,
};
constexpr std::size_t cue_class_count = static_cast<std::size_t>(CueClass::warn) + 1;

/// What the cue itself makes of its content, before the clause's own modality.
struct CueEffect {
  Polarity polarity = Polarity::positive;    ///< negative under deny
  Certainty certainty = Certainty::certain;  ///< the most the content can have
};

/// The complements of a reporting word that are its content; see the head of
/// reporting_verbs.tsv for what each means.
enum class Frame : std::uint16_t {
  that = 1 << 0,
  quote = 1 << 1,
  inf = 1 << 2,
  objinf = 1 << 3,
  addr = 1 << 4,
  obj = 1 << 5,
  as = 1 << 6,
  for_ = 1 << 7,
  ing = 1 << 8,
  raise = 1 << 9,
  once = 1 << 10,
  cites = 1 << 11,
};

/// How the content hangs from the cue that was found.
enum class CueUse : std::uint8_t {
  clause,      ///< "said that ..."
  infinitive,  ///< "promised to ..."
  raised,      ///< "the train appears to ..."
  predicate,   ///< "called it a lie"
  lead,        ///< "called for ..."
  object,      ///< "announced a plan"
  around,      ///< "criticized her for lying"
  quotation,   ///< quoted words beside the cue
  phrase,      ///< "according to", "in his view"
  adverb,      ///< "reportedly"
  colon,       ///< "Police: ..."
};

/// What a function word does around a report; reporting_words.tsv has them.
enum class WordRole : std::uint8_t {
  complementizer,
  manner,
  owner,
  addressee,
  origin,
  of_phrase,
  reason,
  afterthought,
  circumstance,
  example,
  part,
  condition,
  subordinator,
  partitive,
  statement,
  within,
  interview,
  occasion,
  negation,
  forecast,
  mark,
};
constexpr std::size_t word_role_count = static_cast<std::size_t>(WordRole::mark) + 1;

/// One line of a lexicon: a reporting word in one of its uses.
struct CueEntry {
  CueClass cue_class = CueClass::say;
  std::uint16_t frames = 0;             ///< of `Frame`
  std::string_view particle;            ///< "out" in "point out"; usually empty
  std::vector<std::string_view> leads;  ///< prepositions before the content: "for" in "call for"
  [[nodiscard]] bool has(Frame frame) const {
    return (frames & static_cast<std::uint16_t>(frame)) != 0;
  }
};

/// A fixed phrase around a source: "according to *", "in * view".
struct CuePhrase {
  CueClass cue_class = CueClass::say;
  std::vector<std::string_view> words;  ///< lower case; "*" where the source stands
  std::size_t source_at = 0;            ///< index of the "*"
};

class AttributionRules {
 public:
  static Result<std::shared_ptr<const AttributionRules>> compile(const base::DataPack& pack);

  /// The uses of a lemma; empty when it is no reporting word of that kind.
  [[nodiscard]] const std::vector<CueEntry>& verb(std::string_view lemma) const;
  [[nodiscard]] const std::vector<CueEntry>& noun(std::string_view lemma) const;
  [[nodiscard]] const std::vector<CueEntry>& adjective(std::string_view lemma) const;
  /// Adverbs that mark what others say: "reportedly".
  [[nodiscard]] const std::vector<CueEntry>& adverb(std::string_view lemma) const;
  /// The phrases that start with that word.
  [[nodiscard]] const std::vector<CuePhrase>& phrases(std::string_view first) const;

  /// Whether a word, or two with a blank between, has that role; in lower case.
  [[nodiscard]] bool is(std::string_view word, WordRole role) const {
    const std::uint32_t* const found = roles_.find(word);
    return found != nullptr && (*found & (1U << static_cast<unsigned>(role))) != 0;
  }

  [[nodiscard]] CueEffect effect(CueClass cue_class) const {
    return effects_[static_cast<std::size_t>(cue_class)];
  }

 private:
  using Lexicon = base::WordMap<std::vector<CueEntry>>;
  Result<bool> read(std::string_view name, Lexicon& lexicon);
  Result<bool> read_phrases();
  Result<bool> read_effects();
  Result<bool> read_roles();

  base::DataPack pack_;  ///< keeps the words alive
  Lexicon verbs_;
  Lexicon nouns_;
  Lexicon adjectives_;
  Lexicon adverbs_;
  base::WordMap<std::vector<CuePhrase>> phrases_;
  base::WordMap<std::uint32_t> roles_;  ///< bits of `WordRole`
  std::array<CueEffect, cue_class_count> effects_{};
};

}  // namespace claims
DATELINE_END
