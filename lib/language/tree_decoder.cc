#include "language/tree_decoder.h"

#include <algorithm>
#include <limits>

DATELINE_BEGIN
namespace language {
namespace {

/// Below a row's best by so much (128 in Q17), no arc is worth a thought; sums of as many as
/// there can be words fit in 32 bits.
constexpr std::int64_t worst = -(std::int64_t{1} << 24);

/// The first of the terms of `Kernels::best_sums` that is the sum.
std::size_t place_of(std::int32_t sum, const std::int32_t* a, std::ptrdiff_t a_step,
                     const std::int32_t* b, std::ptrdiff_t b_step) {
  std::size_t k = 0;
  for (; *a + *b != sum; ++k, a += a_step, b += b_step) {
  }
  return k;
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
  tops_.resize(words_);
  for (std::size_t i = 0; i < words_; ++i) {
    const std::int32_t* line = &scores[i * row_size];
    const auto best = static_cast<std::uint32_t>(kernels_.best_score(line, words_ + 1));
    heads[i] = best;
    tops_[i] = line[best];
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
  row_ = (words_ + slack + 1) / 16 * 16;
  for (Table* table : {&right_arcs_, &left_arcs_, &right_, &left_, &open_right_, &open_left_})
    table->resize(std::max(table->size(), words_ * row_ + slack));
  roots_.resize(words_);
  halves_.resize(row_);
  for (std::size_t i = 0; i < words_; ++i) {
    const std::int32_t* line = &scores[i * row_size];
    const std::int64_t top = tops_[i];
    const auto below = [&](std::size_t j) {
      return static_cast<std::int32_t>(std::max(worst, line[j] - top));
    };
    roots_[i] = below(0);
    for (std::size_t j = 0; j < i; ++j) right_arcs_[at(j, i)] = below(j + 1);
    for (std::size_t j = i + 1; j < words_; ++j) left_arcs_[at(i, j)] = below(j + 1);
  }
}

void TreeDecoder::fill() {
  std::fill_n(right_.begin(), words_, 0);
  std::fill_n(left_.begin(), words_, 0);
  const auto down = static_cast<std::ptrdiff_t>(row_);
  const std::ptrdiff_t up = 1 - down;
  for (std::size_t size = 1; size < words_; ++size) {
    const std::size_t count = words_ - size;
    const std::size_t own = size * row_;
    const std::size_t before = own - row_;
    kernels_.best_sums(&right_[0], down, &left_[before + 1], up, size, count, &halves_[0]);
    for (std::size_t i = 0; i < count; ++i) {
      open_right_[own + i] = halves_[i] + right_arcs_[own + i];
      open_left_[own + i] = halves_[i] + left_arcs_[own + i];
    }
    kernels_.best_sums(&open_right_[row_], down, &right_[before + 1], up, size, count,
                       &right_[own]);
    kernels_.best_sums(&left_[0], down, &open_left_[own], up, size, count, &left_[own]);
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
  const auto down = static_cast<std::ptrdiff_t>(row_);
  const std::ptrdiff_t up = 1 - down;
  todo_.assign({{0, root, true}, {root, words_ - 1, false}});
  while (!todo_.empty()) {
    const Span span = todo_.back();
    todo_.pop_back();
    const auto [i, j, leftward] = span;
    if (i == j) continue;
    std::size_t from = i;
    std::size_t to = j;
    if (leftward) {
      from = i + place_of(left_[at(i, j)], &left_[at(i, i)], down, &open_left_[at(i, j)], up);
      heads[from] = static_cast<std::uint32_t>(j + 1);
      todo_.push_back({i, from, true});
    } else {
      to = i + 1 +
           place_of(right_[at(i, j)], &open_right_[at(i, i + 1)], down, &right_[at(i + 1, j)], up);
      heads[to] = static_cast<std::uint32_t>(i + 1);
      todo_.push_back({to, j, false});
    }
    const std::size_t arc = at(from, to);
    const std::int32_t halves =
        leftward ? open_left_[arc] - left_arcs_[arc] : open_right_[arc] - right_arcs_[arc];
    const std::size_t cut =
        from + place_of(halves, &right_[at(from, from)], down, &left_[at(from + 1, to)], up);
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
