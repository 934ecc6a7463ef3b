// Runs the trained network over words.
#pragma once

#include <span>
#include <vector>

#include "language/first_states.h"
#include "language/network.h"

DATELINE_BEGIN
namespace language {

/// Runs a network over some sentences at a time, in memory of its own.
class NetworkRun {
 public:
  explicit NetworkRun(const Network& network) : network_(network), first_states_(network) {}

  /// Reads sentences, which lie one behind the other in `words`; the rest
  /// answers about them.
  void read(std::span<const WordFeatures> words, std::span<const Stretch> sentences);

  [[nodiscard]] TagPair tag(std::size_t word) const;
  /// One number a label.
  [[nodiscard]] std::span<const std::int16_t> name_scores(std::size_t word) const;

  /// Heads for the words of a stretch among themselves: `scores` gets a row of
  /// `row_size` numbers a word, the first the root's, then one a word; what
  /// follows is padding.
  void arc_scores(Stretch stretch, Aligned<std::int32_t>& scores, std::size_t& row_size);
  /// The relation of each word of a stretch to its head; heads count from
  /// 1 at its beginning, 0 is the root.
  void relate(Stretch stretch, std::span<const std::uint32_t> heads,
              std::vector<Deprel>& relations);
  /// The same again for one of its words, the `word`th, which got another head.
  Deprel relate_word(Stretch stretch, std::span<const std::uint32_t> heads, std::size_t word);
  /// What the last two found for the `word`th: a number a relation, Q9; an arc's score is Q17.
  [[nodiscard]] std::span<const std::int16_t> relation_scores(std::size_t word) const {
    const std::size_t labels = network_.relation_out.outputs;
    return {&relation_scores_[word * labels], network_.relations.size()};
  }

 private:
  void run_layer(const Dense& layer, std::span<const Stretch> sentences);
  void project();
  void pack_heads(Stretch stretch, std::size_t columns);
  void score_relations(Stretch stretch, std::span<const std::uint32_t> heads, std::size_t first,
                       std::size_t count);
  void add_distances(Stretch stretch, std::size_t word, std::int32_t* line) const;
  [[nodiscard]] const std::int16_t* top(std::size_t word) const {
    return &top_[word * network_.top.outputs];
  }

  const Network& network_;
  const Kernels& kernels_ = kernels();
  FirstStates first_states_;
  std::size_t words_ = 0;
  Aligned<std::uint8_t> bytes_;
  Aligned<std::int16_t> sums_, state_, next_, top_;
  Aligned<std::int16_t> heads_, mid_, packed_, relation_scores_;
  Aligned<std::int16_t> pulls_;  ///< of the words of a stretch, a number a distance class
};

}  // namespace language
DATELINE_END
