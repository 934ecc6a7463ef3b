// Verb groups, noun phrases, clauses and subjects, read off the trees: the one
// place where dependencies become phrases.
//
//     const Constituents phrases(analysis);
//     if (phrases.is_predicate(token)) {
//       const VerbGroup group = phrases.verb_group(token);
//       const std::uint32_t who = phrases.subject(token);   // Word::no_head: nobody
//     }
//
// All tokens are indices into the document; ranges are half-open. Works on
// damaged trees too: every walk is bounded.
#pragma once

#include <span>
#include <vector>

#include "dateline/analysis.h"

DATELINE_BEGIN
namespace language {

/// Relations of the words that a noun phrase has before or within its head:
/// "the", "two", "old", the parts of a name; no later modifiers.
[[nodiscard]] bool in_base_phrase(Deprel relation);

struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] bool contains(std::uint32_t token) const { return begin <= token && token < end; }
};

/// A predicate with its auxiliaries, as far as grammar alone decides.
///
/// Tense is that of the finite word ("has left": present, perfect); the
/// meaning of a modal is left to whoever knows the words: `modal` is its token
/// (will, may, ca(n't), ...). Token members are `Word::no_head` when absent.
struct VerbGroup {
  TokenRange range;                        ///< from the first auxiliary to the predicate
  std::uint32_t modal = Word::no_head;     ///< the first modal auxiliary
  std::uint32_t negation = Word::no_head;  ///< "not", "n't"; "never" is an ordinary adverb
  std::uint32_t copula = Word::no_head;
  std::uint32_t infinitive_to = Word::no_head;
  Tense tense = Tense::none;  ///< none for infinitives, bare participles and after modals
  bool finite = false;        ///< with a tense, a modal or in the imperative
  bool perfect = false;
  bool progressive = false;
  bool passive = false;
};

class Constituents {
 public:
  /// Keeps no reference to it; linear in the number of tokens.
  explicit Constituents(const Analysis& analysis);

  /// Direct dependents, in text order.
  [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t token) const;
  /// The first dependent with that relation, subtypes apart; `Word::no_head` if none.
  [[nodiscard]] std::uint32_t child(std::uint32_t token, Deprel relation) const;

  /// A verb that is not an auxiliary, or a word with a copula.
  [[nodiscard]] bool is_predicate(std::uint32_t token) const;
  [[nodiscard]] VerbGroup verb_group(std::uint32_t predicate) const;

  /// From the leftmost to the rightmost word below `token`, itself included.
  [[nodiscard]] TokenRange subtree(std::uint32_t token) const;
  /// The noun phrase of a head without what follows by preposition or clause:
  /// "the South Korean military" in "the South Korean military of which ...".
  [[nodiscard]] TokenRange noun_phrase(std::uint32_t head) const;
  /// What belongs to a predicate's clause: its subtree without coordinated and
  /// paratactic clauses, without its conjunctions and outer punctuation.
  [[nodiscard]] TokenRange clause(std::uint32_t predicate) const;

  /// Who the predicate is about, also where the grammar leaves the subject
  /// out: coordination, control, participles, relative clauses (the noun, not
  /// the pronoun). The surface subject of passives. `Word::no_head` if none.
  [[nodiscard]] std::uint32_t subject(std::uint32_t predicate) const;
  /// The clause's predicate that governs `token`, itself included;
  /// `Word::no_head` if none.
  [[nodiscard]] std::uint32_t governing_predicate(std::uint32_t token) const;

 private:
  struct Node {
    std::uint32_t head = Word::no_head;
    Deprel relation = Deprel::dep;
    Xpos xpos = Xpos::XX;
    Upos upos = Upos::X;
    Morphology morphology;
    TokenRange subtree;
  };
  [[nodiscard]] std::uint32_t own_subject(std::uint32_t predicate) const;
  [[nodiscard]] std::uint32_t inherited_from(std::uint32_t predicate) const;

  std::vector<Node> nodes_;
  std::vector<std::uint32_t> first_child_;  ///< one past the end too
  std::vector<std::uint32_t> children_;
};

}  // namespace language
DATELINE_END
