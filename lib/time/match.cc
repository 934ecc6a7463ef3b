#include "time/match.h"

#include <algorithm>
#include <array>
#include <deque>

#include "time/borders.h"
#include "time/match_limits.h"
#include "time/trail.h"

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
      : object_(&callable), call_([](void* object, std::uint32_t at, const Trail& trail) {
          (*static_cast<Callable*>(object))(at, trail);
        }) {}
  void operator()(std::uint32_t at, const Trail& trail) const { call_(object_, at, trail); }

 private:
  void* object_;
  void (*call_)(void*, std::uint32_t, const Trail&);
};

/// Tries patterns at one place, every way they can match.
class Matcher {
 public:
  Matcher(const Grammar& grammar, std::string_view text, const std::vector<Atom>& atoms)
      : grammar_(grammar),
        atoms_(atoms),
        borders_(text, atoms),
        automaton_(grammar.automata->take(grammar)),
        choices_(automaton_->choices()) {}

  /// Whether a match may begin here, at a first look.
  [[nodiscard]] bool may_match(std::uint32_t at) const {
    return automaton_->may_match(atoms_, at, borders_.starts_sentence(at)) &&
           borders_.begins_cleanly(at);
  }

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
        if (!ending.sure && !may_begin(ending.rule, at)) continue;
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
  /// Whether some way to begin has before it what it asks for.
  [[nodiscard]] bool may_begin(PatternId rule, std::uint32_t at) const {
    return std::ranges::any_of(grammar_.patterns[rule].openings, [&](const Opening& opening) {
      return grammar_.sets[opening.first].test(atoms_[at].symbol) &&
             (!opening.before || grammar_.sets[*opening.before].test(atoms_[at - 1].symbol));
    });
  }

  void begin_at(std::uint32_t at) {
    origin_ = at;
    work_ = 0;
    generation_ = ++newest_generation_;
    result_count_ = 0;
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
    auto keep = [&](std::uint32_t end, const Trail& trail) {
      if (end <= (found ? best.end : origin_) || !borders_.ends_cleanly(end)) return;
      found = true;
      best = {origin_, end, rule, trail.fields()};
      done_ = end == furthest_;
    };
    node(pattern.root, origin_, Trail(pattern.defaults), Then(keep));
    done_ = false;
    return found;
  }

  void node(NodeId id, std::uint32_t at, const Trail& trail, Then then) {
    if (done_ || ++work_ > work_per_place) return;
    const Node& node = grammar_.nodes[id];
    switch (node.kind) {
      case Node::Kind::symbol:
      case Node::Kind::word:
        return word(node, at, trail, then);
      case Node::Kind::digits:
        return digits(node, at, trail, then);
      case Node::Kind::call:
        return call(node, at, trail, then);
      case Node::Kind::sequence:
        return sequence(node, 0, at, trail, then);
      case Node::Kind::choice:
        return choice(id, at, trail, then);
      case Node::Kind::optional:
        if (can_begin(node.children.front(), at)) {
          this->node(node.children.front(), at, trail, then);
        }
        return then(at, trail);
      case Node::Kind::assign:
        return then(at, stored(node, node.low, trail));
      case Node::Kind::adjacent:
        if (!atoms_[at].has(Atom::space_before)) then(at, trail);
        return;
      case Node::Kind::spaced:
        if (atoms_[at].has(Atom::space_before)) then(at, trail);
        return;
      case Node::Kind::start:
        if (borders_.starts_sentence(at)) then(at, trail);
        return;
      case Node::Kind::look:
        return look(node, at, trail, then);
    }
  }

  [[nodiscard]] bool can_begin(NodeId id, std::uint32_t at) const {
    const Node& node = grammar_.nodes[id];
    return node.nullable || grammar_.sets[node.first].test(atoms_[at].symbol);
  }

  void choice(NodeId id, std::uint32_t at, const Trail& trail, Then then) {
    const Symbol symbol = atoms_[at].symbol;
    const Symbol next = symbol == symbol_edge ? symbol_edge : atoms_[at + 1].symbol;
    const Choices::Range range = choices_.find(id, symbol, next);
    for (std::uint32_t i = range.begin; i < range.end; ++i) node(choices_.at(i), at, trail, then);
  }

  [[nodiscard]] bool within_paragraph(std::uint32_t at) const {
    return at == origin_ || !atoms_[at].has(Atom::break_before);
  }

  void word(const Node& node, std::uint32_t at, const Trail& trail, Then then) {
    const Atom& atom = atoms_[at];
    const bool same =
        node.kind == Node::Kind::word ? atom.has(Atom::is_word) : atom.symbol == node.symbol;
    if (!same || !within_paragraph(at)) return;
    if (node.capital && !atom.has(Atom::capital)) return;
    if (node.lower && atom.has(Atom::capital)) return;
    then(at + 1, trail);
  }

  void digits(const Node& node, std::uint32_t at, const Trail& trail, Then then) {
    const Atom& atom = atoms_[at];
    if (!atom.has(Atom::is_digits) || !within_paragraph(at)) return;
    if (atom.number < node.low || atom.number > node.high) return;
    if (atom.digits < node.least_digits || atom.digits > node.most_digits) return;
    if (!node.has_field) return then(at + 1, trail);
    then(at + 1, stored(node, atom.number, trail));
  }

  static Trail stored(const Node& node, std::int32_t number, const Trail& trail) {
    constexpr std::int64_t largest = 2'000'000'000;
    std::int64_t result = number;
    if (node.store == Store::add) result += trail.get(node.field);
    if (node.store == Store::multiply) result *= trail.get(node.field, 1);
    if (node.store == Store::divide && number != 0) result = trail.get(node.field) / number;
    return {trail, node.field, static_cast<std::int32_t>(std::clamp(result, -largest, largest))};
  }

  void call(const Node& node, std::uint32_t at, const Trail& trail, Then then) {
    const Pattern& pattern = grammar_.patterns[node.pattern];
    const Atom& atom = atoms_[at];
    if (!pattern.first.test(atom.symbol) && !pattern.nullable) return;
    if (node.capital && !atom.has(Atom::capital)) return;
    if (depth_ == deepest_call) return;
    for (std::uint32_t i = results_of(node.pattern, at); i != 0 && !done_; i = results_[i].next) {
      const Result& result = results_[i];
      if (node.has_field && result.fields.has(Field::value)) {
        const Trail value = stored(node, result.fields.get(Field::value), trail);
        go_on(pattern, Trail(value, result.fields, false), result.end, then);
      } else {
        go_on(pattern, Trail(trail, result.fields, true), result.end, then);
      }
    }
  }

  void go_on(const Pattern& called, const Trail& trail, std::uint32_t end, Then then) const {
    if (!called.is_rule) return then(end, trail);
    then(end, Trail(trail, static_cast<PatternId>(&called - grammar_.patterns.data())));
  }

  /// One way in which a pattern matches; stays where it is.
  struct Result {
    std::uint32_t end = 0;
    std::uint32_t next = 0;  // of the same pattern at the same place; 0: none
    Fields fields;
  };
  /// Overwritten by the next that falls on it: forgetting costs time only.
  struct Slot {
    std::uint32_t generation = 0;
    std::uint32_t at = 0;
    PatternId id = 0;
    std::uint32_t first = 0;
  };

  /// All ways in which a pattern matches at a place, each worked out once: the
  /// first of them in `results_`, 0 when there is none.
  std::uint32_t results_of(PatternId id, std::uint32_t at) {
    Slot& slot = slots_[((at - origin_) * 31 + id) % slots_.size()];
    if (slot.at == at && slot.id == id && slot.generation == generation_) return slot.first;
    std::uint32_t first = 0, last = 0;
    std::size_t count = 0;
    auto collect = [&](std::uint32_t end, const Trail& trail) {
      if (count == most_results) return;
      const std::uint32_t fresh = add_result(end, trail);
      for (std::uint32_t i = first; i != 0; i = results_[i].next) {
        if (results_[i].end != end || results_[i].fields != results_[fresh].fields) continue;
        --result_count_;
        return;
      }
      (first == 0 ? first : results_[last].next) = fresh;
      last = fresh;
      ++count;
    };
    ++depth_;
    const Pattern& pattern = grammar_.patterns[id];
    node(pattern.root, at, Trail(pattern.defaults), Then(collect));
    --depth_;
    slot = {generation_, at, id, first};
    return first;
  }

  std::uint32_t add_result(std::uint32_t end, const Trail& trail) {
    if (++result_count_ >= results_.size()) results_.resize(result_count_ + 1);
    results_[result_count_] = {end, 0, trail.fields()};
    return result_count_;
  }

  void sequence(const Node& node, std::size_t next, std::uint32_t at, const Trail& trail,
                Then then) {
    if (next == node.children.size()) return then(at, trail);
    if (!can_begin(node.children[next], at)) return;
    if (next + 1 == node.children.size()) {
      return this->node(node.children[next], at, trail, then);
    }
    auto rest = [&](std::uint32_t end, const Trail& so_far) {
      sequence(node, next + 1, end, so_far, then);
    };
    this->node(node.children[next], at, trail, Then(rest));
  }

  /// A condition gives the fields that the expression itself lacks: the month
  /// of "5 May" for the "3" in "from 3 to 5 May".
  void look(const Node& node, std::uint32_t at, const Trail& trail, Then then) {
    bool found = false;
    Fields seen;
    auto note = [&](std::uint32_t end, const Trail& condition) {
      if (found || (node.behind && end != at)) return;
      found = done_ = true;
      if (!node.negative) seen = condition.fields();
    };
    if (node.behind) {
      if (grammar_.sets[node.last].test(atoms_[at - 1].symbol)) {
        look_behind(node, at, Then(note), found);
      }
    } else if (can_begin(node.children.front(), at)) {
      this->node(node.children.front(), at, Trail(), Then(note));
    }
    done_ = false;
    if (found == node.negative) return;
    if (seen.empty()) return then(at, trail);
    for (std::size_t i = 0; i < static_cast<std::size_t>(Field::count); ++i) {
      const auto field = static_cast<Field>(i);
      if (seen.has(field) && trail.has(field)) seen.clear(field);
    }
    then(at, Trail(trail, seen, false));
  }

  void look_behind(const Node& node, std::uint32_t at, Then note, const bool& found) {
    const auto least = static_cast<std::uint32_t>(node.low);
    const auto most = std::min(static_cast<std::uint32_t>(node.high), at);
    for (std::uint32_t length = 1; length <= most && !found; ++length) {
      const std::uint32_t from = at - length;
      if (length > 1 && atoms_[from + 1].has(Atom::break_before)) break;
      if (length < least || !can_begin(node.children.front(), from)) continue;
      const std::uint32_t origin = origin_, generation = generation_;
      origin_ = from;
      generation_ = ++newest_generation_;
      this->node(node.children.front(), from, Trail(), note);
      origin_ = origin;
      generation_ = generation;
    }
  }

  const Grammar& grammar_;
  const std::vector<Atom>& atoms_;
  Borders borders_;
  base::Pool<Automaton>::Lease automaton_;
  Choices& choices_;
  std::vector<Match> tried_;  // what single rules gave at the origin
  std::uint32_t origin_ = 1;
  std::uint32_t furthest_ = no_limit;  // no match reaches further
  bool done_ = false;                  // the match is found
  std::uint32_t work_ = 0;
  int depth_ = 0;
  std::array<Slot, 256> slots_{};
  std::deque<Result> results_;      // the first is none
  std::uint32_t result_count_ = 0;  // of those in use
  std::uint32_t generation_ = 0, newest_generation_ = 0;
};

/// The atoms with which a rule can begin: one in four, and no branch tells which.
std::vector<std::uint32_t> openings(const Grammar& grammar, const std::vector<Atom>& atoms) {
  std::vector<std::uint32_t> places(atoms.size());
  const std::uint8_t* const opens = grammar.opens.data();
  std::size_t count = 0;
  for (std::uint32_t at = 1; at + 1 < atoms.size(); ++at) {
    places[count] = at;
    count += opens[atoms[at].symbol];
  }
  places.resize(count);
  return places;
}

}  // namespace

std::vector<Match> find_matches(const Grammar& grammar, std::string_view text,
                                const std::vector<Atom>& atoms) {
  std::vector<Match> matches;
  Matcher matcher(grammar, text, atoms);
  Match match;
  std::uint32_t end = 0;
  for (const std::uint32_t at : openings(grammar, atoms)) {
    if (at < end || !matcher.may_match(at) || !matcher.best(at, match)) continue;
    end = match.end;
    if (match.fields.get(Field::op) != static_cast<int>(Op::nothing)) matches.push_back(match);
  }
  return matches;
}

}  // namespace timex
DATELINE_END
