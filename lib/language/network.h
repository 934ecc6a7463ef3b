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

}  // namespace language
DATELINE_END
