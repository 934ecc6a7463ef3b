#include "text/scanner.h"

DATELINE_BEGIN
namespace text {
namespace {

std::size_t same_run(const Scanner& scanner, std::size_t at) {
  const char32_t value = scanner.at(at).value;
  for (;;) {
    const Char c = scanner.at(at);
    if (c.size == 0 || c.value != value) return at;
    at += c.size;
  }
}

std::size_t class_run(const Scanner& scanner, std::size_t at, CharClass kind) {
  while (scanner.at(at).kind == kind) at += scanner.at(at).size;
  return at;
}

bool runs_together(Char c) {
  switch (c.kind) {
    case CharClass::hyphen:
    case CharClass::dash:
    case CharClass::currency:
      return true;
    case CharClass::symbol:
      return c.value < 128 && c.value != '%' && c.value != '@';
    default:
      return false;
  }
}

std::size_t letters_end(const Scanner& scanner, std::size_t at) {
  while (is_word(scanner.at(at).kind)) at += scanner.at(at).size;
  return at;
}

/// A clitic after something that is not a word: "Inc.'s", "(Kim)'s".
bool is_loose_clitic(const Scanner& scanner, std::size_t at, std::size_t from, std::size_t to) {
  if (scanner.tokens.empty() || scanner.tokens.back().span.end != at) return false;
  const std::string_view letters = scanner.slice(from, to);
  return letters == "s" || letters == "re" || letters == "ve" || letters == "ll" ||
         letters == "d" || letters == "S";
}

/// The end of a run of full stops, question and exclamation marks.
std::size_t enders_run(const Scanner& scanner, std::size_t at) {
  for (;;) {
    const Char c = scanner.at(at);
    const bool ends =
        c.kind == CharClass::period || c.kind == CharClass::ender || c.kind == CharClass::ellipsis;
    if (!ends) return at;
    at += c.size;
  }
}

/// The end of the longest face at `at`, `at` when there is none.
std::size_t emoticon_end(const Scanner& scanner, std::size_t at) {
  const char c = scanner.text[at];
  if (std::string_view(":;=(^<>").find(c) == std::string_view::npos) return at;
  for (std::size_t size = 4; size >= 2; --size) {
    if (at + size > scanner.text.size()) continue;
    const bool listed = (scanner.rules.uses(scanner.text.substr(at, size)) & use::emoticon) != 0;
    if (listed && !is_word(scanner.at(at + size).kind)) return at + size;
  }
  return at;
}

/// "#Hashtag", "+44", "[...]": marks that take in what follows; `at` for none.
std::size_t taking_end(const Scanner& scanner, std::size_t at) {
  const Char mark = scanner.at(at);
  const Char next = scanner.at(at + mark.size);
  if (mark.value == '#' && is_letter(next.kind)) return letters_end(scanner, at + 1);
  if (mark.value == '+' && next.kind == CharClass::digit &&
      (at == 0 || is_space(scanner.at(at - 1).kind))) {
    return letters_end(scanner, at + 1);
  }
  if (mark.value == '[' && next.kind == CharClass::period) {
    const std::size_t close = same_run(scanner, at + 1);
    if (scanner.at(close).value == ']') return close + 1;
  }
  return emoticon_end(scanner, at);
}

/// "'90s", "'em": an apostrophe for what is left out.
bool elides(const Scanner& scanner, std::size_t from, std::size_t to) {
  if (scanner.at(from).kind == CharClass::digit) {
    if (to - from == 2) return scanner.at(from + 1).kind == CharClass::digit;
    return to - from == 3 && scanner.text[to - 1] == 's';
  }
  return (scanner.rules.uses(scanner.slice(from, to)) & use::elided) != 0;
}

std::size_t scan_apostrophe(Scanner& scanner, std::size_t at) {
  const Char mark = scanner.at(at);
  const std::size_t next = at + mark.size;
  if (scanner.at(next).value == mark.value) {  // `` and ''
    scanner.emit(at, next + mark.size);
    return next + mark.size;
  }
  const std::size_t end = letters_end(scanner, next);
  if (end > next && is_loose_clitic(scanner, at, next, end)) {
    scanner.emit(at, end, true);
    return end;
  }
  if (end > next && mark.value != '`' && elides(scanner, next, end)) {
    const Char after = scanner.at(end);
    const std::size_t to = after.value == mark.value ? end + after.size : end;  // "'n'"
    scanner.emit(at, to);
    return to;
  }
  scanner.open_single = end > next;
  scanner.emit(at, next);
  return next;
}

}  // namespace

std::size_t scan_mark(Scanner& scanner, std::size_t at) {
  const Char mark = scanner.at(at);
  const Char next = scanner.at(at + mark.size);
  if (mark.kind == CharClass::apostrophe) return scan_apostrophe(scanner, at);
  if (mark.kind == CharClass::period && next.kind == CharClass::digit) {
    const std::size_t end = letters_end(scanner, at + 1);  // ".5"
    scanner.emit(at, end);
    return end;
  }
  if (const std::size_t end = taking_end(scanner, at); end > at) {
    scanner.emit(at, end);
    return end;
  }
  std::size_t end = at + mark.size;
  if (mark.kind == CharClass::ender || mark.kind == CharClass::period ||
      mark.kind == CharClass::ellipsis) {
    end = enders_run(scanner, at);
  } else if (runs_together(mark)) {
    end = same_run(scanner, at);
  }
  end = class_run(scanner, end, CharClass::invisible);
  scanner.emit(at, end);
  return end;
}

}  // namespace text
DATELINE_END
