#include "time/atoms.h"

#include <algorithm>
#include <array>
#include <bit>

#include "base/byte_bits.h"
#include "base/utf8.h"
#include "time/plain_words.h"
#include "time/word_hash.h"

DATELINE_BEGIN
namespace timex {
namespace {

enum class Class : std::uint8_t { mark, letter, digit, space, newline, high };

constexpr std::array<Class, 256> classes = [] {
  std::array<Class, 256> table{};
  for (int c = 0; c < 256; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
    Class& place = table[static_cast<std::size_t>(c)];
    if (letter) place = Class::letter;
    if (c >= '0' && c <= '9') place = Class::digit;
    if (space) place = Class::space;
    if (c == '\n') place = Class::newline;
    if (c >= 0x80) place = Class::high;
  }
  return table;
}();

Class class_of(char c) {
  return classes[static_cast<unsigned char>(c)];
}

/// What a character beyond ASCII counts as; marks that differ only in their
/// drawing are read as their ASCII fellow.
struct HighCharacter {
  Class kind;
  char same_as;  // for marks
  std::uint32_t size;
};

constexpr HighCharacter high_character(char32_t v, std::uint32_t size) {
  if (v == 0xA0 || (v >= 0x2000 && v <= 0x200B) || v == 0x202F || v == 0x3000) {
    return {Class::space, 0, size};
  }
  if (v == 0x2010 || v == 0x2011 || v == 0x2012 || v == 0x2013 || v == 0x2212) {
    return {Class::mark, '-', size};
  }
  if (v == 0x2018 || v == 0x2019 || v == 0x02BC) return {Class::mark, '\'', size};
  if (v == 0x201C || v == 0x201D || v == 0x201E) return {Class::mark, '"', size};
  if ((v >= 0x2000 && v <= 0x2BFF) || (v >= 0xA1 && v <= 0xBF) || v == 0xFFFD) {
    return {Class::mark, 0, size};
  }
  return {Class::letter, 0, size};
}

/// U+2000 to U+203F, most of what news has beyond ASCII.
constexpr std::array<HighCharacter, 64> punctuation = [] {
  std::array<HighCharacter, 64> table{};
  for (std::uint32_t i = 0; i < table.size(); ++i) table[i] = high_character(0x2000 + i, 3);
  return table;
}();

/// The punctuation that begins here; null when there is none.
const HighCharacter* punctuation_at(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at] != '\xE2' || text[at + 1] != '\x80') return nullptr;
  const unsigned last = static_cast<unsigned char>(text[at + 2]) ^ 0x80U;
  return last < punctuation.size() ? &punctuation[last] : nullptr;
}

HighCharacter read_high(std::string_view text, std::size_t at) {
  if (const HighCharacter* mark = punctuation_at(text, at)) return *mark;
  const base::CodePoint c = base::decode(text, at);
  return high_character(c.value, c.size);
}

bool is_capital_at(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (c >= 'A' && c <= 'Z') return true;
  if (c != 0xC3 || at + 1 >= text.size()) return false;
  const auto next = static_cast<unsigned char>(text[at + 1]);
  return next >= 0x80 && next <= 0x9E;
}

/// The bits of a window before one of its bytes.
std::uint64_t below(unsigned at) {
  return (std::uint64_t{1} << at) - 1;
}

/// The first bits of runs.
std::uint64_t first_of(std::uint64_t runs) {
  return runs & ~(runs << 1U);
}

/// The first bits of runs longer than a plain word.
std::uint64_t long_runs(std::uint64_t runs) {
  static_assert(longest_plain == 16);
  std::uint64_t on = runs & runs >> 1U;
  on &= on >> 2U;
  on &= on >> 4U;
  on &= on >> 8U;
  return on & runs >> longest_plain & first_of(runs);
}

class Splitter {
 public:
  Splitter(std::string_view text, const SymbolTable& symbols, std::vector<Atom>& atoms)
      : text_(text), symbols_(symbols), atoms_(atoms) {}

  void run() {
    atoms_.resize(text_.size() / 4 + 16);
    atoms_[0] = Atom{};
    count_ = 1;
    flags_ = Atom::space_before | Atom::break_before;
    while (at_ + readable <= text_.size()) read_window();
    while (at_ < text_.size()) step();
    Atom edge;
    edge.begin = edge.end = static_cast<std::uint32_t>(text_.size());
    edge.flags = Atom::space_before | Atom::break_before;
    push(edge);
    atoms_.resize(count_);
  }

 private:
  static constexpr std::size_t window_size = base::byte_bits_window;
  static constexpr std::size_t readable = window_size + longest_plain;

  void push(const Atom& atom) {
    if (count_ == atoms_.size()) atoms_.resize(2 * count_ + window_size);
    atoms_[count_++] = atom;
  }

  /// The window of bytes that begins here, by kind: what is no plain text has to
  /// be read byte by byte.
  struct Window {
    std::size_t begin = 0;
    base::ByteBits bits;
    std::uint64_t blank = 0;
    std::uint64_t wide = 0;    // marks of three bytes, their first
    std::uint64_t inside = 0;  // ... and the others
    std::uint64_t odd = 0;
  };

  [[nodiscard]] Window look() const {
    Window window{at_, base::byte_bits(text_, at_), 0, 0, 0, 0};
    const base::ByteBits& bits = window.bits;
    window.blank = bits.spaces | bits.newlines;
    window.odd = bits.controls & ~bits.newlines;
    for (std::uint64_t high = bits.high; high != 0;) {
      const auto at = static_cast<unsigned>(std::countr_zero(high));
      const std::uint64_t bit = high & (0 - high);
      const HighCharacter* mark = punctuation_at(text_, window.begin + at);
      const bool whole = mark != nullptr && mark->kind == Class::mark && at + 2 < window_size;
      const std::uint64_t rest = whole ? bit << 1U | bit << 2U : 0;
      (whole ? window.wide : window.odd) |= bit;
      window.inside |= rest;
      high &= ~(bit | rest);
    }
    return window;
  }

  /// Reads a window: words, numbers and marks at once, and one by one what stands
  /// between.
  void read_window() {
    const Window window = look();
    while (at_ - window.begin < window_size) {
      const std::uint64_t above = ~std::uint64_t{0} << (at_ - window.begin);
      const auto end = static_cast<unsigned>(std::countr_zero(window.odd & above));
      const std::uint64_t within = end == window_size ? above : above & below(end);
      // Letters up to the end may go on after it.
      const std::uint64_t letters = window.bits.letters & within;
      const std::uint64_t digits = end == window_size ? window.bits.digits & within : 0;
      const int cut = end == 0 ? 0
                               : std::max(std::countl_one(letters << (window_size - end)),
                                          std::countl_one(digits << (window_size - end)));
      const unsigned until = end - static_cast<unsigned>(cut);
      plain(window, cut == 0 ? within : within & below(until));
      at_ = window.begin + until;
      if (end == window_size && until > 0) return;  // the next window begins with what was cut
      step();
    }
  }

  /// What begins among these bytes, which hold nothing odd.
  void plain(const Window& window, std::uint64_t within) {
    if (within == 0) return;
    if (count_ + window_size > atoms_.size()) atoms_.resize(2 * count_ + window_size);
    const base::ByteBits& bits = window.bits;
    const auto first = static_cast<unsigned>(std::countr_zero(within));
    const std::uint64_t letters = bits.letters & within;
    const std::uint64_t digits = first_of(bits.digits & within);
    const std::uint64_t marks =
        within & ~(bits.letters | bits.digits | window.blank | window.inside);
    const std::uint64_t starts = first_of(letters) | digits | marks;
    const std::uint64_t spaced =
        window.blank << 1U | std::uint64_t{(flags_ & Atom::space_before) != 0} << first;
    Atom* const opening = atoms_.data() + count_;
    const Atom* end =
        read_plain({text_.data() + window.begin, static_cast<std::uint32_t>(window.begin), letters,
                    letters & ~bits.small, spaced},
                   starts, symbols_, opening);
    if (starts != 0) {
      opening->flags |= flags_ & Atom::break_before;
      flags_ = 0;
      count_ += static_cast<std::size_t>(end - opening);
    }
    const std::uint64_t last = within & ~(within >> 1U);
    if ((window.blank & last) != 0) flags_ |= Atom::space_before;
    mend(window, starts, digits | (window.wide & within) | long_runs(letters), opening);
    end_paragraphs(window, starts, bits.newlines & within, opening);
  }

  /// Reads the atoms anew that begin at the bits `which` and are no plain words.
  void mend(const Window& window, std::uint64_t starts, std::uint64_t which, Atom* opening) const {
    for (; which != 0; which &= which - 1) {
      const auto at = static_cast<unsigned>(std::countr_zero(which));
      Atom& atom = opening[std::popcount(starts & below(at))];
      if ((window.bits.digits >> at & 1U) != 0) {
        read_number(static_cast<std::size_t>(std::countr_one(window.bits.digits >> at)), atom);
      } else if ((window.wide >> at & 1U) != 0) {
        const HighCharacter c = read_high(text_, atom.begin);
        atom.end = atom.begin + c.size;
        atom.symbol = mark_symbol(c.same_as, atom.begin, c.size);
      } else {
        const std::string_view word = text_.substr(atom.begin, atom.end - atom.begin);
        atom.symbol = symbols_.find(atom_hash(word), symbol_word);
      }
    }
  }

  /// Notes where a paragraph ends.
  void end_paragraphs(const Window& window, std::uint64_t starts, std::uint64_t newlines,
                      Atom* opening) {
    for (; newlines != 0; newlines &= newlines - 1) {
      const auto at = static_cast<unsigned>(std::countr_zero(newlines));
      const std::size_t next = blank_end(window.begin + at + 1);
      if (next == text_.size() || text_[next] != '\n') continue;
      const bool follows = (starts & ~below(at)) != 0;
      std::uint8_t& flags = follows ? opening[std::popcount(starts & below(at))].flags : flags_;
      flags |= Atom::break_before;
    }
  }

  void step() {
    switch (class_of(text_[at_])) {
      case Class::space:
        flags_ |= Atom::space_before;
        ++at_;
        return;
      case Class::newline:
        return newline();
      case Class::letter:
        return wide_word();
      case Class::digit:
        return digits();
      case Class::mark:
        return mark(text_[at_], 1);
      case Class::high:
        break;
    }
    const HighCharacter c = read_high(text_, at_);
    if (c.kind == Class::letter) return wide_word();
    if (c.kind == Class::mark) return mark(c.same_as, c.size);
    flags_ |= Atom::space_before;
    at_ += c.size;
  }

  /// The end of the white space within a line.
  [[nodiscard]] std::size_t blank_end(std::size_t at) const {
    while (at < text_.size() && class_of(text_[at]) == Class::space) ++at;
    return at;
  }

  void newline() {
    flags_ |= Atom::space_before;
    at_ = blank_end(at_ + 1);
    if (at_ < text_.size() && text_[at_] == '\n') flags_ |= Atom::break_before;
  }

  void add(std::size_t size, std::uint8_t flags, Symbol symbol) {
    Atom atom;
    atom.begin = static_cast<std::uint32_t>(at_);
    atom.end = static_cast<std::uint32_t>(at_ + size);
    atom.symbol = symbol;
    atom.flags = flags_ | flags;
    push(atom);
    at_ += size;
    flags_ = 0;
  }

  void wide_word() {
    std::size_t end = at_;
    WordHash hash;
    unsigned char before = 0;
    for (; end < text_.size(); ++end) {
      const auto c = static_cast<unsigned char>(text_[end]);
      if (classes[c] == Class::letter) {
        hash.add(c | 0x20);
      } else if (classes[c] != Class::high ||
                 // Only the first byte of a character decides; the rest follow it.
                 ((c & 0xC0) != 0x80 && read_high(text_, end).kind != Class::letter)) {
        break;
      } else {
        hash.add(lower(c, before));
      }
      before = c;
    }
    const std::uint8_t capital = is_capital_at(text_, at_) ? Atom::capital : 0;
    add(end - at_, Atom::is_word | capital, symbols_.find(hash.value(), symbol_word));
  }

  void digits() {
    std::size_t end = at_;
    while (end < text_.size() && class_of(text_[end]) == Class::digit) ++end;
    const std::size_t size = end - at_;
    add(size, Atom::is_digits, symbol_digits);
    read_number(size, atoms_[count_ - 1]);
  }

  /// Makes the atom a number of so many digits.
  void read_number(std::size_t size, Atom& atom) const {
    constexpr std::size_t most_digits = 9;
    std::int32_t number = 0;
    for (std::size_t i = 0; i < std::min(size, most_digits); ++i) {
      number = number * 10 + (text_[atom.begin + i] - '0');
    }
    atom.end = atom.begin + static_cast<std::uint32_t>(size);
    atom.symbol = symbol_digits;
    atom.flags |= Atom::is_digits;
    atom.number = size <= most_digits ? number : -1;
    atom.digits = static_cast<std::uint8_t>(std::min<std::size_t>(size, 255));
  }

  /// A mark of ASCII or one read as such, or another one.
  void mark(char same_as, std::size_t size) { add(size, 0, mark_symbol(same_as, at_, size)); }

  [[nodiscard]] Symbol mark_symbol(char same_as, std::size_t at, std::size_t size) const {
    if (same_as != 0) return symbols_.mark(same_as);
    return symbols_.find(atom_hash(text_.substr(at, size)), symbol_mark);
  }

  std::string_view text_;
  const SymbolTable& symbols_;
  std::vector<Atom>& atoms_;
  std::size_t count_ = 0;  // of atoms
  std::size_t at_ = 0;
  std::uint8_t flags_ = 0;
};

}  // namespace

void split_atoms(std::string_view text, const SymbolTable& symbols, std::vector<Atom>& atoms) {
  Splitter(text, symbols, atoms).run();
}

}  // namespace timex
DATELINE_END
