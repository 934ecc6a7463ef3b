// Integer kernels of the network, in one version a kind of processor. All
// give the same numbers; only their speed differs.
//
// Fixed point: "Qn" is a number times 2^n. States are Q11, weights Q11, sums
// of products Q22.
#pragma once

#include <cstddef>
#include <cstdint>

#include "dateline/export.h"

DATELINE_BEGIN
namespace language {

/// Outputs whose weights lie together.
inline constexpr std::size_t block = 32;

/// A layer's weights. `inputs` is even, `outputs` a multiple of `block`.
/// `weights` holds pairs of inputs together, and what a few outputs need in one
/// piece that stays in the nearest cache: [outputs / block][inputs / 2][block][2].
struct Dense {
  const std::int16_t* weights = nullptr;
  const std::int32_t* bias = nullptr;  ///< Q22, one an output
  std::size_t inputs = 0;
  std::size_t outputs = 0;
};

struct Kernels {
  /// out[row][output] = bias + sum of in[row][input] * weight.
  void (*affine)(const Dense& dense, const std::int16_t* in, std::size_t rows, std::int32_t* out);
  /// out = squash(in), Q22 to Q11: x (1 - |x| / 4) between -2 and 2, +-1 beyond.
  void (*squash)(const std::int32_t* in, std::size_t count, std::int16_t* out);
  /// One step of a gated unit of `size` cells: `sums` holds their gates and
  /// then their candidates (Q22); `memory` (Q15) moves; `out` (Q11) is `in`
  /// plus the memory.
  void (*recur)(const std::int32_t* sums, std::size_t size, std::int32_t* memory,
                const std::int16_t* in, std::int16_t* out);
  /// The sum of products of two vectors.
  std::int32_t (*dot)(const std::int16_t* a, const std::int16_t* b, std::size_t size);
  /// sum[i] += row[i] * factor.
  void (*add_row)(const std::int8_t* row, std::int32_t factor, std::size_t size, std::int32_t* sum);
};

inline constexpr std::size_t most_kernel_versions = 5;

/// The version for the processor at hand.
const Kernels& kernels();
/// All versions that this processor can run, the portable one first.
std::size_t kernel_versions(const Kernels* versions[most_kernel_versions]);

}  // namespace language
DATELINE_END
