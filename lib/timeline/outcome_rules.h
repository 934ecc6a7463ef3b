// The lists by which a later report tells what became of a forecast, from
// data/<language>/timeline/outcomes.tsv. Words are looked up by `hash32` of
// their lemma, as predicates are.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/data_pack.h"

DATELINE_BEGIN
namespace merge {

enum class Awaiting : std::uint8_t { no, yes, against };

class OutcomeRules {
 public:
  std::optional<Error> read(const base::DataPack& pack);

  /// When the one is reported, the other did not come about.
  [[nodiscard]] bool opposite(std::uint32_t a, std::uint32_t b) const;
  /// `report` tells how `foretold` came out.
  [[nodiscard]] bool outcome(std::uint32_t foretold, std::uint32_t report) const;
  /// Without `report`, what was foretold cannot have been: "appear" of "testify".
  [[nodiscard]] bool needs(std::uint32_t foretold, std::uint32_t report) const;
  /// "lodge": by it, told as past, its object has happened.
  [[nodiscard]] bool brings_about(std::uint32_t verb) const { return bringing_.contains(verb); }
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
  /// Groups a lemma is in, as odd and even numbers: the two sides of a line.
  using Sides = std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>;
  using Words = std::unordered_set<std::uint32_t>;
  Words* section(std::string_view name);
  Sides* sides_of(std::string_view section);
  static bool across(const Sides& sides, std::uint32_t a, std::uint32_t b, bool both_ways);

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
  std::unordered_map<std::uint32_t, Awaiting> awaiting_;
};

}  // namespace merge
DATELINE_END
