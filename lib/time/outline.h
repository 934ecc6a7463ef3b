// The patterns reduced to what they match, without the fields they fill: no
// assignments, words that may stand at one place are one set, alternatives
// that begin alike share their beginning, and equal parts are one step.
#pragma once

#include <bitset>
#include <cstdint>
#include <vector>

#include "time/atoms.h"

DATELINE_BEGIN
namespace timex {

struct Grammar;

constexpr std::size_t max_symbols = 2048;
using SymbolSet = std::bitset<max_symbols>;
using PatternId = std::uint16_t;
using StepId = std::uint32_t;

struct Step {
  enum class Kind : std::uint8_t {
    nothing,
    atom,  // one of a set
    word,  // any word
    digits,
    call,
    sequence,
    choice,
    optional,
    adjacent,
    spaced,
    start,
    look
  };
  Kind kind = Kind::nothing;
  bool capital = false, lower = false;
  bool negative = false, behind = false;  // look
  bool nullable = false;                  // it can match nothing
  std::uint8_t least_digits = 0, most_digits = 0;
  std::uint8_t needs = 0;    // sequence: a bit of Outline::classes, from 1
  std::uint8_t longest = 0;  // ... within so many atoms
  std::uint16_t set = 0;     // the atoms it can begin with
  PatternId pattern = 0;
  std::int32_t low = 0, high = 0;    // digits
  std::uint32_t begin = 0, end = 0;  // in Outline::children
};

struct Outline {
  std::vector<Step> steps;
  std::vector<StepId> children;
  std::vector<StepId> roots;  // by pattern

  /// Whether the step can begin with the symbol.
  [[nodiscard]] bool begins(const Step& step, Symbol symbol) const {
    return (columns[symbol * width + step.set / 64U] >> (step.set % 64U) & 1U) != 0;
  }

  // Sets of atoms of which some sequence needs one, as bits by symbol: a look at
  // the atoms ahead rules most sequences out.
  std::vector<std::uint64_t> classes;

  // A row of bits a symbol, so that a text's place needs one of them only.
  std::vector<std::uint64_t> columns;
  std::size_t width = 0;
};

/// Of a grammar whose first sets are known.
Outline make_outline(const Grammar& grammar);

}  // namespace timex
DATELINE_END
