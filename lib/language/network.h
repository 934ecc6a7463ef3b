// The trained network, as the library runs it: in integers, its large tables straight from the
// embedded bytes. What it computes is described in tools/train/network.h.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "language/blob.h"
#include "language/kernels.h"
#include "language/network_shape.h"
#include "language/tagset.h"
#include "language/word_features.h"

DATELINE_BEGIN
namespace language {

/// A label of the name tagger: outside, or the first or a later word of a kind.
struct NameLabel {
  enum class Part : std::uint8_t { outside, begin, inside };
  Part part = Part::outside;
  NameKind kind = NameKind::other;
};

/// A table of rows by key, with open addressing.
class LookupTable {
 public:
  bool read(BlobReader& read);
  /// The key's row; that of the unknown when it has none.
  [[nodiscard]] const std::int8_t* row(std::uint32_t key) const;

  std::size_t width = 0;

 private:
  const std::uint32_t* keys_ = nullptr;
  const std::uint16_t* places_ = nullptr;
  const std::int8_t* rows_ = nullptr;
  std::uint32_t mask_ = 0;
};

/// Weights and labels. The tables are views into the bytes it was read from.
struct Network {
  /// False when the bytes are not a network of this version; nothing in a
  /// network that was read can make the arithmetic overflow.
  bool read(std::string_view bytes);

  std::vector<TagPair> tags;
  std::vector<NameLabel> names;
  std::vector<std::size_t> name_begins;  ///< for each label, the one that begins such a name
  std::vector<Deprel> relations;
  std::array<LookupTable, learned_lookups + 1> lookups;  ///< rows Q7; the last: vectors, plus 128
  Dense vector_in;
  std::vector<Dense> layers;
  Dense top;  ///< from the last state to all that the answers need
  Dense arc_mid, relation_out;
  const std::int16_t* root_head = nullptr;          ///< Q8
  const std::int16_t* root_relation = nullptr;      ///< Q11
  const std::int16_t* distance_relation = nullptr;  ///< Q11, a row a distance class
  std::size_t width = 0, arc = 0, relation = 0;

  /// Where each head's outputs begin among those of `top`.
  struct Columns {
    std::size_t tag = 0, name = 0, dependent = 0, head = 0;
    std::size_t dependent_distance = 0, head_distance = 0;
    std::size_t relation_dependent = 0, relation_head = 0, end = 0;
  } columns;

 private:
  bool read_labels(BlobReader& read);
  bool read_lookups(BlobReader& read);
  bool read_layers(BlobReader& read, std::size_t layer_count);
  void place_columns();
};

/// A run of words, [begin, end).
struct Stretch {
  std::size_t begin = 0, end = 0;
};

/// Runs a network over some sentences at a time, in memory of its own.
class NetworkRun {
 public:
  explicit NetworkRun(const Network& network) : network_(network), kernels_(kernels()) {}

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
  void look_up(std::span<const WordFeatures> words, std::span<const Stretch> sentences);
  void run_layer(const Dense& layer, std::size_t number, std::span<const Stretch> sentences);
  void project();
  void pack_heads(Stretch stretch, std::size_t columns);
  void score_relations(Stretch stretch, std::span<const std::uint32_t> heads, std::size_t first,
                       std::size_t count);
  void add_distances(Stretch stretch, std::size_t word, std::int32_t* line) const;
  [[nodiscard]] const std::int16_t* top(std::size_t word) const {
    return &top_[word * network_.top.outputs];
  }

  const Network& network_;
  const Kernels& kernels_;
  std::size_t words_ = 0;
  Aligned<std::uint8_t> bytes_;
  Aligned<std::int16_t> sums_, state_, next_, memory_, top_;
  Aligned<std::int16_t> heads_, mid_, packed_, relation_scores_;
};

}  // namespace language
DATELINE_END
