#include <algorithm>

#include "text/scanner.h"

DATELINE_BEGIN
namespace text {
namespace {

/// How many bytes on a closing quotation mark is looked for.
constexpr std::size_t farthest_close = 200;

/// What a mark inside or after a word does.
enum class Mark : std::uint8_t { stop, go_on, take_and_stop };

char ascii_lower(char32_t c) {
  if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
  return c < 128 ? static_cast<char>(c) : '\0';
}

bool is_ascii_letter(char c) {
  return is_ascii_word(c) && c > '9';
}

/// One word while it is read.
class WordScan {
 public:
  WordScan(Scanner& scanner, std::size_t begin) : s_(scanner), begin_(begin), piece_(begin) {}

  std::size_t run() {
    std::size_t at = begin_;
    for (;;) {
      at = skip_word(at);
      const Char mark = s_.at(at);
      if (mark.kind == CharClass::apostrophe) {
        if (const std::size_t end = clitics(at)) return end;
      }
      const Mark what = judge(mark, at);
      if (what == Mark::go_on || what == Mark::take_and_stop) {
        if (mark.kind == CharClass::period) dotted_ = true;
        at += mark.size;
        piece_ = at;
      }
      if (what != Mark::go_on) break;
    }
    emit_word(at);
    return at;
  }

 private:
  std::size_t skip_word(std::size_t at) {
    const std::size_t start = at;
    for (;;) {
      at = ascii_word_end(s_.text, at);
      const Char c = s_.at(at);
      if (is_word(c.kind)) {
        last_ = c;
        at += c.size;
        continue;
      }
      if (at > start && is_ascii_word(s_.text[at - 1])) last_ = s_.at(at - 1);
      return at;
    }
  }

  Mark judge(Char mark, std::size_t at) {
    const Char next = s_.at(at + mark.size);
    switch (mark.kind) {
      case CharClass::period:
        return is_word(next.kind) ? inner_period(next, at) : final_period(next, at);
      case CharClass::apostrophe:
        return is_letter(last_.kind) && is_letter(next.kind) ? Mark::go_on : Mark::stop;
      case CharClass::hyphen:
        return is_word(next.kind) && hyphen_joins(at, at + mark.size) ? Mark::go_on : Mark::stop;
      case CharClass::comma:
        return is_thousands(at + mark.size) ? Mark::go_on : Mark::stop;
      case CharClass::colon:
      case CharClass::slash:
        return digits_around(next) && mark.value != ';' ? Mark::go_on : Mark::stop;
      case CharClass::symbol:
        return symbol(mark, next);
      case CharClass::currency:
        return at - begin_ <= 3 && last_.kind == CharClass::upper && !is_letter(next.kind)
                   ? Mark::take_and_stop
                   : Mark::stop;
      default:
        return Mark::stop;
    }
  }

  [[nodiscard]] bool digits_around(Char next) const {
    return last_.kind == CharClass::digit && next.kind == CharClass::digit;
  }

  [[nodiscard]] Mark symbol(Char mark, Char next) const {
    const bool inside = is_word(next.kind);
    if (mark.value == '_' || mark.value == '*') return inside ? Mark::go_on : Mark::stop;
    if (mark.value != '&') return Mark::stop;
    return inside && last_.kind == CharClass::upper && next.kind == CharClass::upper ? Mark::go_on
                                                                                     : Mark::stop;
  }

  /// "1,234": a comma with exactly three digits after it.
  [[nodiscard]] bool is_thousands(std::size_t at) const {
    if (last_.kind != CharClass::digit) return false;
    for (std::size_t i = 0; i < 3; ++i) {
      if (s_.at(at + i).kind != CharClass::digit) return false;
    }
    return s_.at(at + 3).kind != CharClass::digit;
  }

  [[nodiscard]] std::size_t run_end(std::size_t at) const {
    for (;;) {
      const Char c = s_.at(at);
      if (!is_word(c.kind)) return at;
      at += c.size;
    }
  }

  /// Whether the word goes on after a hyphen, of which `next` is the far side.
  [[nodiscard]] bool hyphen_joins(std::size_t at, std::size_t next) const {
    if (last_.kind == CharClass::digit) return joins_digits(at, next);
    if (piece_ != begin_) return false;
    if ((s_.rules.uses(s_.slice(begin_, at)) & use::keeps_prefix) != 0) return true;
    return (s_.rules.uses(s_.slice(begin_, run_end(next))) & use::whole) != 0;
  }

  /// Telephone numbers and ISO dates stay whole, ranges and scores don't.
  [[nodiscard]] bool joins_digits(std::size_t at, std::size_t next) const {
    if (piece_ != begin_ && s_.text[piece_ - 1] == '-') return true;
    const std::size_t end = run_end(next);
    for (std::size_t i = next; i < end; ++i) {
      if (s_.at(i).kind != CharClass::digit) return false;
    }
    const Char after = s_.at(end);
    if (after.kind == CharClass::hyphen && s_.at(end + after.size).kind == CharClass::digit) {
      return true;
    }
    return at - piece_ == 3 && end - next == 4;
  }

  [[nodiscard]] bool single_letter(std::size_t at) const {
    return at - piece_ == last_.size && is_letter(last_.kind);
  }

  Mark inner_period(Char next, std::size_t at) {
    if (digits_around(next)) return Mark::go_on;
    if ((s_.rules.uses(s_.slice(at + 1, run_end(at + 1))) & use::extension) != 0) {
      return Mark::go_on;
    }
    if (!is_letter(next.kind)) return abbreviation(at) != 0 ? Mark::take_and_stop : Mark::stop;
    const std::size_t length = run_end(at + 1) - (at + 1);
    if (single_letter(at)) {
      if (length <= 2 || next.kind == CharClass::lower) return Mark::go_on;
      return Mark::take_and_stop;  // "S.Korea"
    }
    if (next.kind == CharClass::lower) {
      return last_.kind == CharClass::digit ? Mark::stop : Mark::go_on;  // "example.com"
    }
    if (length == 1 && at - piece_ <= 2) return Mark::go_on;  // "Ph.D."
    return abbreviation(at) != 0 ? Mark::take_and_stop : Mark::stop;
  }

  Mark final_period(Char next, std::size_t at) {
    if (next.kind == CharClass::period) return Mark::stop;
    const std::size_t after = skip_space(at + 1);
    const Char follows = s_.at(after);
    if (dotted_ && single_letter(at)) return Mark::take_and_stop;
    if (single_letter(at) && last_.kind == CharClass::upper && piece_ == begin_) {
      const bool initial =
          follows.kind == CharClass::upper && last_.value != 'I' && !starts_sentence(after);
      return initial || follows.kind == CharClass::comma ? Mark::take_and_stop : Mark::stop;
    }
    const std::uint32_t uses = abbreviation(at);
    if (uses == 0 || follows.size == 0) return Mark::stop;
    if ((uses & use::before_name) != 0) return Mark::take_and_stop;
    if ((uses & use::may_end) != 0) {
      const bool ends = (uses & use::capital) == 0 && !dotted_ && starts_sentence(after);
      return ends ? Mark::stop : Mark::take_and_stop;
    }
    return follows.kind == CharClass::digit ? Mark::take_and_stop : Mark::stop;
  }

  [[nodiscard]] std::size_t skip_space(std::size_t at) const {
    for (;;) {
      const Char c = s_.at(at);
      if (c.size == 0 || !is_space(c.kind)) return at;
      at += c.size;
    }
  }

  [[nodiscard]] bool starts_sentence(std::size_t at) const {
    if (s_.at(at).kind != CharClass::upper) return false;
    std::size_t end = at;
    while (end - at < 16 && is_letter(s_.at(end).kind)) end += s_.at(end).size;
    return (s_.rules.uses(s_.slice(at, end)) & use::starter) != 0;
  }

  [[nodiscard]] std::uint32_t abbreviation(std::size_t at) const {
    return s_.rules.abbreviation_uses(s_.slice(begin_, at));
  }

  /// Emits the word and its clitics when an apostrophe at `at` begins one;
  /// returns where they end, 0 when there is none.
  std::size_t clitics(std::size_t at) {
    const Char mark = s_.at(at);
    const std::size_t letters = at + mark.size;
    const std::size_t end = run_end(letters);
    if (end == letters) return possessive(at, letters);
    const char first = ascii_lower(s_.at(letters).value);
    if (first == 's' && end == letters + 1 && last_.value == '0') {  // "the 1960's"
      emit_word(end);
      return end;
    }
    if (first == 't' && end == letters + 1 && ascii_lower(last_.value) == 'n' && at - begin_ > 1) {
      emit_word(at - 1);
      s_.emit(at - 1, end, true);
    } else if (is_clitic(letters, end)) {
      emit_word(at);
      s_.emit(at, end, true);
    } else {
      return 0;
    }
    return more_clitics(end);
  }

  /// "wouldn't've"
  std::size_t more_clitics(std::size_t at) {
    for (;;) {
      const Char mark = s_.at(at);
      if (mark.kind != CharClass::apostrophe) return at;
      const std::size_t end = run_end(at + mark.size);
      if (!is_clitic(at + mark.size, end)) return at;
      s_.emit(at, end, true);
      at = end;
    }
  }

  [[nodiscard]] bool is_clitic(std::size_t from, std::size_t to) const {
    const auto letter = [&](std::size_t i) { return ascii_lower(s_.at(from + i).value); };
    if (to - from == 1) return letter(0) == 's' || letter(0) == 'd' || letter(0) == 'm';
    if (to - from != 2) return false;
    const char a = letter(0);
    const char b = letter(1);
    return (a == 'r' && b == 'e') || (a == 'v' && b == 'e') || (a == 'l' && b == 'l');
  }

  /// Whether another apostrophe after `at` closes the quotation that stands open.
  [[nodiscard]] bool closes_later(std::size_t at) const {
    const std::size_t limit = std::min(s_.text.size(), at + farthest_close);
    bool space = false;
    while (at < limit) {
      const Char c = s_.at(at);
      const bool mark = c.kind == CharClass::apostrophe && !is_word(s_.at(at + c.size).kind);
      if (mark && !space) return true;
      if (c.kind == CharClass::apostrophe && space) return false;
      space = is_space(c.kind);
      at += c.size;
    }
    return false;
  }

  /// The apostrophe of "the workers' pay".
  std::size_t possessive(std::size_t at, std::size_t end) {
    const Char mark = s_.at(at);
    if (mark.value == 0x2018 || mark.value == '`') return 0;
    if (s_.at(end).kind == CharClass::apostrophe) return 0;  // '' closes
    if (ascii_lower(last_.value) != 's') return 0;
    if (s_.open_single && !closes_later(end)) return 0;
    emit_word(at);
    s_.emit(at, end, true);
    return end;
  }

  void emit_word(std::size_t end) {
    const std::size_t split = word_split(s_, begin_, end);
    if (split != 0) s_.emit(begin_, begin_ + split);
    const bool number = s_.text[begin_] >= '0' && s_.text[begin_] <= '9';
    s_.emit(begin_ + split, end, split != 0 && !number);
  }

  Scanner& s_;
  std::size_t begin_;
  std::size_t piece_;  ///< after the last mark taken in
  Char last_{};
  bool dotted_ = false;
};

/// Where "5km" splits; 0 when it doesn't.
std::size_t unit_split(const Scanner& scanner, std::size_t begin, std::size_t end) {
  std::size_t at = end;
  while (at > begin && end - at < 8 && is_ascii_letter(scanner.text[at - 1])) --at;
  if (at == begin || at == end || scanner.at(at - 1).kind != CharClass::digit) return 0;
  return (scanner.rules.uses(scanner.slice(at, end)) & use::unit) != 0 ? at - begin : 0;
}

}  // namespace

std::size_t word_split(const Scanner& scanner, std::size_t begin, std::size_t end) {
  const bool number = scanner.text[begin] >= '0' && scanner.text[begin] <= '9';
  return number ? unit_split(scanner, begin, end)
                : scanner.rules.split_of(scanner.slice(begin, end));
}

std::size_t scan_word(Scanner& scanner, std::size_t at) {
  return WordScan(scanner, at).run();
}

}  // namespace text
DATELINE_END
