// Parameters and the optimiser (Adam, Kingma & Ba 2015).
#pragma once

#include <algorithm>
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
  /// The weights as the library will have them: of each column, 64 steps to either side of 0.
  /// The network computes with these, and learns as if they were the weights.
  void round_columns() {
    if (!stale) return;
    stale = false;
    std::vector<float> top(columns, 1e-9F);
    for (std::size_t i = 0; i < rows; ++i) {
      for (std::size_t j = 0; j < columns; ++j)
        top[j] = std::max(top[j], std::fabs(w[i * columns + j]));
    }
    std::vector<float> inverse(columns);
    for (std::size_t j = 0; j < columns; ++j) inverse[j] = weight_steps / top[j];
    rounded.resize(w.size());
    for (std::size_t i = 0; i < rows; ++i) {
      for (std::size_t j = 0; j < columns; ++j) {
        rounded[i * columns + j] =
            std::nearbyint(w[i * columns + j] * inverse[j]) * (top[j] * (1 / weight_steps));
      }
    }
  }
  static constexpr float weight_steps = 64;

  float* row(std::size_t i) { return &w[i * columns]; }
  float* gradient(std::size_t i) {
    if (table && touched[i] == 0) {
      touched[i] = 1;
      touched_rows.push_back(static_cast<std::uint32_t>(i));
    }
    return &g[i * columns];
  }

  void step(float rate, float correction1, float correction2) {
    stale = true;
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
  std::vector<float> rounded;
  bool stale = true;  ///< `rounded` is not of the weights as they are
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
