#include "language/kernels.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace dateline::language {
namespace {

TEST(Kernels, AllVersionsGiveTheSameNumbers) {
  const Kernels* versions[most_kernel_versions];
  const std::size_t count = kernel_versions(versions);
  std::mt19937 random(3);
  const auto number = [&](int range) {
    return static_cast<int>(random() % (2U * range + 1)) - range;
  };
  for (const std::size_t rows : {1U, 3U, 4U, 9U}) {
    Dense dense{nullptr, nullptr, 10, 64};
    std::vector<std::int16_t> weights(dense.inputs * dense.outputs);
    std::vector<std::int32_t> bias(dense.outputs);
    std::vector<std::int16_t> in(rows * dense.inputs);
    for (auto& value : weights) value = static_cast<std::int16_t>(number(9000));
    for (auto& value : bias) value = number(1 << 24);
    for (auto& value : in) value = static_cast<std::int16_t>(number(8000));
    dense.weights = weights.data();
    dense.bias = bias.data();
    std::vector<std::int32_t> truth(rows * dense.outputs);
    versions[0]->affine(dense, in.data(), rows, truth.data());
    std::vector<std::int16_t> squashed(truth.size());
    versions[0]->squash(truth.data(), truth.size(), squashed.data());
    for (std::size_t v = 1; v < count; ++v) {
      std::vector<std::int32_t> out(truth.size());
      versions[v]->affine(dense, in.data(), rows, out.data());
      EXPECT_EQ(out, truth);
      std::vector<std::int16_t> states(truth.size());
      versions[v]->squash(out.data(), out.size(), states.data());
      EXPECT_EQ(states, squashed);
      std::vector<std::int32_t> memory(32, 12345);
      std::vector<std::int32_t> memory_truth = memory;
      std::vector<std::int16_t> next(32);
      std::vector<std::int16_t> next_truth(32);
      versions[0]->recur(truth.data(), 32, memory_truth.data(), squashed.data(), next_truth.data());
      versions[v]->recur(truth.data(), 32, memory.data(), squashed.data(), next.data());
      EXPECT_EQ(memory, memory_truth);
      EXPECT_EQ(next, next_truth);
      EXPECT_EQ(versions[v]->dot(in.data(), weights.data(), 10),
                versions[0]->dot(in.data(), weights.data(), 10));
    }
  }
}

TEST(Kernels, SquashIsBoundedAndOdd) {
  const std::int32_t one = 1 << 22;
  const std::int32_t in[] = {0, one, -one, 2 * one, 500 * one, -500 * one};
  std::int16_t out[6];
  kernels().squash(in, 6, out);
  EXPECT_EQ(out[0], 0);
  EXPECT_EQ(out[1], 1536);  // 1 (1 - 1/4)
  EXPECT_EQ(out[2], -1536);
  EXPECT_EQ(out[3], 2048);
  EXPECT_EQ(out[4], 2048);
  EXPECT_EQ(out[5], -2048);
}

}  // namespace
}  // namespace dateline::language
