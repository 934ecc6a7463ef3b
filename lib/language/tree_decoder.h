// The best tree over a sentence (Chu & Liu 1965, Edmonds 1967).
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
  using Score = std::int64_t;

  /// The heads of the tree with the highest sum of scores in which just one word
  /// has the root for head. `scores` has a row of `row_size` numbers a word: the root's,
  /// then each word's, its own the least there is, then padding. Heads count words from 1;
  /// 0 is the root. At least one word; square time.
  void decode(std::span<const std::int32_t> scores, std::size_t row_size, std::size_t words,
              std::vector<std::uint32_t>& heads);

 private:
  enum class State : std::uint8_t { fresh, on_path, done, inner };

  bool take_best_heads(std::span<const std::int32_t> scores, std::size_t row_size,
                       std::size_t words);
  void begin(std::span<const std::int32_t> scores, std::size_t row_size, std::size_t words);
  void choose_head(std::uint32_t part);
  std::uint32_t contract(std::size_t first);
  void grow();

  // Parts are nodes, and from `nodes_` on what became of cycles.
  std::size_t nodes_ = 0, parts_ = 0;
  std::vector<Score> scores_;           ///< of each part's row, by the head's node
  std::vector<std::uint32_t> part_;     ///< of a node
  std::vector<std::uint32_t> row_;      ///< of a part in `scores_`
  std::vector<std::uint32_t> head_;     ///< of a part: the best, a node
  std::vector<Score> best_;             ///< its score
  std::vector<State> state_;            ///< of a part
  std::vector<std::uint32_t> entered_;  ///< which member a head enters, a row a cycle
  std::vector<std::uint32_t> path_;
};

}  // namespace language
DATELINE_END
