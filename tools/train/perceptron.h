// An averaged perceptron over hashed features (Collins 2002).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/templates.h"

namespace train {

using dateline::language::Features;

class Perceptron {
 public:
  Perceptron(std::uint32_t labels, std::uint32_t bits);

  void score(const Features& features, std::vector<float>& scores) const;
  /// Moves weight from `guess` to `truth`.
  void update(const Features& features, std::uint32_t truth, std::uint32_t guess);
  void tick() { ++now_; }
  /// Replaces the weights by their averages; training ends here.
  void average();
  /// The file that LanguageModel reads: a word a label, then 8-bit weights.
  void write(const std::string& path, const std::vector<std::uint32_t>& labels) const;

 private:
  void add(std::size_t index, float value);

  std::uint32_t labels_, bits_, mask_;
  std::vector<float> weights_;
  std::vector<double> totals_;
  std::vector<std::uint32_t> stamps_;
  std::vector<std::uint8_t> seen_;  ///< how often a feature was wrong; the first times don't count
  std::uint32_t now_ = 0;
};

}  // namespace train
