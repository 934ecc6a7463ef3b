#include "language/network_run.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "base/data_pack.h"

namespace dateline::language {
namespace {

const base::DataPack& pack() {
  static const base::DataPack loaded = base::DataPack::embedded("en").value();
  return loaded;
}
std::string_view weights() {
  return pack().find("models/network.bin")->text;
}

TEST(Network, ReadsTheEmbeddedWeights) {
  Network network;
  ASSERT_TRUE(network.read(weights()));
  EXPECT_GT(network.tags.size(), 50U);
  EXPECT_GT(network.relations.size(), 30U);
}

TEST(Network, RefusesWeightsThatAreCutShort) {
  for (std::size_t size = 0; size < weights().size(); size += weights().size() / 40) {
    Network network;
    EXPECT_FALSE(network.read(weights().substr(0, size)));
  }
}

TEST(Network, DamagedWeightsAreRefusedOrHarmless) {
  std::mt19937 random(11);
  std::vector<WordFeatures> words;
  for (const char* form : {"The", "ministers", "left", "Oslo", "."})
    words.push_back(word_features(form));
  for (int round = 0; round < 12; ++round) {
    std::string damaged(weights());
    for (int i = 0; i < 200; ++i)
      damaged[random() % (round % 2 == 0 ? damaged.size() : 2000)] = static_cast<char>(random());
    Network network;
    if (!network.read(damaged)) continue;
    NetworkRun run(network);
    const Stretch sentence{0, words.size()};
    run.read(words, {&sentence, 1});
    Aligned<std::int32_t> scores;
    std::size_t row_size = 0;
    run.arc_scores(sentence, scores, row_size);
    EXPECT_GT(row_size, words.size());
    EXPECT_GE(scores.size(), words.size() * row_size);
  }
}

}  // namespace
}  // namespace dateline::language
