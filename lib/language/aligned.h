// Arrays that begin where a line of the cache does: a vector register or a row of a tile, both as
// wide as a line, is then never read from two.
#pragma once

#include <cstddef>
#include <new>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN
namespace language {

template <class Number>
struct LineAllocator {
  using value_type = Number;
  static constexpr std::align_val_t line{64};

  LineAllocator() = default;
  template <class Other>
  explicit LineAllocator(const LineAllocator<Other>& /*other*/) {}

  Number* allocate(std::size_t count) {
    return static_cast<Number*>(::operator new(count * sizeof(Number), line));
  }
  void deallocate(Number* at, std::size_t /*count*/) { ::operator delete(at, line); }
  bool operator==(const LineAllocator& /*other*/) const { return true; }
};

template <class Number>
using Aligned = std::vector<Number, LineAllocator<Number>>;

/// Room for `count` numbers, whatever they are.
template <class Number>
void make_room(Aligned<Number>& numbers, std::size_t count) {
  if (numbers.size() < count) numbers.resize(count);
}

}  // namespace language
DATELINE_END
