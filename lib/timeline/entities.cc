#include "timeline/entities.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "timeline/support.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t most_in_block = 64;  ///< names compared that share a word

std::string_view reason_of(NameLink link) {
  constexpr std::string_view reasons[] = {"same", "same", "alias",   "acronym",
                                          "seat", "part", "spelling"};
  return reasons[static_cast<std::size_t>(link)];
}

struct NameUse {
  std::string name;
  NameKey key;
  std::uint32_t count = 0;
};

std::vector<NameUse> proper_names(const Mentions& mentions, const MergeRules& rules) {
  std::map<std::string, std::uint32_t> counts;
  for (const ArticleDigest* article : mentions.articles) {
    for (const ClaimDigest& digest : article->claims) {
      for (const auto& participant : digest.claim.participants) ++counts[participant.name];
      for (const auto& source : digest.claim.sources) ++counts[source.name];
      if (digest.claim.place) ++counts[digest.claim.place->name];
    }
  }
  std::vector<NameUse> names;
  for (const auto& [name, count] : counts) {
    NameKey key = make_name_key(name, rules);
    if (key.proper && !key.words.empty() && !key.role)
      names.push_back({name, std::move(key), count});
  }
  // Full names come first, so that parts of names find them.
  std::stable_sort(names.begin(), names.end(), [](const NameUse& a, const NameUse& b) {
    if (a.key.words.size() != b.key.words.size()) return a.key.words.size() > b.key.words.size();
    return a.count > b.count;
  });
  return names;
}

struct Joined {
  std::uint32_t first = 0;  ///< the name that stands for it
  std::vector<std::pair<std::uint32_t, NameLink>> names;
};

/// The one entity a name belongs to; a part that fits several belongs to none.
class Joiner {
 public:
  explicit Joiner(const std::vector<NameUse>& names) : names_(names) {}

  void place(std::uint32_t name) {
    std::uint32_t best = no_name;
    NameMatch best_match;
    bool ambiguous = false;
    for (const auto entity : candidates(names_[name].key)) {
      const NameMatch match = match_names(names_[name].key, names_[joined[entity].first].key);
      const bool usable = match.score >= 70 && match.link != NameLink::seat;
      if (!usable || match.score < best_match.score) continue;
      ambiguous = match.score == best_match.score && best != entity;
      best = entity;
      best_match = match;
    }
    if (best == no_name || (ambiguous && best_match.link == NameLink::part)) {
      best = static_cast<std::uint32_t>(joined.size());
      joined.push_back({name, {}});
      best_match.link = NameLink::same;
    }
    joined[best].names.emplace_back(name, best_match.link);
    index(names_[name].key, best);
  }

  std::vector<Joined> joined;

 private:
  static std::vector<std::uint32_t> keys_of(const NameKey& key) {
    std::vector<std::uint32_t> keys = key.words;
    keys.push_back(key.id);
    if (key.initials != 0) keys.push_back(key.initials);
    return keys;
  }
  void index(const NameKey& key, std::uint32_t entity) {
    for (const auto word : keys_of(key)) {
      auto& block = blocks_[word];
      if (block.size() < most_in_block && (block.empty() || block.back() != entity))
        block.push_back(entity);
    }
  }
  [[nodiscard]] std::vector<std::uint32_t> candidates(const NameKey& key) const {
    std::vector<std::uint32_t> found;
    for (const auto word : keys_of(key)) {
      const auto block = blocks_.find(word);
      if (block != blocks_.end())
        found.insert(found.end(), block->second.begin(), block->second.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  const std::vector<NameUse>& names_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> blocks_;
};

}  // namespace

std::vector<Entity> join_entities(const Mentions& mentions, const MergeRules& rules) {
  const std::vector<NameUse> names = proper_names(mentions, rules);
  Joiner joiner(names);
  for (std::uint32_t i = 0; i < names.size(); ++i) joiner.place(i);
  std::vector<Entity> entities;
  for (const Joined& joined : joiner.joined) {
    Entity entity;
    entity.name = display_name(names[joined.first].name, rules);
    for (const auto& [name, link] : joined.names) {
      entity.aliases.push_back({names[name].name, std::string(reason_of(link)), names[name].count});
      entity.count += names[name].count;
    }
    std::stable_sort(entity.aliases.begin(), entity.aliases.end(),
                     [](const EntityAlias& a, const EntityAlias& b) { return a.count > b.count; });
    entities.push_back(std::move(entity));
  }
  std::sort(entities.begin(), entities.end(), [](const Entity& a, const Entity& b) {
    return a.count != b.count ? a.count > b.count : a.name < b.name;
  });
  return entities;
}

}  // namespace merge
DATELINE_END
