#include "language/network.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "language/lookups.h"

DATELINE_BEGIN
namespace language {
namespace {

constexpr std::uint32_t magic = 0x334e4c44;  // "DLN3"
constexpr std::size_t largest = 4096;        // of any size in the file

std::size_t padded(std::size_t outputs) {
  return (outputs + 31) / 32 * 32;
}

/// An array of numbers within the blob, which the writer keeps aligned.
template <class Number>
const Number* array(BlobReader& read, std::size_t count) {
  const std::string_view bytes = read.take((count * sizeof(Number) + 3) / 4 * 4);
  return reinterpret_cast<const Number*>(bytes.data());
}

constexpr std::int32_t limit(std::int32_t value, std::int32_t most) {
  return std::clamp(value, -most, most);
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
  factor = static_cast<std::int32_t>(read.number());
  if (!read.ok() || count == 0 || width == 0 || width > largest || std::abs(factor) > 1 << 18)
    return false;
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
  for (std::size_t i = 0; i < relation_count; ++i) {
    const std::uint32_t code = read.number();
    if (code >= deprel_count) return false;
    relations.push_back(static_cast<Deprel>(code));
  }
  return read.ok() && names[0].part == NameLabel::Part::outside;
}

bool Network::read_dense(BlobReader& read, std::size_t largest_input, Dense& dense) {
  dense.inputs = read.number();
  dense.outputs = read.number();
  if (dense.inputs == 0 || dense.inputs % 2 != 0 || dense.inputs > largest || dense.outputs == 0 ||
      dense.outputs % 32 != 0 || dense.outputs > largest)
    return false;
  dense.weights = array<std::int16_t>(read, dense.inputs * dense.outputs);
  dense.bias = array<std::int32_t>(read, dense.outputs);
  if (!read.ok()) return false;
  // The largest sum there can be must leave room for rounding.
  std::vector<std::int64_t> sums(dense.outputs, 0);
  for (std::size_t i = 0; i < dense.inputs * dense.outputs; ++i)
    sums[i / (block * dense.inputs) * block + i / 2 % block] +=
        std::abs(std::int64_t{dense.weights[i]});
  for (std::size_t j = 0; j < dense.outputs; ++j) {
    const std::int64_t sum =
        sums[j] * static_cast<std::int64_t>(largest_input) + std::abs(std::int64_t{dense.bias[j]});
    if (sum > std::numeric_limits<std::int32_t>::max() - (1 << 14)) return false;
  }
  return true;
}

bool Network::read(std::string_view bytes) {
  BlobReader read(bytes);
  if (read.number() != magic) return false;
  const std::size_t layer_count = read.number();
  width = read.number();
  arc = read.number();
  relation = read.number();
  if (layer_count > 16 || width % 64 != 0 || width > largest || arc % 32 != 0 || arc > 128 ||
      relation % 32 != 0 || relation > largest || !read_labels(read))
    return false;
  for (LookupTable& table : lookups) {
    if (!table.read(read)) return false;
  }
  for (std::size_t i = 0; i < learned_lookups; ++i) {
    if (lookups[i].width != width) return false;
  }
  constexpr std::size_t one = 1 << 11;
  if (!read_dense(read, 127, vector_in)) return false;
  layers.resize(layer_count);
  bool fits = vector_in.inputs == lookups.back().width && vector_in.outputs == width;
  for (std::size_t i = 0; i < layer_count; ++i) {
    if (!read_dense(read, one * (i + 1), layers[i])) return false;
    fits &= layers[i].inputs == width && layers[i].outputs == width * 2;
  }
  if (!read_dense(read, one * (layer_count + 1), top) || !read_dense(read, one, arc_mid) ||
      !read_dense(read, one, relation_out))
    return false;
  columns.name = padded(tags.size());
  columns.dependent = columns.name + padded(names.size());
  columns.head = columns.dependent + arc;
  columns.dependent_distance = columns.head + arc;
  columns.head_distance = columns.dependent_distance + padded(distance_classes);
  columns.relation_dependent = columns.head_distance + padded(distance_classes);
  columns.relation_head = columns.relation_dependent + relation;
  columns.end = columns.relation_head + relation;
  fits &= top.inputs == width && top.outputs == columns.end && arc_mid.inputs == arc &&
          arc_mid.outputs == arc && relation_out.inputs == relation &&
          relation_out.outputs == padded(relations.size());
  root_head = array<std::int16_t>(read, arc);
  root_relation = array<std::int32_t>(read, relation);
  distance_relation = array<std::int32_t>(read, relation * distance_classes);
  if (!read.ok() || !read.at_end()) return false;
  for (std::size_t i = 0; i < arc; ++i) fits &= std::abs(int{root_head[i]}) <= 8192;
  return fits;
}

void NetworkRun::look_up(std::span<const WordFeatures> words) {
  const std::size_t size = network_.lookups.back().width;
  const std::size_t width = network_.width;
  vectors_.resize(words.size() * size);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::int8_t* vector = network_.lookups.back().row(words[i].lower);
    std::copy(vector, vector + size, &vectors_[i * size]);
  }
  sums_.resize(words.size() * width);
  kernels_.affine(network_.vector_in, vectors_.data(), words.size(), sums_.data());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto keys = lookup_keys(words[i], i == 0);
    std::int32_t* sum = &sums_[i * width];
    // Sums of Q20; the rest is Q22.
    for (std::size_t k = 0; k < width; ++k) sum[k] = limit(sum[k], 1 << 27);
    for (std::size_t l = 0; l < learned_lookups; ++l)
      kernels_.add_row(network_.lookups[l].row(keys[l]), network_.lookups[l].factor, width, sum);
    for (std::size_t k = 0; k < width; ++k) sum[k] = limit(sum[k], 1 << 27) * 4;
  }
  state_.resize(words.size() * width);
  kernels_.squash(sums_.data(), state_.size(), state_.data());
}

void NetworkRun::run_layer(const Dense& layer) {
  const std::size_t width = network_.width;
  const std::size_t half = width / 2;
  sums_.resize(words_ * layer.outputs);
  kernels_.affine(layer, state_.data(), words_, sums_.data());
  next_.resize(state_.size());
  memory_.assign(width, 0);
  for (std::size_t i = 0; i < words_; ++i) {
    const std::size_t back = words_ - 1 - i;
    kernels_.recur(&sums_[i * layer.outputs], half, memory_.data(), &state_[i * width],
                   &next_[i * width]);
    kernels_.recur(&sums_[back * layer.outputs + width], half, &memory_[half],
                   &state_[back * width + half], &next_[back * width + half]);
  }
  state_.swap(next_);
}

void NetworkRun::read(std::span<const WordFeatures> words) {
  words_ = words.size();
  if (words_ == 0) return;
  look_up(words);
  for (const Dense& layer : network_.layers) run_layer(layer);
  top_.resize(words_ * network_.top.outputs);
  kernels_.affine(network_.top, state_.data(), words_, top_.data());
  const std::size_t arc = network_.arc;
  dependents_.resize(words_ * arc);
  heads_.resize(words_ * arc);
  for (std::size_t i = 0; i < words_; ++i) {
    kernels_.squash(top(i) + network_.columns.dependent, arc, &dependents_[i * arc]);
    kernels_.squash(top(i) + network_.columns.head, arc, &heads_[i * arc]);
  }
  mid_sums_.resize(words_ * arc);
  kernels_.affine(network_.arc_mid, dependents_.data(), words_, mid_sums_.data());
  mid_.resize(mid_sums_.size());
  for (std::size_t i = 0; i < mid_.size(); ++i)  // Q9, within +-16
    mid_[i] = static_cast<std::int16_t>(limit((mid_sums_[i] + (1 << 12)) >> 13, 8191));
}

TagPair NetworkRun::tag(std::size_t word) const {
  const std::int32_t* scores = top(word) + network_.columns.tag;
  return network_.tags[static_cast<std::size_t>(
      std::max_element(scores, scores + network_.tags.size()) - scores)];
}

std::span<const std::int32_t> NetworkRun::name_scores(std::size_t word) const {
  return {top(word) + network_.columns.name, network_.names.size()};
}

void NetworkRun::arc_scores(std::size_t begin, std::size_t end, std::vector<std::int32_t>& scores) {
  const std::size_t size = end - begin;
  const std::size_t arc = network_.arc;
  constexpr std::int32_t farthest = 1 << 27;
  scores.resize(size * (size + 1));
  for (std::size_t i = 0; i < size; ++i) {
    const std::int16_t* mid = &mid_[(begin + i) * arc];
    const std::int32_t* far = top(begin + i) + network_.columns.dependent_distance;
    std::int32_t* line = &scores[i * (size + 1)];
    line[0] = kernels_.dot(mid, network_.root_head, arc) + limit(far[0] >> 2, farthest);
    for (std::size_t j = 0; j < size; ++j) {
      if (i == j) {
        line[j + 1] = std::numeric_limits<std::int32_t>::min();
        continue;
      }
      const std::size_t distance =
          distance_class(static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), false);
      const std::int32_t* pull = top(begin + j) + network_.columns.head_distance;
      line[j + 1] = kernels_.dot(mid, &heads_[(begin + j) * arc], arc) +
                    limit(far[distance] >> 2, farthest) + limit(pull[distance] >> 2, farthest);
    }
  }
}

void NetworkRun::relate(std::size_t begin, std::span<const std::uint32_t> heads,
                        std::vector<Deprel>& relations) {
  const std::size_t width = network_.relation;
  constexpr std::int32_t most = 1 << 29;
  relation_sums_.resize(heads.size() * width);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const bool root = heads[i] == 0;
    const std::int32_t* dependent = top(begin + i) + network_.columns.relation_dependent;
    const std::int32_t* head =
        root ? network_.root_relation : top(begin + heads[i] - 1) + network_.columns.relation_head;
    const std::size_t distance = distance_class(static_cast<std::uint32_t>(i + 1), heads[i], root);
    const std::int32_t* far = network_.distance_relation + distance * width;
    for (std::size_t k = 0; k < width; ++k) {
      relation_sums_[i * width + k] =
          limit(dependent[k], most) + limit(head[k], most) + limit(far[k], most);
    }
  }
  relation_states_.resize(relation_sums_.size());
  kernels_.squash(relation_sums_.data(), relation_sums_.size(), relation_states_.data());
  const std::size_t labels = network_.relation_out.outputs;
  relation_scores_.resize(heads.size() * labels);
  kernels_.affine(network_.relation_out, relation_states_.data(), heads.size(),
                  relation_scores_.data());
  relations.resize(heads.size());
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const std::int32_t* scores = &relation_scores_[i * labels];
    relations[i] = network_.relations[static_cast<std::size_t>(
        std::max_element(scores, scores + network_.relations.size()) - scores)];
  }
}

}  // namespace language
DATELINE_END
