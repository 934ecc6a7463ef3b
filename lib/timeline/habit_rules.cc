#include "timeline/habit_rules.h"

#include "base/word_list.h"

DATELINE_BEGIN
namespace merge {
namespace {

std::optional<HabitWord> kind_of(std::string_view section) {
  if (section == "adverbs") return HabitWord::adverb;
  if (section == "series") return HabitWord::series;
  if (section == "articles") return HabitWord::article;
  if (section == "adjectives") return HabitWord::adjective;
  if (section == "verbs") return HabitWord::verb;
  if (section == "marks") return HabitWord::mark;
  if (section == "times") return HabitWord::time;
  if (section == "supports") return HabitWord::support;
  return std::nullopt;
}

}  // namespace

std::optional<Error> HabitRules::read(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "timeline/habits.tsv");
  if (!list) return list.error();
  for (const auto& entry : list->entries) {
    const auto kind = kind_of(entry.section);
    if (!kind) return list->error(entry, "no such section");
    words_[std::string(entry.columns[0])] |= static_cast<std::uint8_t>(*kind);
  }
  return std::nullopt;
}

}  // namespace merge
DATELINE_END
