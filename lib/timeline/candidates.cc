#include "timeline/candidates.h"

#include <algorithm>
#include <unordered_map>

#include "timeline/fold.h"
#include "timeline/match.h"
#include "timeline/neighbours.h"
#include "timeline/prospects.h"
#include "timeline/topic_row.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t neighbours =
    16;  ///< members of a block that a claim is compared with; then ever rarer ones
constexpr std::size_t concepts_in_keys = 2;
constexpr std::size_t names_in_keys = 3;
constexpr std::uint32_t most_alike = 256;  ///< claims of one key in two articles that are paired

/// What a claim says happened, as one of several keys.
struct PredicateEntry {
  std::uint64_t key = 0;
  std::uint32_t mention = 0;
  bool operator<(const PredicateEntry& other) const {
    return key != other.key ? key < other.key : mention < other.mention;
  }
};

struct NameEntry {
  std::uint64_t block = 0;
  std::int32_t day = 0;  ///< when the happening was, or when it was told
  std::uint32_t mention = 0;
};

std::uint64_t pair_of(std::uint32_t a, std::uint32_t b) {
  return std::uint64_t{std::min(a, b)} << 32U | std::max(a, b);
}

std::int32_t day_for_order(const Mention& mention) {
  if (!mention.stated) return mention.published;
  if (mention.days.bounded()) {
    return mention.days.begin + (mention.days.end - mention.days.begin) / 2;
  }
  return mention.days.begin != DayRange::open_begin ? mention.days.begin : mention.days.end;
}

std::vector<std::uint64_t> predicate_keys(const PredicateKey& predicate) {
  std::vector<std::uint64_t> keys = {predicate.base};
  if (predicate.phrasal) keys.push_back(predicate.head);
  for (const auto& family : predicate.families) keys.push_back(mix(1, family.number));
  for (std::size_t i = 0; i < std::min(concepts_in_keys, predicate.concepts.size()); ++i) {
    keys.push_back(mix(2, predicate.concepts[i]));
  }
  return keys;
}

/// Claims of one article that share a key.
struct Run {
  std::uint32_t key = 0;  ///< its number
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  ///< of `ArticleEntries::entries`
};

/// The keys of an article's claims, sorted.
struct ArticleEntries {
  std::uint32_t first = 0;  ///< its first claim
  std::size_t count = 0;
  std::vector<PredicateEntry> entries;
  std::vector<Run> runs;  ///< of its entries, each key once
};

/// Finds the runs; `numbers` gives each key its number.
void find_runs(ArticleEntries& article, std::unordered_map<std::uint64_t, std::uint32_t>& numbers) {
  const auto& entries = article.entries;
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    if (i == 0 || entries[i].key != entries[i - 1].key) {
      const auto next = static_cast<std::uint32_t>(numbers.size());
      article.runs.push_back({numbers.try_emplace(entries[i].key, next).first->second, i, i});
    }
    article.runs.back().end = i + 1;
  }
}

struct Entries {
  std::vector<ArticleEntries> articles;
  std::size_t keys = 0;  ///< how many there are
};

Entries entries_by_article(const Mentions& mentions) {
  Entries all;
  all.articles.resize(mentions.articles.size());
  for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
    const Mention& mention = mentions.all[i];
    ArticleEntries& article = all.articles[mention.article];
    if (article.count++ == 0) article.first = i;
    for (const auto key : predicate_keys(mentions.predicates[mention.predicate])) {
      article.entries.push_back({key, i});
    }
  }
  std::unordered_map<std::uint64_t, std::uint32_t> numbers;
  for (auto& article : all.articles) {
    std::sort(article.entries.begin(), article.entries.end());
    find_runs(article, numbers);
  }
  all.keys = numbers.size();
  return all;
}

/// Which claims of two articles have met: several keys bring the same two.
class Met {
 public:
  void start(const ArticleEntries& a, const ArticleEntries& b) {
    a_ = a.first, b_ = b.first, width_ = b.count;
    const std::size_t size = a.count * b.count;
    noted_ = size <= most;
    if (noted_ && seen_.size() < size) seen_.resize(size);
  }

  bool first_time(std::uint32_t a, std::uint32_t b) {
    if (!noted_) return true;  // too many to note; sorting finds them
    const std::size_t place = place_of(a, b);
    const bool fresh = !seen_[place];
    seen_[place] = true;
    return fresh;
  }

  void forget(std::uint32_t a, std::uint32_t b) {
    if (noted_) seen_[place_of(a, b)] = false;
  }

 private:
  static constexpr std::size_t most = 1U << 22U;
  [[nodiscard]] std::size_t place_of(std::uint32_t a, std::uint32_t b) const {
    return (a - a_) * width_ + (b - b_);
  }
  std::uint32_t a_ = 0;
  std::uint32_t b_ = 0;
  std::size_t width_ = 0;
  bool noted_ = true;
  std::vector<bool> seen_;
};

/// Claims of one article and those of others that share a key. The keys of the one are laid out
/// by their numbers, those of the others looked up.
class Joiner {
 public:
  explicit Joiner(const Entries& entries) : all_(entries.articles), places_(entries.keys) {}

  void start(std::uint32_t article) {
    if (left_ != nullptr) {
      for (const Run& run : left_->runs) places_[run.key] = {};
    }
    left_ = &all_[article];
    for (const Run& run : left_->runs) places_[run.key] = {run.begin, run.end};
  }

  void join(std::uint32_t other, std::vector<std::uint64_t>& pairs) {
    const ArticleEntries& right = all_[other];
    met_.start(*left_, right);
    const std::size_t before = pairs.size();
    for (const Run& run : right.runs) {
      const Place place = places_[run.key];
      if (place.begin != place.end) add(place, right, run, pairs);
    }
    for (std::size_t i = before; i < pairs.size(); ++i) {
      met_.forget(static_cast<std::uint32_t>(pairs[i] >> 32U),
                  static_cast<std::uint32_t>(pairs[i] & 0xffffffffU));
    }
  }

 private:
  struct Place {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  void add(const Place& place, const ArticleEntries& right, const Run& run,
           std::vector<std::uint64_t>& pairs) {
    const std::uint32_t stop = std::min(run.end, run.begin + most_alike);
    for (std::uint32_t i = place.begin; i < place.end; ++i) {
      const std::uint32_t a = left_->entries[i].mention;
      for (std::uint32_t j = run.begin; j < stop; ++j) {
        const std::uint32_t b = right.entries[j].mention;
        if (met_.first_time(a, b)) pairs.push_back(pair_of(a, b));
      }
    }
  }

  const std::vector<ArticleEntries>& all_;
  const ArticleEntries* left_ = nullptr;
  std::vector<Place> places_;  ///< where each key stands in the left one
  Met met_;
};

/// Claims of one article that share a key, each with the few next of its kind.
void join_within(const std::vector<PredicateEntry>& entries, std::vector<std::uint64_t>& pairs) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::size_t end = std::min(entries.size(), i + 1 + 2 * neighbours);
    for (std::size_t j = i + 1; j < end && entries[j].key == entries[i].key; ++j) {
      pairs.push_back(pair_of(entries[i].mention, entries[j].mention));
    }
  }
}

void sort_unique(std::vector<std::uint64_t>& pairs) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

/// Claims of one kind with a participant of one name, whatever else their
/// articles are about.
std::vector<std::uint64_t> pairs_by_name(const Mentions& mentions) {
  std::vector<NameEntry> entries;
  for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
    const Mention& mention = mentions.all[i];
    const PredicateKey& predicate = mentions.predicates[mention.predicate];
    if (predicate.generic) continue;
    std::size_t names = 0;
    for (const Argument& argument : mention.arguments) {
      const NameKey& name = mentions.names[argument.name];
      if (!name.proper || name.words.empty() || names++ == names_in_keys) continue;
      const std::uint64_t word = name.country != 0 ? name.country : name.words.back();
      for (const auto key : predicate_keys(predicate)) {
        entries.push_back({mix(key, word), day_for_order(mention), i});
      }
    }
  }
  std::sort(entries.begin(), entries.end(), [](const NameEntry& a, const NameEntry& b) {
    if (a.block != b.block) return a.block < b.block;
    return a.day != b.day ? a.day < b.day : a.mention < b.mention;
  });
  std::vector<std::uint64_t> pairs;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::size_t step = 1;
    for (std::size_t j = i + 1; j < entries.size() && entries[j].block == entries[i].block;
         j += step) {
      if (entries[i].mention != entries[j].mention) {
        pairs.push_back(pair_of(entries[i].mention, entries[j].mention));
      }
      if (j - i > neighbours) step *= 2;
    }
  }
  sort_unique(pairs);
  return pairs;
}

/// The candidates article by article; some of them more than once.
template <typename Visit>
void visit_candidates(const Mentions& mentions, Visit visit) {
  const Entries by_article = entries_by_article(mentions);
  const auto near = neighbour_articles(mentions);
  const auto named = pairs_by_name(mentions);
  Joiner joiner(by_article);
  std::vector<std::uint64_t> pairs;
  auto neighbour = near.begin();
  auto name = named.begin();
  for (std::uint32_t article = 0; article < by_article.articles.size(); ++article) {
    pairs.clear();
    join_within(by_article.articles[article].entries, pairs);
    if (neighbour != near.end() && neighbour->first == article) joiner.start(article);
    for (; neighbour != near.end() && neighbour->first == article; ++neighbour) {
      joiner.join(neighbour->second, pairs);
    }
    for (; name != named.end() && mentions.all[*name >> 32U].article == article; ++name) {
      pairs.push_back(*name);
    }
    visit(pairs);
  }
}

}  // namespace

std::vector<std::uint64_t> candidate_pairs(const Mentions& mentions) {
  std::vector<std::uint64_t> all;
  visit_candidates(mentions, [&](std::vector<std::uint64_t>& pairs) {
    sort_unique(pairs);  // a batch at a time, which is small enough for the cache
    all.insert(all.end(), pairs.begin(), pairs.end());
  });
  return all;
}

std::vector<ScoredPair> scored_pairs(const Mentions& mentions, std::int32_t least) {
  std::vector<ScoredPair> kept;
  TopicRow topics(mentions);
  Prospects prospects(mentions, least);
  visit_candidates(mentions, [&](const std::vector<std::uint64_t>& pairs) {
    for (const auto pair : pairs) {
      const auto a = static_cast<std::uint32_t>(pair >> 32U);
      const auto b = static_cast<std::uint32_t>(pair & 0xffffffffU);
      const Mention& x = mentions.all[a];
      const Mention& y = mentions.all[b];
      const std::int32_t topic = topics.between(x.article, y.article);
      if (!prospects.good(a, b, topic)) continue;
      CompareWith with;
      with.topic = topic;
      const std::int32_t points = score(compare(mentions, x, y, with), mentions.weights);
      if (points >= least) kept.push_back({a, b, points});
    }
  });
  std::sort(kept.begin(), kept.end(), [](const ScoredPair& x, const ScoredPair& y) {
    if (x.score != y.score) return x.score > y.score;
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  const auto same = [](const ScoredPair& x, const ScoredPair& y) {
    return x.a == y.a && x.b == y.b;
  };
  kept.erase(std::unique(kept.begin(), kept.end(), same), kept.end());
  return kept;
}

}  // namespace merge
DATELINE_END
