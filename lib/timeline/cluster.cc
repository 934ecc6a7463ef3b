#include "timeline/cluster.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <unordered_map>

#include "timeline/candidates.h"
#include "timeline/match.h"
#include "timeline/pair_memory.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t compared_members = 5;  ///< of each side, when two clusters might join
constexpr std::size_t stated_members = 3;    ///< and of those that state a time
constexpr std::int32_t most_caution = 10;    ///< more than that, for clusters that have grown large
constexpr std::int32_t keep_apart_cost = -30;  ///< what a pair that must stay apart adds to it
/// Of the pairs that speak for or against a join the best two thirds count: one claim in a cluster
/// whose words or time were misread must not keep the others apart.
constexpr std::size_t counted_of = 2;
constexpr std::size_t counted_in = 3;
constexpr std::int32_t most_told_apart = 32;   ///< pairs of claims of one article that are compared
constexpr std::int32_t told_apart_slack = 20;  ///< how far below `join` such a pair has to be
constexpr std::size_t dated_members = 6;       ///< of each side, whose stated days are compared

class Clusters {
 public:
  explicit Clusters(const Mentions& mentions) : mentions_(mentions), of_(mentions.all.size()) {
    std::iota(of_.begin(), of_.end(), 0U);
    members_.resize(of_.size());
    for (std::uint32_t i = 0; i < of_.size(); ++i) members_[i] = {i};
  }

  void offer(const ScoredPair& pair) {
    const std::uint32_t a = of_[pair.a];
    const std::uint32_t b = of_[pair.b];
    if (a == b || was_refused(a, b)) return;
    if (link(members_[a], members_[b]) < mentions_.weights.link + caution(a, b)) {
      refused_[key_of(a, b)] = members_[a].size() + members_[b].size();
      return;
    }
    auto& into = members_[members_[a].size() >= members_[b].size() ? a : b];
    auto& from = members_[members_[a].size() >= members_[b].size() ? b : a];
    const std::uint32_t target = of_[into.front()];
    for (const auto member : from) of_[member] = target;
    into.insert(into.end(), from.begin(), from.end());
    from.clear();
    from.shrink_to_fit();
    std::sort(into.begin(), into.end());
  }

  std::vector<std::vector<std::uint32_t>> take() {
    std::erase_if(members_, [](const auto& members) { return members.empty(); });
    std::sort(members_.begin(), members_.end());
    return std::move(members_);
  }

 private:
  static std::uint64_t key_of(std::uint32_t a, std::uint32_t b) {
    return std::uint64_t{std::min(a, b)} << 32U | std::max(a, b);
  }
  /// These two were compared before, and neither has grown since.
  [[nodiscard]] bool was_refused(std::uint32_t a, std::uint32_t b) const {
    const auto found = refused_.find(key_of(a, b));
    return found != refused_.end() && found->second == members_[a].size() + members_[b].size();
  }

  /// A false join of large clusters spoils much, and the words of a long story
  /// draw ever more to its largest.
  [[nodiscard]] std::int32_t caution(std::uint32_t a, std::uint32_t b) const {
    constexpr std::size_t usual = 12;
    const std::size_t size = members_[a].size() + members_[b].size();
    return size <= usual ? 0
                         : std::min(static_cast<std::int32_t>((size - usual) / 3), most_caution);
  }

  static void choose(const std::vector<std::uint32_t>& members, std::size_t most,
                     std::vector<std::uint32_t>& chosen) {
    const std::size_t count = std::min(members.size(), most);
    for (std::size_t i = 0; i < count; ++i) {
      chosen.push_back(members[count < 2 ? 0 : i * (members.size() - 1) / (count - 1)]);
    }
  }

  /// Evenly chosen members, so that a long cluster is judged by all its length,
  /// and some that state their time, which says most against a join.
  [[nodiscard]] std::vector<std::uint32_t> sample(const std::vector<std::uint32_t>& members) const {
    std::vector<std::uint32_t> chosen;
    choose(members, compared_members, chosen);
    if (members.size() > compared_members) {
      const auto stated = dated(members, stated_members);
      chosen.insert(chosen.end(), stated.begin(), stated.end());
    }
    return chosen;
  }

  /// The score of two claims; less than `keep_apart_score` where their clusters must stay apart.
  std::int32_t points(std::uint32_t i, std::uint32_t j) {
    const Mention& a = mentions_.all[std::min(i, j)];
    const Mention& b = mentions_.all[std::max(i, j)];
    return points_.get(std::min(i, j), std::max(i, j), [&] {
      CompareWith with;
      with.topic = topics_.get(a.article, b.article, [&] {
        return topic_similarity(*mentions_.articles[a.article], *mentions_.articles[b.article]);
      });
      with.predicate = predicates_.get(a.predicate, b.predicate, [&] {
        return predicate_similarity(mentions_.predicates[a.predicate],
                                    mentions_.predicates[b.predicate]);
      });
      const PairEvidence found = compare(mentions_, a, b, with);
      const bool apart =
          found.keep_apart == KeepApart::other_ordinal || found.keep_apart == KeepApart::another;
      return apart ? keep_apart_score - 1 : score(found, mentions_.weights);
    });
  }

  [[nodiscard]] std::vector<std::uint32_t> dated(const std::vector<std::uint32_t>& members,
                                                 std::size_t most) const {
    std::vector<std::uint32_t> stated;
    for (const auto member : members) {
      if (mentions_.all[member].stated) stated.push_back(member);
    }
    std::vector<std::uint32_t> chosen;
    choose(stated, most, chosen);
    return chosen;
  }

  /// Most of the days stated in the one lie months from those in the other.
  bool far_apart(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    constexpr int share = 3;
    const auto left = dated(a, dated_members);
    const auto right = dated(b, dated_members);
    int apart = 0;
    int together = 0;
    for (const auto i : left) {
      for (const auto j : right) {
        if (gap_between(mentions_.all[i].days, mentions_.all[j].days) < long_ago) {
          ++together;
        } else if (points(i, j) <= keep_apart_score) {
          ++apart;
        }
      }
    }
    return apart > share * together;
  }

  /// "The third test" is in the one, "the fourth test" in the other.
  [[nodiscard]] bool other_ordinals(const std::vector<std::uint32_t>& a,
                                    const std::vector<std::uint32_t>& b) const {
    const auto numbered = [&](const std::vector<std::uint32_t>& members) {
      const auto found = std::find_if(members.begin(), members.end(), [&](std::uint32_t member) {
        return mentions_.all[member].ordinal > 1;
      });
      return found == members.end() ? 0U : mentions_.all[*found].ordinal;
    };
    const std::uint32_t left = numbered(a);
    const std::uint32_t right = left == 0 ? 0 : numbered(b);
    return right != 0 && right != left;
  }

  std::int32_t link(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    if (other_ordinals(a, b) || far_apart(a, b)) return keep_apart_score;
    std::vector<std::int32_t> scores;
    const auto left = sample(a);
    const auto right = sample(b);
    for (const auto i : left) {
      for (const auto j : right) {
        const std::int32_t found = points(i, j);
        if (found < keep_apart_score) return keep_apart_score;
        scores.push_back(std::max(found, keep_apart_cost));
      }
    }
    std::sort(scores.begin(), scores.end(), std::greater<>());
    const std::size_t counted = std::max<std::size_t>(1, scores.size() * counted_of / counted_in);
    const auto end = scores.begin() + static_cast<std::ptrdiff_t>(counted);
    const auto mean = std::accumulate(scores.begin(), end, 0) / static_cast<std::int32_t>(counted);
    return mean + told_apart(a, b);
  }

  /// What the claims of articles that stand in both clusters say against a
  /// join: who tells of one happening twice makes it known as the same.
  std::int32_t told_apart(const std::vector<std::uint32_t>& a,
                          const std::vector<std::uint32_t>& b) {
    std::int32_t pairs = 0;
    std::int32_t unlike = 0;
    auto from = b.begin();
    for (auto i = a.begin(); i != a.end() && pairs < most_told_apart; ++i) {
      const std::uint32_t article = mentions_.all[*i].article;
      while (from != b.end() && mentions_.all[*from].article < article) ++from;
      for (auto j = from; j != b.end() && mentions_.all[*j].article == article; ++j) {
        ++pairs;
        if (points(*i, *j) < mentions_.weights.join - told_apart_slack) ++unlike;
      }
    }
    return pairs == 0 ? 0 : mentions_.weights.told_apart * unlike / pairs;
  }

  const Mentions& mentions_;
  PairMemory points_{1U << 16U};  // a growing cluster is compared with the same ones again
  PairMemory topics_{1U << 14U};
  PairMemory predicates_{1U << 14U};
  std::vector<std::uint32_t> of_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::unordered_map<std::uint64_t, std::size_t> refused_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> cluster(const Mentions& mentions) {
  Clusters clusters(mentions);
  for (const ScoredPair& pair : scored_pairs(mentions, mentions.weights.join)) clusters.offer(pair);
  return clusters.take();
}

}  // namespace merge
DATELINE_END
