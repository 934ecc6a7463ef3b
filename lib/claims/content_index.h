// Which attributions' contents hold a place of the text, without looking at all.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/span.h"

DATELINE_BEGIN
namespace claims {

class ContentIndex {
 public:
  void add(Span content, std::uint32_t attribution) { entries_.push_back({content, attribution}); }
  /// After the last `add`.
  void build();

  /// The attributions whose contents hold the span, in ascending order. Only the innermost
  /// few dozen where more are nested.
  [[nodiscard]] std::vector<std::uint32_t> holding(Span span) const;

 private:
  struct Entry {
    Span content;
    std::uint32_t attribution = 0;
  };
  void collect(std::size_t node, std::size_t begin, std::size_t end, Span span,
               std::vector<std::uint32_t>& found) const;

  std::vector<Entry> entries_;        ///< by their beginning
  std::vector<std::uint32_t> reach_;  ///< a tree: the furthest end of each half, of its halves ...
  std::size_t leaves_ = 0;
};

}  // namespace claims
DATELINE_END
