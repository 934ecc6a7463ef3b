#include "perceptron.h"

#include <algorithm>
#include <cmath>
#include <fstream>

namespace train {

Perceptron::Perceptron(std::uint32_t labels, std::uint32_t bits)
    : labels_(labels), bits_(bits), mask_((1U << bits) - 1) {
  const std::size_t size = (std::size_t{1} << bits) + labels;
  weights_.assign(size, 0);
  totals_.assign(size, 0);
  stamps_.assign(size, 0);
  seen_.assign(std::size_t{1} << 26, 0);
}

void Perceptron::score(const Features& features, std::vector<float>& scores) const {
  scores.assign(labels_, 0);
  for (const std::uint32_t feature : features) {
    const float* row = &weights_[feature & mask_];
    for (std::uint32_t label = 0; label < labels_; ++label) scores[label] += row[label];
  }
}

void Perceptron::add(std::size_t index, float value) {
  totals_[index] += static_cast<double>(now_ - stamps_[index]) * weights_[index];
  stamps_[index] = now_;
  weights_[index] += value;
}

void Perceptron::update(const Features& features, std::uint32_t truth, std::uint32_t guess) {
  constexpr std::uint8_t rare = 2;
  for (const std::uint32_t feature : features) {
    std::uint8_t& seen = seen_[feature >> 6];
    if (seen < rare) {
      ++seen;
      continue;
    }
    add((feature & mask_) + truth, 1);
    add((feature & mask_) + guess, -1);
  }
}

void Perceptron::average() {
  for (std::size_t i = 0; i < weights_.size(); ++i) {
    add(i, 0);
    weights_[i] = static_cast<float>(totals_[i] / std::max(now_, 1U));
  }
}

void Perceptron::write(const std::string& path, const std::vector<std::uint32_t>& labels) const {
  float top = 1e-6F;
  for (const float weight : weights_) top = std::max(top, std::fabs(weight));
  std::ofstream out(path, std::ios::binary);
  const auto number = [&](std::uint32_t value) {
    for (int i = 0; i < 4; ++i) out.put(static_cast<char>(value >> (8 * i)));
  };
  number(0x314d4c44);
  number(labels_);
  for (const std::uint32_t label : labels) number(label);
  number(bits_);
  for (const float weight : weights_) {
    const auto value = static_cast<std::int16_t>(std::round(weight / top * 32767));
    out.put(static_cast<char>(value & 0xff));
    out.put(static_cast<char>((value >> 8) & 0xff));
  }
}

}  // namespace train
