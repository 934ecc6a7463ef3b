#include "time/first_sets.h"

#include <map>
#include <string>

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::size_t least_children_for_table = 6;

struct First {
  SymbolSet set;
  bool nullable = false;
};

/// What a node can begin with, from what is known so far of the patterns.
First first_of(const Grammar& grammar, NodeId id) {
  const Node& node = grammar.nodes[id];
  First first;
  switch (node.kind) {
    case Node::Kind::symbol:
      first.set.set(node.symbol);
      break;
    case Node::Kind::digits:
      first.set.set(symbol_digits);
      break;
    case Node::Kind::word:
      first.set.set();
      break;
    case Node::Kind::call:
      first.set = grammar.patterns[node.pattern].first;
      first.nullable = grammar.patterns[node.pattern].nullable;
      break;
    case Node::Kind::sequence:
      first.nullable = true;
      for (const NodeId child : node.children) {
        const First next = first_of(grammar, child);
        first.set |= next.set;
        if (next.nullable) continue;
        first.nullable = false;
        break;
      }
      break;
    case Node::Kind::choice:
      for (const NodeId child : node.children) {
        const First next = first_of(grammar, child);
        first.set |= next.set;
        first.nullable = first.nullable || next.nullable;
      }
      break;
    case Node::Kind::optional:
      first = first_of(grammar, node.children.front());
      first.nullable = true;
      break;
    case Node::Kind::assign:
    case Node::Kind::adjacent:
    case Node::Kind::spaced:
    case Node::Kind::start:
    case Node::Kind::look:
      first.nullable = true;
      break;
  }
  return first;
}

void link_patterns(Grammar& grammar) {
  for (bool changed = true; changed;) {
    changed = false;
    for (Pattern& pattern : grammar.patterns) {
      const First first = first_of(grammar, pattern.root);
      if (first.set == pattern.first && first.nullable == pattern.nullable) continue;
      pattern.first = first.set;
      pattern.nullable = first.nullable;
      changed = true;
    }
  }
}

/// Sets are shared: most nodes have one of a few.
class SetPool {
 public:
  explicit SetPool(Grammar& grammar) : grammar_(grammar) {}
  std::uint32_t place_of(const SymbolSet& set) {
    const std::size_t hash = std::hash<SymbolSet>()(set);
    for (auto [at, end] = known_.equal_range(hash); at != end; ++at) {
      if (grammar_.sets[at->second] == set) return at->second;
    }
    grammar_.sets.push_back(set);
    const auto place = static_cast<std::uint32_t>(grammar_.sets.size() - 1);
    known_.emplace(hash, place);
    return place;
  }

 private:
  Grammar& grammar_;
  std::multimap<std::size_t, std::uint32_t> known_;
};

void link_nodes(Grammar& grammar, SetPool& pool) {
  for (NodeId id = 0; id < grammar.nodes.size(); ++id) {
    const First first = first_of(grammar, id);
    grammar.nodes[id].first = pool.place_of(first.set);
    grammar.nodes[id].nullable = first.nullable;
  }
}

/// For a choice among many, which children to try at each symbol.
void link_choice(Grammar& grammar, Node& node) {
  std::map<std::vector<NodeId>, std::uint16_t> lists;
  node.table.assign(grammar.symbols.count(), 0);
  for (Symbol symbol = 0; symbol < grammar.symbols.count(); ++symbol) {
    std::vector<NodeId> list;
    for (const NodeId child : node.children) {
      const Node& branch = grammar.nodes[child];
      if (branch.nullable || grammar.sets[branch.first].test(symbol)) list.push_back(child);
    }
    const auto [place, fresh] =
        lists.emplace(std::move(list), static_cast<std::uint16_t>(node.lists.size()));
    if (fresh) node.lists.push_back(place->first);
    node.table[symbol] = place->second;
  }
}

/// What can follow a first atom within a pattern, and whether that atom alone
/// is a match.
struct Second {
  SymbolSet set;
  bool alone = false;
};

class PairFinder {
 public:
  explicit PairFinder(const Grammar& grammar) : grammar_(grammar), memo_(grammar.patterns.size()) {}

  const Second& of_pattern(PatternId id, Symbol symbol) {
    Entry& entry = memo_[id];
    if (entry.known && entry.symbol == symbol) return entry.second;
    entry.known = true;
    entry.symbol = symbol;
    entry.second = Second();
    if (grammar_.patterns[id].first.test(symbol)) {
      Second found = of_node(grammar_.patterns[id].root, symbol);
      memo_[id].second = std::move(found);
    }
    return memo_[id].second;
  }

 private:
  Second of_node(NodeId id, Symbol symbol) {
    const Node& node = grammar_.nodes[id];
    Second second;
    if (!grammar_.sets[node.first].test(symbol)) return second;
    switch (node.kind) {
      case Node::Kind::symbol:
      case Node::Kind::digits:
      case Node::Kind::word:
        second.alone = true;
        break;
      case Node::Kind::call:
        return of_pattern(node.pattern, symbol);
      case Node::Kind::choice:
      case Node::Kind::optional:
        for (const NodeId child : node.children) add(of_node(child, symbol), second);
        break;
      case Node::Kind::sequence:
        sequence(node, symbol, second);
        break;
      default:
        break;
    }
    return second;
  }

  static void add(const Second& other, Second& second) {
    second.set |= other.set;
    second.alone = second.alone || other.alone;
  }

  void sequence(const Node& node, Symbol symbol, Second& second) {
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      const Second here = of_node(node.children[i], symbol);
      second.set |= here.set;
      bool rest_nullable = here.alone;
      for (std::size_t j = i + 1; j < node.children.size() && rest_nullable; ++j) {
        const Node& next = grammar_.nodes[node.children[j]];
        second.set |= grammar_.sets[next.first];
        rest_nullable = next.nullable;
      }
      second.alone = second.alone || rest_nullable;
      if (!grammar_.nodes[node.children[i]].nullable) return;
    }
  }

  struct Entry {
    bool known = false;
    Symbol symbol = 0;
    Second second;
  };
  const Grammar& grammar_;
  std::vector<Entry> memo_;
};

void link_pairs(Grammar& grammar, SetPool& pool) {
  const Symbol count = grammar.symbols.count();
  grammar.starts.assign(count, {});
  grammar.opens.assign(count, 0);
  grammar.seconds.assign(count * grammar.patterns.size(), pool.place_of(SymbolSet().set()));
  PairFinder pairs(grammar);
  for (Symbol symbol = symbol_digits; symbol < count; ++symbol) {
    Start& start = grammar.starts[symbol];
    SymbolSet any;
    for (std::size_t i = 0; i < grammar.patterns.size(); ++i) {
      const Pattern& pattern = grammar.patterns[i];
      if (pattern.nullable || !pattern.first.test(symbol)) continue;
      Second second = pairs.of_pattern(static_cast<PatternId>(i), symbol);
      if (second.alone) second.set.set();
      const std::uint32_t place = pool.place_of(second.set);
      grammar.seconds[symbol * grammar.patterns.size() + i] = place;
      if (!pattern.top) continue;
      any |= second.set;
      start.rules.push_back({static_cast<PatternId>(i), place});
    }
    start.seconds = pool.place_of(any);
    grammar.opens[symbol] = start.rules.empty() ? 0 : 1;
  }
}

/// A pattern that begins with itself would never come to an end.
bool begins_with_itself(const Grammar& grammar, NodeId id, std::vector<int>& state) {
  const Node& node = grammar.nodes[id];
  if (node.kind == Node::Kind::call) {
    int& mark = state[node.pattern];
    if (mark == 1) return true;
    if (mark == 2) return false;
    mark = 1;
    const bool loop = begins_with_itself(grammar, grammar.patterns[node.pattern].root, state);
    state[node.pattern] = 2;
    return loop;
  }
  for (const NodeId child : node.children) {
    if (begins_with_itself(grammar, child, state)) return true;
    if (node.kind == Node::Kind::sequence && !first_of(grammar, child).nullable) break;
  }
  return false;
}

}  // namespace

void link_first_sets(Grammar& grammar, std::vector<Error>& errors) {
  link_patterns(grammar);
  for (std::size_t i = 0; i < grammar.patterns.size(); ++i) {
    const Pattern& pattern = grammar.patterns[i];
    std::vector<int> state(grammar.patterns.size(), 0);
    state[i] = 1;
    const auto report = [&](const char* what) {
      errors.push_back({"'" + pattern.name + what, pattern.path, pattern.line, {}});
    };
    if (begins_with_itself(grammar, pattern.root, state)) report("' begins with itself");
    if (pattern.top && pattern.nullable) report("' can match nothing");
  }
  if (!errors.empty()) return;
  SetPool pool(grammar);
  link_nodes(grammar, pool);
  for (Node& node : grammar.nodes) {
    const bool many = node.children.size() >= least_children_for_table;
    if (node.kind == Node::Kind::choice && many) link_choice(grammar, node);
  }
  link_pairs(grammar, pool);
  grammar.outline = make_outline(grammar);
}

}  // namespace timex
DATELINE_END
