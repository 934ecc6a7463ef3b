#include "time/first_sets.h"

#include <algorithm>
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

void link_rules(Grammar& grammar) {
  grammar.opens.assign(grammar.symbols.count(), 0);
  for (std::size_t i = 0; i < grammar.patterns.size(); ++i) {
    const Pattern& pattern = grammar.patterns[i];
    if (!pattern.top) continue;
    grammar.rules.push_back(static_cast<PatternId>(i));
    for (Symbol symbol = symbol_digits; symbol < grammar.symbols.count(); ++symbol) {
      if (pattern.first.test(symbol)) grammar.opens[symbol] = 1;
    }
  }
}

/// Orders the patterns so that callers come first, as far as there is such an order.
class CallOrder {
 public:
  explicit CallOrder(Grammar& grammar) : grammar_(grammar), seen_(grammar.patterns.size()) {}

  void run() {
    grammar_.call_order.clear();
    for (std::size_t i = 0; i < seen_.size(); ++i) visit(static_cast<PatternId>(i));
    std::reverse(grammar_.call_order.begin(), grammar_.call_order.end());
    for (std::size_t i = 0; i < seen_.size(); ++i) {
      grammar_.patterns[grammar_.call_order[i]].call_place = static_cast<std::uint16_t>(i);
    }
  }

 private:
  void visit(PatternId id) {
    if (seen_[id]) return;
    seen_[id] = true;
    visit_calls(grammar_.patterns[id].root);
    grammar_.call_order.push_back(id);
  }
  void visit_calls(NodeId id) {
    const Node& node = grammar_.nodes[id];
    if (node.kind == Node::Kind::call) visit(node.pattern);
    for (const NodeId child : node.children) visit_calls(child);
  }

  Grammar& grammar_;
  std::vector<bool> seen_;
};

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
  link_rules(grammar);
  CallOrder(grammar).run();
  grammar.classes.build(grammar);
}

}  // namespace timex
DATELINE_END
