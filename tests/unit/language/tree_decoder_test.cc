#include "language/tree_decoder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

namespace dateline::language {
namespace {

using Heads = std::vector<std::uint32_t>;

/// Whether two arcs cross, that of the root among them.
bool cross(const Heads& heads) {
  for (std::uint32_t i = 1; i <= heads.size(); ++i) {
    for (std::uint32_t j = 1; j <= heads.size(); ++j) {
      const auto [a, b] = std::minmax(i, heads[i - 1]);
      const auto [c, d] = std::minmax(j, heads[j - 1]);
      if (a < c && c < b && b < d) return true;
    }
  }
  return false;
}

/// The best tree with one root and no crossing arcs by trying every one.
std::int64_t best_by_trying(const std::vector<std::int32_t>& scores, std::size_t words) {
  std::int64_t best = std::numeric_limits<std::int64_t>::min();
  Heads heads(words, 0);
  for (;;) {
    std::int64_t sum = 0;
    std::size_t roots = 0;
    bool tree = true;
    for (std::size_t i = 0; i < words; ++i) {
      tree &= heads[i] != i + 1;
      roots += heads[i] == 0;
      sum += scores[i * (words + 1) + heads[i]];
      std::size_t steps = 0;
      for (std::uint32_t at = static_cast<std::uint32_t>(i + 1); at != 0 && steps <= words; ++steps)
        at = heads[at - 1];
      tree &= steps <= words;
    }
    if (tree && roots == 1 && !cross(heads)) best = std::max(best, sum);
    std::size_t place = 0;
    while (place < words && heads[place] == words) heads[place++] = 0;
    if (place == words) return best;
    ++heads[place];
  }
}

TEST(TreeDecoder, FindsTheBestTreeWithOneRootAndNoCrossingArcs) {
  std::mt19937 random(7);
  TreeDecoder decoder;
  for (int round = 0; round < 300; ++round) {
    const std::size_t words = 1 + random() % 5;
    std::vector<std::int32_t> scores(words * (words + 1));
    for (auto& score : scores) score = static_cast<std::int32_t>(random() % 2001) - 1000;
    for (std::size_t i = 0; i < words; ++i)
      scores[i * (words + 1) + i + 1] = std::numeric_limits<std::int32_t>::min();
    Heads heads;
    decoder.decode(scores, words + 1, words, heads);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < words; ++i) {
      EXPECT_NE(heads[i], i + 1);
      sum += scores[i * (words + 1) + heads[i]];
    }
    EXPECT_EQ(std::count(heads.begin(), heads.end(), 0U), 1);
    EXPECT_FALSE(cross(heads));
    EXPECT_EQ(sum, best_by_trying(scores, words));
  }
}

}  // namespace
}  // namespace dateline::language
