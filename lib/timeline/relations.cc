#include "timeline/relations.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "dateline/timeline.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t most_containers = 32;     ///< looked at for one name
constexpr std::int32_t longest_container = 60;  ///< days

/// a before b, or a within b; the other way round is the same relation.
struct Pair {
  bool within = false;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  auto operator<=>(const Pair&) const = default;
};

struct Told {
  std::string words;
  std::vector<std::uint32_t> mentions;  ///< where the words stand
};

class Relater {
 public:
  Relater(const Mentions& mentions, const std::vector<std::vector<std::uint32_t>>& clusters,
          const MergeRules& rules, std::vector<Event>& events)
      : mentions_(mentions), clusters_(clusters), rules_(rules), events_(events) {
    event_of_.resize(mentions.all.size());
    for (std::uint32_t i = 0; i < clusters.size(); ++i) {
      for (const auto member : clusters[i]) event_of_[member] = i;
      days_.push_back(days_of(events[i].time));
    }
    first_.resize(mentions.articles.size(), 0);
    for (std::uint32_t i = static_cast<std::uint32_t>(mentions.all.size()); i-- > 0;) {
      first_[mentions.all[i].article] = i;
    }
  }

  void run() {
    for (std::uint32_t i = 0; i < mentions_.articles.size(); ++i) read_links(i);
    drop_contradicted();
    find_containers();
    for (const auto& [pair, told] : told_) write(pair, told);
    for (Event& event : events_) {
      std::sort(event.relations.begin(), event.relations.end(), [](const auto& x, const auto& y) {
        return x.kind != y.kind ? x.kind < y.kind : x.event < y.event;
      });
    }
  }

 private:
  void read_links(std::uint32_t article) {
    for (const ClaimLink& link : mentions_.articles[article]->links) {
      const std::uint32_t from = first_[article] + link.from;
      const std::uint32_t to = first_[article] + link.to;
      if (is_denied(from) || is_denied(to) || event_of_[from] == event_of_[to]) continue;
      const bool after = link.relation == RelationWord::after;
      Pair pair{link.relation == RelationWord::part_of, event_of_[from], event_of_[to]};
      if (after) std::swap(pair.a, pair.b);
      if (!possible(pair)) continue;
      Told& told = told_[pair];
      if (told.words.size() < link.words.size()) told.words = link.words;
      told.mentions.push_back(from);
    }
  }

  [[nodiscard]] bool is_denied(std::uint32_t mention) const {
    return mentions_.digest(mentions_.all[mention]).claim.polarity == Polarity::negative;
  }

  /// The days of both do not forbid it.
  [[nodiscard]] bool possible(const Pair& pair) const {
    const DayRange& a = days_[pair.a];
    const DayRange& b = days_[pair.b];
    return pair.within ? a.overlaps(b) : a.begin <= b.end;
  }

  /// Before by one text and after by another: neither is known.
  void drop_contradicted() {
    std::erase_if(told_, [&](const auto& entry) {
      const Pair& pair = entry.first;
      return !pair.within && told_.contains({false, pair.b, pair.a});
    });
  }

  /// Most claims of the event are of a kind for which `test` holds.
  template <class Test>
  [[nodiscard]] bool is_kind(std::uint32_t event, Test test) const {
    std::size_t count = 0;
    for (const auto member : clusters_[event]) {
      count += test(lemma_of(member)) ? 1 : 0;
    }
    return 2 * count > clusters_[event].size();
  }
  [[nodiscard]] std::uint32_t lemma_of(std::uint32_t mention) const {
    return mentions_.predicates[mentions_.all[mention].predicate].lemma;
  }

  [[nodiscard]] std::vector<std::uint32_t> names_of(std::uint32_t event) const {
    std::vector<std::uint32_t> ids;
    for (const auto member : clusters_[event]) {
      for (const Argument& argument : mentions_.all[member].arguments) {
        const NameKey& name = mentions_.names[argument.name];
        if (name.proper && argument.role != Role::other) ids.push_back(name.id);
      }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
  }

  void find_containers() {
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_name;
    for (std::uint32_t i = 0; i < clusters_.size(); ++i) {
      if (!days_[i].bounded() || days_[i].end - days_[i].begin > longest_container) continue;
      if (!is_kind(i, [&](auto lemma) { return rules_.relations().holds(lemma); })) continue;
      for (const auto name : names_of(i)) {
        if (by_name[name].size() < most_containers) by_name[name].push_back(i);
      }
    }
    for (std::uint32_t i = 0; i < clusters_.size(); ++i) find_container(i, by_name);
  }

  /// In the days of a visit of the same two, or of all of its own people.
  void find_container(
      std::uint32_t event,
      const std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>& by_name) {
    const auto names = names_of(event);
    if (names.empty() || !days_[event].bounded()) return;
    std::map<std::uint32_t, std::size_t> shared;
    for (const auto name : names) {
      const auto found = by_name.find(name);
      if (found == by_name.end()) continue;
      for (const auto container : found->second) ++shared[container];
    }
    for (const auto& entry : shared) {
      const std::uint32_t container = entry.first;
      if (container == event || entry.second < std::min<std::size_t>(2, names.size())) continue;
      if (!days_[container].contains(days_[event]) || told_.contains({true, container, event})) {
        continue;
      }
      const bool kinds = is_kind(event, [&](auto inner) {
        return is_kind(container,
                       [&](auto outer) { return rules_.relations().holds(outer, inner); });
      });
      if (kinds) told_.try_emplace({true, event, container});
    }
  }

  void write(const Pair& pair, const Told& told) {
    const auto add = [&](std::uint32_t to, std::uint32_t other, RelationKind kind) {
      EventRelation relation{kind, events_[other].id, told.words, {}};
      for (const auto mention : told.mentions) {
        if (event_of_[mention] == to) relation.claims.push_back(claim_index(to, mention));
      }
      std::sort(relation.claims.begin(), relation.claims.end());
      events_[to].relations.push_back(std::move(relation));
    };
    add(pair.a, pair.b, pair.within ? RelationKind::part_of : RelationKind::before);
    add(pair.b, pair.a, pair.within ? RelationKind::contains : RelationKind::after);
  }

  /// Where a mention stands among its event's claims.
  [[nodiscard]] std::uint32_t claim_index(std::uint32_t event, std::uint32_t mention) const {
    const auto& claims = events_[event].claims;
    const Mention& wanted = mentions_.all[mention];
    const std::string& article = mentions_.articles[wanted.article]->id;
    const std::string number = "c" + std::to_string(wanted.claim + 1);
    const auto found = std::find_if(claims.begin(), claims.end(), [&](const EventClaim& claim) {
      return claim.claim == number && claim.article == article;
    });
    return static_cast<std::uint32_t>(found - claims.begin());
  }

  const Mentions& mentions_;
  const std::vector<std::vector<std::uint32_t>>& clusters_;
  const MergeRules& rules_;
  std::vector<Event>& events_;
  std::vector<std::uint32_t> event_of_;  ///< of each mention
  std::vector<std::uint32_t> first_;     ///< mention of each article
  std::vector<DayRange> days_;           ///< of each event
  std::map<Pair, Told> told_;
};

}  // namespace

void relate_events(const Mentions& mentions,
                   const std::vector<std::vector<std::uint32_t>>& clusters, const MergeRules& rules,
                   std::vector<Event>& events) {
  Relater(mentions, clusters, rules, events).run();
}

}  // namespace merge

std::string_view to_string(RelationKind kind) {
  constexpr std::string_view names[] = {"part_of", "contains", "before", "after"};
  return names[static_cast<std::size_t>(kind)];
}

DATELINE_END
