// The time stage's own view of a text: runs of letters, runs of digits and
// single marks. Finer than tokens, so that "Nov.3-5", "16-hour" and
// "2023-09-11" are matched the same however a tokenizer splits them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/export.h"
#include "time/symbols.h"

DATELINE_BEGIN
namespace timex {

struct Atom {
  enum Flag : std::uint8_t {
    space_before = 1,
    break_before = 2,  // a paragraph ends before it
    capital = 4,       // starts with a capital letter
    is_word = 8,
    is_digits = 16,
  };
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::int32_t number = -1;  // of digits; -1 when longer than nine
  Symbol symbol = symbol_edge;
  std::uint8_t digits = 0;  // how many digits were written
  std::uint8_t flags = 0;

  [[nodiscard]] bool has(Flag flag) const { return (flags & flag) != 0; }
};

/// The atoms of `text`, between two edge atoms: the first atom has index 1.
/// Linear; any bytes.
void split_atoms(std::string_view text, const SymbolTable& symbols, std::vector<Atom>& atoms);

}  // namespace timex
DATELINE_END
