// What network.cc and network_answers.cc share: the steps of a layer and what
// a batch computes on its way.
#pragma once

#include <algorithm>
#include <cmath>

#include "gemm.h"
#include "network.h"

namespace train {

using dateline::language::distance_class;
using dateline::language::distance_classes;
using dateline::language::learned_lookups;

inline float squash(float x) {
  const float clipped = std::clamp(x, -2.0F, 2.0F);
  return clipped * (1 - std::fabs(clipped) * 0.25F);
}
inline float squash_slope(float x) {
  return std::max(0.0F, 1 - std::fabs(x) * 0.5F);
}
inline float gate(float x) {
  return 0.5F + 0.5F * squash(x * 0.5F);
}
inline float gate_slope(float x) {
  return 0.25F * squash_slope(x * 0.5F);
}

using Matrix = std::vector<float>;

/// out[rows x outputs] = in * weight + bias.
inline Matrix affine(const Matrix& in, std::size_t rows, Param& weight, const Param* bias) {
  weight.round_columns();
  Matrix out(rows * weight.columns, 0.0F);
  if (bias != nullptr) {
    for (std::size_t i = 0; i < rows; ++i)
      std::copy(bias->w.begin(), bias->w.end(),
                out.begin() + static_cast<std::ptrdiff_t>(i * weight.columns));
  }
  multiply(in.data(), weight.rounded.data(), out.data(), rows, weight.rows, weight.columns);
  return out;
}

/// Gradients of `affine`; adds to `d_in` when it is not null.
inline void affine_back(const Matrix& in, const Matrix& d_out, std::size_t rows, Param& weight,
                        Param* bias, Matrix* d_in) {
  multiply_transposed(in.data(), d_out.data(), weight.g.data(), weight.rows, rows, weight.columns);
  if (bias != nullptr) {
    for (std::size_t i = 0; i < rows; ++i) {
      for (std::size_t j = 0; j < weight.columns; ++j) bias->g[j] += d_out[i * weight.columns + j];
    }
  }
  if (d_in != nullptr)
    multiply_by_transposed(d_out.data(), weight.rounded.data(), d_in->data(), rows, weight.columns,
                           weight.rows);
}

/// States as the library will have them, in bytes: `steps` to 1, kept within the byte but
/// while dropout makes them larger.
inline Matrix rounded_states(const Matrix& states, float steps, bool learning) {
  Matrix rounded(states.size());
  const float most = learning ? 1e9F : 127;
  for (std::size_t i = 0; i < states.size(); ++i)
    rounded[i] = std::clamp(std::nearbyint(states[i] * steps), -most, most) * (1 / steps);
  return rounded;
}
inline constexpr float first_steps = 128;
inline constexpr float later_steps = 64;

inline void apply_squash(const Matrix& in, Matrix& out) {
  out.resize(in.size());
  for (std::size_t i = 0; i < in.size(); ++i) out[i] = squash(in[i]);
}
inline void squash_back(const Matrix& in, Matrix& gradient) {
  for (std::size_t i = 0; i < in.size(); ++i) gradient[i] *= squash_slope(in[i]);
}

/// Softmax cross entropy in place: `scores` become gradients times `weight`.
inline float cross_entropy(float* scores, std::size_t count, std::size_t truth, float weight) {
  const float top = *std::max_element(scores, scores + count);
  float sum = 0;
  const float margin = scores[truth] - top;
  for (std::size_t i = 0; i < count; ++i) {
    scores[i] = std::exp(scores[i] - top);
    sum += scores[i];
  }
  for (std::size_t i = 0; i < count; ++i) scores[i] *= weight / sum;
  scores[truth] -= weight;
  return (std::log(sum) - margin) * weight;
}

inline std::uint32_t best_of(const float* scores, std::size_t count) {
  return static_cast<std::uint32_t>(std::max_element(scores, scores + count) - scores);
}

inline void drop(Matrix& values, Matrix& mask, float rate, Random& random) {
  mask.resize(values.size());
  const float keep = 1 / (1 - rate);
  const auto limit = static_cast<std::int64_t>(rate * 65536);
  for (std::size_t i = 0; i + 4 <= values.size(); i += 4) {
    const std::uint64_t bits = random();
    for (std::size_t k = 0; k < 4; ++k) {
      const auto part = static_cast<std::int64_t>(bits >> (16 * k) & 0xffff);
      // Without a branch: none could be foreseen.
      mask[i + k] = keep * static_cast<float>((limit - 1 - part) >> 63 & 1);
      values[i + k] *= mask[i + k];
    }
  }
}
inline void times(Matrix& values, const Matrix& mask) {
  for (std::size_t i = 0; i < mask.size(); ++i) values[i] *= mask[i];
}

/// Everything a batch computes on its way, kept for the way back.
struct Network::Pass {
  std::vector<const Example*> batch;
  std::vector<std::size_t> start;  ///< of each sentence, in words
  std::size_t words = 0;
  bool learning = false;

  Matrix vectors, in_sum, in_mask;
  std::vector<Matrix> states;  ///< input of each layer, and the last one's output
  std::vector<Matrix> seen;    ///< the same in the steps of a byte
  std::vector<Matrix> sums, hidden, masks;
  Matrix dependent_sum, dependent, dependent_seen, head_sum, head, mid, dependent_far, head_far;
  Matrix relation_dep, relation_of_head;
  Matrix d_state, d_mid, d_head, d_dependent_far, d_head_far, d_relation_dep, d_relation_head;
};

}  // namespace train
