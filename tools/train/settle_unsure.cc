#include "settle_unsure.h"

#include <algorithm>
#include <array>

namespace train {
namespace {

using dateline::Name;
using dateline::NameKind;

constexpr std::size_t kinds = 3;
constexpr float sure_enough = 1.5F;  // of the logits' sums over a run

/// The best reading of words [begin, end): a kind, or `kinds` for no name; none
/// when the next one is close.
std::size_t reading(const Scores& scores, std::size_t labels, std::size_t begin, std::size_t end,
                    bool& sure) {
  std::array<float, kinds + 1> sums{};
  for (std::size_t i = begin; i < end; ++i) {
    const float* line = &scores.names[i * labels];
    for (std::size_t kind = 0; kind < kinds; ++kind)
      sums[kind] += line[kind * 2 + (i == begin ? 1 : 2)];
    sums[kinds] += line[0];
  }
  const auto best =
      static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
  auto sorted = sums;
  std::sort(sorted.begin(), sorted.end());
  sure = sorted[kinds] - sorted[kinds - 1] > sure_enough;
  return best;
}

void settle(const Scores& scores, std::size_t labels, Tree& tree) {
  for (std::size_t begin = 0; begin < tree.unsure.size();) {
    std::size_t end = begin;
    while (end < tree.unsure.size() && tree.unsure[end]) ++end;
    if (end > begin) {
      bool sure = false;
      const std::size_t kind = reading(scores, labels, begin, end, sure);
      if (sure) {
        std::fill(tree.unsure.begin() + static_cast<std::ptrdiff_t>(begin),
                  tree.unsure.begin() + static_cast<std::ptrdiff_t>(end), false);
        if (kind < kinds) {
          tree.names.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                                static_cast<NameKind>(kind)});
        }
      }
    }
    begin = end + 1;
  }
  std::sort(tree.names.begin(), tree.names.end(),
            [](const Name& a, const Name& b) { return a.begin < b.begin; });
}

}  // namespace

void settle_unsure(Network& network, const Vocabulary& vocabulary, const Labels& labels,
                   std::vector<Tree>& trees) {
  for (Tree& tree : trees) {
    if (std::find(tree.unsure.begin(), tree.unsure.end(), true) == tree.unsure.end()) continue;
    settle(network.score(make_example(tree, vocabulary, labels)), labels.names.size(), tree);
  }
}

}  // namespace train
