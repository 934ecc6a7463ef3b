// The fuzzers' corpus, replayed by any compiler.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "checks.h"

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST(FuzzCorpus, KeepsEveryRule) {
  std::size_t files = 0;
  const std::filesystem::path folder = DATELINE_SOURCE_DIR "/tests/fuzz/corpus";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    ++files;
    EXPECT_EQ(dateline_fuzz::try_bytes(bytes_of(entry.path()), true), "") << entry.path();
  }
  EXPECT_GT(files, 10U);
}

TEST(FuzzCorpus, ABrokenRuleIsSeen) {
  dateline::Extraction extraction;
  extraction.document.body = "ab";
  EXPECT_EQ(dateline_fuzz::broken_rule(extraction), "");
  extraction.document.tokens.push_back({{0, 2}, false});
  EXPECT_EQ(dateline_fuzz::broken_rule(extraction), "a token in no sentence");
}

}  // namespace
