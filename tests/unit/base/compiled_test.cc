#include "base/compiled.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace dateline::base {
namespace {

struct Rules {
  static inline std::atomic<int> compiled = 0;
  static Result<std::shared_ptr<const Rules>> compile(const DataPack&) {
    ++compiled;
    return std::make_shared<const Rules>();
  }
};

TEST(Stage, IsCompiledOnceWhenFirstAskedFor) {
  const Stage<Rules> stage(std::make_shared<const DataPack>(), &Rules::compile);
  const Stage<Rules> copy = stage;
  EXPECT_EQ(Rules::compiled, 0);
  std::vector<const Rules*> seen(8);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < seen.size(); ++i) {
      threads.emplace_back([&, i] { seen[i] = &*(i % 2 == 0 ? stage : copy); });
    }
  }
  EXPECT_EQ(Rules::compiled, 1);
  for (const Rules* rules : seen) EXPECT_EQ(rules, seen.front());
}

}  // namespace
}  // namespace dateline::base
