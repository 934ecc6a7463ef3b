// Dense float products for training. Compiled for the machine at hand: the
// trainer gives the same weights twice on one kind of machine.
#pragma once

#include <cstddef>

namespace train {

/// c[m x n] += a[m x k] * b[k x n], all row-major and dense.
void multiply(const float* a, const float* b, float* c, std::size_t m, std::size_t k,
              std::size_t n);
/// c[m x n] += transpose(a[k x m]) * b[k x n].
void multiply_transposed(const float* a, const float* b, float* c, std::size_t m, std::size_t k,
                         std::size_t n);
/// c[m x n] += a[m x k] * transpose(b[n x k]).
void multiply_by_transposed(const float* a, const float* b, float* c, std::size_t m, std::size_t k,
                            std::size_t n);

}  // namespace train
