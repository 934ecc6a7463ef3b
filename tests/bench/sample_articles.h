// The bodies of the sample stories, which all benchmarks of news read.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

inline std::vector<std::string> sample_articles() {
  std::vector<std::string> articles;
  const std::filesystem::path folder = DATELINE_SOURCE_DIR "/examples/stories";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    articles.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return articles;
}
