#include "time/look_behind.h"

#include <algorithm>
#include <optional>

#include "time/match_limits.h"

DATELINE_BEGIN
namespace timex {
namespace {

struct Length {
  std::uint32_t least = 0, most = 0;
};

/// Nothing is longer: one atom more than a look behind reaches.
constexpr std::uint32_t too_long = longest_look_behind + 1;

class Measure {
 public:
  explicit Measure(const Grammar& grammar) : grammar_(grammar), known_(grammar.patterns.size()) {}

  Length of(NodeId id) {
    const Node& node = grammar_.nodes[id];
    switch (node.kind) {
      case Node::Kind::symbol:
      case Node::Kind::word:
      case Node::Kind::digits:
        return {1, 1};
      case Node::Kind::call:
        return of_pattern(node.pattern);
      case Node::Kind::optional:
        return {0, of(node.children.front()).most};
      case Node::Kind::sequence: {
        Length all;
        for (const NodeId child : node.children) {
          const Length one = of(child);
          all = {std::min(all.least + one.least, too_long),
                 std::min(all.most + one.most, too_long)};
        }
        return all;
      }
      case Node::Kind::choice: {
        Length all{too_long, 0};
        for (const NodeId child : node.children) {
          const Length one = of(child);
          all = {std::min(all.least, one.least), std::max(all.most, one.most)};
        }
        return all;
      }
      default:
        return {};
    }
  }

 private:
  Length of_pattern(PatternId id) {
    if (!known_[id]) {
      known_[id] = Length{0, too_long};  // while it is measured: it may call itself
      known_[id] = of(grammar_.patterns[id].root);
    }
    return *known_[id];
  }

  const Grammar& grammar_;
  std::vector<std::optional<Length>> known_;
};

/// The atoms that what a node matches can end with.
class LastSets {
 public:
  explicit LastSets(const Grammar& grammar) : grammar_(grammar), known_(grammar.patterns.size()) {}

  SymbolSet of(NodeId id) {
    const Node& node = grammar_.nodes[id];
    SymbolSet last;
    switch (node.kind) {
      case Node::Kind::symbol:
      case Node::Kind::word:
      case Node::Kind::digits:
        return grammar_.sets[node.first];
      case Node::Kind::call:
        return of_pattern(node.pattern);
      case Node::Kind::optional:
      case Node::Kind::choice:
        for (const NodeId child : node.children) last |= of(child);
        return last;
      case Node::Kind::sequence:
        for (std::size_t i = node.children.size(); i-- > 0;) {
          last |= of(node.children[i]);
          if (!grammar_.nodes[node.children[i]].nullable) break;
        }
        return last;
      default:
        return last;
    }
  }

 private:
  const SymbolSet& of_pattern(PatternId id) {
    if (!known_[id]) {
      known_[id] = SymbolSet().set();  // while it is worked out: it may call itself
      known_[id] = of(grammar_.patterns[id].root);
    }
    return *known_[id];
  }

  const Grammar& grammar_;
  std::vector<std::optional<SymbolSet>> known_;
};

/// How one of a pattern's alternatives can begin.
Opening opening_of(const Grammar& grammar, const Node& alternative) {
  Opening opening{alternative.first, {}};
  if (alternative.kind != Node::Kind::sequence || alternative.children.empty()) return opening;
  const Node& look = grammar.nodes[alternative.children.front()];
  if (look.kind == Node::Kind::look && look.behind && !look.negative) opening.before = look.last;
  return opening;
}

void link_openings(const Grammar& grammar, Pattern& pattern) {
  const Node& root = grammar.nodes[pattern.root];
  if (root.kind != Node::Kind::choice) {
    pattern.openings.push_back(opening_of(grammar, root));
    return;
  }
  for (const NodeId child : root.children) {
    pattern.openings.push_back(opening_of(grammar, grammar.nodes[child]));
  }
}

}  // namespace

void link_look_behinds(Grammar& grammar) {
  Measure measure(grammar);
  LastSets last_sets(grammar);
  for (Node& node : grammar.nodes) {
    if (node.kind != Node::Kind::look || !node.behind) continue;
    const Length length = measure.of(node.children.front());
    node.low = static_cast<std::int32_t>(std::max(length.least, 1U));
    node.high = static_cast<std::int32_t>(std::min(length.most, longest_look_behind));
    node.last = static_cast<std::uint32_t>(grammar.sets.size());
    grammar.sets.push_back(last_sets.of(node.children.front()));
  }
  for (Pattern& pattern : grammar.patterns) link_openings(grammar, pattern);
}

}  // namespace timex
DATELINE_END
