#include "text/tokenize.h"

#include <bit>

#include "base/byte_bits.h"
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

/// Emits a plain word, most of which need no look at the rules.
void emit_simple(Scanner& scanner, std::size_t begin, std::size_t end) {
  const char first = scanner.text[begin], last = scanner.text[end - 1];
  const bool number = first <= '9';
  if (number ? last <= '9' : !scanner.rules.may_split(first, end - begin)) {
    return scanner.emit_plain(begin, end);
  }
  const std::size_t split = word_split(scanner, begin, end);
  if (split != 0) scanner.emit_plain(begin, begin + split);
  scanner.emit_plain(begin + split, end, split != 0 && !number);
}

/// Reads what is no plain word: white space, or all up to the next.
std::size_t scan_other(Scanner& scanner, std::size_t at) {
  const Char c = scanner.at(at);
  if (is_space(c.kind)) return at + c.size;
  const Chunk chunk = chunk_at(scanner.text, at);
  if (chunk.has_address) {
    scan_addresses(scanner, at, chunk.end);
  } else {
    scan_plain(scanner, at, chunk.end);
  }
  return chunk.end;
}

/// Reads the window of bytes at `begin`, in which most is plain ASCII words
/// between white space, with a comma after them or without. Returns where the
/// next window begins.
std::size_t scan_window(Scanner& scanner, std::size_t begin) {
  constexpr std::size_t window = base::byte_bits_window;
  const std::string_view text = scanner.text;
  const base::ByteBits bits = base::byte_bits(text, begin);
  const std::uint64_t words = bits.letters | bits.digits;
  const auto byte = [&](std::size_t at) {
    return begin + at < text.size() ? text[begin + at] : ' ';
  };
  for (std::size_t at = 0; at < window;) {
    const std::uint64_t others = ~bits.spaces >> at;
    if (others == 0) break;
    const std::size_t from = at + static_cast<std::size_t>(std::countr_zero(others));
    const std::size_t to = from + static_cast<std::size_t>(std::countr_one(words >> from));
    if (to + 1 >= window && from > 0) return begin + from;
    const std::size_t next = byte(to) == ',' ? to + 1 : to;
    const bool simple =
        to > from && next < window && ((bits.spaces >> next & 1U) != 0 || byte(next) == '\n');
    if (simple) {
      emit_simple(scanner, begin + from, begin + to);
      if (next > to) scanner.emit_plain(begin + to, begin + next);
      at = next;
    } else {
      at = scan_other(scanner, begin + from) - begin;
      if (at >= window) return begin + at;
    }
  }
  return begin + window;
}

}  // namespace

void tokenize(std::string_view body, Span part, const TextRules& rules, std::vector<Token>& tokens,
              std::vector<std::uint32_t>& marks) {
  Scanner scanner{body.substr(0, part.end), part.begin, rules, tokens, marks};
  for (std::size_t at = part.begin; at < part.end;) at = scan_window(scanner, at);
}

}  // namespace text
DATELINE_END
