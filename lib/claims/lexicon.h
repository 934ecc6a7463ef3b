// What words tell about events, whatever the sentence: classes, factuality,
// light verbs, prepositions' roles, and how often a noun names an event.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_pack.h"
#include "base/word_map.h"

DATELINE_BEGIN
namespace claims {

/// A word list's section: "[verb aspectual]" is `verb_aspectual`.
enum class Trait : std::uint8_t {
  verb_reporting,
  verb_may_report,
  verb_perception,
  verb_aspectual,
  verb_may_aspectual,
  verb_i_action,
  verb_may_act,
  verb_i_state,
  verb_may_state,
  verb_state,
  noun_reporting,
  noun_perception,
  noun_aspectual,
  noun_i_action,
  noun_may_act,
  noun_i_state,
  noun_may_state,
  noun_state,
  adjective_i_state,
  adjective_state,
  adjective_outcome,
  verb_light,
  verb_effect,
  verb_happen,
  verb_no_event,
  verb_attribute,
  adjective_attribute,
  noun_no_event,
  noun_idiom,
  noun_self,
  noun_of_event,
  verb_probable,
  verb_possible,
  verb_scheduled,
  verb_mandates,
  verb_attempts,
  verb_negative,
  verb_ends,
  verb_implies,
  verb_alleges,
  verb_accuses,
  verb_result,
  adverb_probable,
  adverb_possible,
  adverb_negative,
  adverb_weak_negative,
  negation_partial,
  adverb_other_time,
  modal_possible,
  modal_probable,
  modal_future,
  adjective_probable,
  adjective_possible,
  adjective_negative,
  adjective_certain,
  adjective_rank,
  adjective_factive,
  attribute_probable,
  attribute_possible,
  attribute_negative,
  attribute_future,
  attribute_past,
  determiner_negative,
  determiner_definite,
  determiner_any,
  noun_possible,
  noun_probable,
  noun_backward,
  noun_negative,
  mark_possible,
  mark_negative,
  mark_since,
  mark_after,
  mark_before,
  mark_during,
  mark_of_object,
  mark_contrast,
  mark_complement,
  adposition_place,
  adposition_goal,
  adposition_companion,
  adposition_instrument,
  adposition_opponent,
  adposition_between,
  verb_transfer,
  verb_from_party,
  verb_object_control,
  verb_addresses,
  verb_raises_negation,
  verb_enables,
  verb_clears,
  verb_proves,
  verb_forward,
  verb_excludes,
  verb_of_fact,
  verb_of_earlier,
  verb_impersonal,
  adjective_untrue,
  adverb_undone,
  adverb_false,
  adverb_almost,
  noun_claim,
  time_since,
  time_until,
  time_within,
  time_near,
  time_former,
  time_range_opener,
  time_range_joiner,
  adjective_achieved,
  verb_boilerplate,
  modal_ability,
  modal_failure,
  modal_would,
  mark_topic,
  verb_seems,
  verb_going,
  adverb_yet,
  adjective_true,
  adverb_ended,
  adverb_not,
  pronoun_negative,
  conjunction_negative,
  conjunction_alternative,
  mark_paired,
  mark_pair,
  time_choice,
  time_occasion,
  time_anchor_after,
  time_anchor_before,
  unit_day,
  unit_week,
  unit_month,
  unit_year,
  adposition_agent,
  adposition_source,
  adposition_recipient,
  adposition_asked,
  adposition_supplied,
  adposition_object,
  adposition_occasion,
  verb_prolongs,
  presupposes,
  count,
};

/// All that is known of one word; the empty entry for an unknown one.
struct WordFacts {
  std::bitset<static_cast<std::size_t>(Trait::count)> traits;
  std::uint8_t event_share = 0;  ///< percent of the noun's uses that name an event
  bool from_verb = false;        ///< WordNet derives the noun's event sense from a verb
  bool maybe_thing = false;      ///< beside some words no event: "a space probe"
  bool is_noun = false;          ///< the lists of event nouns have it, perhaps with share 0

  [[nodiscard]] bool is(Trait trait) const { return traits.test(static_cast<std::size_t>(trait)); }
};

/// Immutable; keyed by lower-case lemma.
class Lexicon {
 public:
  static Result<std::shared_ptr<const Lexicon>> compile(const base::DataPack& pack);

  [[nodiscard]] const WordFacts& find(std::string_view lemma) const;
  /// The verb that an irregular noun of action is made from ("death": "die"),
  /// else the lemma itself.
  [[nodiscard]] std::string_view verb_of(std::string_view lemma) const;
  /// "probe" + "space": beside such a word the noun is a thing, no event.
  [[nodiscard]] bool is_thing_beside(std::string_view noun, std::string_view word) const;
  /// "on" + "way", "in" + "search": the noun tells what is going on.
  [[nodiscard]] bool underway(std::string_view adposition, std::string_view noun) const;

 private:
  Result<bool> read_traits(const base::DataPack& pack, std::string_view name);
  Result<bool> read_event_nouns(const base::DataPack& pack, std::string_view name);

  base::WordMap<WordFacts> words_;
  base::WordMap<std::vector<std::string>> underway_;  ///< prepositions of nouns
  base::WordMap<std::vector<std::string>> things_;    ///< words that make a noun a thing
  base::WordMap<std::string> verbs_;                  ///< of nouns
};

}  // namespace claims
DATELINE_END
