#include "time/match.h"

#include <algorithm>
#include <array>

#include "time/borders.h"
#include "time/match_limits.h"

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::uint32_t no_limit = 0xffffffffU;
constexpr std::size_t most_results = 16;  // ways to match one pattern at one place

/// A reference to a callable that lives long enough; std::function would allocate.
class Then {
 public:
  template <class Callable>
  Then(Callable& callable)  // NOLINT(*-explicit-*)
      : object_(&callable), call_([](void* object, std::uint32_t at, const Fields& fields) {
          (*static_cast<Callable*>(object))(at, fields);
        }) {}
  void operator()(std::uint32_t at, const Fields& fields) const { call_(object_, at, fields); }

 private:
  void* object_;
  void (*call_)(void*, std::uint32_t, const Fields&);
};

/// Tries patterns at one place, every way they can match.
class Matcher {
 public:
  Matcher(const Grammar& grammar, std::string_view text, const std::vector<Atom>& atoms)
      : grammar_(grammar),
        atoms_(atoms),
        borders_(text, atoms),
        automaton_(grammar.automata->take(grammar)) {}

  [[nodiscard]] bool begins_cleanly(std::uint32_t at) const { return borders_.begins_cleanly(at); }

  /// The match of the rule that reaches furthest from `at`, the earlier of two
  /// that reach as far; false when there is none.
  bool best(std::uint32_t at, Match& match) {
    const bool starts = borders_.starts_sentence(at);
    const bool complete = automaton_->run(atoms_, at, starts);
    const auto& reached = automaton_->reached();
    if (complete && reached.empty()) return false;
    begin_at(at);
    if (!complete) return best_of_all(match);
    tried_.clear();
    for (auto reach = reached.rbegin(); reach != reached.rend(); ++reach) {
      const std::uint32_t end = at + reach->atoms;
      if (!borders_.ends_cleanly(end)) continue;
      for (const Automaton::Ending& ending : *reach->endings) {
        const Match& found = longest_of(ending.rule, end);
        if (found.end == end) {
          match = found;
          return true;
        }
        if (ending.sure) return best_of_all(match);
      }
    }
    return false;
  }

 private:
  void begin_at(std::uint32_t at) {
    origin_ = at;
    work_ = 0;
    generation_ = ++newest_generation_;
    results_.clear();
  }

  /// The rule's longest match, known to end at `furthest` or before; of no
  /// length when there is none.
  const Match& longest_of(PatternId rule, std::uint32_t furthest) {
    for (const Match& match : tried_) {
      if (match.rule == rule) return match;
    }
    Match& match = tried_.emplace_back();
    furthest_ = furthest;
    if (!longest(rule, match)) match = {origin_, origin_, rule, {}};
    return match;
  }

  /// Where the automaton gave up or the work had to be bounded.
  bool best_of_all(Match& match) {
    furthest_ = no_limit;
    match.end = origin_;
    Match one;
    for (const PatternId rule : grammar_.rules) {
      if (!grammar_.patterns[rule].first.test(atoms_[origin_].symbol)) continue;
      if (longest(rule, one) && one.end > match.end) std::swap(match, one);
    }
    return match.end > origin_;
  }

  /// The rule's longest match at the origin; false when there is none.
  bool longest(PatternId rule, Match& best) {
    bool found = false;
    done_ = false;
    const Pattern& pattern = grammar_.patterns[rule];
    auto keep = [&](std::uint32_t end, const Fields& fields) {
      if (end <= (found ? best.end : origin_) || !borders_.ends_cleanly(end)) return;
      found = true;
      best = {origin_, end, rule, fields};
      done_ = end == furthest_;
    };
    node(pattern.root, origin_, pattern.defaults, Then(keep));
    done_ = false;
    return found;
  }

  void node(NodeId id, std::uint32_t at, const Fields& fields, Then then) {
    if (done_ || ++work_ > work_per_place) return;
    const Node& node = grammar_.nodes[id];
    switch (node.kind) {
      case Node::Kind::symbol:
      case Node::Kind::word:
        return word(node, at, fields, then);
      case Node::Kind::digits:
        return digits(node, at, fields, then);
      case Node::Kind::call:
        return call(node, at, fields, then);
      case Node::Kind::sequence:
        return sequence(node, 0, at, fields, then);
      case Node::Kind::choice:
        return choice(node, at, fields, then);
      case Node::Kind::optional:
        if (can_begin(node.children.front(), at)) {
          this->node(node.children.front(), at, fields, then);
        }
        return then(at, fields);
      case Node::Kind::assign: {
        Fields changed = fields;
        store(node, node.low, changed);
        return then(at, changed);
      }
      case Node::Kind::adjacent:
        if (!atoms_[at].has(Atom::space_before)) then(at, fields);
        return;
      case Node::Kind::spaced:
        if (atoms_[at].has(Atom::space_before)) then(at, fields);
        return;
      case Node::Kind::start:
        if (borders_.starts_sentence(at)) then(at, fields);
        return;
      case Node::Kind::look:
        return look(node, at, fields, then);
    }
  }

  [[nodiscard]] bool can_begin(NodeId id, std::uint32_t at) const {
    const Node& node = grammar_.nodes[id];
    return node.nullable || grammar_.sets[node.first].test(atoms_[at].symbol);
  }

  void choice(const Node& node, std::uint32_t at, const Fields& fields, Then then) {
    for (const NodeId child : node.children) {
      if (can_begin(child, at)) this->node(child, at, fields, then);
    }
  }

  [[nodiscard]] bool within_paragraph(std::uint32_t at) const {
    return at == origin_ || !atoms_[at].has(Atom::break_before);
  }

  void word(const Node& node, std::uint32_t at, const Fields& fields, Then then) {
    const Atom& atom = atoms_[at];
    const bool same =
        node.kind == Node::Kind::word ? atom.has(Atom::is_word) : atom.symbol == node.symbol;
    if (!same || !within_paragraph(at)) return;
    if (node.capital && !atom.has(Atom::capital)) return;
    if (node.lower && atom.has(Atom::capital)) return;
    then(at + 1, fields);
  }

  void digits(const Node& node, std::uint32_t at, const Fields& fields, Then then) {
    const Atom& atom = atoms_[at];
    if (!atom.has(Atom::is_digits) || !within_paragraph(at)) return;
    if (atom.number < node.low || atom.number > node.high) return;
    if (atom.digits < node.least_digits || atom.digits > node.most_digits) return;
    if (!node.has_field) return then(at + 1, fields);
    Fields changed = fields;
    store(node, atom.number, changed);
    then(at + 1, changed);
  }

  static void store(const Node& node, std::int32_t number, Fields& fields) {
    constexpr std::int64_t largest = 2'000'000'000;
    std::int64_t result = number;
    if (node.store == Store::add) result += fields.get(node.field);
    if (node.store == Store::multiply) result *= fields.get(node.field, 1);
    if (node.store == Store::divide && number != 0) result = fields.get(node.field) / number;
    fields.set(node.field, static_cast<std::int32_t>(std::clamp(result, -largest, largest)));
  }

  void call(const Node& node, std::uint32_t at, const Fields& fields, Then then) {
    const Pattern& pattern = grammar_.patterns[node.pattern];
    const Atom& atom = atoms_[at];
    if (!pattern.first.test(atom.symbol) && !pattern.nullable) return;
    if (node.capital && !atom.has(Atom::capital)) return;
    if (depth_ == deepest_call) return;
    const Slot results = results_of(node.pattern, at);
    for (std::uint32_t i = 0; i < results.count; ++i) {
      // Copied: the continuation may add results and move the others.
      const Result result = results_[results.first + i];
      Fields merged = fields;
      if (node.has_field && result.fields.has(Field::value)) {
        Fields rest = result.fields;
        store(node, rest.get(Field::value), merged);
        rest.clear(Field::value);
        merged.merge(rest);
      } else {
        merged.merge(result.fields);
      }
      if (pattern.is_rule) merged.add_rule(node.pattern);
      then(result.end, merged);
    }
  }

  struct Result {
    std::uint32_t end = 0;
    Fields fields;
  };
  /// Overwritten by the next that falls on it: forgetting costs time only.
  struct Slot {
    std::uint32_t generation = 0;
    std::uint32_t at = 0;
    PatternId id = 0;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };

  /// All ways in which a pattern matches at a place, each worked out once.
  Slot results_of(PatternId id, std::uint32_t at) {
    Slot& slot = slots_[((at - origin_) * 31 + id) % slots_.size()];
    if (slot.at == at && slot.id == id && slot.generation == generation_) return slot;
    std::vector<Result> found;
    auto collect = [&](std::uint32_t end, const Fields& fields) {
      for (const Result& known : found) {
        if (known.end == end && known.fields == fields) return;
      }
      if (found.size() < most_results) found.push_back({end, fields});
    };
    ++depth_;
    const Pattern& pattern = grammar_.patterns[id];
    node(pattern.root, at, pattern.defaults, Then(collect));
    --depth_;
    const Slot made{generation_, at, id, static_cast<std::uint32_t>(results_.size()),
                    static_cast<std::uint32_t>(found.size())};
    results_.insert(results_.end(), found.begin(), found.end());
    slot = made;
    return made;
  }

  void sequence(const Node& node, std::size_t next, std::uint32_t at, const Fields& fields,
                Then then) {
    if (next == node.children.size()) return then(at, fields);
    if (!can_begin(node.children[next], at)) return;
    if (next + 1 == node.children.size()) {
      return this->node(node.children[next], at, fields, then);
    }
    auto rest = [&](std::uint32_t end, const Fields& found) {
      sequence(node, next + 1, end, found, then);
    };
    this->node(node.children[next], at, fields, Then(rest));
  }

  /// A condition gives the fields that the expression itself lacks: the month
  /// of "5 May" for the "3" in "from 3 to 5 May".
  void look(const Node& node, std::uint32_t at, const Fields& fields, Then then) {
    bool found = false;
    Fields seen;
    auto note = [&](std::uint32_t end, const Fields& condition) {
      if (found || (node.behind && end != at)) return;
      found = true;
      seen = condition;
    };
    if (node.behind) {
      const std::uint32_t furthest = at > longest_look_behind ? at - longest_look_behind : 0;
      for (std::uint32_t from = at; from > furthest && !found; --from) {
        if (from < at && atoms_[from].has(Atom::break_before)) break;
        if (!can_begin(node.children.front(), from - 1)) continue;
        const std::uint32_t origin = origin_, generation = generation_;
        origin_ = from - 1;
        generation_ = ++newest_generation_;
        this->node(node.children.front(), from - 1, Fields(), Then(note));
        origin_ = origin;
        generation_ = generation;
      }
    } else if (can_begin(node.children.front(), at)) {
      this->node(node.children.front(), at, Fields(), Then(note));
    }
    if (found == node.negative) return;
    if (!found) return then(at, fields);
    Fields merged = fields;
    seen.clear(Field::value);
    merged.merge(seen, true);
    then(at, merged);
  }

  const Grammar& grammar_;
  const std::vector<Atom>& atoms_;
  Borders borders_;
  base::Pool<Automaton>::Lease automaton_;
  std::vector<Match> tried_;  // what single rules gave at the origin
  std::uint32_t origin_ = 1;
  std::uint32_t furthest_ = no_limit;  // no match reaches further
  bool done_ = false;                  // the match is found
  std::uint32_t work_ = 0;
  int depth_ = 0;
  std::array<Slot, 256> slots_{};
  std::vector<Result> results_;
  std::uint32_t generation_ = 0, newest_generation_ = 0;
};

}  // namespace

std::vector<Match> find_matches(const Grammar& grammar, std::string_view text,
                                const std::vector<Atom>& atoms) {
  std::vector<Match> matches;
  Matcher matcher(grammar, text, atoms);
  const auto last = static_cast<std::uint32_t>(atoms.size() - 1);
  Match match;
  for (std::uint32_t at = 1; at < last;) {
    if (grammar.opens[atoms[at].symbol] == 0) {
      ++at;
      continue;
    }
    if (!matcher.begins_cleanly(at) || !matcher.best(at, match)) {
      ++at;
      continue;
    }
    at = match.end;
    if (match.fields.get(Field::op) != static_cast<int>(Op::nothing)) matches.push_back(match);
  }
  return matches;
}

}  // namespace timex
DATELINE_END
