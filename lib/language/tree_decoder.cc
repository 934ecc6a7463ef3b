#include "language/tree_decoder.h"

#include <algorithm>
#include <limits>

DATELINE_BEGIN
namespace language {
namespace {

constexpr TreeDecoder::Score never = std::numeric_limits<TreeDecoder::Score>::min();

/// So dear that the best tree has but one arc from the root.
constexpr TreeDecoder::Score root_price = TreeDecoder::Score{1} << 42;

}  // namespace

bool TreeDecoder::take_best_heads(std::span<const std::int32_t> scores, std::size_t row_size,
                                  std::size_t words) {
  std::size_t roots = 0;
  head_.assign(words + 1, 0);
  for (std::size_t node = 1; node <= words; ++node) {
    const std::int32_t* line = &scores[(node - 1) * row_size];
    std::int32_t top = line[0];
    for (std::size_t j = 1; j <= words; ++j) top = std::max(top, line[j]);
    std::uint32_t best = 0;
    while (line[best] != top) ++best;
    head_[node] = best;
    roots += best == 0 ? 1 : 0;
  }
  if (roots != 1) return false;
  // A walk from each node that meets no node of an earlier walk goes to the root, or in a circle.
  part_.assign(words + 1, 0);
  for (std::uint32_t start = 1; start <= words; ++start) {
    std::uint32_t node = start;
    while (node != 0 && part_[node] == 0) {
      part_[node] = start;
      node = head_[node];
    }
    if (node != 0 && part_[node] == start) return false;
  }
  return true;
}

void TreeDecoder::begin(std::span<const std::int32_t> scores, std::size_t row_size,
                        std::size_t words) {
  nodes_ = words + 1;
  parts_ = nodes_;
  scores_.resize(nodes_ * nodes_);
  part_.resize(nodes_);
  row_.resize(2 * nodes_);
  head_.assign(2 * nodes_, 0);
  best_.assign(2 * nodes_, 0);
  state_.assign(2 * nodes_, State::fresh);
  entered_.resize(nodes_ * nodes_);
  for (std::uint32_t node = 0; node < nodes_; ++node) part_[node] = row_[node] = node;
  for (std::size_t node = 1; node < nodes_; ++node) {
    const std::int32_t* line = &scores[(node - 1) * row_size];
    Score* to = &scores_[node * nodes_];
    for (std::size_t j = 0; j < nodes_; ++j) to[j] = line[j];
    to[0] -= root_price;
  }
  state_[0] = State::done;
}

void TreeDecoder::choose_head(std::uint32_t part) {
  const Score* line = &scores_[row_[part] * nodes_];
  Score top = never;
  for (std::uint32_t j = 0; j < nodes_; ++j) {
    if (line[j] > top && part_[j] != part) {
      top = line[j];
      head_[part] = j;
    }
  }
  best_[part] = top;
}

/// Makes one part of those on the path from `first` on. To enter it is to give up
/// the arc that the part entered has within.
std::uint32_t TreeDecoder::contract(std::size_t first) {
  const auto whole = static_cast<std::uint32_t>(parts_++);
  std::uint32_t* entered = &entered_[(whole - nodes_) * nodes_];
  row_[whole] = row_[path_[first]];
  Score* sum = &scores_[row_[whole] * nodes_];
  for (std::size_t j = 0; j < nodes_; ++j) {
    sum[j] -= best_[path_[first]];
    entered[j] = path_[first];
  }
  for (std::size_t i = first + 1; i < path_.size(); ++i) {
    const std::uint32_t member = path_[i];
    const Score* line = &scores_[row_[member] * nodes_];
    for (std::size_t j = 0; j < nodes_; ++j) {
      const Score score = line[j] - best_[member];
      if (score > sum[j]) {
        sum[j] = score;
        entered[j] = member;
      }
    }
  }
  for (std::size_t i = first; i < path_.size(); ++i) state_[path_[i]] = State::inner;
  for (std::uint32_t& part : part_) {
    if (state_[part] == State::inner) part = whole;
  }
  path_.resize(first);
  return whole;
}

/// Grows paths along the best heads; a path that meets itself becomes one part there.
void TreeDecoder::grow() {
  for (std::uint32_t start = 1; start < nodes_; ++start) {
    std::uint32_t part = part_[start];
    path_.clear();
    while (state_[part] != State::done) {
      state_[part] = State::on_path;
      path_.push_back(part);
      choose_head(part);
      part = part_[head_[part]];
      if (state_[part] != State::on_path) continue;
      const auto first = std::find(path_.begin(), path_.end(), part);
      part = contract(static_cast<std::size_t>(first - path_.begin()));
    }
    for (const std::uint32_t passed : path_) state_[passed] = State::done;
  }
}

void TreeDecoder::decode(std::span<const std::int32_t> scores, std::size_t row_size,
                         std::size_t words, std::vector<std::uint32_t>& heads) {
  if (!take_best_heads(scores, row_size, words)) {
    begin(scores, row_size, words);
    grow();
    // The last whole first: its head enters one of its members.
    for (std::size_t whole = parts_; whole-- > nodes_;) {
      const std::uint32_t head = head_[whole];
      head_[entered_[(whole - nodes_) * nodes_ + head]] = head;
    }
  }
  heads.assign(head_.begin() + 1, head_.begin() + 1 + static_cast<std::ptrdiff_t>(words));
}

}  // namespace language
DATELINE_END
