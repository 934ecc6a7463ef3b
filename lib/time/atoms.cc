#include "time/atoms.h"

#include <array>
#include <bit>
#include <cstring>

#include "base/byte_bits.h"
#include "base/utf8.h"
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

HighCharacter read_high(std::string_view text, std::size_t at) {
  const base::CodePoint c = base::decode(text, at);
  const char32_t v = c.value;
  if (v == 0xA0 || (v >= 0x2000 && v <= 0x200B) || v == 0x202F || v == 0x3000) {
    return {Class::space, 0, c.size};
  }
  if (v == 0x2010 || v == 0x2011 || v == 0x2012 || v == 0x2013 || v == 0x2212) {
    return {Class::mark, '-', c.size};
  }
  if (v == 0x2018 || v == 0x2019 || v == 0x02BC) return {Class::mark, '\'', c.size};
  if (v == 0x201C || v == 0x201D || v == 0x201E) return {Class::mark, '"', c.size};
  if ((v >= 0x2000 && v <= 0x2BFF) || (v >= 0xA1 && v <= 0xBF) || v == 0xFFFD) {
    return {Class::mark, 0, c.size};
  }
  return {Class::letter, 0, c.size};
}

constexpr std::uint64_t small_letters = 0x2020202020202020ULL;  // the bit that tells them

/// The first byte the lowest, whatever the machine.
std::uint64_t little(std::uint64_t bytes) {
  if constexpr (std::endian::native == std::endian::little) return bytes;
  std::uint64_t turned = 0;
  for (unsigned i = 0; i < sizeof bytes; ++i) turned = turned << 8U | (bytes >> (8 * i) & 0xFFU);
  return turned;
}

/// Eight bytes, the first the lowest.
std::uint64_t load(const char* bytes) {
  std::uint64_t block = 0;
  std::memcpy(&block, bytes, sizeof block);
  return little(block);
}

bool is_capital_at(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (c >= 'A' && c <= 'Z') return true;
  if (c != 0xC3 || at + 1 >= text.size()) return false;
  const auto next = static_cast<unsigned char>(text[at + 1]);
  return next >= 0x80 && next <= 0x9E;
}

class Splitter {
 public:
  Splitter(std::string_view text, const SymbolTable& symbols, std::vector<Atom>& atoms)
      : text_(text), symbols_(symbols), atoms_(atoms) {}

  void run() {
    atoms_.resize(text_.size() / 4 + 2 * base::byte_bits_window);
    atoms_[0] = Atom{};
    count_ = 1;
    flags_ = Atom::space_before | Atom::break_before;
    while (at_ + readable <= text_.size()) window();
    while (at_ < text_.size()) step();
    Atom edge;
    edge.begin = edge.end = static_cast<std::uint32_t>(text_.size());
    edge.flags = Atom::space_before | Atom::break_before;
    push(edge);
    atoms_.resize(count_);
  }

 private:
  static constexpr std::size_t window_size = base::byte_bits_window;
  static constexpr std::size_t longest_plain = 16;  // letters of a word
  static constexpr std::size_t readable = window_size + longest_plain;

  void push(const Atom& atom) {
    if (count_ == atoms_.size()) atoms_.resize(2 * count_ + window_size);
    atoms_[count_++] = atom;
  }

  /// Reads the window of bytes that begins here: words and marks of ASCII at
  /// once, and one by one what stands between.
  void window() {
    const std::size_t base = at_;
    const base::ByteBits bits = base::byte_bits(text_, base);
    const std::uint64_t odd = bits.digits | bits.high | bits.controls;
    while (at_ - base < window_size) {
      const std::uint64_t above = ~std::uint64_t{0} << (at_ - base);
      const auto end = static_cast<unsigned>(std::countr_zero(odd & above));
      const std::uint64_t within =
          end == window_size ? above : above & ((std::uint64_t{1} << end) - 1);
      const std::uint64_t letters = bits.letters & within;
      // Letters up to the end may go on after it.
      const bool open = end == window_size || (bits.high >> end & 1U) != 0;
      const unsigned cut =
          open && letters != 0
              ? static_cast<unsigned>(std::countl_one(letters << (window_size - end)))
              : 0;
      const std::uint64_t whole =
          cut == 0 ? within : within & ((std::uint64_t{1} << (end - cut)) - 1);
      plain(base, bits, whole);
      at_ = base + end - cut;
      if (cut > 0) {
        if (end == window_size && cut < window_size) return;  // the next window begins with it
        wide_word();
      } else if (end < window_size) {
        step();
      }
    }
  }

  /// The words and marks among these bytes, all of ASCII and no digits: at most
  /// one a byte, and no branch that depends on the text but for long words.
  void plain(std::size_t base, const base::ByteBits& bits, std::uint64_t within) {
    if (within == 0) return;
    if (count_ + window_size > atoms_.size()) atoms_.resize(2 * count_ + window_size);
    const std::uint64_t letters = bits.letters & within;
    const std::uint64_t marks = within & ~bits.letters & ~bits.spaces;
    const auto first = static_cast<unsigned>(std::countr_zero(within));
    const std::uint64_t spaced =
        bits.spaces << 1U | std::uint64_t{(flags_ & Atom::space_before) != 0} << first;
    Atom* atom = atoms_.data() + count_;
    std::uint64_t starts = (letters & ~(letters << 1U)) | marks;
    if (starts != 0) {
      const std::uint8_t broken = flags_ & Atom::break_before;
      flags_ = 0;
      Atom* const opening = atom;
      for (; starts != 0; starts &= starts - 1) {
        const auto at = static_cast<unsigned>(std::countr_zero(starts));
        const auto size = static_cast<unsigned>(std::countr_one(letters >> at));
        read(base + at, size, *atom);
        atom->flags |= static_cast<std::uint8_t>(spaced >> at & 1U);
        ++atom;
      }
      opening->flags |= broken;
      count_ = static_cast<std::size_t>(atom - atoms_.data());
    }
    const std::uint64_t last = within & ~(within >> 1U);
    if ((bits.spaces & last) != 0) flags_ |= Atom::space_before;
  }

  /// A word of so many letters of ASCII, or with none a mark.
  void read(std::size_t begin, unsigned size, Atom& atom) const {
    const char* bytes = text_.data() + begin;
    const std::uint64_t block = load(bytes);
    const unsigned taken = size < 8 ? size : 8;
    const std::uint64_t mask = ~std::uint64_t{0} >> ((8 - taken) * 8 % 64);
    const std::uint64_t ending = size > 8 ? load(bytes + size - 8) : small_letters;
    std::uint64_t hash =
        mixed((block | small_letters) & mask, size > 8 ? ending | small_letters : 0, size);
    if (size > longest_plain) [[unlikely]]
      hash = atom_hash(text_.substr(begin, size));
    const Symbol word = symbols_.find(hash), mark = symbols_.mark(*bytes);
    const Symbol named = size > 0 ? word : mark;
    const Symbol other = size > 0 ? symbol_word : symbol_mark;
    const bool capital = size > 0 && (*bytes & 0x20) == 0;
    const bool capitals = capital && size > 1 && (block & small_letters & mask) == 0 &&
                          (size <= 8 || (ending & small_letters) == 0);
    atom.begin = static_cast<std::uint32_t>(begin);
    atom.end = static_cast<std::uint32_t>(begin + (size > 0 ? size : 1));
    atom.number = -1;
    atom.symbol = named == symbol_edge ? other : named;
    atom.digits = 0;
    atom.flags =
        static_cast<std::uint8_t>((size > 0 ? Atom::is_word : 0) | (capital ? Atom::capital : 0) |
                                  (capitals ? Atom::all_capitals : 0));
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

  void newline() {
    flags_ |= Atom::space_before;
    std::size_t next = at_ + 1;
    while (next < text_.size() && class_of(text_[next]) == Class::space) ++next;
    if (next < text_.size() && text_[next] == '\n') flags_ |= Atom::break_before;
    at_ = next;
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
    add_word(end, is_capital_at(text_, at_), all_capital(at_, end), hash.value());
  }

  void add_word(std::size_t end, bool capital, bool capitals, std::uint64_t hash) {
    std::uint8_t flags = Atom::is_word;
    if (capital) flags |= Atom::capital;
    if (capital && capitals && end - at_ > 1) flags |= Atom::all_capitals;
    const Symbol symbol = symbols_.find(hash);
    add(end - at_, flags, symbol == symbol_edge ? symbol_word : symbol);
  }

  [[nodiscard]] bool all_capital(std::size_t start, std::size_t end) const {
    for (std::size_t i = start; i < end; ++i) {
      if (text_[i] >= 'a') return false;
    }
    return true;
  }

  void digits() {
    std::size_t end = at_;
    std::int64_t number = 0;
    for (; end < text_.size() && class_of(text_[end]) == Class::digit; ++end) {
      if (end - at_ < 9) number = number * 10 + (text_[end] - '0');
    }
    const std::size_t size = end - at_;
    add(size, Atom::is_digits, symbol_digits);
    Atom& atom = atoms_[count_ - 1];
    atom.number = size <= 9 ? static_cast<std::int32_t>(number) : -1;
    atom.digits = static_cast<std::uint8_t>(size < 255 ? size : 255);
  }

  /// A mark of ASCII or one read as such, or another one.
  void mark(char same_as, std::size_t size) {
    Symbol symbol = symbol_edge;
    if (same_as != 0) {
      symbol = symbols_.mark(same_as);
    } else if (size > 1) {
      symbol = symbols_.find(atom_hash(text_.substr(at_, size)));
    }
    add(size, 0, symbol == symbol_edge ? symbol_mark : symbol);
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
