#include "language/network_run.h"

#include <algorithm>
#include <cstring>
#include <limits>

DATELINE_BEGIN
namespace language {
namespace {

/// From a state's Q12 to its bytes. A later state may be larger than 1.
constexpr int first_shift = 5;
constexpr int later_shift = 6;

/// The steps of an arc's score to those of its parts, Q9.
constexpr std::int32_t arc_scale = 1 << 8;

/// The distance class of two words so far apart, the head on the left.
constexpr std::array<std::uint8_t, 32> class_of_distance = [] {
  std::array<std::uint8_t, 32> classes{};
  for (std::uint32_t i = 1; i < classes.size(); ++i)
    classes[i] = static_cast<std::uint8_t>(distance_class(i, 0, false));
  return classes;
}();

}  // namespace

void NetworkRun::run_layer(const Dense& layer, std::span<const Stretch> sentences) {
  const std::size_t width = network_.width;
  const std::size_t half = width / 2;
  kernels_.affine(layer, bytes_.data(), words_, sums_.data());
  for (const Stretch sentence : sentences) {
    const auto passage = [&](std::size_t word, std::size_t cell, std::ptrdiff_t direction) {
      const std::size_t at = word * width + cell;
      kernels_.recur({&sums_[word * layer.outputs + cell * 2], &state_[at], &next_[at], &bytes_[at],
                      direction * static_cast<std::ptrdiff_t>(layer.outputs),
                      direction * static_cast<std::ptrdiff_t>(width),
                      static_cast<std::ptrdiff_t>(sentence.end - sentence.begin), half,
                      later_shift});
    };
    passage(sentence.begin, 0, 1);
    passage(sentence.end - 1, half, -1);
  }
  state_.swap(next_);
}

void NetworkRun::project() {
  const std::size_t arc = network_.arc;
  make_room(top_, words_ * network_.top.outputs);
  kernels_.affine(network_.top, bytes_.data(), words_, top_.data());
  make_room(heads_, words_ * arc);
  make_room(mid_, words_ * arc);
  make_room(bytes_, words_ * arc);
  for (std::size_t i = 0; i < words_; ++i) {
    kernels_.squash(top(i) + network_.columns.head, arc, &heads_[i * arc]);
    kernels_.squash(top(i) + network_.columns.dependent, arc, &mid_[i * arc]);
  }
  kernels_.to_bytes(mid_.data(), words_ * arc, first_shift, bytes_.data());
  kernels_.affine(network_.arc_mid, bytes_.data(), words_, mid_.data());
  // Q12 to Q8, so that a product with what a dependent looks for fits in 32 bits.
  for (std::size_t i = 0; i < words_ * arc; ++i)
    heads_[i] = static_cast<std::int16_t>((heads_[i] + 8) >> 4);
}

void NetworkRun::read(std::span<const WordFeatures> words, std::span<const Stretch> sentences) {
  words_ = words.size();
  if (words_ == 0) return;
  const std::size_t size = words_ * network_.width;
  make_room(state_, size);
  make_room(next_, size);
  make_room(bytes_, size);
  make_room(sums_, size * 2);
  first_states_.look_up(words, sentences, state_.data());
  kernels_.to_bytes(state_.data(), size, first_shift, bytes_.data());
  for (const Dense& layer : network_.layers) run_layer(layer, sentences);
  project();
}

TagPair NetworkRun::tag(std::size_t word) const {
  return network_.tags[kernels_.best(top(word), network_.tags.size())];
}

std::span<const std::int16_t> NetworkRun::name_scores(std::size_t word) const {
  return {top(word) + network_.columns.name, network_.names.size()};
}

/// The root and the words of a stretch side by side, for the products with all
/// that look for a head.
void NetworkRun::pack_heads(Stretch stretch, std::size_t columns) {
  const std::size_t arc = network_.arc;
  make_room(packed_, columns * arc);
  for (std::size_t column = 0; column <= stretch.end - stretch.begin; ++column) {
    const std::int16_t* head =
        column == 0 ? network_.root_head : &heads_[(stretch.begin + column - 1) * arc];
    std::int16_t* to = &packed_[column / pair_block * pair_block * arc + column % pair_block * 2];
    for (std::size_t k = 0; k < arc; k += 2)
      std::memcpy(to + k * pair_block, head + k, 2 * sizeof *head);
  }
}

/// Adds how well the distance suits the word and each head.
void NetworkRun::add_distances(Stretch stretch, std::size_t word, std::int32_t* line) const {
  const std::int16_t* far = top(word) + network_.columns.dependent_distance;
  line[0] += far[0] * arc_scale;
  const std::int16_t* pull = pulls_.data();
  for (std::size_t j = stretch.begin; j < word; ++j, pull += distance_classes) {
    const std::size_t c = class_of_distance[std::min<std::size_t>(word - j, 31)];
    line[j - stretch.begin + 1] += (far[c] + pull[c]) * arc_scale;
  }
  line[word - stretch.begin + 1] = std::numeric_limits<std::int32_t>::min();
  pull += distance_classes;
  for (std::size_t j = word + 1; j < stretch.end; ++j, pull += distance_classes) {
    const std::size_t c = class_of_distance[std::min<std::size_t>(j - word, 31)] + 1U;
    line[j - stretch.begin + 1] += (far[c] + pull[c]) * arc_scale;
  }
}

void NetworkRun::arc_scores(Stretch stretch, Aligned<std::int32_t>& scores, std::size_t& row_size) {
  const std::size_t size = stretch.end - stretch.begin;
  const std::size_t arc = network_.arc;
  row_size = (size + 1 + pair_block - 1) / pair_block * pair_block;
  pack_heads(stretch, row_size);
  make_room(scores, size * row_size);
  kernels_.pair_products(packed_.data(), row_size, arc, &mid_[stretch.begin * arc], size,
                         scores.data());
  // Side by side, since rows a power of two apart share few places in the nearest cache.
  make_room(pulls_, size * distance_classes);
  for (std::size_t i = 0; i < size; ++i)
    std::copy_n(top(stretch.begin + i) + network_.columns.head_distance, distance_classes,
                &pulls_[i * distance_classes]);
  for (std::size_t i = 0; i < size; ++i)
    add_distances(stretch, stretch.begin + i, &scores[i * row_size]);
}

void NetworkRun::score_relations(Stretch stretch, std::span<const std::uint32_t> heads,
                                 std::size_t first, std::size_t count) {
  const std::size_t width = network_.relation;
  make_room(next_, count * width);
  for (std::size_t i = first; i < first + count; ++i) {
    const bool root = heads[i] == 0;
    const std::int16_t* dependent = top(stretch.begin + i) + network_.columns.relation_dependent;
    const std::int16_t* head =
        root ? network_.root_relation
             : top(stretch.begin + heads[i] - 1) + network_.columns.relation_head;
    const std::size_t distance = distance_class(static_cast<std::uint32_t>(i + 1), heads[i], root);
    kernels_.squash_sum(dependent, head, network_.distance_relation + distance * width, width,
                        &next_[(i - first) * width]);
  }
  make_room(bytes_, count * width);
  kernels_.to_bytes(next_.data(), count * width, first_shift, bytes_.data());
  const std::size_t labels = network_.relation_out.outputs;
  make_room(relation_scores_, (first + count) * labels);
  kernels_.affine(network_.relation_out, bytes_.data(), count, &relation_scores_[first * labels]);
}

void NetworkRun::relate(Stretch stretch, std::span<const std::uint32_t> heads,
                        std::vector<Deprel>& relations) {
  score_relations(stretch, heads, 0, heads.size());
  relations.resize(heads.size());
  for (std::size_t i = 0; i < heads.size(); ++i)
    relations[i] =
        network_.relations[kernels_.best(relation_scores(i).data(), network_.relations.size())];
}

Deprel NetworkRun::relate_word(Stretch stretch, std::span<const std::uint32_t> heads,
                               std::size_t word) {
  score_relations(stretch, heads, word, 1);
  return network_.relations[kernels_.best(relation_scores(word).data(), network_.relations.size())];
}

}  // namespace language
DATELINE_END
