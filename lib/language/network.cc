#include "language/network.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "language/lookups.h"

DATELINE_BEGIN
namespace language {
namespace {

constexpr std::uint32_t magic = 0x344e4c44;  // "DLN4"
constexpr std::size_t largest = 4096;        // of any size in the file
constexpr std::size_t most_layers = 6;       // so that a state stays within 16 bits

std::size_t padded(std::size_t size, std::size_t unit) {
  return (size + unit - 1) / unit * unit;
}

/// An array of numbers within the blob, which the writer keeps aligned.
template <class Number>
const Number* array(BlobReader& read, std::size_t count) {
  const std::string_view bytes = read.take((count * sizeof(Number) + 3) / 4 * 4);
  return reinterpret_cast<const Number*>(bytes.data());
}

/// Whether no state can make a sum or an output too large for 32 bits.
bool bounded(const Dense& dense) {
  std::vector<std::int64_t> most(dense.bias, dense.bias + dense.outputs);
  std::vector<std::int64_t> least = most;
  for (std::size_t i = 0; i < dense.weights.size(); ++i) {
    const auto weight = std::int64_t{dense.weights[i]};
    if (std::abs(weight) > largest_weight) return false;
    auto& sums = weight > 0 ? most : least;
    sums[i / (block * dense.inputs) * block + i / 4 % block] += 255 * weight;
  }
  constexpr std::int64_t limit = std::numeric_limits<std::int32_t>::max() / 2;
  for (std::size_t j = 0; j < dense.outputs; ++j) {
    const std::int64_t factor = dense.factor[j];
    if (factor < 0 || factor > 1 << 20 || most[j] > limit || least[j] < -limit ||
        most[j] * factor > limit || least[j] * factor < -limit)
      return false;
  }
  return true;
}

bool read_dense(BlobReader& read, Dense& dense) {
  dense.inputs = read.number();
  dense.outputs = read.number();
  if (dense.inputs == 0 || dense.inputs % 4 != 0 || dense.inputs > largest || dense.outputs == 0 ||
      dense.outputs % block != 0 || dense.outputs > largest)
    return false;
  const std::size_t weights = dense.inputs * dense.outputs;
  const auto* from = array<std::int8_t>(read, weights);
  dense.bias = array<std::int32_t>(read, dense.outputs);
  dense.factor = array<std::int32_t>(read, dense.outputs);
  if (!read.ok()) return false;
  dense.weights.assign(from, from + weights);
  return bounded(dense);
}

}  // namespace

bool LookupTable::read(BlobReader& read) {
  const std::uint32_t bits = read.number();
  if (bits > 24) return false;
  const std::size_t capacity = std::size_t{1} << bits;
  mask_ = static_cast<std::uint32_t>(capacity - 1);
  keys_ = array<std::uint32_t>(read, capacity);
  places_ = array<std::uint16_t>(read, capacity);
  const std::size_t count = read.number();
  width = read.number();
  if (!read.ok() || count == 0 || width == 0 || width > largest) return false;
  rows_ = array<std::int8_t>(read, count * width);
  if (!read.ok()) return false;
  // A search ends at an empty place, so there must be one.
  bool room = false;
  for (std::size_t i = 0; i < capacity; ++i) {
    room |= keys_[i] == 0;
    if (places_[i] >= count) return false;
  }
  return room;
}

const std::int8_t* LookupTable::row(std::uint32_t key) const {
  if (key == 0) return rows_;
  for (std::uint32_t at = (key * 0x9e3779b1U) & mask_;; at = (at + 1) & mask_) {
    if (keys_[at] == key) return rows_ + places_[at] * width;
    if (keys_[at] == 0) return rows_;
  }
}

bool Network::read_labels(BlobReader& read) {
  const std::size_t tag_count = read.number();
  const std::size_t name_count = read.number();
  const std::size_t relation_count = read.number();
  if (std::max({tag_count, name_count, relation_count}) > 256 ||
      std::min({tag_count, name_count, relation_count}) == 0)
    return false;
  for (std::size_t i = 0; i < tag_count; ++i) {
    const std::uint32_t code = read.number();
    if ((code & 0xff) > static_cast<std::uint32_t>(Xpos::HASH) ||
        code >> 8 > static_cast<std::uint32_t>(Upos::X))
      return false;
    tags.push_back({static_cast<Xpos>(code & 0xff), static_cast<Upos>(code >> 8)});
  }
  for (std::size_t i = 0; i < name_count; ++i) {
    const std::uint32_t code = read.number();
    if ((code & 0xff) > 2 || code >> 8 > static_cast<std::uint32_t>(NameKind::other)) return false;
    names.push_back({static_cast<NameLabel::Part>(code & 0xff), static_cast<NameKind>(code >> 8)});
  }
  for (const NameLabel& label : names) {
    const auto begin = std::find_if(names.begin(), names.end(), [&](const NameLabel& other) {
      return other.part == NameLabel::Part::begin && other.kind == label.kind;
    });
    if (label.part == NameLabel::Part::inside && begin == names.end()) return false;
    name_begins.push_back(static_cast<std::size_t>(begin - names.begin()));
  }
  for (std::size_t i = 0; i < relation_count; ++i) {
    const std::uint32_t code = read.number();
    if (code >= deprel_count) return false;
    relations.push_back(static_cast<Deprel>(code));
  }
  return read.ok() && names[0].part == NameLabel::Part::outside;
}

bool Network::read_lookups(BlobReader& read) {
  for (LookupTable& table : lookups) {
    if (!table.read(read)) return false;
  }
  for (std::size_t i = 0; i < learned_lookups; ++i) {
    if (lookups[i].width != width) return false;
  }
  return true;
}

void Network::place_columns() {
  columns.name = tags.size();
  columns.dependent = columns.name + names.size();
  columns.head = columns.dependent + arc;
  columns.dependent_distance = columns.head + arc;
  columns.head_distance = columns.dependent_distance + distance_classes;
  columns.relation_dependent = columns.head_distance + distance_classes;
  columns.relation_head = columns.relation_dependent + relation;
  columns.end = columns.relation_head + relation;
}

bool Network::read_layers(BlobReader& read, std::size_t layer_count) {
  if (!read_dense(read, vector_in)) return false;
  bool fits = vector_in.inputs == lookups.back().width && vector_in.outputs == width;
  layers.resize(layer_count);
  for (Dense& layer : layers) {
    if (!read_dense(read, layer)) return false;
    fits &= layer.inputs == width && layer.outputs == width * 2;
  }
  if (!read_dense(read, top) || !read_dense(read, arc_mid) || !read_dense(read, relation_out))
    return false;
  return fits && top.inputs == width && top.outputs == padded(columns.end, block) &&
         arc_mid.inputs == arc && arc_mid.outputs == arc && relation_out.inputs == relation &&
         relation_out.outputs == padded(relations.size(), block);
}

bool Network::read(std::string_view bytes) {
  BlobReader read(bytes);
  if (read.number() != magic) return false;
  const std::size_t layer_count = read.number();
  width = read.number();
  arc = read.number();
  relation = read.number();
  if (layer_count > most_layers || width == 0 || width % 64 != 0 || width > largest || arc == 0 ||
      arc % 32 != 0 || arc > 128 || relation == 0 || relation % 32 != 0 || relation > largest ||
      !read_labels(read) || !read_lookups(read))
    return false;
  place_columns();
  if (!read_layers(read, layer_count)) return false;
  root_head = array<std::int16_t>(read, arc);
  root_relation = array<std::int16_t>(read, relation);
  distance_relation = array<std::int16_t>(read, relation * distance_classes);
  if (!read.ok() || !read.at_end()) return false;
  std::int64_t root = 0;
  for (std::size_t i = 0; i < arc; ++i) root += std::abs(int{root_head[i]});
  return root <= std::int64_t{128} << 8;
}

}  // namespace language
DATELINE_END
