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
  constexpr std::string_view reasons[] = {"same", "same", "alias",    "acronym",
                                          "seat", "part", "spelling", "decided"};
  return reasons[static_cast<std::size_t>(link)];
}

struct NameUse {
  std::string name;
  NameKey key;
  std::uint32_t count = 0;
  bool place = false;  ///< something happens there
};

/// "The minister's plane", "the defence ministry": what it is, not its name.
bool is_description(std::string_view name) {
  for (const std::string_view mark :
       {"'s ", "'S ", "\xE2\x80\x99s ", "\xE2\x80\x99S ", "\xE2\x80\x98s ", "\xE2\x80\x98S "}) {
    if (name.find(mark) != std::string_view::npos) return true;
  }
  const auto blank = name.rfind(' ');
  const std::string_view last = blank == std::string_view::npos ? name : name.substr(blank + 1);
  const bool capital =  // as in "al-Fayed"
      std::any_of(last.begin(), last.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return last.empty() || (last[0] >= 'a' && last[0] <= 'z' && !capital);
}

std::vector<NameUse> proper_names(const Mentions& mentions, const MergeRules& rules) {
  struct Use {
    std::uint32_t count = 0;
    bool place = false;
  };
  std::map<std::string, Use> uses;
  for (const ArticleDigest* article : mentions.articles) {
    for (const ClaimDigest& digest : article->claims) {
      for (const auto& participant : digest.claim.participants) ++uses[participant.name].count;
      for (const auto& source : digest.claim.sources) ++uses[source.name].count;
      if (!digest.claim.place) continue;
      Use& use = uses[digest.claim.place->name];
      ++use.count;
      use.place = true;
    }
  }
  std::vector<NameUse> names;
  std::unordered_map<std::uint32_t, std::uint32_t> small;  // how often a word stands as no name
  for (const auto& [name, use] : uses) {
    NameKey key = make_name_key(name, rules);
    if (!key.proper && key.words.size() == 1) small[key.id] += use.count;
    const bool named =
        key.decided || (!name.empty() && !is_description(name) && !key.described &&
                        !(name[0] >= 'a' && name[0] <= 'z' && rules.is_plural(name)) &&
                        !rules.points_back(key.folded));
    if (named && key.proper && !key.words.empty() && !key.role)
      names.push_back({name, std::move(key), use.count, use.place});
  }
  // "Officials" at the begin of a sentence are the officials of others.
  std::erase_if(names, [&](const NameUse& use) {
    const auto found = small.find(use.key.id);
    return use.key.words.size() == 1 && !use.key.acronym && !use.key.decided &&
           found != small.end() && 2 * found->second >= use.count;
  });
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
      const bool usable = match.score >= name_agrees && match.link != NameLink::seat &&
                          !is_town_of_paper(name, joined[entity].first, match) &&
                          !has_other(entity, names_[name].key);
      if (!usable || match.score < best_match.score) continue;
      ambiguous = match.score == best_match.score && best != entity;
      best = entity;
      best_match = match;
    }
    if (best == no_name || (ambiguous && best_match.link == NameLink::part)) {
      best = static_cast<std::uint32_t>(joined.size());
      joined.push_back({name, {}});
      best_match.link = names_[name].key.decided ? NameLink::decided : NameLink::same;
    }
    joined[best].names.emplace_back(name, best_match.link);
    index(names_[name].key, best);
  }

  std::vector<Joined> joined;

 private:
  /// "Kesra" is no part of the name of the "Kesra Daily".
  [[nodiscard]] bool is_town_of_paper(std::uint32_t part, std::uint32_t whole,
                                      const NameMatch& match) const {
    return match.link == NameLink::part && names_[part].place && !names_[whole].place;
  }
  /// One of its names is another's by a person's word.
  [[nodiscard]] bool has_other(std::uint32_t entity, const NameKey& key) const {
    if (key.apart.empty()) return false;
    const auto& own = joined[entity].names;
    return std::any_of(own.begin(), own.end(),
                       [&](const auto& name) { return kept_apart(names_[name.first].key, key); });
  }
  static std::vector<std::uint32_t> keys_of(const NameKey& key) {
    std::vector<std::uint32_t> keys = key.words;
    keys.push_back(key.id);
    keys.push_back(key.bones);
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

bool in_capitals(std::string_view name) {
  return name.size() > 4 &&
         std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The first of an entity's names; as a dateline writes it ("KELBY") only where nobody
/// writes it otherwise.
const NameUse& shown_name(const Joined& joined, const std::vector<NameUse>& names) {
  const NameUse& first = names[joined.first];
  if (!in_capitals(first.name)) return first;
  for (const auto& [name, link] : joined.names) {
    if (names[name].key.id == first.key.id && !in_capitals(names[name].name)) return names[name];
  }
  return first;
}

}  // namespace

std::vector<Entity> join_entities(const Mentions& mentions, const MergeRules& rules) {
  const std::vector<NameUse> names = proper_names(mentions, rules);
  Joiner joiner(names);
  for (std::uint32_t i = 0; i < names.size(); ++i) joiner.place(i);
  std::vector<Entity> entities;
  for (const Joined& joined : joiner.joined) {
    Entity entity;
    const NameUse& first = shown_name(joined, names);
    entity.name = display_name(
        first.key.decided ? first.name : bare_name(first.name, first.key, rules), rules);
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
