#include "time/first_sets.h"

#include <algorithm>
#include <map>
#include <string>

#include "time/look_behind.h"

DATELINE_BEGIN
namespace timex {
namespace {

/// Works out each node once, what it calls before it. Sets are shared: most
/// nodes begin as another does.
class FirstFinder {
 public:
  explicit FirstFinder(Grammar& grammar)
      : grammar_(grammar),
        of_symbol_(grammar.symbols.count()),
        known_(grammar.nodes.size()),
        patterns_(grammar.patterns.size()) {
    place_of(SymbolSet());
    place_of(SymbolSet().set());
  }

  /// False when some pattern begins with itself.
  bool run() {
    for (std::size_t i = 0; i < patterns_.size(); ++i) visit(static_cast<PatternId>(i));
    for (NodeId id = 0; id < known_.size(); ++id) visit_node(id);
    return !loops_;
  }

 private:
  static constexpr std::uint32_t nothing = 0, anything = 1;  // places of sets
  enum class Visit : std::uint8_t { none, begun, done };

  void visit(PatternId id) {
    Pattern& pattern = grammar_.patterns[id];
    loops_ = loops_ || patterns_[id] == Visit::begun;
    if (patterns_[id] != Visit::none) return;
    patterns_[id] = Visit::begun;
    visit_node(pattern.root);
    patterns_[id] = Visit::done;
    pattern.first = grammar_.sets[grammar_.nodes[pattern.root].first];
    pattern.nullable = grammar_.nodes[pattern.root].nullable;
  }

  void visit_node(NodeId id) {
    if (known_[id]) return;
    known_[id] = true;
    Node& node = grammar_.nodes[id];
    node.first = nothing;
    node.nullable = false;
    switch (node.kind) {
      case Node::Kind::symbol:
        node.first = of_symbol(node.symbol);
        return;
      case Node::Kind::digits:
        node.first = of_symbol(symbol_digits);
        return;
      case Node::Kind::word:
        node.first = anything;
        return;
      case Node::Kind::call: {
        visit(node.pattern);
        const Node& root = grammar_.nodes[grammar_.patterns[node.pattern].root];
        node.first = root.first;
        node.nullable = root.nullable;
        return;
      }
      case Node::Kind::sequence:
      case Node::Kind::choice:
      case Node::Kind::optional:
        return visit_children(node);
      case Node::Kind::look:
        visit_node(node.children.front());
        node.nullable = true;
        return;
      case Node::Kind::assign:
      case Node::Kind::adjacent:
      case Node::Kind::spaced:
      case Node::Kind::start:
        node.nullable = true;
        return;
    }
  }

  void visit_children(Node& node) {
    const bool sequence = node.kind == Node::Kind::sequence;
    node.nullable = node.kind != Node::Kind::choice;
    std::vector<std::uint32_t> firsts;
    for (const NodeId id : node.children) {
      visit_node(id);
      const Node& child = grammar_.nodes[id];
      firsts.push_back(child.first);
      if (sequence && !child.nullable) {
        node.nullable = false;
        break;
      }
      if (!sequence && child.nullable) node.nullable = true;
    }
    node.first = any_of(firsts);
  }

  std::uint32_t any_of(std::vector<std::uint32_t>& places) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    if (!places.empty() && places.front() == nothing) places.erase(places.begin());
    if (places.empty()) return nothing;
    if (places.size() == 1) return places.front();
    const auto [known, fresh] = unions_.emplace(places, 0);
    if (fresh) {
      SymbolSet all;
      for (const std::uint32_t place : places) all |= grammar_.sets[place];
      known->second = place_of(all);
    }
    return known->second;
  }

  std::uint32_t of_symbol(Symbol symbol) {
    if (of_symbol_[symbol] == 0) {
      SymbolSet set;
      set.set(symbol);
      of_symbol_[symbol] = place_of(set);
    }
    return of_symbol_[symbol];
  }

  std::uint32_t place_of(const SymbolSet& set) {
    grammar_.sets.push_back(set);
    return static_cast<std::uint32_t>(grammar_.sets.size() - 1);
  }

  Grammar& grammar_;
  std::vector<std::uint32_t> of_symbol_;
  std::vector<bool> known_;  // nodes
  std::vector<Visit> patterns_;
  std::map<std::vector<std::uint32_t>, std::uint32_t> unions_;
  bool loops_ = false;
};

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
    if (node.kind == Node::Kind::sequence && !grammar.nodes[child].nullable) break;
  }
  return false;
}

}  // namespace

void link_first_sets(Grammar& grammar, std::vector<Error>& errors) {
  const bool ends = FirstFinder(grammar).run();
  for (std::size_t i = 0; i < grammar.patterns.size(); ++i) {
    const Pattern& pattern = grammar.patterns[i];
    const auto report = [&](const char* what) {
      errors.push_back({"'" + pattern.name + what, pattern.path, pattern.line, {}});
    };
    std::vector<int> state(ends ? 0 : grammar.patterns.size(), 0);
    if (!ends) state[i] = 1;
    if (!ends && begins_with_itself(grammar, pattern.root, state)) report("' begins with itself");
    if (pattern.top && pattern.nullable) report("' can match nothing");
  }
  if (!errors.empty()) return;
  link_rules(grammar);
  CallOrder(grammar).run();
  link_look_behinds(grammar);
  grammar.classes.build(grammar);
}

}  // namespace timex
DATELINE_END
