#include "text/text_rules.h"

#include <algorithm>
#include <optional>
#include <span>

#include "base/word_list.h"

DATELINE_BEGIN
namespace text {
namespace {

struct Section {
  std::string_view name;
  std::uint32_t bit;
};

constexpr Section word_sections[] = {
    {"before name", use::before_name},
    {"before number", use::before_number},
    {"may end", use::may_end},
    {"keeps prefix", use::keeps_prefix},
    {"whole", use::whole},
    {"unit", use::unit},
    {"starter", use::starter},
    {"elided", use::elided},
    {"extension", use::extension},
    {"emoticon", use::emoticon},
    {"clock", use::clock},
    {"after clock", use::after_clock},
};

constexpr Section phrase_sections[] = {
    {"agency", phrase::agency},
    {"attention", phrase::attention},
    {"credit", phrase::credit},
    {"caption", phrase::caption},
    {"note", phrase::note},
    {"notice", phrase::notice},
    {"credit ending", phrase::credit_ending},
    {"note line", phrase::note_line},
    {"end mark", phrase::end_mark},
    {"city", phrase::city},
    {"region", phrase::region},
    {"calendar", phrase::calendar},
    {"no place", phrase::no_place},
    {"byline start", phrase::byline_start},
    {"byline word", phrase::byline_word},
    {"byline role", phrase::byline_role},
};

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

/// A list whose sections are named for what their words do. A word listed with
/// a capital gets `capital` as well.
std::optional<Error> read_sections(const base::DataPack& pack, std::string_view name,
                                   std::span<const Section> sections, std::uint32_t capital,
                                   WordTable& words) {
  auto list = base::read_word_list(pack, name);
  if (!list) return list.error();
  for (const base::WordEntry& entry : list->entries) {
    const auto known = std::find_if(sections.begin(), sections.end(), [&](const Section& section) {
      return section.name == entry.section;
    });
    if (known == sections.end()) {
      return list->error(entry, "unknown section [" + std::string(entry.section) + "]");
    }
    for (const std::string_view word : entry.columns) {
      if (!word.empty()) words.add(word, known->bit | (is_upper(word.front()) ? capital : 0));
    }
  }
  return std::nullopt;
}

/// "cannot<TAB>can not": the parts must spell the word.
std::optional<Error> read_contractions(const base::DataPack& pack, WordTable& words) {
  auto list = base::read_word_list(pack, "text/contractions.tsv", 2);
  if (!list) return list.error();
  for (const base::WordEntry& entry : list->entries) {
    const std::string_view word = entry.columns[0];
    const std::string_view parts = entry.columns[1];
    const std::size_t split = parts.find(' ');
    if (split == std::string_view::npos || std::string(parts).erase(split, 1) != word) {
      return list->error(entry, "the two parts must spell the word");
    }
    words.add(word, static_cast<std::uint32_t>(split));
  }
  return std::nullopt;
}

}  // namespace

Result<std::shared_ptr<const TextRules>> TextRules::compile(const base::DataPack& pack) {
  auto rules = std::make_shared<TextRules>();
  for (const std::string_view name : {"text/abbreviations.tsv", "text/words.tsv"}) {
    if (auto error = read_sections(pack, name, word_sections, use::capital, rules->words_)) {
      return *error;
    }
  }
  for (const std::string_view name :
       {"text/furniture.tsv", "text/bylines.tsv", "text/places.tsv"}) {
    if (auto error = read_sections(pack, name, phrase_sections, 0, rules->phrases_)) return *error;
  }
  if (auto error = read_contractions(pack, rules->splits_)) return *error;
  return std::shared_ptr<const TextRules>(std::move(rules));
}

std::uint32_t TextRules::abbreviation_uses(std::string_view word) const {
  const std::uint32_t uses = words_.find(word) & (use::any_abbreviation | use::clock);
  if ((uses & use::any_abbreviation) == 0) return 0;
  return (words_.find(word) & use::capital) != 0 && !is_upper(word.front()) ? 0 : uses;
}

}  // namespace text
DATELINE_END
