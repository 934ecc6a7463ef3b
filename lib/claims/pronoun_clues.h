// What speaks for and against a noun phrase as what a pronoun stands for, and
// how much: a log-linear ranking of candidates (Denis and Baldridge 2007,
// "A ranking approach to pronoun resolution"), its weights learned from GUM by
// tools/train/pronoun_weights.py. Internal to lib/claims/coreference*.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data_pack.h"
#include "claims/mentions.h"
#include "claims/tree.h"

DATELINE_BEGIN
namespace claims {

enum class Clue : std::uint8_t {
  same_sentence,
  one_sentence_back,
  two_sentences_back,
  further_back,
  candidates_between,  ///< nearer candidates, up to 20
  mentioned,           ///< how often its entity was mentioned so far, up to 10
  pronoun,             ///< the candidate is itself a pronoun, and resolved
  name,
  subject,
  subject_of_root,
  subject_same_sentence,
  subject_one_back,
  pronoun_subject,  ///< pronoun and subject
  both_subjects,
  same_function,          ///< both are objects, both are possessors, ...
  possessor_and_subject,  ///< "the firm closed its doors"
  object,
  possessive,
  noun_modifier,
  oblique,
  apposition,
  conjunct,
  across_quotation,  ///< one is quoted, the other is not
  same_governor,     ///< "he saw him": two people
  around_pronoun,    ///< the pronoun stands inside the candidate's own phrase
  kind_person,
  kind_group,
  kind_organisation,
  kind_location,
  kind_other,
  plural,
  other_gender_likely,  ///< by its given name
  speaker,              ///< subject of what reports the pronoun's clause: "the firm said it would"
  definite,
  indefinite,
  amount,              ///< a number or a counted thing
  impersonal,          ///< the pronoun may only announce a clause: "it is likely that"
  possessive_pronoun,  ///< "its", which always stands for something
  both_say,            ///< both are subjects of verbs of saying
  says_and_named,      ///< the pronoun is one; the candidate's name is known
  none,                ///< nothing before it is meant
  count,
};

constexpr std::size_t clue_count = static_cast<std::size_t>(Clue::count);

/// As data/<language>/claims/pronoun_weights.tsv spells it.
std::string_view clue_name(Clue clue);

/// The clues that hold, with their values (1, or a small count).
using Clues = std::vector<std::pair<Clue, int>>;

/// One pronoun and one candidate before it.
struct PronounPair {
  const Mention& pronoun;
  const Mention& candidate;
  const Entity& entity;  ///< the candidate's, as known so far
  Gender given;          ///< what its given name makes likely
  int between = 0;       ///< candidates nearer to the pronoun
  bool across_quotation = false;
  bool says = false;      ///< the pronoun is the subject of a verb of saying
  bool both_say = false;  ///< the candidate too
};
/// "Norvik said it would": the one is the subject of what governs the other's clause.
bool reports(const Tree& tree, std::uint32_t subject, std::uint32_t pronoun);

Clues clues_of(const Tree& tree, const MentionRules& rules, const PronounPair& pair);

/// Weights in hundredths, by what the pronoun asks for. Immutable.
class PronounWeights {
 public:
  /// Empty, so that the nearest candidate wins, where the list is missing.
  static Result<std::shared_ptr<const PronounWeights>> compile(const base::DataPack& pack);

  [[nodiscard]] int score(EntityKind pronoun, const Clues& clues) const;
  /// What a candidate must reach.
  [[nodiscard]] int least(EntityKind pronoun) const;

 private:
  using Weights = std::array<std::int16_t, clue_count>;
  [[nodiscard]] const Weights& weights(EntityKind pronoun) const;

  Weights person_{};
  Weights thing_{};
  Weights group_{};
};

}  // namespace claims
DATELINE_END
