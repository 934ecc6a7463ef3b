// A linear classifier over hashed features. A feature's weights are the
// consecutive numbers that start at its hash, one a label, so rows overlap at
// random instead of being stored apart.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN
namespace language {

struct LinearWeights {
  const std::int16_t* weights = nullptr;  ///< `mask` + 1 + `labels` of them
  std::uint32_t mask = 0;
  std::uint32_t labels = 0;

  void score(std::span<const std::uint32_t> features, std::vector<std::int32_t>& scores) const {
    scores.assign(labels, 0);
    for (const std::uint32_t feature : features) {
      const std::int16_t* row = weights + (feature & mask);
      for (std::uint32_t label = 0; label < labels; ++label) scores[label] += row[label];
    }
  }
};

}  // namespace language
DATELINE_END
