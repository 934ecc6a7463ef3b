// What the steps of the tokenizer share: the paragraph and the tokens so far.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/document.h"
#include "text/char_class.h"
#include "text/text_rules.h"

DATELINE_BEGIN
namespace text {

struct Scanner {
  std::string_view text;  ///< the body up to the paragraph's end
  std::size_t begin = 0;  ///< of the paragraph
  const TextRules& rules;
  std::vector<Token>& tokens;
  std::vector<std::uint32_t>& marks;  ///< tokens that may be more than a plain word or comma
  bool open_single = false;           ///< a single quotation mark stands open

  [[nodiscard]] Char at(std::size_t position) const { return char_at(text, position); }
  [[nodiscard]] std::string_view slice(std::size_t from, std::size_t to) const {
    return text.substr(from, to - from);
  }
  void emit(std::size_t from, std::size_t to, bool joined = false) {
    marks.push_back(static_cast<std::uint32_t>(tokens.size()));
    emit_plain(from, to, joined);
  }
  void emit_plain(std::size_t from, std::size_t to, bool joined = false) {
    tokens.push_back({{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}, joined});
  }
};

/// After how many bytes the word [begin, end) splits that is several words
/// without an apostrophe: "cannot", "5km"; 0 for other words.
std::size_t word_split(const Scanner& scanner, std::size_t begin, std::size_t end);

/// Reads one word that starts at `at`, which is a letter or digit, and emits
/// it, split where it is several words. Returns where it ended.
std::size_t scan_word(Scanner& scanner, std::size_t at);

/// Reads punctuation at `at`; returns where it ended.
std::size_t scan_mark(Scanner& scanner, std::size_t at);

/// Reads a stretch without white space, [begin, end), that holds an address:
/// the URLs, e-mail addresses and handles in it are one token each.
void scan_addresses(Scanner& scanner, std::size_t begin, std::size_t end);

}  // namespace text
DATELINE_END
