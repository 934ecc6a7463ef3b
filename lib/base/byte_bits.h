// Classes of 64 bytes of a text at once, as bits: the first look at every text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "dateline/export.h"

DATELINE_BEGIN
namespace base {

/// Bit i stands for byte i.
struct ByteBits {
  std::uint64_t letters = 0;  ///< of ASCII
  std::uint64_t digits = 0;
  std::uint64_t spaces = 0;    ///< U+0020 alone
  std::uint64_t high = 0;      ///< beyond ASCII
  std::uint64_t controls = 0;  ///< below U+0020
};

inline constexpr std::size_t byte_bits_window = 64;

namespace detail {

#if defined(__SSE2__)
inline void add_bits(const char* bytes, unsigned shift, ByteBits& bits) {
  const __m128i all = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  const __m128i small = _mm_or_si128(all, _mm_set1_epi8(0x20));
  // Bytes beyond ASCII are negative, and less than any letter.
  const __m128i letters = _mm_and_si128(_mm_cmpgt_epi8(small, _mm_set1_epi8('a' - 1)),
                                        _mm_cmplt_epi8(small, _mm_set1_epi8('z' + 1)));
  const __m128i digits = _mm_and_si128(_mm_cmpgt_epi8(all, _mm_set1_epi8('0' - 1)),
                                       _mm_cmplt_epi8(all, _mm_set1_epi8('9' + 1)));
  const __m128i spaces = _mm_cmpeq_epi8(all, _mm_set1_epi8(' '));
  const auto mask = [&](__m128i which) {
    return std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(which))} << shift;
  };
  bits.letters |= mask(letters);
  bits.digits |= mask(digits);
  bits.spaces |= mask(spaces);
  const __m128i low = _mm_cmplt_epi8(all, _mm_set1_epi8(' '));
  bits.high |= mask(all);
  bits.controls |= mask(_mm_andnot_si128(all, low));
}
inline constexpr unsigned step = 16;
#else
inline void add_bits(const char* bytes, unsigned shift, ByteBits& bits) {
  const auto c = static_cast<unsigned char>(*bytes);
  const unsigned char small = c | 0x20U;
  bits.letters |= std::uint64_t{small >= 'a' && small <= 'z'} << shift;
  bits.digits |= std::uint64_t{c >= '0' && c <= '9'} << shift;
  bits.spaces |= std::uint64_t{c == ' '} << shift;
  bits.high |= std::uint64_t{c >= 0x80} << shift;
  bits.controls |= std::uint64_t{c < ' '} << shift;
}
inline constexpr unsigned step = 1;
#endif

}  // namespace detail

/// Of the 64 bytes at `at`; after the text's end are spaces.
inline ByteBits byte_bits(std::string_view text, std::size_t at) {
  std::array<char, byte_bits_window> padded;
  const char* bytes = text.data() + at;
  if (text.size() - at < byte_bits_window) {
    padded.fill(' ');
    std::memcpy(padded.data(), bytes, text.size() - at);
    bytes = padded.data();
  }
  ByteBits bits;
  for (unsigned i = 0; i < byte_bits_window; i += detail::step) {
    detail::add_bits(bytes + i, i, bits);
  }
  return bits;
}

}  // namespace base
DATELINE_END
