#include "timeline/candidates.h"

#include <algorithm>
#include <limits>

#include "timeline/fold.h"
#include "timeline/match.h"
#include "timeline/neighbours.h"
#include "timeline/prospects.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t neighbours =
    16;  ///< members of a block that a claim is compared with; then ever rarer ones
constexpr std::size_t concepts_in_keys = 2;
constexpr std::size_t names_in_keys = 3;
constexpr std::size_t most_alike = 256;  ///< claims of one key in two articles that are paired

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

/// The keys of an article's claims, sorted.
struct ArticleEntries {
  std::uint32_t first = 0;  ///< its first claim
  std::size_t count = 0;
  std::vector<PredicateEntry> entries;
};

std::vector<ArticleEntries> entries_by_article(const Mentions& mentions) {
  std::vector<ArticleEntries> by_article(mentions.articles.size());
  for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
    const Mention& mention = mentions.all[i];
    ArticleEntries& article = by_article[mention.article];
    if (article.count++ == 0) article.first = i;
    for (const auto key : predicate_keys(mentions.predicates[mention.predicate])) {
      article.entries.push_back({key, i});
    }
  }
  for (auto& article : by_article) std::sort(article.entries.begin(), article.entries.end());
  return by_article;
}

/// Which claims of two articles have met: several keys bring the same two.
class Met {
 public:
  void start(const ArticleEntries& a, const ArticleEntries& b) {
    a_ = a.first, b_ = b.first, width_ = b.count;
    const std::size_t size = a.count * b.count;
    seen_.assign(size <= most ? size : 0, false);
  }

  bool first_time(std::uint32_t a, std::uint32_t b) {
    if (seen_.empty()) return true;  // too many to note; sorting finds them
    const std::size_t place = (a - a_) * width_ + (b - b_);
    const bool fresh = !seen_[place];
    seen_[place] = true;
    return fresh;
  }

 private:
  static constexpr std::size_t most = 1U << 22U;
  std::uint32_t a_ = 0;
  std::uint32_t b_ = 0;
  std::size_t width_ = 0;
  std::vector<bool> seen_;
};

/// Claims of two articles that share a key: a merge of two sorted lists.
void join(const ArticleEntries& left, const ArticleEntries& right, Met& met,
          std::vector<std::uint64_t>& pairs) {
  const auto& a = left.entries;
  const auto& b = right.entries;
  met.start(left, right);
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->key < j->key) {
      ++i;
    } else if (j->key < i->key) {
      ++j;
    } else {
      const auto end = std::find_if(j, b.end(), [&](const auto& e) { return e.key != i->key; });
      const auto stop = end - j > static_cast<std::ptrdiff_t>(most_alike) ? j + most_alike : end;
      for (auto k = j; k != stop; ++k) {
        if (met.first_time(i->mention, k->mention)) {
          pairs.push_back(pair_of(i->mention, k->mention));
        }
      }
      ++i;
      if (i == a.end() || i->key != j->key) j = end;
    }
  }
}

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
  const auto by_article = entries_by_article(mentions);
  const auto near = neighbour_articles(mentions);
  const auto named = pairs_by_name(mentions);
  Met met;
  std::vector<std::uint64_t> pairs;
  auto neighbour = near.begin();
  auto name = named.begin();
  for (std::uint32_t article = 0; article < by_article.size(); ++article) {
    pairs.clear();
    join_within(by_article[article].entries, pairs);
    for (; neighbour != near.end() && neighbour->first == article; ++neighbour) {
      join(by_article[article], by_article[neighbour->second], met, pairs);
    }
    for (; name != named.end() && mentions.all[*name >> 32U].article == article; ++name) {
      pairs.push_back(*name);
    }
    visit(pairs);
  }
}

/// The similarity of one article to the others, each worked out once.
class TopicRow {
 public:
  explicit TopicRow(const Mentions& mentions)
      : mentions_(mentions), row_(mentions.articles.size()) {}

  std::int32_t between(std::uint32_t article, std::uint32_t other) {
    Entry& entry = row_[other];
    if (entry.article != article) {
      entry = {article, topic_similarity(*mentions_.articles[article], *mentions_.articles[other])};
    }
    return entry.similarity;
  }

 private:
  struct Entry {
    std::uint32_t article = std::numeric_limits<std::uint32_t>::max();
    std::int32_t similarity = 0;
  };
  const Mentions& mentions_;
  std::vector<Entry> row_;
};

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
