// `topic_similarity` of one article to many others.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// Lays the words of one article out by their numbers and looks up those of the others: quick as
/// long as the first article stays the same. For one thread at a time.
class TopicRow {
 public:
  explicit TopicRow(const Mentions& mentions);

  /// Both are indices into `Mentions::articles`.
  std::int32_t between(std::uint32_t article, std::uint32_t other);

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  struct Entry {
    std::uint32_t article = none;
    std::int32_t similarity = 0;
  };
  struct Topic {
    std::uint32_t first = 0;  ///< of its words, in `words_`
    std::uint32_t count = 0;
    std::uint32_t total = 0;  ///< weight
  };
  void lay_out(std::uint32_t article);

  std::vector<Topic> topics_;            ///< by article
  std::vector<TopicWord> words_;         ///< of all the articles, by number
  std::vector<std::uint32_t> laid_out_;  ///< the weight of each word in one article
  std::vector<Entry> row_;               ///< what is known of each article
  std::uint32_t article_ = none;         ///< the one laid out
};

}  // namespace merge
DATELINE_END
