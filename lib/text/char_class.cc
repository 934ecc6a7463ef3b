#include "text/char_class.h"

#include "base/utf8.h"

DATELINE_BEGIN
namespace text {
namespace {

constexpr CharClass ascii_class(unsigned char c) {
  if (c == '\n' || c == '\r' || c == '\f' || c == '\v') return CharClass::newline;
  if (c <= ' ' || c == 0x7F) return CharClass::space;
  if (c >= 'a' && c <= 'z') return CharClass::lower;
  if (c >= 'A' && c <= 'Z') return CharClass::upper;
  if (c >= '0' && c <= '9') return CharClass::digit;
  switch (c) {
    case '.':
      return CharClass::period;
    case '?':
    case '!':
      return CharClass::ender;
    case '\'':
    case '`':
      return CharClass::apostrophe;
    case '"':
      return CharClass::quote;
    case '(':
    case '[':
    case '{':
      return CharClass::open_bracket;
    case ')':
    case ']':
    case '}':
      return CharClass::close_bracket;
    case ',':
      return CharClass::comma;
    case ':':
    case ';':
      return CharClass::colon;
    case '-':
      return CharClass::hyphen;
    case '/':
      return CharClass::slash;
    case '$':
      return CharClass::currency;
    default:
      return CharClass::symbol;
  }
}

constexpr std::array<CharClass, 128> make_ascii_classes() {
  std::array<CharClass, 128> classes{};
  for (unsigned c = 0; c < 128; ++c) classes[c] = ascii_class(static_cast<unsigned char>(c));
  return classes;
}

constexpr bool between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

CharClass latin_1_class(char32_t c) {
  if (c == 0x85) return CharClass::newline;
  if (c == 0xA0 || c < 0xA0) return CharClass::space;
  if (between(c, 0xA2, 0xA5)) return CharClass::currency;
  if (c == 0xAB || c == 0xBB) return CharClass::quote;
  if (c == 0xB4) return CharClass::apostrophe;
  if (c == 0xAD) return CharClass::invisible;
  if (c == 0xAA || c == 0xBA || c == 0xB5) return CharClass::lower;
  if (between(c, 0xBC, 0xBE) || c == 0xB2 || c == 0xB3 || c == 0xB9) return CharClass::digit;
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return CharClass::symbol;
  return c <= 0xDE ? CharClass::upper : CharClass::lower;
}

/// Latin Extended, Greek and Cyrillic, where case tells sentence starts.
CharClass cased_letter(char32_t c) {
  if (between(c, 0x100, 0x17F)) {
    const bool odd_is_upper = between(c, 0x139, 0x148) || between(c, 0x179, 0x17E);
    return ((c & 1U) != 0) == odd_is_upper ? CharClass::upper : CharClass::lower;
  }
  if (between(c, 0x391, 0x3A9) || between(c, 0x400, 0x42F)) return CharClass::upper;
  if (between(c, 0x1E00, 0x1EFF)) return (c & 1U) == 0 ? CharClass::upper : CharClass::lower;
  if (between(c, 0x180, 0x52F)) return CharClass::lower;
  return CharClass::upper;
}

constexpr CharClass punctuation_block_class(char32_t c) {
  if (c <= 0x200A || c == 0x202F || c == 0x205F) return CharClass::space;
  if (between(c, 0x200B, 0x200F) || between(c, 0x202A, 0x202E) || between(c, 0x2060, 0x206F)) {
    return CharClass::invisible;
  }
  if (c == 0x2028 || c == 0x2029) return CharClass::newline;
  if (c == 0x2010 || c == 0x2011) return CharClass::hyphen;
  if (between(c, 0x2012, 0x2015)) return CharClass::dash;
  if (between(c, 0x2018, 0x201B) || c == 0x2032) return CharClass::apostrophe;
  if (between(c, 0x201C, 0x201F) || c == 0x2033) return CharClass::quote;
  if (c == 0x2039 || c == 0x203A) return CharClass::quote;
  if (c == 0x2026) return CharClass::ellipsis;
  if (c == 0x203C || between(c, 0x2047, 0x2049)) return CharClass::ender;
  if (c == 0x2044) return CharClass::slash;
  return CharClass::symbol;
}

CharClass wide_class(char32_t c) {
  if (c < 0x100) return latin_1_class(c);
  if (c < 0x2000) return c == 0x1680 ? CharClass::space : cased_letter(c);
  if (c <= 0x206F) return punctuation_block_class(c);
  if (between(c, 0x2070, 0x208E) || between(c, 0x2150, 0x218B)) return CharClass::digit;
  if (between(c, 0x20A0, 0x20CF)) return CharClass::currency;
  if (c == 0x2212) return CharClass::hyphen;
  if (between(c, 0x2100, 0x214F)) return CharClass::upper;
  if (between(c, 0x2190, 0x2BFF)) return CharClass::symbol;
  if (c == 0x3000) return CharClass::space;
  if (c == 0x300C || c == 0x300D || c == 0x300E || c == 0x300F) return CharClass::quote;
  if (c == 0x3001 || c == 0xFF0C) return CharClass::comma;
  if (c == 0x3002 || c == 0xFF01 || c == 0xFF1F) return CharClass::ender;
  if (c == 0xFEFF || between(c, 0xFE00, 0xFE0F)) return CharClass::invisible;
  if (c == 0xFF08) return CharClass::open_bracket;
  if (c == 0xFF09) return CharClass::close_bracket;
  if (between(c, 0x1F000, 0x1FAFF) || between(c, 0xE000, 0xF8FF) || c >= 0xFFF0) {
    return c >= 0x20000 ? CharClass::upper : CharClass::symbol;
  }
  return CharClass::upper;
}

/// The punctuation of U+2000 to U+203F, most of what news has beyond ASCII.
constexpr std::size_t block_size = 64;
constexpr std::array<CharClass, block_size> punctuation_classes = [] {
  std::array<CharClass, block_size> classes{};
  for (char32_t c = 0; c < block_size; ++c) classes[c] = punctuation_block_class(0x2000 + c);
  return classes;
}();

}  // namespace

constinit const std::array<CharClass, 128> ascii_classes = make_ascii_classes();

Char classify_wide(std::string_view text, std::size_t at) {
  if (at + 2 < text.size() && text[at] == '\xE2' && text[at + 1] == '\x80') {
    const unsigned last = static_cast<unsigned char>(text[at + 2]) ^ 0x80U;
    if (last < block_size) return {punctuation_classes[last], 3, 0x2000 + last};
  }
  const base::CodePoint point = base::decode(text, at);
  return {wide_class(point.value), point.size, point.value};
}

}  // namespace text
DATELINE_END
