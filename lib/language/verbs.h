// Which words can be verbs, and how often they are: what is asked of a word
// that a tagger took for a noun, a name or an attribute.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/data_pack.h"

DATELINE_BEGIN
namespace language {

/// What a word does beside a verb.
enum class VerbFrame : std::uint8_t {
  infinitive_marker,  ///< "to"
  agent_marker,       ///< "by", before who did what a participle tells
  two_objects,        ///< keeps an object in the passive: "given a medal", "named king"
  reporting,          ///< told of what stands around it: ", the Courier reports,"
  direction,          ///< behind a verb rather than a plural noun: "into"
  somebody,           ///< a noun that participles follow: "a teen shot by police"
};

/// Immutable; refers to the pack's bytes, which must outlive it.
class Verbs {
 public:
  /// From language/verbs.tsv, language/verb_frames.tsv and common/verb_forms.tsv.
  static Result<Verbs> compile(const base::DataPack& pack);

  /// Percent of the uses of its form in -s that are verbs; 0 for what is no verb.
  [[nodiscard]] int share(std::string_view lemma) const;
  /// A plural noun that needs no verb beside it: "talks".
  [[nodiscard]] bool stands_as_noun(std::string_view lemma) const;
  /// "promise to ...".
  [[nodiscard]] bool takes_infinitive(std::string_view lemma) const;

  [[nodiscard]] bool is(VerbFrame frame, std::string_view word) const;
  /// "called": spelled as a regular past.
  [[nodiscard]] bool is_regular_past(std::string_view form) const;

  /// "state-owned", "web based": a participle that a noun before it goes with.
  [[nodiscard]] bool is_compounded(std::string_view lemma) const;

  struct Past {
    std::string_view form;
    std::string_view lemma;
    bool past = false;        ///< "fought"
    bool participle = false;  ///< "shot", both
  };
  /// An irregular verb's past or participle; null for other forms.
  [[nodiscard]] const Past* irregular(std::string_view form) const;

 private:
  struct Entry {
    std::string_view lemma;
    std::uint8_t share = 0;
    bool as_noun = false;
    bool infinitive = false;
    bool compounded = false;
  };
  [[nodiscard]] const Entry* find(std::string_view lemma) const;
  std::optional<Error> read_shares(const base::DataPack& pack);
  /// The list of a section of words that are no verbs; null for the others.
  std::vector<std::string_view>* other_words(std::string_view section);
  std::optional<Error> read_frames(const base::DataPack& pack);
  std::optional<Error> read_irregular(const base::DataPack& pack);

  std::vector<Entry> entries_;                           ///< by lemma
  std::array<std::vector<std::string_view>, 6> frames_;  ///< by VerbFrame
  std::vector<std::string_view> past_endings_;
  std::vector<std::string_view> adjectives_;  ///< with an infinitive: "due"
  std::vector<Past> pasts_;                   ///< by form
};

}  // namespace language
DATELINE_END
