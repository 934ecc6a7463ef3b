// What the search for attributions reads off a tree: the words of a cue, of a
// source and of a clause. Internal to lib/claims/attribution*.
#pragma once

#include <vector>

#include "claims/attribution_rules.h"
#include "claims/tree.h"

DATELINE_BEGIN
namespace claims {

/// An attribution in tokens, while it is being put together.
struct Draft {
  TokenRange source;
  std::uint32_t source_head = Tree::none;
  TokenRange cue;
  std::uint32_t cue_head = Tree::none;
  std::vector<TokenRange> content;
  CueClass cue_class = CueClass::say;
  CueUse use = CueUse::quotation;
  bool negated = false;
  bool listed = true;         ///< false: only chains know it
  std::uint8_t layer = 1;     ///< outermost first among those with the same content
  bool takes_quotes = false;  ///< quoted words beside it are its content
};

/// A noun phrase as words: all of it, and the token it hangs from.
struct Phrase {
  TokenRange range;
  std::uint32_t head = Tree::none;
  [[nodiscard]] bool found() const { return head != Tree::none; }
};

[[nodiscard]] bool is_punctuation(const Tree& tree, std::uint32_t token);

/// Without punctuation at either end.
[[nodiscard]] TokenRange trimmed(const Tree& tree, TokenRange range);

/// `range` without what lies in `hole`: none, one or two trimmed pieces.
[[nodiscard]] std::vector<TokenRange> without(const Tree& tree, TokenRange range, TokenRange hole);

/// The verb with the auxiliaries, negation and adverbs right before it and its
/// particle right behind it: "has repeatedly pointed out".
[[nodiscard]] TokenRange verb_group(const Tree& tree, std::uint32_t verb);
[[nodiscard]] bool is_negated(const Tree& tree, const AttributionRules& rules, std::uint32_t verb);
[[nodiscard]] bool is_passive(const Tree& tree, std::uint32_t verb);

/// The noun phrase of that head, without its preposition or conjunction, and
/// without the clause that holds `clause` (a participle behind the noun).
[[nodiscard]] Phrase noun_phrase(const Tree& tree, std::uint32_t head,
                                 std::uint32_t clause = Tree::none);

/// The verb's own subject; of two, as parsers give them for "broadcaster YTN",
/// the one nearer to the verb. `Tree::none` without one.
[[nodiscard]] std::uint32_t subject_of(const Tree& tree, std::uint32_t verb);

/// Who does what the verb says, also where the verb shares its subject with
/// another ("declined to say", "rose, saying", "a letter saying").
[[nodiscard]] Phrase find_agent(const Tree& tree, std::uint32_t verb);

/// A noun, name or pronoun.
[[nodiscard]] bool is_nominal(const Tree& tree, std::uint32_t token);
/// "who", "which", "whose".
[[nodiscard]] bool starts_relative(const Tree& tree, std::uint32_t token);
/// A verb before any relative clause that is no bare participle.
[[nodiscard]] bool has_main_verb(const Tree& tree, TokenRange range);
[[nodiscard]] bool has_finite_verb(const Tree& tree, TokenRange range);
/// A word that carries tense.
[[nodiscard]] bool is_finite_word(const Tree& tree, std::uint32_t token);
/// A verb that carries tense, itself or by an auxiliary; also one that a subject
/// shows to be no participle.
[[nodiscard]] bool is_finite(const Tree& tree, std::uint32_t verb);

/// The preposition or subordinator that introduces a phrase: its text, or "".
[[nodiscard]] std::string_view introduced_by(const Tree& tree, std::uint32_t head);

/// The nearest token upwards (itself included) that heads a clause.
[[nodiscard]] std::uint32_t clause_head(const Tree& tree, std::uint32_t token);

}  // namespace claims
DATELINE_END
