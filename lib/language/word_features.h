// What the models see of a word's form: hashes of the word, its affixes and
// its shape, after typographic variants are folded together.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN
namespace language {

struct WordFeatures {
  std::uint32_t lower = 0;
  std::array<std::uint32_t, 2> suffix{};  ///< last 2 and 3 bytes of the lower form
  std::array<std::uint32_t, 2> prefix{};  ///< first 2 and 3
  std::uint32_t shape = 0;                ///< "Xxx-dd", runs cut to 3
  std::uint8_t classes = 0;               ///< of the gazetteer, set by whoever has one
  bool operator==(const WordFeatures&) const = default;
};

/// What the lists of names know a word by.
struct WordKey {
  std::uint32_t lower = 0;   ///< `WordFeatures::lower`
  std::uint8_t classes = 0;  ///< of the gazetteer
};

/// The form with curly quotes, dashes and ellipses as ASCII, and in lower case
/// when `lower` is set. Only ASCII letters and Latin-1 capitals change case.
std::string fold(std::string_view form, bool lower);

WordFeatures word_features(std::string_view form);

}  // namespace language
DATELINE_END
