#include "base/word_map.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace dateline::base {
namespace {

TEST(WordMap, HoldsNothingAtFirst) {
  const WordMap<int> map;
  EXPECT_EQ(map.find("river"), nullptr);
  EXPECT_EQ(map.find(""), nullptr);
}

TEST(WordMap, KeepsTheFirstValueThatIsAdded) {
  WordMap<int> map;
  map.add("river", 1);
  map.add("river", 2);
  map[""] = 3;
  ++map["rivers"];
  EXPECT_EQ(*map.find("river"), 1);
  EXPECT_EQ(*map.find(""), 3);
  EXPECT_EQ(*map.find("rivers"), 1);
  EXPECT_EQ(map.find("rive"), nullptr);
}

TEST(WordMap, FindsAllOfManyWordsAndNoOthers) {
  std::mt19937 random(5);
  const auto word = [&] {
    std::string letters(random() % 20, 'a');
    for (char& letter : letters) letter = static_cast<char>('a' + random() % 3);
    return letters;
  };
  WordMap<int> map;
  std::map<std::string, int> expected;
  for (int i = 0; i < 5000; ++i) {
    const std::string added = word();
    map[added] += i;
    expected[added] += i;
  }
  for (const auto& [known, value] : expected) EXPECT_EQ(*map.find(known), value);
  for (int i = 0; i < 5000; ++i) {
    const std::string asked = word();
    EXPECT_EQ(map.contains(asked), expected.contains(asked)) << asked;
  }
}

}  // namespace
}  // namespace dateline::base
