#include "claims/content_index.h"

#include <gtest/gtest.h>

namespace {

using dateline::Span;
using dateline::claims::ContentIndex;

TEST(ContentIndex, FindsWhatASearchThroughAllFinds) {
  std::vector<Span> contents;
  std::uint32_t seed = 7;
  const auto next = [&](std::uint32_t below) {
    seed = seed * 1664525U + 1013904223U;
    return (seed >> 8U) % below;
  };
  ContentIndex index;
  for (std::uint32_t i = 0; i < 200; ++i) {
    const std::uint32_t begin = next(1000);
    contents.push_back({begin, begin + 1 + next(40)});
    index.add(contents.back(), i);
  }
  index.build();
  for (std::uint32_t begin = 0; begin < 1000; begin += 3) {
    const Span span{begin, begin + 4};
    std::vector<std::uint32_t> holding;
    for (std::uint32_t i = 0; i < contents.size(); ++i) {
      if (contents[i].contains(span)) holding.push_back(i);
    }
    EXPECT_EQ(index.holding(span), holding) << begin;
  }
}

TEST(ContentIndex, NamesAnAttributionWithSeveralPiecesOnce) {
  ContentIndex index;
  index.add({0, 10}, 3);
  index.add({2, 8}, 3);
  index.build();
  EXPECT_EQ(index.holding({4, 5}), std::vector<std::uint32_t>{3});
}

TEST(ContentIndex, KeepsTheInnermostOfTooMany) {
  ContentIndex index;
  for (std::uint32_t i = 0; i < 1000; ++i) index.add({i, 5000 - i}, i);
  index.build();
  const auto holding = index.holding({2000, 2001});
  EXPECT_LT(holding.size(), 100U);
  EXPECT_EQ(holding.back(), 999U);
}

TEST(ContentIndex, HoldsNothingWhenEmpty) {
  EXPECT_TRUE(ContentIndex().holding({0, 1}).empty());
}

}  // namespace
