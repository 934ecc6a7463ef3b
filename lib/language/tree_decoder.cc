#include "language/tree_decoder.h"

#include <algorithm>
#include <limits>

DATELINE_BEGIN
namespace language {
namespace {

/// Below a row's best by so much (128 in Q17), no arc is worth a thought; sums of as many as
/// there can be words fit in 32 bits.
constexpr std::int64_t worst = -(std::int64_t{1} << 24);

/// The highest sum of two neighbours along two rows.
std::int32_t best_sum(const std::int32_t* a, const std::int32_t* b, std::size_t count) {
  std::int32_t best = std::numeric_limits<std::int32_t>::min();
  for (std::size_t i = 0; i < count; ++i) best = std::max(best, a[i] + b[i]);
  return best;
}

/// Where it is, the first.
std::size_t place_of(std::int32_t sum, const std::int32_t* a, const std::int32_t* b) {
  std::size_t i = 0;
  while (a[i] + b[i] != sum) ++i;
  return i;
}

/// Whether two arcs cross, or one spans the root's. Linear but for long arcs.
bool crosses(const std::vector<std::uint32_t>& heads) {
  for (std::uint32_t i = 1; i <= heads.size(); ++i) {
    const std::uint32_t begin = std::min(i, heads[i - 1]);
    const std::uint32_t end = std::max(i, heads[i - 1]);
    for (std::uint32_t j = begin + 1; j < end; ++j) {
      const std::uint32_t head = heads[j - 1];
      if (head < begin || head > end) return true;
    }
  }
  return false;
}

}  // namespace

/// Each word's best head, if that makes a tree that will do.
bool TreeDecoder::take_best_heads(std::span<const std::int32_t> scores, std::size_t row_size,
                                  std::vector<std::uint32_t>& heads) {
  std::size_t roots = 0;
  heads.resize(words_);
  for (std::size_t i = 0; i < words_; ++i) {
    const std::int32_t* line = &scores[i * row_size];
    std::int32_t top = line[0];
    for (std::size_t j = 1; j <= words_; ++j) top = std::max(top, line[j]);
    std::uint32_t best = 0;
    while (line[best] != top) ++best;
    heads[i] = best;
    roots += best == 0 ? 1 : 0;
  }
  if (roots != 1) return false;
  // A walk from each word that meets no word of an earlier walk goes to the root, or in a circle.
  walk_.assign(words_ + 1, 0);
  for (std::uint32_t start = 1; start <= words_; ++start) {
    std::uint32_t word = start;
    while (word != 0 && walk_[word] == 0) {
      walk_[word] = start;
      word = heads[word - 1];
    }
    if (word != 0 && walk_[word] == start) return false;
  }
  return !crosses(heads);
}

void TreeDecoder::read(std::span<const std::int32_t> scores, std::size_t row_size) {
  arcs_.resize(words_ * words_);
  roots_.resize(words_);
  for (std::size_t i = 0; i < words_; ++i) {
    const std::int32_t* line = &scores[i * row_size];
    const std::int64_t top = *std::max_element(line, line + words_ + 1);
    const auto below = [&](std::size_t j) {
      return static_cast<std::int32_t>(std::max(worst, line[j] - top));
    };
    roots_[i] = below(0);
    for (std::size_t j = 0; j < words_; ++j) arcs_[at(i, j)] = below(j + 1);
  }
}

void TreeDecoder::fill() {
  for (Table* table : {&right_, &left_, &right_by_end_, &left_by_end_, &open_right_, &open_left_})
    table->resize(words_ * words_);
  for (std::size_t i = 0; i < words_; ++i)
    right_[at(i, i)] = left_[at(i, i)] = right_by_end_[at(i, i)] = left_by_end_[at(i, i)] = 0;
  for (std::size_t size = 1; size < words_; ++size) {
    for (std::size_t i = 0; i + size < words_; ++i) {
      const std::size_t j = i + size;
      const std::int32_t halves = best_sum(&right_[at(i, i)], &left_by_end_[at(j, i + 1)], size);
      open_right_[at(i, j)] = halves + arcs_[at(j, i)];
      open_left_[at(j, i)] = halves + arcs_[at(i, j)];
      const std::int32_t right =
          best_sum(&open_right_[at(i, i + 1)], &right_by_end_[at(j, i + 1)], size);
      const std::int32_t left = best_sum(&left_[at(i, i)], &open_left_[at(j, i)], size);
      right_[at(i, j)] = right_by_end_[at(j, i)] = right;
      left_[at(i, j)] = left_by_end_[at(j, i)] = left;
    }
  }
}

std::size_t TreeDecoder::best_root() const {
  std::size_t best = 0;
  std::int64_t top = std::numeric_limits<std::int64_t>::min();
  for (std::size_t i = 0; i < words_; ++i) {
    const std::int64_t sum = std::int64_t{roots_[i]} + left_[at(0, i)] + right_[at(i, words_ - 1)];
    if (sum > top) {
      top = sum;
      best = i;
    }
  }
  return best;
}

/// Sets the heads by going down again through the closed spans that made the best.
void TreeDecoder::unfold(std::size_t root, std::vector<std::uint32_t>& heads) {
  todo_.assign({{0, root, true}, {root, words_ - 1, false}});
  while (!todo_.empty()) {
    const Span span = todo_.back();
    todo_.pop_back();
    const auto [i, j, leftward] = span;
    if (i == j) continue;
    std::size_t from = i;
    std::size_t to = j;
    if (leftward) {
      from = i + place_of(left_[at(i, j)], &left_[at(i, i)], &open_left_[at(j, i)]);
      heads[from] = static_cast<std::uint32_t>(j + 1);
      todo_.push_back({i, from, true});
    } else {
      to = i + 1 +
           place_of(right_[at(i, j)], &open_right_[at(i, i + 1)], &right_by_end_[at(j, i + 1)]);
      heads[to] = static_cast<std::uint32_t>(i + 1);
      todo_.push_back({to, j, false});
    }
    const std::int32_t halves = leftward ? open_left_[at(to, from)] - arcs_[at(from, to)]
                                         : open_right_[at(from, to)] - arcs_[at(to, from)];
    const std::size_t cut =
        from + place_of(halves, &right_[at(from, from)], &left_by_end_[at(to, from + 1)]);
    todo_.push_back({from, cut, false});
    todo_.push_back({cut + 1, to, true});
  }
}

void TreeDecoder::decode(std::span<const std::int32_t> scores, std::size_t row_size,
                         std::size_t words, std::vector<std::uint32_t>& heads) {
  words_ = words;
  if (take_best_heads(scores, row_size, heads)) return;
  read(scores, row_size);
  fill();
  heads.assign(words, 0);
  unfold(best_root(), heads);
}

}  // namespace language
DATELINE_END
