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
  std::uint64_t newlines = 0;  ///< U+000A
  std::uint64_t small = 0;     ///< of letters of ASCII: a small one
};

inline constexpr std::size_t byte_bits_window = 64;

namespace detail {

#if defined(__SSE2__)
inline void add_bits(const char* bytes, unsigned shift, ByteBits& bits) {
  const __m128i all = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  // Bytes from `first` on, `count` of them.
  const auto within = [](__m128i of, char first, char count) {
    const __m128i from = _mm_sub_epi8(of, _mm_set1_epi8(first));
    return _mm_cmpeq_epi8(from, _mm_min_epu8(from, _mm_set1_epi8(static_cast<char>(count - 1))));
  };
  const auto mask = [&](__m128i which) {
    return std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(which))} << shift;
  };
  constexpr int small_to_highest = 2;  // how far from the bit that tells small letters
  bits.letters |= mask(within(_mm_or_si128(all, _mm_set1_epi8(0x20)), 'a', 26));
  bits.digits |= mask(within(all, '0', 10));
  bits.spaces |= mask(_mm_cmpeq_epi8(all, _mm_set1_epi8(' ')));
  bits.high |= mask(all);
  bits.controls |= mask(within(all, 0, ' '));
  bits.newlines |= mask(_mm_cmpeq_epi8(all, _mm_set1_epi8('\n')));
  bits.small |= mask(_mm_slli_epi16(all, small_to_highest));
}
/// Of 16 bytes those that are one of " ' ` or a newline, or may begin a quotation mark.
inline std::uint64_t quote_bits(const char* bytes) {
  const __m128i all = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  const auto same = [&](char c) { return _mm_cmpeq_epi8(all, _mm_set1_epi8(c)); };
  const __m128i from = _mm_set1_epi8('\xC2');
  const __m128i high = _mm_cmpeq_epi8(_mm_max_epu8(all, from), all);
  const __m128i marks = _mm_or_si128(_mm_or_si128(same('"'), same('\'')), same('`'));
  return static_cast<std::uint32_t>(
      _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(high, marks), same('\n'))));
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
  bits.newlines |= std::uint64_t{c == '\n'} << shift;
  bits.small |= std::uint64_t{(c & 0x20U) != 0} << shift;
}
inline std::uint64_t quote_bits(const char* bytes) {
  const char c = *bytes;
  const bool mark = c == '"' || c == '\'' || c == '`';
  return mark || c == '\n' || static_cast<unsigned char>(c) >= 0xC2 ? 1 : 0;
}
inline constexpr unsigned step = 1;
#endif

/// The window's bytes; after the text's end are spaces.
class Padded {
 public:
  Padded(std::string_view text, std::size_t at) : bytes_(text.data() + at) {
    if (text.size() - at >= byte_bits_window) return;
    padded_.fill(' ');
    std::memcpy(padded_.data(), bytes_, text.size() - at);
    bytes_ = padded_.data();
  }
  Padded(const Padded&) = delete;
  Padded& operator=(const Padded&) = delete;
  [[nodiscard]] const char* at(unsigned i) const { return bytes_ + i; }

 private:
  std::array<char, byte_bits_window> padded_;  // NOLINT(*-member-init): only where it is used
  const char* bytes_;
};

}  // namespace detail

/// Of the 64 bytes at `at`; after the text's end are spaces.
inline ByteBits byte_bits(std::string_view text, std::size_t at) {
  const detail::Padded bytes(text, at);
  ByteBits bits;
  for (unsigned i = 0; i < byte_bits_window; i += detail::step) {
    detail::add_bits(bytes.at(i), i, bits);
  }
  return bits;
}

/// ... those that may begin a quotation mark or an apostrophe, and newlines.
inline std::uint64_t quote_bits(std::string_view text, std::size_t at) {
  const detail::Padded bytes(text, at);
  std::uint64_t bits = 0;
  for (unsigned i = 0; i < byte_bits_window; i += detail::step) {
    bits |= detail::quote_bits(bytes.at(i)) << i;
  }
  return bits;
}

}  // namespace base
DATELINE_END
