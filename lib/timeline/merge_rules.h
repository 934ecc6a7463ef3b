// The lists that matching across articles works with, from data/<language>/timeline/.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/data_pack.h"
#include "base/text_hash.h"
#include "timeline/decided_names.h"
#include "timeline/habit_rules.h"
#include "timeline/match_weights.h"
#include "timeline/object_kinds.h"
#include "timeline/outcome_rules.h"
#include "timeline/quantity_rules.h"
#include "timeline/relation_rules.h"
#include "timeline/verb_forms.h"

DATELINE_BEGIN
namespace merge {

/// What a lemma may mean, as numbers of WordNet-derived concepts, commonest first.
struct LemmaSenses {
  std::uint32_t senses = 0;  ///< how many senses the dictionary gives it: broad words have many
  std::vector<std::uint32_t> concepts;
};

/// A group of words that news uses for one kind of happening.
struct Family {
  std::uint16_t number = 0;
  std::int32_t strength = 0;  ///< 0-100: how surely two of its words mean one happening
  char pos = 0;               ///< 'v' or 'n': the word belongs to it only as that; 0: as both;
                              ///< 'p' or 't': as a verb whose object is people or things
};

/// Hours that "early" or "late" leaves of a day: [begin, end).
struct DayPart {
  std::uint8_t begin = 0;
  std::uint8_t end = 24;
};

enum class Phase : std::uint8_t { none, start, middle, end };
enum class LightArgument : std::uint8_t { none, object, subject };

class MergeRules {
 public:
  static Result<std::shared_ptr<const MergeRules>> compile(const base::DataPack& pack);

  /// `pos` is 'v' or 'n'; null when the lemma is not listed.
  [[nodiscard]] const LemmaSenses* senses(std::string_view lemma, char pos) const;
  /// The hypernym of a concept, 0 when it has none listed.
  [[nodiscard]] std::uint32_t parent(std::uint32_t concept_number) const;
  /// The news families the lemma is in.
  [[nodiscard]] const std::vector<Family>& families(std::string_view lemma) const;
  /// Too broad a word to say alone what happened; `pos` 0: as any part of speech.
  [[nodiscard]] bool is_generic(std::string_view lemma, char pos = 0) const;
  [[nodiscard]] LightArgument light(std::string_view lemma) const;
  /// "cancel", "call_off": what it governs does not happen.
  [[nodiscard]] bool undoes(std::string_view lemma) const;
  [[nodiscard]] Phase phase(std::string_view lemma) const;
  /// "series", "attempt": what happens is in the noun it goes with.
  [[nodiscard]] bool is_carrier(std::string_view lemma) const { return carriers_.contains(lemma); }

  [[nodiscard]] const VerbForms& verb_forms() const { return verb_forms_; }
  [[nodiscard]] const HumanNouns& humans() const { return humans_; }
  /// The listed verb that a form belongs to when the lemma given for it is no
  /// listed verb; else that lemma.
  [[nodiscard]] std::string listed_verb(std::string_view lemma, std::string_view form) const;

  [[nodiscard]] std::optional<std::int64_t> number_word(std::string_view word) const;
  /// 74 of "74th", 2 of "second".
  [[nodiscard]] std::optional<std::uint32_t> ordinal(std::string_view word) const;
  /// What a TIMEX3 mod makes of a day, or null.
  [[nodiscard]] const DayPart* day_part(std::string_view mod) const;
  [[nodiscard]] bool says_another(std::string_view word) const;
  /// "more": says so of what it happens to, too: "freed more hostages".
  [[nodiscard]] bool says_more(std::string_view word) const { return more_.contains(word); }
  /// "a": what comes with it was not told of before.
  [[nodiscard]] bool says_new(std::string_view word) const { return new_.contains(word); }
  [[nodiscard]] bool says_earlier(std::string_view word) const { return earlier_.contains(word); }

  // Names are looked up as `fold_name` leaves them: folded, lower case, single blanks.

  /// The country a name, demonym, capital or seat of government stands for, or null.
  [[nodiscard]] const std::string* country(std::string_view folded) const;
  [[nodiscard]] bool is_capital(std::string_view folded) const;
  [[nodiscard]] bool is_demonym(std::string_view folded) const;
  /// The display name of a listed news agency, or null.
  [[nodiscard]] const std::string* agency(std::string_view folded) const;
  [[nodiscard]] bool is_title(std::string_view folded) const;
  [[nodiscard]] bool is_name_suffix(std::string_view folded) const;
  /// "his", "two": begins a description rather than a name.
  [[nodiscard]] bool is_opener(std::string_view folded) const;
  /// "his": what it begins leaves open whose it is.
  [[nodiscard]] bool is_owner(std::string_view folded) const;
  /// "of", "with", "who": what comes before it is what a description names.
  [[nodiscard]] bool is_link(std::string_view folded) const;
  /// "most", "third" or a number, before "of" and what it is a part of.
  [[nodiscard]] bool is_part(std::string_view folded) const;
  /// "de": a small word inside names.
  [[nodiscard]] bool is_particle(std::string_view word) const { return particles_.contains(word); }
  /// "northern": with it a place is another.
  [[nodiscard]] bool is_region(std::string_view word) const { return regions_.contains(word); }
  /// "year" of "36-year-old".
  [[nodiscard]] bool counts_age(std::string_view folded) const;
  /// A description in words means more than one: "its engineers", "two men", "police".
  [[nodiscard]] bool is_plural(std::string_view description) const;

  /// "because", "which": opens a clause, but says nothing when the clause stands alone.
  [[nodiscard]] bool opens_clause(std::string_view word) const;
  /// "which": the clause is about what stands before it.
  [[nodiscard]] bool is_relative(std::string_view word) const;
  /// "after": a long clause may end before it.
  [[nodiscard]] bool breaks_clause(std::string_view word) const;
  /// "and": another verb may follow.
  [[nodiscard]] bool joins_clauses(std::string_view word) const;
  /// "in": begins a phrase that a long line may leave out.
  [[nodiscard]] bool begins_phrase(std::string_view word) const {
    return phrase_openings_.contains(word);
  }
  /// "he", "latter": who is meant was said before.
  [[nodiscard]] bool points_back(std::string_view folded) const {
    return pointing_back_.contains(folded);
  }
  /// "to": an infinitive follows.
  [[nodiscard]] bool opens_infinitive(std::string_view word) const {
    return infinitives_.contains(word);
  }
  /// "based", before "on": a phrase behind it belongs to its last word.
  [[nodiscard]] bool leans_on_phrase(std::string_view text) const;
  /// "the": no line ends with it.
  [[nodiscard]] bool is_article(std::string_view word) const;

  [[nodiscard]] const MatchWeights& weights() const { return weights_; }
  /// What a person has decided about names, or null.
  [[nodiscard]] const DecidedNames* decided() const { return decided_.get(); }
  [[nodiscard]] std::shared_ptr<const MergeRules> with(DecidedNames decided) const;

  [[nodiscard]] const OutcomeRules& outcomes() const { return outcomes_; }
  [[nodiscard]] const QuantityRules& quantities() const { return quantities_; }
  [[nodiscard]] const RelationRules& relations() const { return relations_; }
  [[nodiscard]] const HabitRules& habits() const { return habits_; }

 private:
  template <class Value>
  using Table = std::unordered_map<std::string, Value, base::TextHash, std::equal_to<>>;
  using Set = std::unordered_set<std::string, base::TextHash, std::equal_to<>>;

  std::optional<Error> read_predicates(const base::DataPack& pack);
  std::optional<Error> read_families(const base::DataPack& pack);
  std::optional<Error> read_light_verbs(const base::DataPack& pack);
  std::optional<Error> read_numbers(const base::DataPack& pack);
  std::optional<Error> read_sets(const base::DataPack& pack, std::string_view file,
                                 std::initializer_list<std::pair<std::string_view, Set*>> sections);
  std::optional<Error> read_nouns(const base::DataPack& pack);
  std::optional<Error> read_clauses(const base::DataPack& pack);
  std::optional<Error> read_names(const base::DataPack& pack);

  std::unordered_map<std::uint32_t, std::uint32_t> parents_;
  Table<LemmaSenses> verbs_;
  Table<LemmaSenses> nouns_;
  Table<std::vector<Family>> families_;
  Table<LightArgument> light_;
  Table<Phase> phases_;
  VerbForms verb_forms_;
  HumanNouns humans_;
  Set generic_;
  Set undoing_;
  Set carriers_;
  Table<std::int64_t> numbers_;
  Table<DayPart> day_parts_;
  Table<std::uint32_t> ordinals_;
  Set another_;
  Set more_;
  Set new_;
  Set earlier_;
  Table<std::string> countries_;
  Set capitals_;
  Set demonyms_;
  Table<std::string> agencies_;
  Set titles_;
  Set suffixes_;
  MatchWeights weights_;
  OutcomeRules outcomes_;
  QuantityRules quantities_;
  RelationRules relations_;
  HabitRules habits_;
  Set openers_;
  Set clause_openings_;
  Set relatives_;
  Set clause_breaks_;
  Set clause_joins_;
  Set phrase_openings_;
  Set pointing_back_;
  Set infinitives_;
  Set leaning_;
  Set articles_;
  Set owners_;
  Set several_;
  Set links_;
  Set parts_;
  Set years_;
  Set particles_;
  Set regions_;
  Set plural_;
  Set singular_;
  std::shared_ptr<const DecidedNames> decided_;
};

}  // namespace merge
DATELINE_END
