#include "timeline/outcome_rules.h"

#include <algorithm>

#include "base/word_list.h"
#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {
namespace {

/// Calls `take` with the hash of every part of a comma-separated column.
template <class Take>
void each_word(std::string_view column, Take take) {
  while (!column.empty()) {
    const auto comma = std::min(column.find(','), column.size());
    if (comma != 0) take(hash32(column.substr(0, comma)));
    column.remove_prefix(std::min(comma + 1, column.size()));
  }
}

}  // namespace

OutcomeRules::Words* OutcomeRules::section(std::string_view name) {
  const std::pair<std::string_view, Words*> sections[] = {{"presence", &presence_},
                                                          {"bringing", &bringing_},
                                                          {"denying", &denying_},
                                                          {"so_far", &so_far_},
                                                          {"halting", &halting_},
                                                          {"told", &told_},
                                                          {"last", &lasting_},
                                                          {"changed", &changed_},
                                                          {"late", &late_},
                                                          {"units", &units_},
                                                          {"foretelling", &foretelling_},
                                                          {"postponing", &postponing_},
                                                          {"exclusive", &exclusive_},
                                                          {"years", &years_}};
  for (const auto& [known, words] : sections) {
    if (known == name) return words;
  }
  return nullptr;
}

OutcomeRules::Sides* OutcomeRules::sides_of(std::string_view section) {
  if (section == "opposites") return &opposites_;
  if (section == "outcomes") return &outcomes_;
  return section == "needs" ? &needs_ : nullptr;
}

std::optional<Error> OutcomeRules::read(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "timeline/outcomes.tsv");
  if (!list) return list.error();
  std::uint32_t line = 0;
  for (const auto& entry : list->entries) {
    const auto& column = entry.columns;
    line += 2;
    const std::uint32_t word = hash32(column[0]);
    if (Sides* sides = sides_of(entry.section)) {
      if (column.size() != 2) return list->error(entry, "expected two lists");
      each_word(column[0], [&](std::uint32_t w) { (*sides)[w].push_back(line); });
      each_word(column[1], [&](std::uint32_t w) { (*sides)[w].push_back(line + 1); });
    } else if (entry.section == "awaiting") {
      const bool against = column.size() > 1 && column[1] == "against";
      awaiting_[word] = against ? Awaiting::against : Awaiting::yes;
    } else if (Words* words = section(entry.section)) {
      each_word(column[0], [&](std::uint32_t w) { words->insert(w); });
    } else {
      return list->error(entry, "unknown section");
    }
  }
  return std::nullopt;
}

bool OutcomeRules::across(const Sides& sides, std::uint32_t a, std::uint32_t b, bool both_ways) {
  const auto left = sides.find(a);
  const auto right = sides.find(b);
  if (left == sides.end() || right == sides.end()) return false;
  for (const auto x : left->second) {
    for (const auto y : right->second) {
      if ((x & ~1U) == (y & ~1U) && x != y && (both_ways || x < y)) return true;
    }
  }
  return false;
}

bool OutcomeRules::opposite(std::uint32_t a, std::uint32_t b) const {
  return across(opposites_, a, b, true);
}

bool OutcomeRules::outcome(std::uint32_t foretold, std::uint32_t report) const {
  return across(outcomes_, foretold, report, false);
}

bool OutcomeRules::needs(std::uint32_t foretold, std::uint32_t report) const {
  return across(needs_, foretold, report, false);
}

Awaiting OutcomeRules::awaiting(std::uint32_t lemma) const {
  const auto found = awaiting_.find(lemma);
  return found == awaiting_.end() ? Awaiting::no : found->second;
}

}  // namespace merge
DATELINE_END
