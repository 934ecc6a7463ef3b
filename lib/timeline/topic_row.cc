#include "timeline/topic_row.h"

#include <algorithm>
#include <unordered_map>

DATELINE_BEGIN
namespace merge {

TopicRow::TopicRow(const Mentions& mentions) : row_(mentions.articles.size()) {
  std::unordered_map<std::uint32_t, std::uint32_t> numbers;
  topics_.reserve(mentions.articles.size());
  for (const ArticleDigest* article : mentions.articles) {
    Topic& topic = topics_.emplace_back();
    topic.first = static_cast<std::uint32_t>(words_.size());
    topic.count = static_cast<std::uint32_t>(article->topic.size());
    for (const TopicWord& word : article->topic) {
      const auto next = static_cast<std::uint32_t>(numbers.size());
      words_.push_back({numbers.try_emplace(word.word, next).first->second, word.weight});
      topic.total += word.weight;
    }
  }
  laid_out_.resize(numbers.size());
}

void TopicRow::lay_out(std::uint32_t article) {
  const auto set = [&](std::uint32_t of, bool keep) {
    const Topic& topic = topics_[of];
    for (std::uint32_t i = topic.first; i < topic.first + topic.count; ++i) {
      laid_out_[words_[i].word] = keep ? words_[i].weight : 0;
    }
  };
  if (article_ != none) set(article_, false);
  set(article, true);
  article_ = article;
}

std::int32_t TopicRow::between(std::uint32_t article, std::uint32_t other) {
  Entry& entry = row_[other];
  if (entry.article == article) return entry.similarity;
  if (article_ != article) lay_out(article);
  const Topic& topic = topics_[other];
  std::uint32_t shared = 0;
  for (std::uint32_t i = topic.first; i < topic.first + topic.count; ++i) {
    shared += std::min(laid_out_[words_[i].word], words_[i].weight);
  }
  const std::uint32_t least = std::min(topics_[article].total, topic.total);
  entry.article = article;
  entry.similarity = least == 0 ? unknown_topic : static_cast<std::int32_t>(100 * shared / least);
  return entry.similarity;
}

}  // namespace merge
DATELINE_END
