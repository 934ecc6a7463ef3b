#include "time/outline.h"

#include <algorithm>
#include <map>

#include "time/grammar.h"
#include "time/outline_needs.h"

DATELINE_BEGIN
namespace timex {
namespace {

using Ids = std::vector<StepId>;

class OutlineMaker {
 public:
  explicit OutlineMaker(const Grammar& grammar)
      : grammar_(grammar), busy_(grammar.patterns.size()) {
    nothing_ = add({}, {}, {}, true);
  }

  Outline run() {
    out_.roots.assign(grammar_.patterns.size(), unknown);
    for (std::size_t i = 0; i < grammar_.patterns.size(); ++i) {
      root_of(static_cast<PatternId>(i));
    }
    lay_columns();
    find_needs(sets_, grammar_.symbols.count(), out_);
    return std::move(out_);
  }

 private:
  static constexpr StepId unknown = 0xffffffffU;

  StepId root_of(PatternId id) {
    if (out_.roots[id] == unknown) {
      busy_[id] = true;
      const StepId root = step_of(grammar_.patterns[id].root);
      busy_[id] = false;
      out_.roots[id] = root;
    }
    return out_.roots[id];
  }

  StepId step_of(NodeId id) {
    const Node& node = grammar_.nodes[id];
    switch (node.kind) {
      case Node::Kind::symbol: {
        SymbolSet set;
        set.set(node.symbol);
        return atom(set, node.capital, node.lower);
      }
      case Node::Kind::word:
        return leaf(Step::Kind::word, node);
      case Node::Kind::digits:
        return leaf(Step::Kind::digits, node);
      case Node::Kind::call:
        return call(node);
      case Node::Kind::sequence:
        return sequence(steps_of(node));
      case Node::Kind::choice:
        return choice(steps_of(node));
      case Node::Kind::optional:
        return optional(step_of(node.children.front()));
      case Node::Kind::assign:
        return nothing_;
      case Node::Kind::adjacent:
        return add(step(Step::Kind::adjacent), {}, {}, true);
      case Node::Kind::spaced:
        return add(step(Step::Kind::spaced), {}, {}, true);
      case Node::Kind::start:
        return add(step(Step::Kind::start), {}, {}, true);
      case Node::Kind::look: {
        Step look = step(Step::Kind::look);
        look.negative = node.negative;
        look.behind = node.behind;
        return add(look, {step_of(node.children.front())}, {}, true);
      }
    }
    return nothing_;
  }

  static Step step(Step::Kind kind) {
    Step step;
    step.kind = kind;
    return step;
  }

  Ids steps_of(const Node& node) {
    Ids ids;
    for (const NodeId child : node.children) ids.push_back(step_of(child));
    return ids;
  }

  StepId atom(const SymbolSet& set, bool capital, bool lower) {
    Step made = step(Step::Kind::atom);
    made.capital = capital;
    made.lower = lower;
    return add(made, {}, set, false);
  }

  StepId leaf(Step::Kind kind, const Node& node) {
    Step made = step(kind);
    SymbolSet set;
    if (kind == Step::Kind::word) {
      made.capital = node.capital;
      made.lower = node.lower;
      set.set();
    } else {
      made.low = node.low;
      made.high = node.high;
      made.least_digits = node.least_digits;
      made.most_digits = node.most_digits;
      set.set(symbol_digits);
    }
    return add(made, {}, set, false);
  }

  /// A pattern of one atom stands for itself.
  StepId call(const Node& node) {
    if (!node.capital && !busy_[node.pattern]) {
      const StepId root = root_of(node.pattern);
      const Step::Kind kind = out_.steps[root].kind;
      if (kind <= Step::Kind::digits) return root;
    }
    const Pattern& pattern = grammar_.patterns[node.pattern];
    Step made = step(Step::Kind::call);
    made.pattern = node.pattern;
    made.capital = node.capital;
    return add(made, {}, pattern.first, pattern.nullable);
  }

  [[nodiscard]] Ids parts(StepId id) const {
    const Step& of = out_.steps[id];
    if (of.kind != Step::Kind::sequence) return {id};
    return {out_.children.begin() + of.begin, out_.children.begin() + of.end};
  }

  StepId sequence(const Ids& ids) {
    Ids flat;
    for (const StepId id : ids) {
      if (id == nothing_) continue;
      const Ids inner = parts(id);
      flat.insert(flat.end(), inner.begin(), inner.end());
    }
    if (flat.empty()) return nothing_;
    if (flat.size() == 1) return flat.front();
    SymbolSet first;
    bool nullable = true;
    for (std::size_t i = 0; i < flat.size() && nullable; ++i) {
      first |= sets_[out_.steps[flat[i]].set];
      nullable = out_.steps[flat[i]].nullable;
    }
    return add(step(Step::Kind::sequence), flat, first, nullable);
  }

  StepId optional(StepId id) {
    const Step::Kind kind = out_.steps[id].kind;
    if (kind == Step::Kind::nothing || kind == Step::Kind::optional) return id;
    return add(step(Step::Kind::optional), {id}, sets_[out_.steps[id].set], true);
  }

  StepId choice(const Ids& ids) {
    Ids flat;
    bool can_be_nothing = false;
    gather(ids, flat, can_be_nothing);
    flat = share_beginnings(merge_atoms(flat));
    StepId made = nothing_;
    if (flat.size() == 1) {
      made = flat.front();
    } else if (!flat.empty()) {
      SymbolSet first;
      bool nullable = false;
      for (const StepId id : flat) {
        first |= sets_[out_.steps[id].set];
        nullable = nullable || out_.steps[id].nullable;
      }
      made = add(step(Step::Kind::choice), flat, first, nullable);
    }
    return can_be_nothing ? optional(made) : made;
  }

  /// Choices within a choice are its own, each once.
  void gather(const Ids& ids, Ids& flat, bool& can_be_nothing) const {
    for (const StepId id : ids) {
      const Step& of = out_.steps[id];
      const Ids inner(out_.children.begin() + of.begin, out_.children.begin() + of.end);
      if (of.kind == Step::Kind::nothing) {
        can_be_nothing = true;
      } else if (of.kind == Step::Kind::choice) {
        gather(inner, flat, can_be_nothing);
      } else if (of.kind == Step::Kind::optional) {
        can_be_nothing = true;
        gather(inner, flat, can_be_nothing);
      } else if (std::find(flat.begin(), flat.end(), id) == flat.end()) {
        flat.push_back(id);
      }
    }
  }

  Ids merge_atoms(const Ids& ids) {
    Ids rest;
    std::map<std::pair<bool, bool>, SymbolSet> sets;
    for (const StepId id : ids) {
      const Step& of = out_.steps[id];
      if (of.kind == Step::Kind::atom) {
        sets[{of.capital, of.lower}] |= sets_[of.set];
      } else {
        rest.push_back(id);
      }
    }
    for (const auto& [flags, set] : sets) rest.push_back(atom(set, flags.first, flags.second));
    return rest;
  }

  /// (a b | a c) is a (b | c).
  Ids share_beginnings(const Ids& ids) {
    std::vector<std::pair<StepId, Ids>> groups;  // a beginning, and the ids that have it
    for (const StepId id : ids) {
      const StepId beginning = parts(id).front();
      const auto known = std::find_if(groups.begin(), groups.end(),
                                      [&](const auto& group) { return group.first == beginning; });
      if (known == groups.end()) {
        groups.push_back({beginning, {id}});
      } else {
        known->second.push_back(id);
      }
    }
    Ids shared;
    for (auto& [beginning, group] : groups) {
      if (group.size() == 1) {
        shared.push_back(group.front());
        continue;
      }
      for (StepId& id : group) {
        const Ids all = parts(id);
        id = sequence({all.begin() + 1, all.end()});
      }
      shared.push_back(sequence({beginning, choice(group)}));
    }
    return shared;
  }

  /// The step, or the equal one that is there already.
  StepId add(Step made, const Ids& children, const SymbolSet& first, bool nullable) {
    made.nullable = nullable;
    made.set = place_of(first);
    Key key{static_cast<std::uint32_t>(made.kind) | (made.capital ? 0x100U : 0U) |
                (made.lower ? 0x200U : 0U) | (made.negative ? 0x400U : 0U) |
                (made.behind ? 0x800U : 0U) | std::uint32_t{made.pattern} << 16U,
            std::uint32_t{made.set} | std::uint32_t{made.least_digits} << 16U |
                std::uint32_t{made.most_digits} << 24U,
            static_cast<std::uint32_t>(made.low), static_cast<std::uint32_t>(made.high)};
    key.insert(key.end(), children.begin(), children.end());
    const auto [known, fresh] =
        known_.emplace(std::move(key), static_cast<StepId>(out_.steps.size()));
    if (fresh) {
      made.begin = static_cast<std::uint32_t>(out_.children.size());
      out_.children.insert(out_.children.end(), children.begin(), children.end());
      made.end = static_cast<std::uint32_t>(out_.children.size());
      out_.steps.push_back(made);
    }
    return known->second;
  }

  std::uint16_t place_of(const SymbolSet& set) {
    const std::size_t hash = std::hash<SymbolSet>()(set);
    for (auto [at, end] = places_.equal_range(hash); at != end; ++at) {
      if (sets_[at->second] == set) return at->second;
    }
    sets_.push_back(set);
    const auto place = static_cast<std::uint16_t>(sets_.size() - 1);
    places_.emplace(hash, place);
    return place;
  }

  void lay_columns() {
    out_.width = (sets_.size() + 63) / 64;
    out_.columns.assign(grammar_.symbols.count() * out_.width, 0);
    for (std::size_t set = 0; set < sets_.size(); ++set) {
      for (Symbol symbol = 0; symbol < grammar_.symbols.count(); ++symbol) {
        if (sets_[set].test(symbol)) {
          out_.columns[symbol * out_.width + set / 64] |= std::uint64_t{1} << (set % 64);
        }
      }
    }
  }

  using Key = std::vector<std::uint32_t>;
  const Grammar& grammar_;
  Outline out_;
  StepId nothing_ = 0;
  std::map<Key, StepId> known_;
  std::vector<SymbolSet> sets_;
  std::multimap<std::size_t, std::uint16_t> places_;
  std::vector<bool> busy_;  // patterns whose step is being made
};

}  // namespace

Outline make_outline(const Grammar& grammar) {
  return OutlineMaker(grammar).run();
}

}  // namespace timex
DATELINE_END
