#pragma once

#include <compare>
#include <cstdint>

#include "dateline/export.h"

DATELINE_BEGIN

/// A half-open range of an article's body, so that every result can be traced
/// to the words it came from.
///
/// Units: UTF-8 byte offsets from the start of the body, never in the middle
/// of a character. A body is at most 4 GiB. Plain value; safe anywhere.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return end <= begin; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  constexpr auto operator<=>(const Span&) const = default;
};

DATELINE_END
