#include "timeline/relation_rules.h"

#include <algorithm>

#include "base/word_list.h"
#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {
namespace {

std::optional<RelationWord> meaning_of(std::string_view name) {
  if (name == "after") return RelationWord::after;
  if (name == "before") return RelationWord::before;
  if (name == "part_of") return RelationWord::part_of;
  if (name == "at") return RelationWord::at;
  return std::nullopt;
}

template <class Groups>
void add_words(std::string_view column, std::uint16_t line, Groups& groups) {
  while (!column.empty()) {
    const auto comma = std::min(column.find(','), column.size());
    if (comma != 0) groups[hash32(column.substr(0, comma))].push_back(line);
    column.remove_prefix(std::min(comma + 1, column.size()));
  }
}

}  // namespace

std::optional<Error> RelationRules::read(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "timeline/relations.tsv", 2);
  if (!list) return list.error();
  std::uint16_t line = 0;
  for (const auto& entry : list->entries) {
    const auto& column = entry.columns;
    if (entry.section == "contains") {
      add_words(column[0], line, containers_);
      add_words(column[1], line, contained_);
      ++line;
      continue;
    }
    if (entry.section == "ways") {
      ways_.insert(hash32(column[0]));
      continue;
    }
    const auto meaning = meaning_of(column[1]);
    if (entry.section != "words" || !meaning) {
      return list->error(entry, "expected after, before, part_of or at");
    }
    words_[hash32(column[0])] = *meaning;
    const auto blanks = std::count(column[0].begin(), column[0].end(), ' ');
    longest_ = std::max(longest_, static_cast<std::size_t>(blanks) + 1);
  }
  return std::nullopt;
}

std::optional<RelationWord> RelationRules::word(std::uint32_t text) const {
  const auto found = words_.find(text);
  if (found == words_.end()) return std::nullopt;
  return found->second;
}

bool RelationRules::holds(std::uint32_t container, std::uint32_t contained) const {
  const auto outer = containers_.find(container);
  const auto inner = contained_.find(contained);
  if (outer == containers_.end() || inner == contained_.end()) return false;
  return std::find_first_of(outer->second.begin(), outer->second.end(), inner->second.begin(),
                            inner->second.end()) != outer->second.end();
}

}  // namespace merge
DATELINE_END
