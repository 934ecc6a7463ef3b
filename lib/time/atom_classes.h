// Atoms that no pattern tells apart, as classes: two words of one list and of
// no other, two numbers in the same ranges.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "time/atoms.h"

DATELINE_BEGIN
namespace timex {

struct Grammar;

class AtomClasses {
 public:
  /// Of all patterns of the grammar.
  void build(const Grammar& grammar);

  /// The class of an atom, its flags apart.
  [[nodiscard]] std::uint16_t of(const Atom& atom) const {
    return atom.symbol == symbol_digits ? of_number(atom) : by_symbol_[atom.symbol];
  }
  [[nodiscard]] std::uint16_t count() const { return count_; }

 private:
  static constexpr std::size_t most_digits = 9;
  struct Interval {
    std::int32_t begin = 0;  // up to the next
    std::uint16_t kind = 0;
  };
  [[nodiscard]] std::uint16_t of_number(const Atom& atom) const;
  void build_numbers(const Grammar& grammar);

  std::vector<std::uint16_t> by_symbol_;
  std::array<std::vector<Interval>, most_digits + 1> by_digits_;  // ... how many are written
  std::uint16_t count_ = 0;
};

}  // namespace timex
DATELINE_END
