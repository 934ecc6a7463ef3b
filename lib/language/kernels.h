// Integer kernels of the network, in one version a kind of processor. All
// give the same numbers; only their speed differs.
//
// Fixed point: "Qn" is a number times 2^n. A byte of a state is a number of 8
// bits plus 128, so that it is never negative: what the processors multiply
// are bytes without sign by bytes with one.
#pragma once

#include <cstddef>
#include <cstdint>

#include "language/aligned.h"

DATELINE_BEGIN
namespace language {

/// Outputs whose weights lie together.
inline constexpr std::size_t block = 32;
/// The same for `pair_products`.
inline constexpr std::size_t pair_block = 16;
/// Weights are this large at most: the sum of two products with a byte then fits in
/// 16 bits, which is how far some processors go.
inline constexpr int largest_weight = 64;
/// Bits behind the point of an output's factor.
inline constexpr int factor_bits = 10;

/// A layer's weights. `inputs` is a multiple of 4, `outputs` of `block`.
/// `weights` holds 4 inputs together, and what a few outputs need in one
/// piece that stays in the nearest cache: [outputs / block][inputs / 4][block][4].
struct Dense {
  Aligned<std::int8_t> weights;
  const std::int32_t* bias = nullptr;    ///< in units of the sum; makes up for the 128 of each byte
  const std::int32_t* factor = nullptr;  ///< from the sum's unit to the output's
  std::size_t inputs = 0;
  std::size_t outputs = 0;
};

inline constexpr std::size_t slack = 15;
/// Rows that `sum_rows` adds up.
inline constexpr std::size_t summed_rows = 7;

/// The cells of one direction, read from the first of some words to the last: pointers to the
/// first word's, and how far on the next word's are. `sums` holds a word's gates and, `size`
/// further, its candidates (Q12); `in` and `out` are states (Q12), `bytes` those of `out`.
struct Passage {
  const std::int16_t* sums = nullptr;
  const std::int16_t* in = nullptr;
  std::int16_t* out = nullptr;
  std::uint8_t* bytes = nullptr;
  std::ptrdiff_t sums_step = 0;
  std::ptrdiff_t step = 0;
  std::ptrdiff_t words = 0;
  std::size_t size = 0;  ///< cells
  int shift = 1;         ///< as `Kernels::to_bytes` takes it
};

struct Kernels {
  /// out[row][output] = (bias + sum of in[row][input] * weight) * factor, rounded and kept in 16
  /// bits.
  void (*affine)(const Dense& dense, const std::uint8_t* in, std::size_t rows, std::int16_t* out);
  /// out[row][column] = sum of in[row][i] * packed[column][i], `columns` a multiple of
  /// `pair_block`; packed: [columns / pair_block][inputs / 2][pair_block][2].
  void (*pair_products)(const std::int16_t* packed, std::size_t columns, std::size_t inputs,
                        const std::int16_t* in, std::size_t rows, std::int32_t* out);
  /// out[i] = the highest a[i + k * a_step] + b[i + k * b_step] of `terms` k. May read and write up
  /// to `slack` numbers past the last i.
  void (*best_sums)(const std::int32_t* a, std::ptrdiff_t a_step, const std::int32_t* b,
                    std::ptrdiff_t b_step, std::size_t terms, std::size_t count, std::int32_t* out);
  /// The first place of the largest number.
  std::size_t (*best_score)(const std::int32_t* scores, std::size_t count);
  // Sizes from here on are multiples of 32, but for that of `best`.

  /// A word's first state: squash(sum + rows); sum Q11, the `summed_rows` rows Q7, out Q12.
  void (*sum_rows)(const std::int8_t* const* rows, const std::int16_t* sum, std::size_t size,
                   std::int16_t* out);
  /// out = squash(in), Q12: x (1 - |x| / 4) between -2 and 2, +-1 beyond.
  void (*squash)(const std::int16_t* in, std::size_t count, std::int16_t* out);
  /// out = squash(a + b + c), Q11 to Q12.
  void (*squash_sum)(const std::int16_t* a, const std::int16_t* b, const std::int16_t* c,
                     std::size_t count, std::int16_t* out);
  /// A gated unit: its memory (Q13), nothing at first, moves with each word, and what comes out
  /// is what goes in plus the memory.
  void (*recur)(const Passage& passage);
  /// Bytes of states: in / 2^shift, rounded, kept within +-127, plus 128.
  void (*to_bytes)(const std::int16_t* in, std::size_t count, int shift, std::uint8_t* out);
  /// The first place of the largest number.
  std::size_t (*best)(const std::int16_t* scores, std::size_t count);
};

inline constexpr std::size_t most_kernel_versions = 5;

/// The version for the processor at hand.
const Kernels& kernels();
/// All versions that this processor can run, the portable one first.
std::size_t kernel_versions(const Kernels* versions[most_kernel_versions]);

}  // namespace language
DATELINE_END
