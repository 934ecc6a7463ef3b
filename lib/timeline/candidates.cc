#include "timeline/candidates.h"

#include <algorithm>

#include "timeline/fold.h"
#include "timeline/match.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t neighbours =
    24;  ///< members of a block that a claim is compared with; then ever rarer ones
constexpr std::size_t concepts_in_keys = 2;
constexpr std::size_t topics_in_keys = 4;
constexpr std::size_t names_in_keys = 4;

struct Entry {
  std::uint64_t block = 0;
  std::int32_t day = 0;  ///< when the happening was, or when it was told
  std::uint32_t mention = 0;
};

std::int32_t day_for_order(const Mention& mention) {
  if (!mention.stated) return mention.published;
  if (mention.days.bounded()) {
    return mention.days.begin + (mention.days.end - mention.days.begin) / 2;
  }
  return mention.days.begin != DayRange::open_begin ? mention.days.begin : mention.days.end;
}

void predicate_keys(const PredicateKey& predicate, std::vector<std::uint64_t>& keys) {
  keys.clear();
  keys.push_back(predicate.lemma);
  for (const auto family : predicate.families) keys.push_back(mix(1, family.number));
  for (std::size_t i = 0; i < std::min(concepts_in_keys, predicate.concepts.size()); ++i) {
    keys.push_back(mix(2, predicate.concepts[i]));
  }
}

/// The few heaviest topic words of an article.
std::vector<std::uint64_t> topic_keys(const ArticleDigest& article) {
  std::vector<TopicWord> topic = article.topic;
  std::sort(topic.begin(), topic.end(), [](const TopicWord& a, const TopicWord& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
  });
  topic.resize(std::min(topic.size(), topics_in_keys));
  std::vector<std::uint64_t> keys;
  for (const auto& word : topic) keys.push_back(word.word);
  return keys;
}

void name_keys(const Mentions& mentions, const Mention& mention, std::vector<std::uint64_t>& keys) {
  keys.clear();
  for (const Argument& argument : mention.arguments) {
    const NameKey& name = mentions.names[argument.name];
    if (!name.proper || keys.size() >= names_in_keys) continue;
    keys.push_back(name.country != 0    ? name.country
                   : name.words.empty() ? name.id
                                        : name.words.back());
  }
}

std::vector<Entry> make_entries(const Mentions& mentions) {
  std::vector<Entry> entries;
  std::vector<std::uint64_t> predicates;
  std::vector<std::uint64_t> names;
  std::vector<std::uint64_t> topics;
  std::uint32_t article = no_name;
  for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
    const Mention& mention = mentions.all[i];
    if (mention.article != article) {
      article = mention.article;
      topics = topic_keys(*mentions.articles[article]);
    }
    predicate_keys(mentions.predicates[mention.predicate], predicates);
    name_keys(mentions, mention, names);
    names.insert(names.end(), topics.begin(), topics.end());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    const std::int32_t day = day_for_order(mention);
    for (const auto predicate : predicates) {
      entries.push_back({mix(predicate, mix(3, mention.article)), day, i});  // within the article
      for (const auto name : names) entries.push_back({mix(predicate, name), day, i});
    }
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    if (a.block != b.block) return a.block < b.block;
    return a.day != b.day ? a.day < b.day : a.mention < b.mention;
  });
  return entries;
}

}  // namespace

std::vector<std::uint64_t> candidate_pairs(const Mentions& mentions) {
  const std::vector<Entry> entries = make_entries(mentions);
  std::vector<std::uint64_t> pairs;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::size_t step = 1;
    for (std::size_t j = i + 1; j < entries.size() && entries[j].block == entries[i].block;
         j += step) {
      if (j - i > neighbours) step *= 2;
      const std::uint64_t a = std::min(entries[i].mention, entries[j].mention);
      const std::uint64_t b = std::max(entries[i].mention, entries[j].mention);
      if (a != b) pairs.push_back(a << 32U | b);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

std::vector<ScoredPair> scored_pairs(const Mentions& mentions, std::int32_t least) {
  std::vector<ScoredPair> kept;
  for (const auto pair : candidate_pairs(mentions)) {
    const auto a = static_cast<std::uint32_t>(pair >> 32U);
    const auto b = static_cast<std::uint32_t>(pair & 0xffffffffU);
    const std::int32_t points = score(compare(mentions, mentions.all[a], mentions.all[b]));
    if (points >= least) kept.push_back({a, b, points});
  }
  std::sort(kept.begin(), kept.end(), [](const ScoredPair& x, const ScoredPair& y) {
    if (x.score != y.score) return x.score > y.score;
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  return kept;
}

}  // namespace merge
DATELINE_END
