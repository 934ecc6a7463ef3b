#include "time/automaton.h"

#include <algorithm>

#include "time/grammar.h"

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t with) {
  hash = (hash ^ with) * 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 29U);
}

}  // namespace

std::size_t Automaton::Hash::operator()(const Part& part) const {
  return mix(mix(part.sequence, part.child), part.after);
}

std::size_t Automaton::Hash::operator()(const std::vector<Item>& items) const {
  std::uint64_t hash = items.size();
  for (const Item item : items) hash = mix(hash, item);
  return hash;
}

Automaton::Automaton(const Grammar& grammar) : grammar_(grammar), choices_(grammar) {
  forget();
}

void Automaton::forget() {
  moves_.assign(1024, Move{});
  move_count_ = 0;
  opened_.assign(std::size_t{grammar_.symbols.count()} << 3U, unknown);
  states_.assign(3, {});
  next_.assign(3, {});
  known_states_.clear();
  known_states_.emplace(states_[dead], dead);
  endings_.assign(1, {});
  rests_.assign(grammar_.patterns.size(), Part{});
  firsts_.assign(grammar_.patterns.size(), SymbolSet().set());
  known_rests_.clear();
  lists_.clear();
  known_lists_.clear();
  calls_.assign(grammar_.patterns.size(), {});
}

std::uint32_t Automaton::key_of(State state, const Atom& atom, bool origin) const {
  const bool closed = atom.has(Atom::break_before) && !origin;
  const std::uint32_t kind = closed ? grammar_.classes.count() : grammar_.classes.of(atom);
  return (state << 14U) | (kind << 2U) | (atom.has(Atom::capital) ? 2U : 0U) |
         (atom.has(Atom::space_before) ? 1U : 0U);
}

const Automaton::Move& Automaton::find(std::uint32_t key, State state, const Reading& reading) {
  const std::size_t mask = moves_.size() - 1;
  for (std::size_t slot = (key * 0x9E3779B1U >> 8U) & mask;; slot = (slot + 1) & mask) {
    if (moves_[slot].key == key) return moves_[slot];
    if (moves_[slot].key == 0) break;
  }
  insert(work_out(key, state, reading));
  return find(key, state, reading);
}

void Automaton::insert(const Move& move) {
  if (++move_count_ * 2 > moves_.size()) {
    std::vector<Move> old(moves_.size() * 2);
    old.swap(moves_);
    move_count_ = 1;
    for (const Move& known : old) {
      if (known.key != 0) insert(known);
    }
  }
  const std::size_t mask = moves_.size() - 1;
  std::size_t slot = (move.key * 0x9E3779B1U >> 8U) & mask;
  while (moves_[slot].key != 0) slot = (slot + 1) & mask;
  moves_[slot] = move;
}

bool Automaton::run(const std::vector<Atom>& atoms, std::uint32_t origin, bool starts_sentence) {
  reached_.clear();
  if (move_count_ > most_moves) forget();
  choices_.forget_many();
  State state = starts_sentence ? at_start : inside;
  for (std::uint32_t read = 0; read < longest; ++read) {
    const Atom& atom = atoms[origin + read];
    const bool first = read == 0;
    if (!first && !next_[state].test(atom.symbol)) return true;
    const bool closed = atom.has(Atom::break_before) && !first;
    const Reading reading{&atom, closed, first, starts_sentence};
    const Move& move = find(key_of(state, atom, first), state, reading);
    if (move.endings != 0) reached_.push_back({read, &endings_[move.endings]});
    if (first && atom.symbol != symbol_digits) {
      opened_[opening(atom, starts_sentence)] = move.next;
    }
    if (move.next == dead) return true;
    state = move.next;
  }
  return false;
}

Automaton::Move Automaton::work_out(std::uint32_t key, State state, const Reading& reading) {
  reading_ = reading;
  items_.clear();
  found_.clear();
  ++round_;
  first_call_ = static_cast<std::uint32_t>(calls_.size());
  if (reading.origin) {
    for (const PatternId rule : grammar_.rules) {
      const Pattern& pattern = grammar_.patterns[rule];
      if (begins(grammar_.nodes[pattern.root])) derive(pattern.root, rule, true);
    }
  } else {
    // Sure ones first: what they meet need not be met again.
    const std::vector<Item> items = states_[state];
    for (const bool sure : {true, false}) {
      for (const Item item : items) {
        if (((item & 1U) == 0) == sure) derive(item >> 1U, sure);
      }
    }
  }
  follow_calls();
  std::sort(found_.begin(), found_.end(), [](const Ending& one, const Ending& other) {
    return one.rule != other.rule ? one.rule < other.rule : one.sure && !other.sure;
  });
  found_.erase(
      std::unique(found_.begin(), found_.end(),
                  [](const Ending& one, const Ending& other) { return one.rule == other.rule; }),
      found_.end());
  Move move{key, state_of(std::move(items_)), 0};
  items_ = {};
  if (!found_.empty()) {
    move.endings = static_cast<std::uint32_t>(endings_.size());
    endings_.push_back(found_);
  }
  return move;
}

namespace {

/// Of a rest that is sure and also unsure, the sure one.
void settle(std::vector<std::uint32_t>& items) {
  std::sort(items.begin(), items.end());
  const auto same = [](std::uint32_t one, std::uint32_t other) { return one >> 1U == other >> 1U; };
  items.erase(std::unique(items.begin(), items.end(), same), items.end());
}

}  // namespace

Automaton::State Automaton::state_of(std::vector<Item> items) {
  settle(items);
  const auto fresh = static_cast<State>(states_.size());
  const auto [known, is_fresh] = known_states_.emplace(std::move(items), fresh);
  if (is_fresh) {
    states_.push_back(known->first);
    SymbolSet& next = next_.emplace_back();
    for (const Item item : known->first) next |= firsts_[item >> 1U];
  }
  return known->second;
}

SymbolSet Automaton::first_of(const Part& part) const {
  SymbolSet first;
  if (part.sequence == no_node) {
    for (const Item item : lists_[part.child]) first |= firsts_[item >> 1U];
    return first;
  }
  const std::vector<NodeId>& children = grammar_.nodes[part.sequence].children;
  for (std::uint32_t i = part.child; i < children.size(); ++i) {
    const Node& child = grammar_.nodes[children[i]];
    first |= grammar_.sets[child.first];
    if (!child.nullable) return first;
  }
  return first | firsts_[part.after];
}

Automaton::Rest Automaton::add_rest(const Part& part) {
  rests_.push_back(part);
  firsts_.push_back(first_of(part));
  return static_cast<Rest>(rests_.size() - 1);
}

Automaton::Rest Automaton::any_of(std::vector<Item> items) {
  settle(items);
  if (items.size() == 1 && (items.front() & 1U) == 0) return items.front() >> 1U;
  const auto fresh = static_cast<Rest>(rests_.size());
  const auto [known, is_fresh] = known_lists_.emplace(std::move(items), fresh);
  if (is_fresh) {
    lists_.push_back(known->first);
    add_rest({no_node, static_cast<std::uint32_t>(lists_.size() - 1), 0});
  }
  return known->second;
}

Automaton::Rest Automaton::rest_of(NodeId sequence, std::uint32_t child, Rest after) {
  const std::vector<NodeId>& children = grammar_.nodes[sequence].children;
  while (child < children.size() && grammar_.nodes[children[child]].kind == Node::Kind::assign) {
    ++child;
  }
  if (child == children.size()) return after;
  const Part part{sequence, child, after};
  if (const auto known = known_rests_.find(part); known != known_rests_.end()) return known->second;
  const Rest fresh = add_rest(part);
  known_rests_.emplace(part, fresh);
  return fresh;
}

void Automaton::derive(Rest rest, bool sure) {
  if (rest < grammar_.patterns.size()) {
    found_.push_back({static_cast<PatternId>(rest), sure});
    return;
  }
  if (!firsts_[rest].test(reading_.atom->symbol)) return;
  const Item item = rest << 1U | (sure ? 0U : 1U);
  if (seen_.size() < 2 * rests_.size()) seen_.resize(2 * rests_.size());
  if (seen_[item] == round_ || seen_[rest << 1U] == round_) return;
  seen_[item] = round_;
  const Part part = rests_[rest];
  if (part.sequence != no_node) return derive(part, sure);
  const std::vector<Item> list = lists_[part.child];
  for (const Item one : list) derive(one >> 1U, sure && (one & 1U) == 0);
}

void Automaton::derive(const Part& part, bool sure) {
  const NodeId child = grammar_.nodes[part.sequence].children[part.child];
  if (!begins(grammar_.nodes[child])) return;
  derive(child, rest_of(part.sequence, part.child + 1, part.after), sure);
}

/// The callers come before what they call, so that all places of a call are
/// known when it is followed, but for calls after a pattern that matched nothing.
void Automaton::follow_calls() {
  while (first_call_ < calls_.size()) {
    std::vector<Item>& places = calls_[first_call_];
    if (places.empty()) {
      ++first_call_;
      continue;
    }
    const Pattern& pattern = grammar_.patterns[grammar_.call_order[first_call_]];
    const Rest after = any_of(places);
    places.clear();
    if (begins(grammar_.nodes[pattern.root])) derive(pattern.root, after, true);
  }
}

/// Whether the node can match nothing, or something that begins with what is
/// read; of a word or a number, whether it is what is read.
bool Automaton::begins(const Node& node) const {
  const Atom& atom = *reading_.atom;
  if (!node.nullable && !grammar_.sets[node.first].test(atom.symbol)) return false;
  switch (node.kind) {
    case Node::Kind::digits:
      return !reading_.closed && atom.has(Atom::is_digits) && atom.number >= node.low &&
             atom.number <= node.high && atom.digits >= node.least_digits &&
             atom.digits <= node.most_digits;
    case Node::Kind::word:
      if (!atom.has(Atom::is_word)) return false;
      break;
    case Node::Kind::symbol:
      break;
    default:
      return true;
  }
  if (reading_.closed) return false;
  return !(node.capital && !atom.has(Atom::capital)) && !(node.lower && atom.has(Atom::capital));
}

void Automaton::call(PatternId pattern, Rest after, bool sure) {
  const std::uint32_t place = grammar_.patterns[pattern].call_place;
  calls_[place].push_back(after << 1U | (sure ? 0U : 1U));
  first_call_ = std::min(first_call_, place);
}

void Automaton::derive(NodeId id, Rest after, bool sure) {
  const Node& node = grammar_.nodes[id];
  switch (node.kind) {
    case Node::Kind::symbol:
    case Node::Kind::word:
    case Node::Kind::digits:
      items_.push_back(after << 1U | (sure ? 0U : 1U));
      return;
    case Node::Kind::call:
      if (node.capital && !reading_.atom->has(Atom::capital)) return;
      return call(node.pattern, after, sure);
    case Node::Kind::sequence:
      if (node.children.empty()) return derive(after, sure);
      return derive(Part{id, 0, after}, sure);
    case Node::Kind::choice: {
      const Choices::Range range = choices_.find(id, reading_.atom->symbol);
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const NodeId child = choices_.at(i);
        if (begins(grammar_.nodes[child])) derive(child, after, sure);
      }
      return;
    }
    case Node::Kind::optional: {
      const NodeId child = node.children.front();
      if (begins(grammar_.nodes[child])) derive(child, after, sure);
      return derive(after, sure);
    }
    case Node::Kind::assign:
      return derive(after, sure);
    case Node::Kind::adjacent:
      if (!reading_.atom->has(Atom::space_before)) derive(after, sure);
      return;
    case Node::Kind::spaced:
      if (reading_.atom->has(Atom::space_before)) derive(after, sure);
      return;
    case Node::Kind::start:
      if (!reading_.origin) return derive(after, false);
      if (reading_.starts_sentence) derive(after, sure);
      return;
    case Node::Kind::look:
      return look(node, after, sure);
  }
}

/// What is looked for may be ruled out by the next atom.
void Automaton::look(const Node& node, Rest after, bool sure) {
  if (node.behind || begins(grammar_.nodes[node.children.front()])) return derive(after, false);
  if (node.negative) derive(after, sure);
}

}  // namespace timex
DATELINE_END
