#include "time/rule_matcher.h"

#include <algorithm>
#include <optional>

#include "time/match_limits.h"

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::size_t most_results = 16;  // ways to match one pattern at one place

Trail stored(const Node& node, std::int32_t number, const Trail& trail) {
  constexpr std::int64_t largest = 2'000'000'000;
  std::int64_t result = number;
  if (node.store == Store::add) result += trail.get(node.field);
  if (node.store == Store::multiply) result *= trail.get(node.field, 1);
  if (node.store == Store::divide && number != 0) result = trail.get(node.field) / number;
  return {trail, node.field, static_cast<std::int32_t>(std::clamp(result, -largest, largest))};
}

}  // namespace

void RuleMatcher::begin_at(std::uint32_t at) {
  origin_ = at;
  work_ = 0;
  generation_ = ++newest_generation_;
  result_count_ = 0;
}

bool RuleMatcher::longest(PatternId rule, std::uint32_t furthest, Match& best) {
  bool found = false;
  furthest_ = furthest;
  done_ = false;
  const Pattern& pattern = grammar_.patterns[rule];
  auto keep = [&](std::uint32_t end, const Trail& trail) {
    if (end <= (found ? best.end : origin_) || !borders_.ends_cleanly(end)) return;
    found = true;
    best.begin = origin_;
    best.end = end;
    best.rule = rule;
    trail.fill(best.fields);
    done_ = end == furthest_;
  };
  node(pattern.root, origin_, Trail(pattern.defaults), Then(keep));
  done_ = false;
  return found;
}

void RuleMatcher::node(NodeId id, std::uint32_t at, const Trail& trail, Then then) {
  if (done_ || ++work_ > work_per_place) return;
  const Node& node = grammar_.nodes[id];
  switch (node.kind) {
    case Node::Kind::symbol:
    case Node::Kind::word:
      if (is_word(node, at)) then(at + 1, trail);
      return;
    case Node::Kind::digits:
      if (!is_number(node, at)) return;
      if (!node.has_field) return then(at + 1, trail);
      return then(at + 1, stored(node, atoms_[at].number, trail));
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

bool RuleMatcher::can_begin(NodeId id, std::uint32_t at) const {
  const Node& node = grammar_.nodes[id];
  return node.nullable || grammar_.sets[node.first].test(atoms_[at].symbol);
}

void RuleMatcher::choice(NodeId id, std::uint32_t at, const Trail& trail, Then then) {
  const Symbol symbol = atoms_[at].symbol;
  const Symbol next = symbol == symbol_edge ? symbol_edge : atoms_[at + 1].symbol;
  const Choices::Range range = choices_.find(id, symbol, next);
  for (std::uint32_t i = range.begin; i < range.end; ++i) node(choices_.at(i), at, trail, then);
}

bool RuleMatcher::is_word(const Node& node, std::uint32_t at) const {
  const Atom& atom = atoms_[at];
  const bool same =
      node.kind == Node::Kind::word ? atom.has(Atom::is_word) : atom.symbol == node.symbol;
  if (!same || !within_paragraph(at)) return false;
  if (node.capital && !atom.has(Atom::capital)) return false;
  return !(node.lower && atom.has(Atom::capital));
}

bool RuleMatcher::is_number(const Node& node, std::uint32_t at) const {
  const Atom& atom = atoms_[at];
  if (!atom.has(Atom::is_digits) || !within_paragraph(at)) return false;
  if (atom.number < node.low || atom.number > node.high) return false;
  return atom.digits >= node.least_digits && atom.digits <= node.most_digits;
}

void RuleMatcher::call(const Node& node, std::uint32_t at, const Trail& trail, Then then) {
  const Pattern& pattern = grammar_.patterns[node.pattern];
  const Atom& atom = atoms_[at];
  if (!pattern.first.test(atom.symbol) && !pattern.nullable) return;
  if (node.capital && !atom.has(Atom::capital)) return;
  if (depth_ == deepest_call) return;
  for (std::uint32_t i = results_of(node.pattern, at); i != 0 && !done_; i = results_[i].next) {
    const Result& result = results_[i];
    if (node.has_field && result.fields.has(Field::value)) {
      const Trail value = stored(node, result.fields.get(Field::value), trail);
      leave(pattern, Trail(value, result.fields, false), result.end, then);
    } else {
      leave(pattern, Trail(trail, result.fields, true), result.end, then);
    }
  }
}

void RuleMatcher::leave(const Pattern& called, const Trail& trail, std::uint32_t end,
                        Then then) const {
  if (!called.is_rule) return then(end, trail);
  then(end, Trail(trail, static_cast<PatternId>(&called - grammar_.patterns.data())));
}

/// All ways in which a pattern matches at a place, each worked out once: the
/// first of them in `results_`, 0 when there is none.
std::uint32_t RuleMatcher::results_of(PatternId id, std::uint32_t at) {
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

std::uint32_t RuleMatcher::add_result(std::uint32_t end, const Trail& trail) {
  if (++result_count_ >= results_.size()) results_.resize(result_count_ + 1);
  Result& result = results_[result_count_];
  result.end = end;
  result.next = 0;
  trail.fill(result.fields);
  return result_count_;
}

/// What takes one atom or none is followed here, without a continuation.
void RuleMatcher::sequence(const Node& node, std::size_t next, std::uint32_t at, const Trail& trail,
                           Then then) {
  for (; next < node.children.size(); ++next) {
    const NodeId id = node.children[next];
    const Node& child = grammar_.nodes[id];
    if (!can_begin(id, at)) return;
    switch (child.kind) {
      case Node::Kind::symbol:
      case Node::Kind::word:
        if (!is_word(child, at)) return;
        ++at;
        break;
      case Node::Kind::digits:
        if (!is_number(child, at)) return;
        ++at;
        if (!child.has_field) break;
        return sequence(node, next + 1, at, stored(child, atoms_[at - 1].number, trail), then);
      case Node::Kind::assign:
        return sequence(node, next + 1, at, stored(child, child.low, trail), then);
      case Node::Kind::adjacent:
        if (atoms_[at].has(Atom::space_before)) return;
        break;
      case Node::Kind::spaced:
        if (!atoms_[at].has(Atom::space_before)) return;
        break;
      default:
        return go_on(node, next, at, trail, then);
    }
    if (++work_ > work_per_place) return;
  }
  then(at, trail);
}

/// ... from a child on that may match in several ways.
void RuleMatcher::go_on(const Node& node, std::size_t next, std::uint32_t at, const Trail& trail,
                        Then then) {
  if (next + 1 == node.children.size()) return this->node(node.children[next], at, trail, then);
  auto rest = [&](std::uint32_t end, const Trail& so_far) {
    sequence(node, next + 1, end, so_far, then);
  };
  this->node(node.children[next], at, trail, Then(rest));
}

/// A condition gives the fields that the expression itself lacks: the month
/// of "5 May" for the "3" in "from 3 to 5 May".
void RuleMatcher::look(const Node& node, std::uint32_t at, const Trail& trail, Then then) {
  bool found = false;
  std::optional<Fields> gives;
  auto note = [&](std::uint32_t end, const Trail& condition) {
    if (found || (node.behind && end != at)) return;
    found = done_ = true;
    if (!node.negative) condition.fill(gives.emplace());
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
  if (!gives || gives->empty()) return then(at, trail);
  Fields& seen = *gives;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Field::count); ++i) {
    const auto field = static_cast<Field>(i);
    if (seen.has(field) && trail.has(field)) seen.clear(field);
  }
  then(at, Trail(trail, seen, false));
}

void RuleMatcher::look_behind(const Node& node, std::uint32_t at, Then note, const bool& found) {
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

}  // namespace timex
DATELINE_END
