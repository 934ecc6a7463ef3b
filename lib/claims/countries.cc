#include "claims/countries.h"

#include "base/word_list.h"

DATELINE_BEGIN
namespace claims {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

Result<std::shared_ptr<const Countries>> Countries::compile(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "common/countries.tsv");
  if (!list) return list.error();
  auto countries = std::make_shared<Countries>();
  constexpr CountryWord kinds[] = {CountryWord::name, CountryWord::name, CountryWord::adjective,
                                   CountryWord::capital};
  for (const base::WordEntry& entry : list->entries) {
    const std::string name(entry.columns[0]);
    for (std::size_t column = 0; column < entry.columns.size() && column < 4; ++column) {
      std::string_view rest = entry.columns[column];
      while (!rest.empty()) {
        const auto comma = std::min(rest.find(','), rest.size());
        const std::string_view word = trim(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
        if (!word.empty() && word != "-") {
          countries->words_.add(word, Country{name, kinds[column]});
        }
      }
    }
  }
  return std::shared_ptr<const Countries>(std::move(countries));
}

const Country* Countries::find(std::string_view name) const {
  if (name.starts_with("the ") || name.starts_with("The ")) name.remove_prefix(4);
  return words_.find(name);
}

}  // namespace claims
DATELINE_END
