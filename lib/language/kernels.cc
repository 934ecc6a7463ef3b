#include "language/kernels.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define DATELINE_X86_KERNELS 1
#include <cpuid.h>
#include <immintrin.h>
#if !defined(__clang__)
// GCC 12 sees unset variables in its own AVX-512 header.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#endif

#if defined(DATELINE_X86_KERNELS) && defined(__linux__)
#define DATELINE_TILE_KERNELS 1
#include <sys/syscall.h>
#include <unistd.h>
#endif

static_assert(std::endian::native == std::endian::little, "the weights are little-endian");

DATELINE_BEGIN
namespace language {
namespace {

#define KERNEL_TABLE(affine)                                                                     \
  {                                                                                              \
    affine, pair_products, best_sums, best_score, sum_rows, squash, squash_sum, recur, to_bytes, \
        best                                                                                     \
  }

namespace portable {
#include "language/kernels_portable.inc"
constexpr Kernels table = KERNEL_TABLE(affine);
}  // namespace portable

#ifdef DATELINE_X86_KERNELS

namespace avx2 {
#include "language/kernels_avx2.inc"
//
#include "language/kernels_elementwise.inc"
#include "language/kernels_products.inc"
#include "language/kernels_undefine.inc"
constexpr Kernels table = KERNEL_TABLE(affine);
}  // namespace avx2

namespace avx512 {
#define KERNEL_TARGET __attribute__((target("avx512f,avx512bw,avx512vl")))
#define ADD_PRODUCTS(sum, states, weights) \
  _mm512_add_epi32(sum,                    \
                   _mm512_madd_epi16(_mm512_maddubs_epi16(states, weights), _mm512_set1_epi16(1)))
#define ADD_PAIRS(sum, a, b) _mm512_add_epi32(sum, _mm512_madd_epi16(a, b))
#include "language/kernels_avx512.inc"
//
#include "language/kernels_elementwise.inc"
#include "language/kernels_products.inc"
#include "language/kernels_undefine.inc"
constexpr Kernels table = KERNEL_TABLE(affine);
}  // namespace avx512

namespace vnni {
#define KERNEL_TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))
#define ADD_PRODUCTS _mm512_dpbusd_epi32
#define ADD_PAIRS _mm512_dpwssd_epi32
#include "language/kernels_avx512.inc"
//
#include "language/kernels_elementwise.inc"
#include "language/kernels_products.inc"
#ifdef DATELINE_TILE_KERNELS
#include "language/kernels_tiles.inc"
constexpr Kernels with_tiles = KERNEL_TABLE(affine_by_tiles);
#endif
#include "language/kernels_undefine.inc"
constexpr Kernels table = KERNEL_TABLE(affine);
}  // namespace vnni

#ifdef DATELINE_TILE_KERNELS
/// Whether the processor has tiles of bytes (AMX) and Linux lets this process use them: their 8
/// KB are kept for a thread only from its first use on, and only where a process has asked.
bool have_tiles() {
  unsigned a = 0;
  unsigned b = 0;
  unsigned c = 0;
  unsigned d = 0;
  constexpr unsigned tiles = 1U << 24U;
  constexpr unsigned bytes = 1U << 25U;
  if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0 || (d & tiles) == 0 || (d & bytes) == 0)
    return false;
  constexpr long ask_for_state = 0x1023;  // ARCH_REQ_XCOMP_PERM
  constexpr long tile_data = 18;
  return syscall(SYS_arch_prctl, ask_for_state, tile_data) == 0;
}
#endif

#endif

}  // namespace

std::size_t kernel_versions(const Kernels* versions[most_kernel_versions]) {
  std::size_t count = 0;
  versions[count++] = &portable::table;
#ifdef DATELINE_X86_KERNELS
  if (__builtin_cpu_supports("avx2")) versions[count++] = &avx2::table;
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")) {
    versions[count++] = &avx512::table;
    if (__builtin_cpu_supports("avx512vnni")) {
      versions[count++] = &vnni::table;
#ifdef DATELINE_TILE_KERNELS
      if (have_tiles()) versions[count++] = &vnni::with_tiles;
#endif
    }
  }
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
