// Classes of characters, the one place that knows them by code point.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "dateline/export.h"

DATELINE_BEGIN
namespace text {

enum class CharClass : std::uint8_t {
  space,
  newline,
  lower,
  upper,  ///< also letters without case
  digit,
  period,
  ender,  ///< ? and !
  ellipsis,
  apostrophe,  ///< ' and its curly forms
  quote,       ///< other quotation marks
  open_bracket,
  close_bracket,
  comma,
  colon,  ///< and ;
  hyphen,
  dash,  ///< en and em dash
  slash,
  currency,
  symbol,     ///< everything else that stands alone
  invisible,  ///< zero-width characters and byte order marks: part of a word
};

/// A character and its class.
struct Char {
  CharClass kind = CharClass::space;
  std::uint32_t size = 0;  ///< bytes; 0 at the end of the text
  char32_t value = 0;
};

extern const std::array<CharClass, 128> ascii_classes;

/// Beyond ASCII.
Char classify_wide(std::string_view text, std::size_t at);

/// The character at `at`; of size 0 and class newline at or after the end.
inline Char char_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {CharClass::newline, 0, 0};
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {ascii_classes[byte], 1, byte};
  return classify_wide(text, at);
}

inline bool is_space(CharClass kind) {
  return kind <= CharClass::newline;
}
inline bool is_letter(CharClass kind) {
  return kind == CharClass::lower || kind == CharClass::upper;
}
inline bool is_word(CharClass kind) {
  return (kind >= CharClass::lower && kind <= CharClass::digit) || kind == CharClass::invisible;
}

/// By byte: a letter or digit of ASCII.
inline constexpr std::array<bool, 256> ascii_words = [] {
  std::array<bool, 256> words{};
  for (unsigned c = '0'; c <= '9'; ++c) words[c] = true;
  for (unsigned c = 'a'; c <= 'z'; ++c) words[c] = words[c - 'a' + 'A'] = true;
  return words;
}();

inline bool is_ascii_word(char c) {
  return ascii_words[static_cast<unsigned char>(c)];
}

/// Eight times the byte.
constexpr std::uint64_t eight(std::uint64_t byte) {
  return byte * 0x0101010101010101ULL;
}

/// The high bit of each of eight bytes that is in [first, last]; the bytes are ASCII.
constexpr std::uint64_t in_range(std::uint64_t bytes, unsigned first, unsigned last) {
  return (bytes + eight(0x80 - first)) & ~(bytes + eight(0x7F - last));
}

/// The high bit of each of eight bytes that is no ASCII letter or digit.
constexpr std::uint64_t no_words(std::uint64_t bytes) {
  const std::uint64_t ascii = bytes & eight(0x7F);
  const std::uint64_t word = in_range(ascii | eight(0x20), 'a', 'z') | in_range(ascii, '0', '9');
  return (~word | bytes) & eight(0x80);
}

/// The end of the run of ASCII letters and digits at `at`.
inline std::size_t ascii_word_end(std::string_view text, std::size_t at) {
  if constexpr (std::endian::native == std::endian::little) {
    // Eight bytes a step: most words take one, and no branch to guess wrong.
    std::uint64_t bytes = 0;
    while (at + sizeof bytes <= text.size()) {
      std::memcpy(&bytes, text.data() + at, sizeof bytes);
      const std::uint64_t ends = no_words(bytes);
      if (ends != 0) return at + static_cast<std::size_t>(std::countr_zero(ends)) / 8;
      at += sizeof bytes;
    }
  }
  while (at < text.size() && is_ascii_word(text[at])) ++at;
  return at;
}

}  // namespace text
DATELINE_END
