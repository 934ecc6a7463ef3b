// The hash of a word, so made that a short word of ASCII needs no loop.
#pragma once

#include <cstdint>

#include "dateline/export.h"

DATELINE_BEGIN
namespace timex {

/// Lower case of a byte of a word; of two-byte Latin letters only the second
/// byte of the U+00C0 block changes.
inline unsigned char lower(unsigned char c, unsigned char before) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (before == 0xC3 && c >= 0x80 && c <= 0x9E && c != 0x97) return c + 32;
  return c;
}

/// Of the first eight bytes, the last eight where there are more, and the size.
/// Words of up to eight bytes and of one size differ for certain.
inline std::uint64_t mixed(std::uint64_t first, std::uint64_t last, std::uint64_t size) {
  return first ^ (last + size) * 0xC2B2AE3D27D4EB4FULL;
}

/// The bytes of a word one by one, the first of eight the lowest.
class WordHash {
 public:
  void add(unsigned char c) {
    if (size_ < 8) {
      first_ |= std::uint64_t{c} << (size_ * 8);
    } else {
      rest_ = (rest_ ^ c) * 0x100000001B3ULL;
    }
    last_ = last_ >> 8U | std::uint64_t{c} << 56U;
    ++size_;
  }
  [[nodiscard]] std::uint64_t value() const {
    if (size_ <= 8) return mixed(first_, 0, size_);
    return mixed(size_ <= 16 ? first_ : first_ ^ rest_, last_, size_);
  }

 private:
  std::uint64_t first_ = 0, last_ = 0, rest_ = 0, size_ = 0;
};

}  // namespace timex
DATELINE_END
