// The best tree over a sentence in which no arcs cross (Eisner 1996).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN
namespace language {

/// Finds one tree after another with the same working memory.
class TreeDecoder {
 public:
  /// The heads of the tree without crossing arcs that has the highest sum of scores and in
  /// which just one word has the root for head. `scores` has a row of `row_size` numbers a word:
  /// the root's, then each word's, its own the least there is, then padding. Heads count words
  /// from 1; 0 is the root. 1 to 112 words; square time where each word's best head makes such
  /// a tree (four sentences of five), otherwise cubic.
  void decode(std::span<const std::int32_t> scores, std::size_t row_size, std::size_t words,
              std::vector<std::uint32_t>& heads);

 private:
  /// Sums of spans: of words i to j, "open" with an arc between the two ends, "closed" with all
  /// within found. `left` spans have their head on the right end.
  using Table = std::vector<std::int32_t>;

  bool take_best_heads(std::span<const std::int32_t> scores, std::size_t row_size,
                       std::vector<std::uint32_t>& heads);
  void read(std::span<const std::int32_t> scores, std::size_t row_size);
  void fill();
  std::size_t best_root() const;
  void unfold(std::size_t root, std::vector<std::uint32_t>& heads);

  [[nodiscard]] std::size_t at(std::size_t row, std::size_t column) const {
    return row * words_ + column;
  }

  std::size_t words_ = 0;
  std::vector<std::uint32_t> walk_;   ///< which walk came by, by word; for taking best heads
  Table arcs_;                        ///< a row a dependent, the column its head
  Table roots_;                       ///< a number a word
  Table right_, left_;                ///< closed; a row a first word
  Table right_by_end_, left_by_end_;  ///< the same; a row a last word
  Table open_right_, open_left_;      ///< a row a first, and a row a last word
  struct Span {
    std::size_t begin = 0, end = 0;
    bool leftward = false;
  };
  std::vector<Span> todo_;
};

}  // namespace language
DATELINE_END
