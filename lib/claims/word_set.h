#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN
namespace claims {

/// A few words, side by side since they are asked for far more often than added.
template <class Text>
class WordSet {
 public:
  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] bool contains(std::string_view word) const {
    const auto at = place_of(word);
    return at != words_.end() && *at == word;
  }
  void insert(std::string_view word) {
    const auto at = place_of(word);
    if (at == words_.end() || *at != word) words_.emplace(at, word);
  }

 private:
  [[nodiscard]] auto place_of(std::string_view word) const {
    return std::lower_bound(words_.begin(), words_.end(), word);
  }
  std::vector<Text> words_;  ///< sorted
};

}  // namespace claims
DATELINE_END
