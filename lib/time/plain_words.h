// Words and marks of ASCII, read from bits that tell where they stand.
#pragma once

#include <cstdint>

#include "time/atoms.h"

DATELINE_BEGIN
namespace timex {

constexpr unsigned longest_plain = 16;  // letters of a word that is read at once

/// A window of a text's bytes, in which bit i stands for byte i.
struct PlainWindow {
  const char* bytes;
  std::uint32_t begin;  // of the window, in the text
  std::uint64_t letters, capitals;
  std::uint64_t spaced;  // what has space before it
};

/// Appends at `atom` what begins at the bits `starts`, and returns the end; of words
/// longer than `longest_plain` the symbol is wrong. Sixteen bytes after each start
/// are read.
Atom* read_plain(const PlainWindow& window, std::uint64_t starts, const SymbolTable& symbols,
                 Atom* atom);

}  // namespace timex
DATELINE_END
