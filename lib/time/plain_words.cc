#include "time/plain_words.h"

#include <array>
#include <bit>
#include <cstring>

#include "time/word_hash.h"

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::uint64_t small_letters = 0x2020202020202020ULL;  // the bit that tells them

/// Eight bytes, the first the lowest, whatever the machine.
std::uint64_t load(const char* bytes) {
  std::uint64_t block = 0;
  std::memcpy(&block, bytes, sizeof block);
  if constexpr (std::endian::native == std::endian::little) return block;
  std::uint64_t turned = 0;
  for (unsigned i = 0; i < sizeof block; ++i) turned = turned << 8U | (block >> (8 * i) & 0xFFU);
  return turned;
}

/// What so many letters make of the bytes at their beginning; no letter: a mark.
struct Shape {
  std::uint64_t first = 0xFF;  // of the first eight bytes those that belong to it
  std::uint64_t folded = 0;    // ... in which the bit of small letters is set
  std::uint64_t last = 0;      // all, where there are more than eight
  std::uint8_t size = 1;
  std::uint8_t tail = 0;  // where the last eight begin
  std::uint8_t flags = 0;
  Symbol unnamed = symbol_mark;
};

/// Of as many letters as a window has bytes; of the longest the hash is missing.
constexpr std::array<Shape, 64> shapes = [] {
  std::array<Shape, 64> table{};
  for (unsigned size = 1; size < table.size(); ++size) {
    const bool has_tail = size > 8 && size <= longest_plain;
    Shape& shape = table[size];
    shape.first = size < 8 ? (std::uint64_t{1} << size * 8) - 1 : ~std::uint64_t{0};
    shape.folded = shape.first & small_letters;
    shape.last = has_tail ? ~std::uint64_t{0} : 0;
    shape.size = static_cast<std::uint8_t>(size);
    shape.tail = static_cast<std::uint8_t>(has_tail ? size - 8 : 0);
    shape.flags = Atom::is_word;
    shape.unnamed = symbol_word;
  }
  return table;
}();

}  // namespace

/// No branch here depends on the text, which would often prove it wrong.
Atom* read_plain(const PlainWindow& window, std::uint64_t starts, const SymbolTable& symbols,
                 Atom* atom) {
  const auto [text, begin, letters, capitals, spaced] = window;
  for (; starts != 0; starts &= starts - 1, ++atom) {
    const auto at = static_cast<unsigned>(std::countr_zero(starts));
    const Shape& shape = shapes[static_cast<unsigned>(std::countr_one(letters >> at))];
    const char* bytes = text + at;
    const std::uint64_t first = (load(bytes) & shape.first) | shape.folded;
    const std::uint64_t last = (load(bytes + shape.tail) | small_letters) & shape.last;
    atom->begin = begin + at;
    atom->end = begin + at + shape.size;
    atom->number = -1;
    atom->symbol = symbols.find(mixed(first, last, shape.size), shape.unnamed);
    atom->digits = 0;
    atom->flags = static_cast<std::uint8_t>(shape.flags | (spaced >> at & 1U) |
                                            (capitals >> at & 1U) * Atom::capital);
  }
  return atom;
}

}  // namespace timex
DATELINE_END
