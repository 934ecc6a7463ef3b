#include "gemm.h"

#include <algorithm>
#include <vector>

namespace train {
namespace {

constexpr std::size_t rows = 6;
constexpr std::size_t columns = 32;

/// One full tile; `step` is what lies between two elements of a row of a.
void tile(const float* a, std::size_t row_step, std::size_t step, const float* b, float* c,
          std::size_t k, std::size_t n) {
  float sums[rows][columns];
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) sums[i][j] = c[i * n + j];
  }
  for (std::size_t p = 0; p < k; ++p) {
    const float* row = b + p * n;
    for (std::size_t i = 0; i < rows; ++i) {
      const float factor = a[i * row_step + p * step];
      for (std::size_t j = 0; j < columns; ++j) sums[i][j] += factor * row[j];
    }
  }
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) c[i * n + j] = sums[i][j];
  }
}

void edge(const float* a, std::size_t row_step, std::size_t step, const float* b, float* c,
          std::size_t m, std::size_t k, std::size_t n, std::size_t width) {
  for (std::size_t i = 0; i < m; ++i) {
    for (std::size_t p = 0; p < k; ++p) {
      const float factor = a[i * row_step + p * step];
      for (std::size_t j = 0; j < width; ++j) c[i * n + j] += factor * b[p * n + j];
    }
  }
}

/// `n` is a multiple of the tile's columns. A piece of b that stays in the
/// nearest cache meets all rows of a before the next one.
void blocked(const float* a, std::size_t row_step, std::size_t step, const float* b, float* c,
             std::size_t m, std::size_t k, std::size_t n) {
  constexpr std::size_t depth = 192;
  const std::size_t full = m / rows * rows;
  for (std::size_t p = 0; p < k; p += depth) {
    const std::size_t some = std::min(depth, k - p);
    for (std::size_t j = 0; j < n; j += columns) {
      for (std::size_t i = 0; i < full; i += rows)
        tile(a + i * row_step + p * step, row_step, step, b + p * n + j, c + i * n + j, some, n);
    }
  }
  edge(a + full * row_step, row_step, step, b, c + full * n, m - full, k, n, n);
}

std::vector<float> widen(const float* from, std::size_t height, std::size_t n, std::size_t wide) {
  std::vector<float> copy(height * wide, 0.0F);
  for (std::size_t i = 0; i < height; ++i) std::copy_n(from + i * n, n, &copy[i * wide]);
  return copy;
}

/// Pads the columns where they do not fill tiles.
void product(const float* a, std::size_t row_step, std::size_t step, const float* b, float* c,
             std::size_t m, std::size_t k, std::size_t n) {
  if (n % columns == 0) return blocked(a, row_step, step, b, c, m, k, n);
  const std::size_t wide = (n / columns + 1) * columns;
  const std::vector<float> wide_b = widen(b, k, n, wide);
  std::vector<float> wide_c = widen(c, m, n, wide);
  blocked(a, row_step, step, wide_b.data(), wide_c.data(), m, k, wide);
  for (std::size_t i = 0; i < m; ++i) std::copy_n(&wide_c[i * wide], n, c + i * n);
}

}  // namespace

void multiply(const float* a, const float* b, float* c, std::size_t m, std::size_t k,
              std::size_t n) {
  product(a, k, 1, b, c, m, k, n);
}

void multiply_transposed(const float* a, const float* b, float* c, std::size_t m, std::size_t k,
                         std::size_t n) {
  product(a, 1, m, b, c, m, k, n);
}

void multiply_by_transposed(const float* a, const float* b, float* c, std::size_t m, std::size_t k,
                            std::size_t n) {
  std::vector<float> turned(k * n);
  for (std::size_t j = 0; j < n; ++j) {
    for (std::size_t p = 0; p < k; ++p) turned[p * n + j] = b[j * k + p];
  }
  multiply(a, turned.data(), c, m, k, n);
}

}  // namespace train
