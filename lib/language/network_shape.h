// The sizes and feature groups of the network, shared with its trainer.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "dateline/export.h"

DATELINE_BEGIN
namespace language {

/// What is looked up for each word, a row of a table each.
enum class Lookup : std::uint8_t {
  word,
  suffix2,
  suffix3,
  prefix2,
  prefix3,
  shape,
  classes,
  vector
};
inline constexpr std::size_t learned_lookups = 7;  ///< all but the fixed vector

/// How far and to which side a head lies, in 20 classes; 0 is the root.
inline constexpr std::size_t distance_classes = 20;
constexpr std::size_t distance_class(std::uint32_t dependent, std::uint32_t head, bool root) {
  if (root) return 0;
  const std::uint32_t distance = head > dependent ? head - dependent : dependent - head;
  std::size_t size = 8;
  if (distance <= 4) {
    size = distance - 1;
  } else if (distance <= 6) {
    size = 4;
  } else if (distance <= 9) {
    size = 5;
  } else if (distance <= 14) {
    size = 6;
  } else if (distance <= 24) {
    size = 7;
  }
  return 1 + size * 2 + (head > dependent ? 1 : 0);
}

}  // namespace language
DATELINE_END
