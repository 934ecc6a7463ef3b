#include "language/kernels.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace dateline::language {
namespace {

class KernelVersions : public testing::Test {
 protected:
  template <class Number>
  std::vector<Number> numbers(std::size_t count, int least, int most) {
    std::vector<Number> values(count);
    for (auto& value : values)
      value = static_cast<Number>(
          least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1)));
    return values;
  }
  /// Runs `answer`, which gives a vector of numbers, with each version.
  template <class Answer>
  void expect_same(Answer answer) {
    const Kernels* versions[most_kernel_versions];
    const std::size_t count = kernel_versions(versions);
    for (std::size_t v = 1; v < count; ++v) EXPECT_EQ(answer(*versions[v]), answer(*versions[0]));
  }

 private:
  std::mt19937 random_{3};
};

TEST_F(KernelVersions, MultiplyAlike) {
  for (const std::size_t rows : {1U, 2U, 3U, 4U, 7U, 13U, 16U, 27U, 33U, 70U}) {
    for (const std::size_t inputs : {20U, 100U, 128U}) {
      for (const bool extreme : {false, true}) {
        const auto some = numbers<std::int8_t>(64 * inputs, -largest_weight, largest_weight);
        Aligned<std::int8_t> weights(some.begin(), some.end());
        auto in = numbers<std::uint8_t>(rows * inputs, 0, 255);
        if (extreme) {  // as large as a sum of two products can be
          std::fill(weights.begin(), weights.end(), static_cast<std::int8_t>(-largest_weight));
          std::fill(in.begin(), in.end(), std::uint8_t{255});
        }
        const auto bias = numbers<std::int32_t>(64, -200000, 200000);
        const auto factor = numbers<std::int32_t>(64, 0, 300);
        const Dense dense{weights, bias.data(), factor.data(), inputs, 64};
        expect_same([&](const Kernels& kernels) {
          std::vector<std::int16_t> out(rows * 64);
          kernels.affine(dense, in.data(), rows, out.data());
          return out;
        });
      }
    }
    const auto packed = numbers<std::int16_t>(32 * 12, -4096, 4096);
    const auto words = numbers<std::int16_t>(rows * 12, -8191, 8191);
    expect_same([&](const Kernels& kernels) {
      std::vector<std::int32_t> out(rows * 32);
      kernels.pair_products(packed.data(), 32, 12, words.data(), rows, out.data());
      return out;
    });
  }
}

TEST_F(KernelVersions, FindTheBestAlike) {
  const auto a = numbers<std::int32_t>(40 * 48 + slack, -1000000, 1000000);
  const auto b = numbers<std::int32_t>(40 * 48 + slack, -1000000, 1000000);
  for (const std::size_t count : {1U, 7U, 16U, 30U}) {
    expect_same([&](const Kernels& kernels) {
      std::vector<std::int32_t> out(count + slack);
      const std::size_t terms = 39 - count;
      kernels.best_sums(a.data(), 48, &b[(terms - 1) * 48], -47, terms, count, out.data());
      out.resize(count);
      out.push_back(static_cast<std::int32_t>(kernels.best_score(a.data(), count)));
      return out;
    });
  }
}

TEST_F(KernelVersions, ComputeElementsAlike) {
  constexpr std::size_t size = 96;
  const auto sums = numbers<std::int16_t>(2 * size, -32768, 32767);
  const auto states = numbers<std::int16_t>(size, -16384, 16384);
  const auto more = numbers<std::int16_t>(size, -32768, 32767);
  const auto bytes = numbers<std::int8_t>(summed_rows * size, -127, 127);
  const std::int8_t* rows[summed_rows];
  for (std::size_t i = 0; i < summed_rows; ++i) rows[i] = &bytes[i * size];
  expect_same([&](const Kernels& kernels) {
    std::vector<std::int16_t> out(size * 5);
    std::vector<std::uint8_t> narrow(size);
    kernels.squash(sums.data(), size, out.data());
    kernels.squash_sum(sums.data(), states.data(), more.data(), size, &out[size]);
    kernels.sum_rows(rows, sums.data(), size, &out[3 * size]);
    kernels.to_bytes(states.data(), size, 6, narrow.data());
    std::copy(narrow.begin(), narrow.end(), out.begin() + 4 * size);
    for (std::size_t count = 1; count <= size; ++count)
      out.push_back(static_cast<std::int16_t>(kernels.best(more.data(), count)));
    return out;
  });
}

TEST_F(KernelVersions, WalkAlikeInBothDirections) {
  constexpr std::size_t words = 7;
  constexpr std::ptrdiff_t size = 96;
  const auto sums = numbers<std::int16_t>(words * 2 * size, -32768, 32767);
  const auto states = numbers<std::int16_t>(words * size, -16384, 16384);
  for (const std::ptrdiff_t way : {1, -1}) {
    const std::size_t first = way > 0 ? 0 : words - 1;
    expect_same([&](const Kernels& kernels) {
      std::vector<std::int16_t> out(words * size);
      std::vector<std::uint8_t> bytes(words * size);
      kernels.recur({&sums[first * 2 * size], &states[first * size], &out[first * size],
                     &bytes[first * size], way * 2 * size, way * size, words, size, 6});
      out.insert(out.end(), bytes.begin(), bytes.end());
      return out;
    });
  }
}

TEST(Kernels, AffineScalesRoundsAndKeepsIn16Bits) {
  Aligned<std::int8_t> weights(block * 4, 0);
  weights[0] = 3;
  std::vector<std::int32_t> bias(block, 0);
  std::vector<std::int32_t> factor(block, 1 << factor_bits);
  bias[0] = -128 * 3 + 7;
  bias[1] = 40000;
  bias[2] = 101;
  factor[2] = 1 << (factor_bits - 1);
  const Dense dense{weights, bias.data(), factor.data(), 4, block};
  const std::uint8_t in[] = {128 + 10, 0, 0, 0};
  std::vector<std::int16_t> out(block);
  kernels().affine(dense, in, 1, out.data());
  EXPECT_EQ(out[0], 37);
  EXPECT_EQ(out[1], 32767);
  EXPECT_EQ(out[2], 51);  // 50.5
}

TEST(Kernels, SquashIsBounded) {
  const std::int16_t in[32] = {0, 4096, -4096, 8192, 32767, -32768};
  std::int16_t out[32];
  kernels().squash(in, 32, out);
  EXPECT_EQ(out[0], 0);
  EXPECT_EQ(out[1], 3072);  // 1 (1 - 1/4)
  EXPECT_NEAR(out[2], -3072, 1);
  EXPECT_NEAR(out[3], 4096, 2);
  EXPECT_EQ(out[4], out[3]);
  EXPECT_NEAR(out[5], -4096, 2);
}

TEST(Kernels, BytesAreRoundedAndKept) {
  const std::int16_t in[32] = {0, 15, 16, -17, 4096, -32000};
  std::uint8_t out[32];
  kernels().to_bytes(in, 32, 5, out);
  EXPECT_EQ(out[0], 128);
  EXPECT_EQ(out[1], 128);
  EXPECT_EQ(out[2], 129);
  EXPECT_EQ(out[3], 127);
  EXPECT_EQ(out[4], 255);
  EXPECT_EQ(out[5], 1);
}

}  // namespace
}  // namespace dateline::language
