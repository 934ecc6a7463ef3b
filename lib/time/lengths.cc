#include "time/lengths.h"

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
          all = {std::min(all.least + one.least, too_long), std::min(all.most + one.most, too_long)};
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

}  // namespace

void measure_look_behinds(Grammar& grammar) {
  Measure measure(grammar);
  for (Node& node : grammar.nodes) {
    if (node.kind != Node::Kind::look || !node.behind) continue;
    const Length length = measure.of(node.children.front());
    node.low = static_cast<std::int32_t>(std::max(length.least, 1U));
    node.high = static_cast<std::int32_t>(std::min(length.most, longest_look_behind));
  }
}

}  // namespace timex
DATELINE_END
