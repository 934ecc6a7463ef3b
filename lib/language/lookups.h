// The keys by which the network looks a word up.
#pragma once

#include "language/hash.h"
#include "language/network_shape.h"
#include "language/word_features.h"

DATELINE_BEGIN
namespace language {

/// In the order of `Lookup`; `first` is whether the word opens its sentence.
inline std::array<std::uint32_t, learned_lookups> lookup_keys(const WordFeatures& word,
                                                              bool first) {
  return {word.lower,       word.suffix[0], word.suffix[1],
          word.prefix[0],   word.prefix[1], mix(word.shape, first ? 1 : 0),
          word.classes + 1U};
}

}  // namespace language
DATELINE_END
