// A set of hashed words as bits of a few numbers.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "dateline/export.h"

DATELINE_BEGIN
namespace merge {

/// Sets without a bit in common have no word in common.
template <std::size_t size>
struct WordBits {
  std::array<std::uint64_t, size> bits{};

  void add(std::uint32_t hash) {
    const std::uint32_t place = (hash * 0x9e3779b1U) >> 16U;
    bits[place / 64 % size] |= std::uint64_t{1} << place % 64;
  }
  void add(const WordBits& other) {
    for (std::size_t i = 0; i < size; ++i) bits[i] |= other.bits[i];
  }
  [[nodiscard]] bool meets(const WordBits& other) const {
    std::uint64_t common = 0;
    for (std::size_t i = 0; i < size; ++i) common |= bits[i] & other.bits[i];
    return common != 0;
  }
  [[nodiscard]] std::int32_t count() const { return count_shared(*this); }
  /// How many bits are in both.
  [[nodiscard]] std::int32_t count_shared(const WordBits& other) const {
    std::int32_t count = 0;
    for (std::size_t i = 0; i < size; ++i) count += std::popcount(bits[i] & other.bits[i]);
    return count;
  }
};

}  // namespace merge
DATELINE_END
