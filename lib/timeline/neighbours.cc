#include "timeline/neighbours.h"

#include <algorithm>

#include "timeline/topic_row.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t words_in_index = 12;   ///< of an article's topic, weightiest first
constexpr std::size_t near_in_posting = 16;  ///< looked at after an article under one word
constexpr std::size_t most_neighbours = 48;  ///< kept of an article's later ones, most alike first
constexpr std::int32_t least_similarity = 15;

struct Posting {
  std::uint32_t word = 0;
  std::int32_t day = 0;
  std::uint32_t article = 0;
};

std::vector<Posting> make_index(const Mentions& mentions) {
  std::vector<Posting> index;
  for (std::uint32_t i = 0; i < mentions.articles.size(); ++i) {
    std::vector<TopicWord> topic = mentions.articles[i]->topic;
    std::sort(topic.begin(), topic.end(), [](const TopicWord& a, const TopicWord& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
    });
    topic.resize(std::min(topic.size(), words_in_index));
    const std::int32_t day = day_number(mentions.articles[i]->published.at);
    for (const auto& word : topic) index.push_back({word.word, day, i});
  }
  std::sort(index.begin(), index.end(), [](const Posting& a, const Posting& b) {
    if (a.word != b.word) return a.word < b.word;
    return a.day != b.day ? a.day < b.day : a.article < b.article;
  });
  return index;
}

/// Articles that stand near under a common word, each pair once.
std::vector<std::uint64_t> pairs_in(const std::vector<Posting>& index) {
  std::vector<std::uint64_t> pairs;
  for (std::size_t i = 0; i < index.size(); ++i) {
    std::size_t step = 1;
    for (std::size_t j = i + 1; j < index.size() && index[j].word == index[i].word; j += step) {
      const std::uint64_t a = std::min(index[i].article, index[j].article);
      const std::uint64_t b = std::max(index[i].article, index[j].article);
      pairs.push_back(a << 32U | b);
      if (j - i > near_in_posting) step *= 2;
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> neighbour_articles(const Mentions& mentions) {
  struct Near {
    std::int32_t similarity = 0;
    std::uint32_t other = 0;
  };
  std::vector<std::pair<std::uint32_t, std::uint32_t>> result;
  std::vector<Near> near;
  const auto keep = [&](std::uint32_t article) {
    std::sort(near.begin(), near.end(), [](const Near& a, const Near& b) {
      return a.similarity != b.similarity ? a.similarity > b.similarity : a.other < b.other;
    });
    near.resize(std::min(near.size(), most_neighbours));
    std::sort(near.begin(), near.end(),
              [](const Near& a, const Near& b) { return a.other < b.other; });
    for (const auto& one : near) result.emplace_back(article, one.other);
    near.clear();
  };
  TopicRow topics(mentions);
  std::uint32_t current = 0;
  for (const auto pair : pairs_in(make_index(mentions))) {
    const auto a = static_cast<std::uint32_t>(pair >> 32U);
    const auto b = static_cast<std::uint32_t>(pair & 0xffffffffU);
    if (a != current) keep(current);
    current = a;
    const auto similarity = topics.between(a, b);
    if (similarity >= least_similarity) near.push_back({similarity, b});
  }
  keep(current);
  return result;
}

}  // namespace merge
DATELINE_END
