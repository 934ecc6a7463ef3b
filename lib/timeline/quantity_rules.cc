#include "timeline/quantity_rules.h"

#include <charconv>

#include "base/word_list.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int64_t largest = 1000000000000;

std::optional<Bound> bound_called(std::string_view name) {
  if (name == "least") return Bound::least;
  if (name == "most") return Bound::most;
  if (name == "about") return Bound::about;
  return std::nullopt;
}

}  // namespace

std::optional<Error> QuantityRules::read(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "timeline/quantities.tsv", 2);
  if (!list) return list.error();
  for (const auto& entry : list->entries) {
    const std::string word(entry.columns[0]);
    const std::string_view value = entry.columns[1];
    if (entry.section == "magnitudes") {
      std::int64_t number = 0;
      const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
      const bool whole = error == std::errc{} && end == value.data() + value.size();
      if (!whole || number < 1 || number > largest) return list->error(entry, "expected a number");
      magnitudes_[word] = number;
    } else if (entry.section == "bounds") {
      const auto bound = bound_called(value);
      if (!bound) return list->error(entry, "expected least, most or about");
      bounds_[word] = *bound;
    } else if (entry.section == "units") {
      units_[word] = value;
    } else if (entry.section == "tolls") {
      tolls_[word] = value;
    } else if (entry.section == "toll_verbs") {
      toll_verbs_.insert(word);
    } else if (entry.section == "singles") {
      singles_.insert(word);
    } else if (entry.section == "others") {
      others_.insert(word);
    } else if (entry.section == "wholes") {
      wholes_.insert(word);
    } else if (entry.section == "ages") {
      ages_[word] = value;
    } else if (entry.section == "persons") {
      persons_ = word;
    } else {
      return list->error(entry, "unknown section");
    }
  }
  return std::nullopt;
}

std::optional<std::int64_t> QuantityRules::magnitude(std::string_view word) const {
  const auto found = magnitudes_.find(std::string(word));
  if (found == magnitudes_.end()) return std::nullopt;
  return found->second;
}

const Bound* QuantityRules::bound(std::string_view words) const {
  const auto found = bounds_.find(std::string(words));
  return found == bounds_.end() ? nullptr : &found->second;
}

std::string_view QuantityRules::unit(std::string_view lemma) const {
  const auto found = units_.find(std::string(lemma));
  return found == units_.end() ? lemma : std::string_view(found->second);
}

std::string_view QuantityRules::toll(std::string_view lemma) const {
  const auto found = tolls_.find(std::string(lemma));
  return found == tolls_.end() ? std::string_view() : std::string_view(found->second);
}

bool QuantityRules::tells_toll(std::string_view verb) const {
  return toll_verbs_.contains(std::string(verb));
}

}  // namespace merge
DATELINE_END
