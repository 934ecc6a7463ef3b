#include "timeline/candidates.h"

#include <algorithm>

#include "timeline/fold.h"
#include "timeline/match.h"
#include "timeline/neighbours.h"

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
  for (const auto& family : predicate.families) keys.push_back(mix(1, family.number));
  for (std::size_t i = 0; i < std::min(concepts_in_keys, predicate.concepts.size()); ++i) {
    keys.push_back(mix(2, predicate.concepts[i]));
  }
  return keys;
}

/// Each article's entries together and sorted, articles in order.
std::vector<std::vector<PredicateEntry>> entries_by_article(const Mentions& mentions) {
  std::vector<std::vector<PredicateEntry>> by_article(mentions.articles.size());
  for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
    const Mention& mention = mentions.all[i];
    for (const auto key : predicate_keys(mentions.predicates[mention.predicate])) {
      by_article[mention.article].push_back({key, i});
    }
  }
  for (auto& entries : by_article) std::sort(entries.begin(), entries.end());
  return by_article;
}

/// Claims of two articles that share a key: a merge of two sorted lists.
void join(const std::vector<PredicateEntry>& a, const std::vector<PredicateEntry>& b,
          std::vector<std::uint64_t>& pairs) {
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->key < j->key) {
      ++i;
    } else if (j->key < i->key) {
      ++j;
    } else {
      const auto end = std::find_if(j, b.end(), [&](const auto& e) { return e.key != i->key; });
      const auto stop = end - j > static_cast<std::ptrdiff_t>(most_alike) ? j + most_alike : end;
      for (auto k = j; k != stop; ++k) {
        if (i->mention != k->mention) pairs.push_back(pair_of(i->mention, k->mention));
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
void join_by_name(const Mentions& mentions, std::vector<std::uint64_t>& pairs) {
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
}

}  // namespace

std::vector<std::uint64_t> candidate_pairs(const Mentions& mentions) {
  const auto by_article = entries_by_article(mentions);
  std::vector<std::uint64_t> pairs;
  std::size_t settled = 0;
  const auto tidy = [&] {  // keeps repeated pairs from filling the memory
    if (pairs.size() < 2 * settled + (1U << 22U)) return;
    sort_unique(pairs);
    settled = pairs.size();
  };
  for (const auto& entries : by_article) join_within(entries, pairs);
  for (const auto& [a, b] : neighbour_articles(mentions)) {
    join(by_article[a], by_article[b], pairs);
    tidy();
  }
  join_by_name(mentions, pairs);
  sort_unique(pairs);
  return pairs;
}

std::vector<ScoredPair> scored_pairs(const Mentions& mentions, std::int32_t least) {
  std::vector<ScoredPair> kept;
  for (const auto pair : candidate_pairs(mentions)) {
    const auto a = static_cast<std::uint32_t>(pair >> 32U);
    const auto b = static_cast<std::uint32_t>(pair & 0xffffffffU);
    const std::int32_t points =
        score(compare(mentions, mentions.all[a], mentions.all[b]), mentions.weights);
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
