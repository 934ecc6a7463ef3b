#include "text/tokenize.h"

#include "text/scanner.h"

DATELINE_BEGIN
namespace text {
namespace {

/// A stretch without white space.
struct Chunk {
  std::size_t end = 0;
  bool has_address = false;  ///< or may have one
};

Chunk chunk_at(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  char32_t last = 0;
  bool suspect = false;
  while (at < text.size()) {
    at = ascii_word_end(text, at);
    if (at == text.size()) break;
    const Char c = char_at(text, at);
    if (is_space(c.kind)) break;
    suspect = suspect || c.value == '@' || (c.value == '/' && last == '/');
    if (c.value == '.') suspect = suspect || (at >= begin + 3 && text.substr(at - 3, 3) == "www");
    last = c.value;
    at += c.size;
  }
  return {at, suspect};
}

void scan_plain(Scanner& scanner, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end;) {
    at = is_word(scanner.at(at).kind) ? scan_word(scanner, at) : scan_mark(scanner, at);
  }
}

/// Reads a plain ASCII word between white space, with a comma after it or
/// without: most words are so. Returns its end, `at` when it is not so plain.
std::size_t scan_simple(Scanner& scanner, std::size_t at) {
  const std::string_view text = scanner.text;
  const std::size_t end = ascii_word_end(text, at);
  if (end == at) return at;
  const bool comma = end < text.size() && text[end] == ',';
  const std::size_t next = comma ? end + 1 : end;
  if (next < text.size() && text[next] != ' ' && text[next] != '\n') return at;
  emit_word(scanner, at, end);
  if (comma) scanner.emit(end, next);
  return next;
}

}  // namespace

void tokenize(std::string_view body, Span part, const TextRules& rules,
              std::vector<Token>& tokens) {
  Scanner scanner{body.substr(0, part.end), part.begin, rules, tokens};
  for (std::size_t at = part.begin; at < part.end;) {
    if (body[at] == ' ') {
      ++at;
      continue;
    }
    const Char c = scanner.at(at);
    if (is_space(c.kind)) {
      at += c.size;
      continue;
    }
    if (const std::size_t end = scan_simple(scanner, at); end > at) {
      at = end;
      continue;
    }
    const Chunk chunk = chunk_at(scanner.text, at);
    if (chunk.has_address) {
      scan_addresses(scanner, at, chunk.end);
    } else {
      scan_plain(scanner, at, chunk.end);
    }
    at = chunk.end;
  }
}

}  // namespace text
DATELINE_END
