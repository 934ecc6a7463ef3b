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

/// Numbers the nodes anew so that each cycle becomes one node; the root stays
/// 0. Returns how many nodes there are then, as many as before without a cycle.
std::size_t contract(const Heads& heads, Heads& number) {
  constexpr std::uint32_t unknown = 0xffffffffU;
  number.assign(heads.size(), unknown);
  std::vector<std::uint32_t> seen(heads.size(), 0);
  std::uint32_t next = 0;
  number[0] = next++;
  for (std::uint32_t start = 1; start < heads.size(); ++start) {
    std::uint32_t node = start;
    while (node != 0 && seen[node] == 0) {
      seen[node] = start;
      node = heads[node];
    }
    if (node == 0 || seen[node] != start) continue;
    for (std::uint32_t member = node; number[member] == unknown; member = heads[member])
      number[member] = next;
    ++next;
  }
  for (std::uint32_t& n : number) {
    if (n == unknown) n = next++;
  }
  return next;
}

/// Contracts all cycles, again and again, then opens them, the last first.
Heads best_tree(Graph graph) {
  struct Arc {
    std::uint32_t head = 0, node = 0;
  };
  struct Contraction {
    Heads heads;            ///< of the graph before
    std::size_t size = 0;   ///< of the graph after
    std::vector<Arc> arcs;  ///< for each arc after, [node][head], the arc before that it stands for
  };
  std::vector<Contraction> contractions;
  Heads heads;
  Heads number;
  for (;;) {
    heads = best_heads(graph);
    const std::size_t size = contract(heads, number);
    if (size == graph.size) break;
    Graph smaller(size);
    std::vector<Arc> arcs(size * size);
    std::vector<std::uint32_t> members(size, 0);
    for (const std::uint32_t n : number) ++members[n];
    for (std::uint32_t node = 1; node < graph.size; ++node) {
      const std::uint32_t to = number[node];
      // Entering a cycle replaces the arc that its node has there.
      const Score base = members[to] > 1 ? graph.at(heads[node], node) : 0;
      for (std::uint32_t head = 0; head < graph.size; ++head) {
        const std::uint32_t from = number[head];
        if (from == to || graph.at(head, node) == never) continue;
        const Score score = graph.at(head, node) - base;
        if (score <= smaller.at(from, to)) continue;
        smaller.at(from, to) = score;
        arcs[to * size + from] = {head, node};
      }
    }
    contractions.push_back({std::move(heads), size, std::move(arcs)});
    graph = std::move(smaller);
  }
  while (!contractions.empty()) {
    const Contraction& step = contractions.back();
    Heads opened = step.heads;
    for (std::uint32_t node = 1; node < step.size; ++node) {
      const Arc arc = step.arcs[node * step.size + heads[node]];
      opened[arc.node] = arc.head;
    }
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
    const std::int32_t* line = &scores[i * (words + 1)];
    std::uint32_t best = 0;
    for (std::uint32_t j = 1; j <= words; ++j) {
      if (line[j] > line[best] && j != i + 1) best = j;
    }
    all[i + 1] = best;
  }
  if (root_count(all) != 1 || contract(all, heads) != all.size()) {
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
