// What was worked out for pairs of numbers, for as long as its place is not wanted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "dateline/export.h"
#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {

/// A table of a fixed number of places: what falls out of it is worked out again. For one thread
/// at a time.
class PairMemory {
 public:
  explicit PairMemory(std::size_t places)
      : places_(places, {std::numeric_limits<std::uint32_t>::max(), 0, 0}) {}

  /// `work()`, or what it gave for the same two.
  template <typename Work>
  std::int32_t get(std::uint32_t a, std::uint32_t b, Work work) {
    Place& place = places_[mix(a, b) % places_.size()];
    if (place.a != a || place.b != b) place = {a, b, work()};
    return place.value;
  }

 private:
  struct Place {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::int32_t value = 0;
  };
  std::vector<Place> places_;
};

}  // namespace merge
DATELINE_END
