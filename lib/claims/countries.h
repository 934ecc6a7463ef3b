// The names of countries: other names, capitals that stand for governments,
// and the adjectives made from them.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/data_pack.h"
#include "base/word_map.h"

DATELINE_BEGIN
namespace claims {

enum class CountryWord : std::uint8_t { name, adjective, capital };

struct Country {
  std::string name;  ///< the short English one: "North Korea"
  CountryWord word = CountryWord::name;
};

/// Compiled from common/countries.tsv: name, other names, adjectives, capital.
class Countries {
 public:
  static Result<std::shared_ptr<const Countries>> compile(const base::DataPack& pack);

  /// What a word says of a country ("DPRK", "Russian", "Seoul"), or null. A
  /// leading "the" is not looked at; capitals count as they are written.
  [[nodiscard]] const Country* find(std::string_view name) const;

 private:
  base::WordMap<Country> words_;
};

}  // namespace claims
DATELINE_END
