#include "language/kernels.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define DATELINE_X86_KERNELS 1
#include <immintrin.h>
#if defined(__clang__)
#define PREFER_WIDE  // clang knows no such target, and needs none
#else
#define PREFER_WIDE ",prefer-vector-width=512"
#endif
#endif

static_assert(std::endian::native == std::endian::little, "the weights are little-endian");

DATELINE_BEGIN
namespace language {
namespace {

namespace portable {
#define KERNEL_TARGET
#include "language/kernels_elementwise.inc"
#undef KERNEL_TARGET

void affine(const Dense& dense, const std::int16_t* in, std::size_t rows, std::int32_t* out) {
  for (std::size_t row = 0; row < rows; ++row) {
    std::copy_n(dense.bias, dense.outputs, out + row * dense.outputs);
    const std::int16_t* weights = dense.weights;
    for (std::size_t j = 0; j < dense.outputs; j += block) {
      std::int32_t* sums = out + row * dense.outputs + j;
      for (std::size_t k = 0; k < dense.inputs; k += 2, weights += block * 2) {
        const std::int32_t even = in[row * dense.inputs + k];
        const std::int32_t odd = in[row * dense.inputs + k + 1];
        for (std::size_t i = 0; i < block; ++i)
          sums[i] += even * weights[2 * i] + odd * weights[2 * i + 1];
      }
    }
  }
}

constexpr Kernels table = {affine, squash, recur, dot, add_row};
}  // namespace portable

#ifdef DATELINE_X86_KERNELS

namespace sse2 {
#define KERNEL_TARGET __attribute__((target("sse2")))
#define VECTOR __m128i
#define LANES 4
#define LOAD(from) _mm_loadu_si128(reinterpret_cast<const __m128i*>(from))
#define STORE(to, value) _mm_storeu_si128(reinterpret_cast<__m128i*>(to), value)
#define SPREAD _mm_set1_epi32
#define MULTIPLY_ADD(sum, a, b) _mm_add_epi32(sum, _mm_madd_epi16(a, b))
#include "language/kernels_affine.inc"
#include "language/kernels_elementwise.inc"
constexpr Kernels table = {affine, squash, recur, dot, add_row};
#include "language/kernels_undefine.inc"
}  // namespace sse2

namespace avx2 {
#define KERNEL_TARGET __attribute__((target("avx2")))
#define VECTOR __m256i
#define LANES 8
#define LOAD(from) _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from))
#define STORE(to, value) _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), value)
#define SPREAD _mm256_set1_epi32
#define MULTIPLY_ADD(sum, a, b) _mm256_add_epi32(sum, _mm256_madd_epi16(a, b))
#include "language/kernels_affine.inc"
#include "language/kernels_elementwise.inc"
constexpr Kernels table = {affine, squash, recur, dot, add_row};
#include "language/kernels_undefine.inc"
}  // namespace avx2

namespace avx512 {
#define KERNEL_TARGET __attribute__((target("avx512f,avx512bw" PREFER_WIDE)))
#define VECTOR __m512i
#define LANES 16
#define LOAD(from) _mm512_loadu_si512(from)
#define STORE(to, value) _mm512_storeu_si512(to, value)
#define SPREAD _mm512_set1_epi32
#define MULTIPLY_ADD(sum, a, b) _mm512_add_epi32(sum, _mm512_madd_epi16(a, b))
#include "language/kernels_affine.inc"
#include "language/kernels_elementwise.inc"
constexpr Kernels table = {affine, squash, recur, dot, add_row};
#include "language/kernels_undefine.inc"
}  // namespace avx512

namespace vnni {
#define KERNEL_TARGET __attribute__((target("avx512f,avx512bw,avx512vnni" PREFER_WIDE)))
#define VECTOR __m512i
#define LANES 16
#define LOAD(from) _mm512_loadu_si512(from)
#define STORE(to, value) _mm512_storeu_si512(to, value)
#define SPREAD _mm512_set1_epi32
#define MULTIPLY_ADD _mm512_dpwssd_epi32
#include "language/kernels_affine.inc"
#include "language/kernels_elementwise.inc"
constexpr Kernels table = {affine, squash, recur, dot, add_row};
#include "language/kernels_undefine.inc"
}  // namespace vnni

#endif

}  // namespace

std::size_t kernel_versions(const Kernels* versions[most_kernel_versions]) {
  std::size_t count = 0;
  versions[count++] = &portable::table;
#ifdef DATELINE_X86_KERNELS
  versions[count++] = &sse2::table;
  if (__builtin_cpu_supports("avx2")) versions[count++] = &avx2::table;
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw"))
    versions[count++] = &avx512::table;
  if (count == 4 && __builtin_cpu_supports("avx512vnni")) versions[count++] = &vnni::table;
#endif
  return count;
}

const Kernels& kernels() {
  const Kernels* versions[most_kernel_versions];
  const std::size_t count = kernel_versions(versions);
  return *versions[count - 1];
}

}  // namespace language
DATELINE_END
