#include "time/look_behind.h"

#include <algorithm>
#include <map>
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

/// The conditions that rules put on what stands before them.
class OriginLookFinder {
 public:
  explicit OriginLookFinder(Grammar& grammar) : grammar_(grammar), seen_(grammar.nodes.size()) {}

  void run() {
    for (const PatternId rule : grammar_.rules) visit(grammar_.patterns[rule].root);
    OriginLooks& looks = grammar_.origin_looks;
    looks.before_classes = classify(&OriginLooks::Look::before, looks.before_class);
    looks.first_classes = classify(&OriginLooks::Look::first, looks.first_class);
  }

 private:
  void visit(NodeId id) {
    if (seen_[id]) return;
    seen_[id] = true;
    const Node& node = grammar_.nodes[id];
    if (node.kind == Node::Kind::call) return visit(grammar_.patterns[node.pattern].root);
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      const Node& child = grammar_.nodes[node.children[i]];
      if (child.kind == Node::Kind::look) {
        if (child.behind) add(node.children[i], first_after(node, i));
        continue;
      }
      visit(node.children[i]);
      if (node.kind == Node::Kind::sequence && !child.nullable) break;
    }
  }

  void add(NodeId look, const SymbolSet& first) {
    grammar_.origin_looks.all.push_back({look, grammar_.sets[grammar_.nodes[look].last], first});
  }

  /// Numbers the symbols by the sets they are in; returns how many kinds there are.
  std::size_t classify(SymbolSet OriginLooks::Look::*set, std::vector<std::uint16_t>& classes) {
    std::vector<std::uint64_t> signatures(grammar_.symbols.count());
    for (std::size_t look = 0; look < grammar_.origin_looks.all.size(); ++look) {
      const SymbolSet& symbols = grammar_.origin_looks.all[look].*set;
      for (std::size_t i = 0; i < signatures.size(); ++i) {
        if (!symbols.test(i)) continue;
        signatures[i] = (signatures[i] ^ (look + 1)) * 0x9E3779B97F4A7C15ULL;
        signatures[i] ^= signatures[i] >> 32U;
      }
    }
    std::map<std::uint64_t, std::uint16_t> known;
    for (const std::uint64_t signature : signatures) {
      const auto fresh = static_cast<std::uint16_t>(known.size());
      classes.push_back(known.emplace(signature, fresh).first->second);
    }
    return known.size();
  }

  /// What can stand after a child of a sequence; anything where that is not plain.
  [[nodiscard]] SymbolSet first_after(const Node& node, std::size_t child) const {
    SymbolSet first;
    for (std::size_t i = child + 1; i < node.children.size(); ++i) {
      const Node& next = grammar_.nodes[node.children[i]];
      first |= grammar_.sets[next.first];
      if (!next.nullable && node.kind == Node::Kind::sequence) return first;
    }
    return SymbolSet().set();
  }

  Grammar& grammar_;
  std::vector<bool> seen_;
};

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
  OriginLookFinder(grammar).run();
}

}  // namespace timex
DATELINE_END
