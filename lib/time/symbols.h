// The words and marks that rules name, as small numbers.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
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

/// The words and marks that rules name, found by their bytes without regard to
/// case. Filled while rules are compiled, then settled and read-only.
class SymbolTable {
 public:
  SymbolTable();
  /// The symbol of a word or mark, made if it is new. `text` is one atom.
  Symbol intern(std::string_view text);
  /// Makes what was interned known to `find`.
  void settle();
  /// `otherwise` when no rule names the word. Takes no branch, since texts would
  /// often prove it wrong, and little of the cache: each hash has a slot of its own,
  /// to which its bits and a number kept for the highest of them lead (Fox et al. 1992).
  [[nodiscard]] Symbol find(std::uint64_t hash, Symbol otherwise) const {
    const std::uint64_t spread = hash * multiplier_;
    const std::size_t slot = (spread >> slot_shift ^ moves_[spread >> move_shift]) & (slots - 1);
    const unsigned same = slot_hashes_[slot] == hash ? 1 : 0;
    return static_cast<Symbol>(otherwise ^ ((otherwise ^ slot_symbols_[slot]) & (0U - same)));
  }
  /// Of a mark of one byte; `symbol_mark` when no rule names it.
  [[nodiscard]] Symbol mark(char byte) const { return marks_[static_cast<unsigned char>(byte)]; }
  [[nodiscard]] Symbol count() const { return static_cast<Symbol>(names_.size()); }
  [[nodiscard]] const std::string& name(Symbol symbol) const { return names_[symbol]; }

 private:
  static constexpr unsigned move_bits = 10, move_shift = 64 - move_bits, slot_shift = 32;
  static constexpr std::size_t slots = max_symbols, move_count = std::size_t{1} << move_bits;
  struct Group;
  bool place_all();
  bool place(const Group& group, std::size_t moved);

  std::array<Symbol, 256> marks_{};
  std::uint64_t multiplier_ = 0;
  std::array<std::uint16_t, move_count> moves_{};  // by the highest bits of the spread hash
  std::array<Symbol, slots> slot_symbols_{};       // symbol_edge: none
  std::array<std::uint64_t, slots> slot_hashes_{};
  std::vector<std::string> names_;
  std::vector<std::uint64_t> hashes_;  // by symbol
  std::unordered_map<std::uint64_t, Symbol> known_;
};

/// The hash under which a word's or mark's symbol is kept.
std::uint64_t atom_hash(std::string_view text);

}  // namespace timex
DATELINE_END
