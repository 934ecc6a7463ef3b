// Reads a text the way a command would, and keeps everything that came.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "dateline/io.h"

namespace dateline {

inline std::vector<ReadArticle> read_all(std::string_view bytes, const std::string& file = "in.txt",
                                         bool needs_date = true) {
  std::vector<ReadArticle> all;
  read_articles(
      bytes, file,
      [&](ReadArticle article) {
        all.push_back(std::move(article));
        return true;
      },
      needs_date);
  return all;
}

/// The only article of a text; an empty one, and a failed test, when there is another number.
inline Article read_only(std::string_view bytes, const std::string& file = "in.txt",
                         bool needs_date = true) {
  const auto all = read_all(bytes, file, needs_date);
  EXPECT_EQ(all.size(), 1U);
  if (all.size() != 1) return {};
  EXPECT_TRUE(all[0].article) << (all[0].article ? "" : all[0].article.error().to_string());
  return all[0].article ? *all[0].article : Article{};
}

/// The only error of a text.
inline Error error_of(std::string_view bytes, const std::string& file = "in.txt") {
  const auto all = read_all(bytes, file);
  EXPECT_EQ(all.size(), 1U);
  if (all.size() != 1) return {};
  EXPECT_FALSE(all[0].article);
  return all[0].article ? Error{} : all[0].article.error();
}

}  // namespace dateline
