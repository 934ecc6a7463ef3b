// What lists of names say of single words, from language/gazetteer.tsv.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/data_pack.h"
#include "language/word_features.h"

DATELINE_BEGIN
namespace language {

class Gazetteer {
 public:
  /// Kinds of words; a word may be of several.
  enum Class : std::uint8_t {
    given = 1,
    surname = 2,
    place = 4,       ///< a place's whole name
    place_part = 8,  ///< a word of longer ones
    organisation = 16,
    title = 32,
    no_name = 64,  ///< capitalised, but of no name
    nationality = 128,
  };

  static Result<Gazetteer> compile(const base::DataPack& pack);

  [[nodiscard]] WordKey key(std::string_view form) const;
  /// The classes of a word, by `WordFeatures::lower`.
  [[nodiscard]] std::uint8_t classes(std::uint32_t lower) const;

  /// Whether words in this order are a place's whole name; a word is its `WordFeatures::lower`.
  [[nodiscard]] bool is_place(std::span<const std::uint32_t> words) const;
  /// The same of an organisation; a hyphen within is a word.
  [[nodiscard]] bool is_organisation(std::span<const std::uint32_t> words) const;

 private:
  static std::uint32_t phrase_key(std::span<const std::uint32_t> words);
  void add(std::uint32_t lower, std::uint8_t classes);

  std::vector<std::uint32_t> keys_;  ///< open addressing; 0 is empty
  std::vector<std::uint8_t> classes_;
  std::vector<std::uint32_t> places_;         ///< sorted keys of those of several words
  std::vector<std::uint32_t> organisations_;  ///< sorted keys
};

}  // namespace language
DATELINE_END
