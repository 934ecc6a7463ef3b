#include "text/tokenize.h"

#include <algorithm>

#include "text/scanner.h"

DATELINE_BEGIN
namespace text {
namespace {

/// Whether a stretch without white space may hold an address.
bool has_address(std::string_view chunk) {
  if (chunk.size() < 4) return false;
  if (chunk.find('@') != std::string_view::npos) return true;
  if (chunk.find("://") != std::string_view::npos) return true;
  return chunk.find("www.") != std::string_view::npos;
}

std::size_t chunk_end(const Scanner& scanner, std::size_t at) {
  while (at < scanner.text.size()) {
    const Char c = scanner.at(at);
    if (is_space(c.kind)) break;
    at += c.size;
  }
  return at;
}

void scan_plain(Scanner& scanner, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end;) {
    at = is_word(scanner.at(at).kind) ? scan_word(scanner, at) : scan_mark(scanner, at);
  }
}

}  // namespace

void tokenize(std::string_view body, Span part, const TextRules& rules,
              std::vector<Token>& tokens) {
  Scanner scanner{body.substr(0, part.end), part.begin, rules, tokens};
  for (std::size_t at = part.begin; at < part.end;) {
    const Char c = scanner.at(at);
    if (is_space(c.kind)) {
      at += c.size;
      continue;
    }
    const std::size_t end = chunk_end(scanner, at);
    if (has_address(scanner.slice(at, end))) {
      scan_addresses(scanner, at, end);
    } else {
      scan_plain(scanner, at, end);
    }
    at = end;
  }
}

}  // namespace text
DATELINE_END
