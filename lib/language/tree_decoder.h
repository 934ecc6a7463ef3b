// The best tree over a sentence in which no arcs cross (Eisner 1996).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/kernels.h"

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
  /// Numbers of spans, a row all those of a size, in the order of their first words: what makes
  /// a span of a size is then computed for all of them at once.
  using Table = Aligned<std::int32_t>;

  bool take_best_heads(std::span<const std::int32_t> scores, std::size_t row_size,
                       std::vector<std::uint32_t>& heads);
  void read(std::span<const std::int32_t> scores, std::size_t row_size);
  void fill();
  std::size_t best_root() const;
  void unfold(std::size_t root, std::vector<std::uint32_t>& heads);

  /// Of the words from i to j.
  [[nodiscard]] std::size_t at(std::size_t i, std::size_t j) const { return (j - i) * row_ + i; }

  const Kernels& kernels_ = kernels();

  std::size_t words_ = 0;
  std::size_t row_ = 0;              ///< of a table
  std::vector<std::uint32_t> walk_;  ///< which walk came by, by word; for taking best heads
  Table tops_;                       ///< each word's best score
  Table roots_;                      ///< a number a word
  Table right_arcs_, left_arcs_;     ///< between a span's ends; `left` has its head on the right
  // Sums of the best arcs, "open" with one between the two ends, "closed" with all within.
  Table right_, left_;  ///< closed
  Table open_right_, open_left_;
  Table halves_;  ///< two closed spans that face each other
  struct Span {
    std::size_t begin = 0, end = 0;
    bool leftward = false;
  };
  std::vector<Span> todo_;
};

}  // namespace language
DATELINE_END
