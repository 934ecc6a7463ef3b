#include "timeline/outcome_rules.h"

#include <algorithm>
#include <charconv>

#include "base/word_list.h"
#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {
namespace {

/// Calls `take` with the hash of every part of a comma-separated column.
template <class Take>
void each_word(std::string_view column, Take take) {
  base::each_part(column, ',', [&](std::string_view part) { take(hash32(part)); });
}

std::uint8_t shared_of(std::string_view column) {
  constexpr std::pair<std::string_view, Shared> names[] = {{"either", shared_either},
                                                           {"agent", shared_agent},
                                                           {"theme", shared_theme},
                                                           {"both", shared_both},
                                                           {"again", shared_again}};
  std::uint8_t bits = shared_nothing;
  bool known = true;
  base::each_part(column, ',', [&](std::string_view part) {
    const auto* const at = std::find_if(std::begin(names), std::end(names),
                                        [&](const auto& name) { return name.first == part; });
    if (at == std::end(names)) {
      known = false;
    } else {
      bits |= at->second;
    }
  });
  return known ? bits : std::uint8_t{shared_nothing};
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
                                                          {"again", &again_},
                                                          {"ending", &ending_},
                                                          {"ongoing", &ongoing_},
                                                          {"few", &few_},
                                                          {"supposing", &supposing_},
                                                          {"conditions", &conditions_},
                                                          {"doubting", &doubting_},
                                                          {"felt", &felt_},
                                                          {"lacking", &lacking_},
                                                          {"kept_from", &kept_from_},
                                                          {"shifted", &shifted_},
                                                          {"failing", &failing_},
                                                          {"carrying", &carrying_},
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
  std::uint32_t body = 0;
  for (const auto& entry : list->entries) {
    const auto& column = entry.columns;
    const std::uint32_t word = hash32(column[0]);
    if (Sides* sides = sides_of(entry.section)) {
      if (column.size() < 2) return list->error(entry, "expected two lists");
      const auto add = [&](std::string_view part, std::uint32_t side) {
        const auto blank = std::min(part.find(' '), part.size());
        const auto beside = part.substr(std::min(blank + 1, part.size()));
        (*sides)[hash32(part.substr(0, blank))].push_back(
            {side, beside.empty() ? 0 : hash32(beside)});
      };
      base::each_part(column[0], ',', [&](std::string_view part) { add(part, 2 * line); });
      base::each_part(column[1], ',', [&](std::string_view part) { add(part, 2 * line + 1); });
      const std::uint8_t bits = shared_of(column.size() > 2 ? column[2] : "either");
      if (bits == shared_nothing)
        return list->error(entry, "expected either, agent, theme, both or again");
      shared_.push_back(bits);
      ++line;
    } else if (entry.section == "bodies") {
      each_word(column[0], [&](std::uint32_t w) { bodies_[w].push_back(body); });
      ++body;
    } else if (entry.section == "awaiting") {
      const bool against = column.size() > 1 && column[1] == "against";
      awaiting_[word] = against ? Awaiting::against : Awaiting::yes;
    } else if (entry.section == "shares") {
      std::int32_t share = 0;
      const std::string_view digits = column.size() == 2 ? column[1] : "";
      const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), share);
      if (digits.empty() || read.ptr != digits.data() + digits.size()) {
        return list->error(entry, "expected a word and a number");
      }
      shares_[word] = share;
    } else if (Words* words = section(entry.section)) {
      each_word(column[0], [&](std::uint32_t w) { words->insert(w); });
    } else {
      return list->error(entry, "unknown section");
    }
  }
  return std::nullopt;
}

std::uint8_t OutcomeRules::across(const Sides& sides, const Wording& a, const Wording& b,
                                  bool both_ways) const {
  const auto left = sides.find(a.lemma);
  const auto right = sides.find(b.lemma);
  if (left == sides.end() || right == sides.end()) return shared_nothing;
  const auto met = [](const Place& place, const Wording& wording) {
    return place.beside == 0 ||
           std::binary_search(wording.words.begin(), wording.words.end(), place.beside);
  };
  std::uint8_t bits = shared_nothing;
  for (const Place& x : left->second) {
    for (const Place& y : right->second) {
      if ((x.side ^ y.side) != 1 || (x.side > y.side && !both_ways)) continue;
      if (met(x, a) && met(y, b)) bits |= shared_[x.side / 2];
    }
  }
  return bits;
}

bool OutcomeRules::opposite(const Wording& a, const Wording& b) const {
  return across(opposites_, a, b, true) != shared_nothing;
}

std::uint8_t OutcomeRules::outcome(const Wording& foretold, const Wording& report) const {
  return across(outcomes_, foretold, report, false);
}

bool OutcomeRules::needs(const Wording& foretold, const Wording& report) const {
  return across(needs_, foretold, report, false) != shared_nothing;
}

bool OutcomeRules::act_as_one(std::uint32_t a, std::uint32_t b) const {
  const auto x = bodies_.find(a);
  const auto y = bodies_.find(b);
  if (x == bodies_.end() || y == bodies_.end()) return false;
  return std::any_of(x->second.begin(), x->second.end(), [&](std::uint32_t body) {
    return std::find(y->second.begin(), y->second.end(), body) != y->second.end();
  });
}

std::optional<std::int32_t> OutcomeRules::share(std::uint32_t word) const {
  const auto found = shares_.find(word);
  return found == shares_.end() ? std::nullopt : std::optional(found->second);
}

Awaiting OutcomeRules::awaiting(std::uint32_t lemma) const {
  const auto found = awaiting_.find(lemma);
  return found == awaiting_.end() ? Awaiting::no : found->second;
}

}  // namespace merge
DATELINE_END
