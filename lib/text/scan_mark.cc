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
    case CharClass::period:
    case CharClass::hyphen:
    case CharClass::dash:
    case CharClass::currency:
    case CharClass::ellipsis:
      return true;
    case CharClass::symbol:
      return c.value < 128 && c.value != '%' && c.value != '#' && c.value != '@';
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

/// "'90s", "'em": an apostrophe for what is left out.
bool elides(const Scanner& scanner, std::size_t from, std::size_t to) {
  if (scanner.at(from).kind == CharClass::digit) {
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
  std::size_t end = at + mark.size;
  if (mark.kind == CharClass::ender) {
    end = class_run(scanner, at, CharClass::ender);
  } else if (runs_together(mark)) {
    end = same_run(scanner, at);
  }
  end = class_run(scanner, end, CharClass::invisible);
  scanner.emit(at, end);
  return end;
}

}  // namespace text
DATELINE_END
