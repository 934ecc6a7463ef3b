#include "language/tree_decoder.h"

#include <algorithm>
#include <limits>

DATELINE_BEGIN
namespace language {
namespace {

using Score = std::int64_t;
constexpr Score never = std::numeric_limits<Score>::min() / 4;
using Heads = std::vector<std::uint32_t>;

/// A dense graph; node 0 is the root. `at(head, node)`.
struct Graph {
  std::size_t size = 0;
  std::vector<Score> scores;
  explicit Graph(std::size_t nodes) : size(nodes), scores(nodes * nodes, never) {}
  Score& at(std::size_t head, std::size_t node) { return scores[node * size + head]; }
  [[nodiscard]] Score at(std::size_t head, std::size_t node) const {
    return scores[node * size + head];
  }
};

Heads best_heads(const Graph& graph) {
  Heads heads(graph.size, 0);
  for (std::size_t node = 1; node < graph.size; ++node) {
    for (std::size_t head = 1; head < graph.size; ++head) {
      if (head != node && graph.at(head, node) > graph.at(heads[node], node))
        heads[node] = static_cast<std::uint32_t>(head);
    }
  }
  return heads;
}

/// Some cycle's nodes; empty when there is none.
std::vector<std::uint32_t> find_cycle(const Heads& heads) {
  std::vector<std::uint32_t> seen(heads.size(), 0);
  for (std::uint32_t start = 1; start < heads.size(); ++start) {
    std::uint32_t node = start;
    while (node != 0 && seen[node] == 0) {
      seen[node] = start;
      node = heads[node];
    }
    if (node == 0 || seen[node] != start) continue;
    std::vector<std::uint32_t> cycle = {node};
    for (std::uint32_t next = heads[node]; next != node; next = heads[next]) cycle.push_back(next);
    return cycle;
  }
  return {};
}

/// Contracts one cycle after another, then opens them again, the last first.
Heads best_tree(Graph graph) {
  struct Contraction {
    std::vector<std::uint32_t> cycle;    ///< nodes of the graph before
    std::vector<std::uint32_t> outside;  ///< node before of each node after but the last
    Heads heads;                         ///< before
    std::vector<std::uint32_t> enter;    ///< for a head outside: the cycle's node it reaches best
    std::vector<std::uint32_t> leave;  ///< for a node outside: the cycle's node that heads it best
  };
  std::vector<Contraction> contractions;
  Heads heads;
  for (;;) {
    heads = best_heads(graph);
    Contraction step;
    step.cycle = find_cycle(heads);
    if (step.cycle.empty()) break;
    std::vector<bool> inside(graph.size, false);
    for (const std::uint32_t node : step.cycle) inside[node] = true;
    for (std::uint32_t node = 0; node < graph.size; ++node) {
      if (!inside[node]) step.outside.push_back(node);
    }
    const std::size_t fresh = step.outside.size();
    Graph smaller(fresh + 1);
    for (std::size_t i = 0; i < fresh; ++i) {
      const std::uint32_t node = step.outside[i];
      for (std::size_t j = 0; j < fresh; ++j) smaller.at(j, i) = graph.at(step.outside[j], node);
      std::uint32_t enter = step.cycle[0];
      std::uint32_t leave = step.cycle[0];
      const auto gain = [&](std::uint32_t to) {
        return graph.at(node, to) == never ? never : graph.at(node, to) - graph.at(heads[to], to);
      };
      for (const std::uint32_t member : step.cycle) {
        if (gain(member) > gain(enter)) enter = member;
        if (graph.at(member, node) > graph.at(leave, node)) leave = member;
      }
      step.enter.push_back(enter);
      step.leave.push_back(leave);
      smaller.at(i, fresh) = gain(enter);
      if (i > 0) smaller.at(fresh, i) = graph.at(leave, node);
    }
    step.heads = heads;
    contractions.push_back(std::move(step));
    graph = std::move(smaller);
  }
  while (!contractions.empty()) {
    const Contraction& step = contractions.back();
    const std::size_t fresh = step.outside.size();
    Heads opened = step.heads;
    for (std::size_t i = 1; i < fresh; ++i) {
      opened[step.outside[i]] = heads[i] == fresh ? step.leave[i] : step.outside[heads[i]];
    }
    const std::uint32_t above = heads[fresh];
    opened[step.enter[above]] = step.outside[above];
    heads = std::move(opened);
    contractions.pop_back();
  }
  return heads;
}

std::size_t root_count(const Heads& heads) {
  return static_cast<std::size_t>(std::count(heads.begin() + 1, heads.end(), 0U));
}

}  // namespace

void decode_tree(std::span<const std::int32_t> scores, std::size_t words,
                 std::vector<std::uint32_t>& heads) {
  Heads all(words + 1, 0);
  for (std::size_t i = 0; i < words; ++i) {
    const auto line = scores.subspan(i * (words + 1), words + 1);
    all[i + 1] =
        static_cast<std::uint32_t>(std::max_element(line.begin(), line.end()) - line.begin());
  }
  if (root_count(all) != 1 || !find_cycle(all).empty()) {
    // So dear that the best tree has but one arc from the root.
    constexpr Score root_price = Score{1} << 42;
    Graph graph(words + 1);
    for (std::size_t i = 0; i < words; ++i) {
      for (std::size_t j = 0; j <= words; ++j) {
        if (j != i + 1)
          graph.at(j, i + 1) = scores[i * (words + 1) + j] - (j == 0 ? root_price : 0);
      }
    }
    all = best_tree(std::move(graph));
  }
  heads.assign(all.begin() + 1, all.end());
}

}  // namespace language
DATELINE_END
