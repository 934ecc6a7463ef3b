#include "time/match.h"

#include <algorithm>

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::uint32_t work_per_place = 20'000;  // steps; real texts need a few hundred
constexpr std::uint32_t longest_look_behind = 8;  // atoms
constexpr int deepest_call = 24;
constexpr std::uint32_t remembered_places = 16;  // atoms from the origin
constexpr std::size_t most_results = 16;         // ways to match one pattern at one place

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
        text_(text),
        atoms_(atoms),
        slots_(grammar.patterns.size() * remembered_places) {}

  void begin_at(std::uint32_t at) {
    origin_ = at;
    work_ = 0;
    generation_ = ++newest_generation_;
    results_.clear();
  }

  /// The rule's longest match at the origin; false when there is none.
  bool longest(PatternId rule, Match& best) {
    bool found = false;
    const Pattern& pattern = grammar_.patterns[rule];
    auto keep = [&](std::uint32_t end, const Fields& fields) {
      if (end <= (found ? best.end : origin_) || !ends_cleanly(end)) return;
      found = true;
      best = {origin_, end, rule, fields};
    };
    node(pattern.root, origin_, pattern.defaults, Then(keep));
    return found;
  }

  /// A match may not begin inside a word, a number, or an amount.
  [[nodiscard]] bool begins_cleanly(std::uint32_t at) const {
    const Atom& atom = atoms_[at];
    if (atom.has(Atom::space_before)) return true;
    const Atom& before = atoms_[at - 1];
    if (before.has(Atom::is_word) || before.has(Atom::is_digits)) return false;
    if (!atom.has(Atom::is_digits)) return true;
    const char mark = text_[before.begin];
    if (mark == '$' || mark == '#' || mark == '&' || mark == '=' || mark == '_') return false;
    if (before.symbol != symbol_edge && static_cast<unsigned char>(mark) == 0xC2)
      return false;  // £
    if (static_cast<unsigned char>(mark) == 0xE2 && text_[before.begin + 1] == '\x82')
      return false;  // €
    const bool joins = mark == '.' || mark == ',' || mark == ':' || mark == '/';
    return !joins || before.has(Atom::space_before) || !atoms_[at - 2].has(Atom::is_digits);
  }

  [[nodiscard]] bool ends_cleanly(std::uint32_t end) const {
    const Atom& after = atoms_[end];
    if (after.has(Atom::space_before)) return true;
    const Atom& last = atoms_[end - 1];
    const bool last_is_text = last.has(Atom::is_word) || last.has(Atom::is_digits);
    if (after.has(Atom::is_word) || after.has(Atom::is_digits)) return !last_is_text;
    if (!last.has(Atom::is_digits)) return true;
    const char mark = text_[after.begin];
    if (mark == '%' || mark == '_') return false;
    const bool joins = mark == '.' || mark == ',' || mark == ':' || mark == '/';
    const Atom& next = atoms_[std::min<std::size_t>(end + 1, atoms_.size() - 1)];
    return !joins || next.has(Atom::space_before) || !next.has(Atom::is_digits);
  }

 private:
  void node(NodeId id, std::uint32_t at, const Fields& fields, Then then) {
    if (++work_ > work_per_place) return;
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
        if (starts_sentence(at)) then(at, fields);
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
    if (!node.table.empty()) {
      const std::vector<NodeId>& list = node.lists[node.table[atoms_[at].symbol]];
      for (const NodeId child : list) this->node(child, at, fields, then);
      return;
    }
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
  struct Slot {
    std::uint32_t generation = 0;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };

  /// All ways in which a pattern matches at a place, each worked out once.
  Slot results_of(PatternId id, std::uint32_t at) {
    const std::uint32_t distance = at - origin_;
    Slot* slot = distance < remembered_places
                     ? &slots_[std::size_t{id} * remembered_places + distance]
                     : nullptr;
    if (slot != nullptr && slot->generation == generation_) return *slot;
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
    const Slot made{generation_, static_cast<std::uint32_t>(results_.size()),
                    static_cast<std::uint32_t>(found.size())};
    results_.insert(results_.end(), found.begin(), found.end());
    if (slot != nullptr) *slot = made;
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

  [[nodiscard]] bool starts_sentence(std::uint32_t at) const {
    if (atoms_[at].has(Atom::break_before)) return true;
    const Atom& before = atoms_[at - 1];
    if (before.has(Atom::is_word) || before.has(Atom::is_digits)) return false;
    const char mark = before.begin < text_.size() ? text_[before.begin] : '.';
    return mark == '.' || mark == '!' || mark == '?' || mark == '"' || mark == '\'' ||
           mark == '`' || mark == ':' || static_cast<unsigned char>(mark) == 0xE2;
  }

  const Grammar& grammar_;
  std::string_view text_;
  const std::vector<Atom>& atoms_;
  std::uint32_t origin_ = 1;
  std::uint32_t work_ = 0;
  int depth_ = 0;
  std::vector<Slot> slots_;
  std::vector<Result> results_;
  std::uint32_t generation_ = 0, newest_generation_ = 0;
};

}  // namespace

std::vector<Match> find_matches(const Grammar& grammar, std::string_view text,
                                const std::vector<Atom>& atoms) {
  std::vector<Match> matches;
  Matcher matcher(grammar, text, atoms);
  const auto last = static_cast<std::uint32_t>(atoms.size() - 1);
  Match best, one;
  for (std::uint32_t at = 1; at < last;) {
    const Start& start = grammar.starts[atoms[at].symbol];
    const Symbol next = atoms[at + 1].symbol;
    if (start.rules.empty() || !grammar.sets[start.seconds].test(next) ||
        !matcher.begins_cleanly(at)) {
      ++at;
      continue;
    }
    matcher.begin_at(at);
    best.end = 0;
    for (const Start::Rule& rule : start.rules) {
      if (!grammar.sets[rule.seconds].test(next)) continue;
      if (matcher.longest(rule.id, one) && one.end > best.end) std::swap(best, one);
    }
    if (best.end == 0) {
      ++at;
      continue;
    }
    at = best.end;
    if (best.fields.get(Field::op) != static_cast<int>(Op::nothing)) matches.push_back(best);
  }
  return matches;
}

}  // namespace timex
DATELINE_END
