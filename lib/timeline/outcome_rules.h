// The lists by which a later report tells what became of a forecast, from
// data/<language>/timeline/outcomes.tsv. Words are looked up by `hash32` of
// their lemma, as predicates are.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/data_pack.h"

DATELINE_BEGIN
namespace merge {

enum class Awaiting : std::uint8_t { no, yes, against };

/// What a claim says happened, as the lists tell it: its word and the sorted
/// words near it ("took", "stage").
struct Wording {
  std::uint32_t lemma = 0;
  std::span<const std::uint32_t> words;
};

/// Whom a report must share with the forecast to tell how it came out, as bits.
enum Shared : std::uint8_t {
  shared_nothing = 0,
  shared_either = 1,
  shared_agent = 2,  ///< who acts: "compete", "won"
  shared_theme = 4,  ///< what it is about, whoever acts: "vote on the bill", "the bill was passed"
  shared_again =
      8,  ///< the theme, and words that tell of a change: "cars crossed the bridge again"
  shared_both = 16,  ///< agent and theme
};

class OutcomeRules {
 public:
  std::optional<Error> read(const base::DataPack& pack);

  /// When the one is reported, the other did not come about.
  [[nodiscard]] bool opposite(const Wording& a, const Wording& b) const;
  /// `report` tells how `foretold` came out; bits of `Shared`, 0 when it does not.
  [[nodiscard]] std::uint8_t outcome(const Wording& foretold, const Wording& report) const;
  /// Without `report`, what was foretold cannot have been: "appear" of "testify".
  [[nodiscard]] bool needs(const Wording& foretold, const Wording& report) const;
  /// "lodge": by it, told as past, its object has happened.
  [[nodiscard]] bool brings_about(std::uint32_t verb) const { return bringing_.contains(verb); }
  /// "announce", "lodge": what it foretells is in its object.
  [[nodiscard]] bool carries(std::uint32_t verb) const {
    return brings_about(verb) || carrying_.contains(verb);
  }
  /// Per cent: 33 of "third".
  [[nodiscard]] std::optional<std::int32_t> share(std::uint32_t word) const;
  /// Any report of the person at the place bears it out.
  [[nodiscard]] bool presence(std::uint32_t lemma) const { return presence_.contains(lemma); }
  /// What only one of several does: "win".
  [[nodiscard]] bool exclusive(std::uint32_t lemma) const { return exclusive_.contains(lemma); }
  /// "of": behind it stands the year of what is spoken of.
  [[nodiscard]] bool leads_to_year(std::uint32_t word) const { return years_.contains(word); }
  [[nodiscard]] Awaiting awaiting(std::uint32_t lemma) const;
  /// "put_off": what it governs may well happen later.
  [[nodiscard]] bool postpones(std::uint32_t lemma) const { return postponing_.contains(lemma); }
  [[nodiscard]] bool halting(std::uint32_t lemma) const { return halting_.contains(lemma); }
  /// A preposition after which a noun has happened, in what is told as past.
  [[nodiscard]] bool told_after(std::uint32_t preposition) const {
    return told_.contains(preposition);
  }
  /// "council", "councillor": the one acts for the other.
  [[nodiscard]] bool act_as_one(std::uint32_t a, std::uint32_t b) const;
  /// "end", "stop": what it governs is no more.
  [[nodiscard]] bool ends(std::uint32_t lemma) const { return ending_.contains(lemma); }
  /// "continue", "go_on": it does not end.
  [[nodiscard]] bool goes_on(std::uint32_t lemma) const { return ongoing_.contains(lemma); }
  /// "pull_out", "stay_away": what it speaks of was not done.
  [[nodiscard]] bool fails(std::uint32_t lemma) const { return failing_.contains(lemma); }
  /// "if", "whether": the clause tells what may be.
  [[nodiscard]] bool supposes(std::uint32_t word) const { return supposing_.contains(word); }
  /// "if", "unless": the clause is the condition of the one it belongs to.
  [[nodiscard]] bool conditions(std::uint32_t word) const { return conditions_.contains(word); }
  /// "doubt", "convince": its clause is not foretold.
  [[nodiscard]] bool doubts(std::uint32_t lemma) const { return doubting_.contains(lemma); }
  /// "miss", "remember": what people feel, where it is done to somebody.
  [[nodiscard]] bool is_felt(std::uint32_t lemma) const { return felt_.contains(lemma); }
  /// "would": what may be, but for the words of somebody in the past.
  [[nodiscard]] bool shifts(std::uint32_t modal) const { return shifted_.contains(modal); }
  /// "without": what it opens is not there.
  [[nodiscard]] bool lacks(std::uint32_t word) const { return lacking_.contains(word); }
  /// "from", before a participle: what somebody is kept from.
  [[nodiscard]] bool keeps_from(std::uint32_t word) const { return kept_from_.contains(word); }
  /// "only": fewer than there were to be.
  [[nodiscard]] bool says_few(std::uint32_t word) const { return few_.contains(word); }
  /// "again", "first": other than it was.
  [[nodiscard]] bool says_again(std::uint32_t word) const { return again_.contains(word); }
  /// "stay", "remain": a state going on.
  [[nodiscard]] bool lasts(std::uint32_t lemma) const { return lasting_.contains(lemma); }
  /// "now", "instead": other than was said before.
  [[nodiscard]] bool says_changed(std::uint32_t lemma) const { return changed_.contains(lemma); }
  [[nodiscard]] bool says_late(std::uint32_t lemma) const { return late_.contains(lemma); }
  /// "no": the noun after it did not happen.
  [[nodiscard]] bool denies(std::uint32_t word) const { return denying_.contains(word); }
  /// "since", "yet": a perfect with it tells of a time up to now.
  [[nodiscard]] bool says_so_far(std::uint32_t word) const { return so_far_.contains(word); }
  /// "day", "week".
  [[nodiscard]] bool is_unit(std::uint32_t lemma) const { return units_.contains(lemma); }
  /// "will", "may": what it governs is to come.
  [[nodiscard]] bool foretells(std::uint32_t modal) const { return foretelling_.contains(modal); }

 private:
  /// A lemma's place in a line: its two sides are an even number and the odd one after it.
  struct Place {
    std::uint32_t side = 0;
    std::uint32_t beside = 0;  ///< a word that must stand near, or 0
  };
  using Sides = std::unordered_map<std::uint32_t, std::vector<Place>>;
  using Words = std::unordered_set<std::uint32_t>;
  Words* section(std::string_view name);
  Sides* sides_of(std::string_view section);
  [[nodiscard]] std::uint8_t across(const Sides& sides, const Wording& a, const Wording& b,
                                    bool both_ways) const;

  Sides opposites_;
  Sides outcomes_;
  Sides needs_;
  Words presence_;
  Words bringing_;
  Words exclusive_;
  Words years_;
  Words halting_;
  Words postponing_;
  Words told_;
  Words lasting_;
  Words changed_;
  Words late_;
  Words foretelling_;
  Words units_;
  Words denying_;
  Words so_far_;
  Words again_;
  Words ending_;
  Words ongoing_;
  Words few_;
  Words supposing_;
  Words conditions_;
  Words doubting_;
  Words felt_;
  Words lacking_;
  Words kept_from_;
  Words shifted_;
  Words failing_;
  Words carrying_;
  std::unordered_map<std::uint32_t, std::int32_t> shares_;
  std::vector<std::uint8_t> shared_;  ///< of each line, by half its even number
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> bodies_;
  std::unordered_map<std::uint32_t, Awaiting> awaiting_;
};

}  // namespace merge
DATELINE_END
