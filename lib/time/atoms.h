// The time stage's own view of a text: runs of letters, runs of digits and
// single marks. Finer than tokens, so that "Nov.3-5", "16-hour" and
// "2023-09-11" are matched the same however a tokenizer splits them.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN
namespace timex {

/// What an atom is to the rules: a word or mark that some rule names, or one
/// of the kinds below.
using Symbol = std::uint16_t;
constexpr Symbol symbol_edge = 0;    // before the first and after the last atom
constexpr Symbol symbol_digits = 1;  // a run of digits
constexpr Symbol symbol_word = 2;    // a word no rule names
constexpr Symbol symbol_mark = 3;    // a mark no rule names
constexpr Symbol first_named_symbol = 4;
constexpr std::size_t max_symbols = 2048;
using SymbolSet = std::bitset<max_symbols>;

struct Atom {
  enum Flag : std::uint8_t {
    space_before = 1,
    break_before = 2,  // a paragraph ends before it
    capital = 4,       // starts with a capital letter
    all_capitals = 8,  // two letters or more, all capital
    is_word = 16,
    is_digits = 32,
  };
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::int32_t number = -1;  // of digits; -1 when longer than nine
  Symbol symbol = symbol_edge;
  std::uint8_t digits = 0;  // how many digits were written
  std::uint8_t flags = 0;

  [[nodiscard]] bool has(Flag flag) const { return (flags & flag) != 0; }
};

/// The words and marks that rules name, found by their bytes without regard to
/// case. Filled while rules are compiled, then read-only.
class SymbolTable {
 public:
  SymbolTable();
  /// The symbol of a word or mark, made if it is new. `text` is one atom.
  Symbol intern(std::string_view text);
  /// `symbol_edge` when no rule names it.
  [[nodiscard]] Symbol find(std::uint64_t hash) const {
    if (!may_hold(hash)) return symbol_edge;
    for (std::size_t slot = hash & mask_;; slot = (slot + 1) & mask_) {
      const Slot& entry = slots_[slot];
      if (entry.hash == hash || entry.symbol == symbol_edge) return entry.symbol;
    }
  }
  /// ... for a mark of one byte.
  [[nodiscard]] Symbol mark(char byte) const { return marks_[static_cast<unsigned char>(byte)]; }
  [[nodiscard]] Symbol count() const { return static_cast<Symbol>(names_.size()); }
  [[nodiscard]] const std::string& name(Symbol symbol) const { return names_[symbol]; }

 private:
  static constexpr unsigned filter_bits = 15;
  /// Rules most words out, and stays in the fastest cache.
  [[nodiscard]] bool may_hold(std::uint64_t hash) const {
    const std::uint64_t bit = hash >> (64 - filter_bits);
    return (filter_[bit / 64] >> (bit % 64) & 1U) != 0;
  }
  void note(std::uint64_t hash) {
    const std::uint64_t bit = hash >> (64 - filter_bits);
    filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }

  struct Slot {
    std::uint64_t hash = 0;
    Symbol symbol = symbol_edge;
  };
  void grow();
  std::array<std::uint64_t, (std::size_t{1} << filter_bits) / 64> filter_{};
  std::array<Symbol, 256> marks_{};
  std::vector<Slot> slots_;
  std::vector<std::string> names_;
  std::size_t mask_ = 0;
};

/// The atoms of `text`, between two edge atoms: the first atom has index 1.
/// Linear; any bytes.
void split_atoms(std::string_view text, const SymbolTable& symbols, std::vector<Atom>& atoms);

/// The hash under which a word's or mark's symbol is kept.
std::uint64_t atom_hash(std::string_view text);

}  // namespace timex
DATELINE_END
