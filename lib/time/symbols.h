// The words and marks that rules name, as small numbers.
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

/// The words and marks that rules name, found by their bytes without regard to
/// case. Filled while rules are compiled, then read-only.
class SymbolTable {
 public:
  SymbolTable();
  /// The symbol of a word or mark, made if it is new. `text` is one atom.
  Symbol intern(std::string_view text);
  /// `symbol_edge` when no rule names it.
  [[nodiscard]] Symbol find(std::uint64_t hash) const {
    const std::uint64_t pair = pairs_[hash >> (64 - bits_)];
    const auto one = static_cast<std::uint32_t>(pair),
               other = static_cast<std::uint32_t>(pair >> 32U);
    const std::uint32_t found = match(one, hash) | match(other, hash);
    const std::uint32_t same = hashes_[found] == hash ? 1 : 0;
    if ((one & overflows) != 0 && same == 0) [[unlikely]]
      return find_further(hash);
    return static_cast<Symbol>(found & (0 - same));
  }
  /// ... for a mark of one byte.
  [[nodiscard]] Symbol mark(char byte) const { return marks_[static_cast<unsigned char>(byte)]; }
  [[nodiscard]] Symbol count() const { return static_cast<Symbol>(names_.size()); }
  [[nodiscard]] const std::string& name(Symbol symbol) const { return names_[symbol]; }

 private:
  // A slot holds a symbol and above it some bits of its hash; two of them make a
  // pair, so that to look a word up takes no branch and little of the cache.
  static constexpr std::uint32_t overflows = 0x8000;  // of a pair, in its first slot
  static std::uint32_t tag(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash) & 0xFFFF0000U;
  }
  /// The slot's symbol, 0 when it is another's.
  static std::uint32_t match(std::uint32_t slot, std::uint64_t hash) {
    const std::uint32_t same = (slot ^ tag(hash)) < 0x10000U ? 1 : 0;
    return slot & 0x7FFFU & (0 - same);
  }
  [[nodiscard]] Symbol find_further(std::uint64_t hash) const;
  void insert(std::uint64_t hash, Symbol symbol);
  void grow();
  std::array<Symbol, 256> marks_{};
  std::vector<std::string> names_;
  std::vector<std::uint64_t> hashes_;  // by symbol
  unsigned bits_ = 9;
  std::vector<std::uint64_t> pairs_;  // by the highest bits of the hash
  std::vector<Symbol> further_;       // for which there was no room
};

/// The hash under which a word's or mark's symbol is kept.
std::uint64_t atom_hash(std::string_view text);

}  // namespace timex
DATELINE_END
