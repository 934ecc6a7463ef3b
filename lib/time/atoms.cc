#include "time/atoms.h"

#include <array>
#include <bit>
#include <cstring>

#include "base/byte_bits.h"
#include "base/utf8.h"

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

/// Lower case of a byte of a word; of two-byte Latin letters only the second
/// byte of the U+00C0 block changes.
unsigned char lower(unsigned char c, unsigned char before) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (before == 0xC3 && c >= 0x80 && c <= 0x9E && c != 0x97) return c + 32;
  return c;
}

/// Eight bytes at a time, the first the lowest.
class WordHash {
 public:
  void add(unsigned char c) {
    block_ |= std::uint64_t{c} << (size_ % 8 * 8);
    if (++size_ % 8 == 0) mix();
  }
  void add_eight(std::uint64_t block) {
    block_ = block;
    size_ += 8;
    mix();
  }
  /// The last `size` bytes, fewer than eight.
  void add_last(std::uint64_t block, std::uint32_t size) {
    block_ = block;
    size_ += size;
  }
  std::uint64_t value() {
    block_ ^= std::uint64_t{size_} << 56;
    mix();
    return hash_ | 1;
  }

 private:
  void mix() {
    hash_ = (hash_ ^ block_) * 0x9E3779B97F4A7C15ULL;
    hash_ ^= hash_ >> 29;
    block_ = 0;
  }
  std::uint64_t hash_ = 0x9E3779B97F4A7C15ULL;
  std::uint64_t block_ = 0;
  std::uint32_t size_ = 0;
};

constexpr std::uint64_t eight(std::uint64_t byte) {
  return byte * 0x0101010101010101ULL;
}

/// The first byte the lowest, whatever the machine.
std::uint64_t little(std::uint64_t bytes) {
  if constexpr (std::endian::native == std::endian::little) return bytes;
  std::uint64_t turned = 0;
  for (unsigned i = 0; i < sizeof bytes; ++i) turned = turned << 8U | (bytes >> (8 * i) & 0xFFU);
  return turned;
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
    atoms_.clear();
    atoms_.reserve(text_.size() / 4 + 8);
    atoms_.push_back(Atom{});
    flags_ = Atom::space_before | Atom::break_before;
    while (at_ < text_.size()) window();
    const auto end = static_cast<std::uint32_t>(text_.size());
    Atom edge;
    edge.begin = edge.end = end;
    edge.flags = Atom::space_before | Atom::break_before;
    atoms_.push_back(edge);
  }

 private:
  /// Reads the window of bytes that begins here, and what begins in it.
  void window() {
    const base::ByteBits bits = base::byte_bits(text_, at_);
    const std::size_t begin = at_;
    for (std::size_t at = 0; at < base::byte_bits_window; at = at_ - begin) {
      const std::uint64_t others = ~bits.spaces >> at;
      if (others == 0) {
        flags_ |= Atom::space_before;
        at_ = begin + base::byte_bits_window;
        return;
      }
      const auto from = at + static_cast<std::size_t>(std::countr_zero(others));
      if (from > at) flags_ |= Atom::space_before;
      at_ = begin + from;
      const auto size = static_cast<std::size_t>(std::countr_one(bits.letters >> from));
      if (size == 0) {
        step();
      } else if (from + size < base::byte_bits_window && at_ + size + 8 <= text_.size() &&
                 static_cast<unsigned char>(text_[at_ + size]) < 0x80) {
        ascii_word(size);
      } else if (from > 0 && from + size >= base::byte_bits_window) {
        return;  // the next window begins with the word
      } else {
        wide_word();
      }
    }
  }

  /// A word of so many ASCII letters, after which eight bytes can be read.
  void ascii_word(std::size_t size) {
    const char* word = text_.data() + at_;
    WordHash hash;
    std::uint64_t bytes = 0, small = eight(0x20);
    std::size_t left = size;
    for (; left >= sizeof bytes; left -= sizeof bytes, word += sizeof bytes) {
      std::memcpy(&bytes, word, sizeof bytes);
      hash.add_eight(little(bytes) | eight(0x20));
      small &= ~bytes;
    }
    std::memcpy(&bytes, word, sizeof bytes);
    const std::uint64_t mask = (std::uint64_t{1} << (left * 8)) - 1;
    hash.add_last((little(bytes) | eight(0x20)) & mask, static_cast<std::uint32_t>(left));
    small &= ~(little(bytes) & mask);
    add_word(at_ + size, (text_[at_] & 0x20) == 0, small == eight(0x20), hash.value());
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
    Atom& atom = atoms_.emplace_back();
    atom.begin = static_cast<std::uint32_t>(at_);
    atom.end = static_cast<std::uint32_t>(at_ + size);
    atom.symbol = symbol;
    atom.flags = flags_ | flags;
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
    Atom& atom = atoms_.back();
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
  std::size_t at_ = 0;
  std::uint8_t flags_ = 0;
};

}  // namespace

std::uint64_t atom_hash(std::string_view text) {
  WordHash hash;
  unsigned char before = 0;
  for (const char byte : text) {
    const auto c = static_cast<unsigned char>(byte);
    hash.add(lower(c, before));
    before = c;
  }
  return hash.value();
}

SymbolTable::SymbolTable() : names_{"<edge>", "<digits>", "<word>", "<mark>"} {
  grow();
}

void SymbolTable::grow() {
  slots_.assign(slots_.empty() ? 1024 : slots_.size() * 2, Slot{});
  mask_ = slots_.size() - 1;
  for (Symbol symbol = first_named_symbol; symbol < count(); ++symbol) {
    const std::uint64_t hash = atom_hash(names_[symbol]);
    std::size_t slot = hash & mask_;
    while (slots_[slot].symbol != symbol_edge) slot = (slot + 1) & mask_;
    slots_[slot] = {hash, symbol};
    note(hash);
  }
}

Symbol SymbolTable::intern(std::string_view text) {
  const Symbol known = find(atom_hash(text));
  if (known != symbol_edge) return known;
  names_.emplace_back(text);
  const auto fresh = static_cast<Symbol>(names_.size() - 1);
  if (text.size() == 1) marks_[static_cast<unsigned char>(text.front())] = fresh;
  if (names_.size() * 4 > slots_.size()) {
    grow();
  } else {
    const std::uint64_t hash = atom_hash(text);
    std::size_t slot = hash & mask_;
    while (slots_[slot].symbol != symbol_edge) slot = (slot + 1) & mask_;
    slots_[slot] = {hash, fresh};
    note(hash);
  }
  return fresh;
}

void split_atoms(std::string_view text, const SymbolTable& symbols, std::vector<Atom>& atoms) {
  Splitter(text, symbols, atoms).run();
}

}  // namespace timex
DATELINE_END
