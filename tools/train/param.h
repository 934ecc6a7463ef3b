// Parameters and the optimiser (Adam, Kingma & Ba 2015).
#pragma once

#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

namespace train {

using Random = std::mt19937_64;

/// From 0 up to but not including 1; the same on every machine.
inline float uniform(Random& random) {
  return static_cast<float>(random() >> 40) * (1.0F / 16777216.0F);
}

/// A matrix of weights with its gradient. Of a table of embeddings only the
/// rows that a batch touched are updated.
struct Param {
  Param(std::size_t row_count, std::size_t column_count, bool is_table = false)
      : rows(row_count), columns(column_count), table(is_table) {
    for (auto* values : {&w, &g, &m, &v}) values->assign(rows * columns, 0.0F);
    if (table) touched.assign(rows, 0);
  }

  /// Uniform within +-scale.
  void randomize(float scale, Random& random) {
    for (float& value : w) value = (uniform(random) * 2 - 1) * scale;
  }
  void randomize(Random& random) {
    randomize(std::sqrt(6.0F / static_cast<float>(rows + columns)), random);
  }
  float* row(std::size_t i) { return &w[i * columns]; }
  float* gradient(std::size_t i) {
    if (table && touched[i] == 0) {
      touched[i] = 1;
      touched_rows.push_back(static_cast<std::uint32_t>(i));
    }
    return &g[i * columns];
  }

  void step(float rate, float correction1, float correction2) {
    if (!table) {
      step_range(0, w.size(), rate, correction1, correction2);
      return;
    }
    for (const std::uint32_t i : touched_rows) {
      step_range(i * columns, (i + 1) * columns, rate, correction1, correction2);
      touched[i] = 0;
    }
    touched_rows.clear();
  }

  std::size_t rows, columns;
  bool table;
  std::vector<float> w, g, m, v;
  std::vector<std::uint8_t> touched;
  std::vector<std::uint32_t> touched_rows;

 private:
  void step_range(std::size_t begin, std::size_t end, float rate, float correction1,
                  float correction2) {
    constexpr float beta1 = 0.9F;
    constexpr float beta2 = 0.98F;
    for (std::size_t i = begin; i < end; ++i) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      w[i] -= rate * (m[i] * correction1) / (std::sqrt(v[i] * correction2) + 1e-6F);
      g[i] = 0;
    }
  }
};

}  // namespace train
