// Looks at the tokens of one paragraph: what every finder of furniture needs.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "dateline/document.h"
#include "text/char_class.h"
#include "text/text_rules.h"

DATELINE_BEGIN
namespace text {

class TokenReader {
 public:
  TokenReader(const Document& read, std::uint32_t paragraph_end, const TextRules& with)
      : document(read), end(paragraph_end), rules(with) {}

  const Document& document;
  std::uint32_t end;  ///< of the paragraph's tokens
  const TextRules& rules;

  static constexpr std::uint32_t longest_phrase = 5;

  [[nodiscard]] std::string_view word(std::uint32_t token) const {
    return token < end ? document.word(token) : std::string_view();
  }
  [[nodiscard]] Char first(std::uint32_t token) const { return char_at(word(token), 0); }
  [[nodiscard]] bool is(std::uint32_t token, std::string_view text) const {
    return word(token) == text;
  }
  [[nodiscard]] bool is_word(std::uint32_t token) const {
    return text::is_word(first(token).kind) && token < end;
  }
  [[nodiscard]] bool is_capital(std::uint32_t token) const {
    return first(token).kind == CharClass::upper;
  }
  [[nodiscard]] bool space_before(std::uint32_t token) const {
    return token == 0 || token >= end ||
           document.tokens[token - 1].span.end < document.tokens[token].span.begin;
  }
  [[nodiscard]] std::string_view slice(std::uint32_t from, std::uint32_t to) const {
    return document.text(Span{document.tokens[from].span.begin, document.tokens[to - 1].span.end});
  }

  /// The end of the longest listed phrase of one of `kinds` at `token`; `token`
  /// when there is none.
  [[nodiscard]] std::uint32_t phrase_end(std::uint32_t token, std::uint32_t kinds) const {
    if (token != looked_up_) look_up(token);
    for (std::uint32_t size = longest_phrase; size > 0; --size) {
      if ((kinds_[size - 1] & kinds) != 0) return token + size;
    }
    return token;
  }

  /// Letters only, none small, at least two: "SEOUL", "O'SMACH", "ST."
  [[nodiscard]] bool is_all_capitals(std::uint32_t token) const {
    const std::string_view text = word(token);
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < text.size();) {
      const Char c = char_at(text, at);
      if (c.kind == CharClass::lower || c.kind == CharClass::digit) return false;
      if (c.kind == CharClass::upper) ++capitals;
      at += c.size;
    }
    return capitals >= 2 && is_capital(token);
  }

 private:
  void look_up(std::uint32_t token) const {
    looked_up_ = token;
    kinds_ = {};
    for (std::uint32_t size = 1; size <= longest_phrase && token + size <= end; ++size) {
      kinds_[size - 1] = rules.phrase_kinds(slice(token, token + size));
    }
  }

  // The phrases at one token, since it is asked for several kinds.
  mutable std::uint32_t looked_up_ = 0xffffffffU;
  mutable std::array<std::uint32_t, longest_phrase> kinds_{};
};

}  // namespace text
DATELINE_END
