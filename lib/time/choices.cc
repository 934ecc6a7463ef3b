#include "time/choices.h"

#include "time/grammar.h"

DATELINE_BEGIN
namespace timex {
namespace {

/// How a node can match from one atom on.
struct Way {
  bool ends = false;     // with that atom alone
  bool goes_on = false;  // with the next atom too
};

/// Follows a node to the second atom, as far as symbols tell.
class Following {
 public:
  Following(const Grammar& grammar, Choices& choices, Symbol first, Symbol second)
      : grammar_(grammar), choices_(choices), first_(first), second_(second) {}

  [[nodiscard]] Way of(NodeId id) {
    const Node& node = grammar_.nodes[id];
    if (!grammar_.sets[node.first].test(first_)) return {};
    switch (node.kind) {
      case Node::Kind::symbol:
      case Node::Kind::word:
      case Node::Kind::digits:
        return {true, false};
      case Node::Kind::call:
        return of(grammar_.patterns[node.pattern].root);
      case Node::Kind::sequence:
        return of_sequence(node.children);
      case Node::Kind::choice:
        return of_any(choices_.find(id, first_));
      case Node::Kind::optional:
        return of(node.children.front());
      default:  // what takes no atom
        return {};
    }
  }

 private:
  [[nodiscard]] Way of_any(Choices::Range range) {
    Way any;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Way way = of(choices_.at(i));
      any.ends = any.ends || way.ends;
      any.goes_on = any.goes_on || way.goes_on;
    }
    return any;
  }

  [[nodiscard]] Way of_sequence(const std::vector<NodeId>& children) {
    Way all;
    for (std::size_t i = 0; i < children.size(); ++i) {
      const Way way = of(children[i]);
      all.goes_on = all.goes_on || way.goes_on;
      if (way.ends) go_on(children, i + 1, all);
      if (!grammar_.nodes[children[i]].nullable) break;
    }
    return all;
  }

  /// The sequence from a child on stands before the second atom.
  void go_on(const std::vector<NodeId>& children, std::size_t from, Way& way) const {
    for (std::size_t i = from; i < children.size(); ++i) {
      const Node& node = grammar_.nodes[children[i]];
      way.goes_on = way.goes_on || grammar_.sets[node.first].test(second_);
      if (!node.nullable) return;
    }
    way.ends = true;
  }

  const Grammar& grammar_;
  Choices& choices_;
  Symbol first_, second_;
};

}  // namespace

void Choices::forget_many() {
  if (count_ < most && alternatives_.size() < most) return;
  slots_.assign(1024, Slot{});
  count_ = 0;
  alternatives_.clear();
}

Choices::Range Choices::work_out(NodeId choice, Symbol symbol) {
  Range range;
  range.begin = static_cast<std::uint32_t>(alternatives_.size());
  for (const NodeId child : grammar_.nodes[choice].children) {
    const Node& node = grammar_.nodes[child];
    if (node.nullable || grammar_.sets[node.first].test(symbol)) alternatives_.push_back(child);
  }
  range.end = static_cast<std::uint32_t>(alternatives_.size());
  add({key_of(choice, symbol, no_symbol), range});
  return range;
}

Choices::Range Choices::work_out(std::uint64_t key, Range all, Symbol symbol, Symbol next) {
  std::vector<NodeId> following;
  Following follows(grammar_, *this, symbol, next);
  for (std::uint32_t i = all.begin; i < all.end; ++i) {
    const NodeId child = alternatives_[i];
    const Way way = follows.of(child);
    if (way.ends || way.goes_on || grammar_.nodes[child].nullable) following.push_back(child);
  }
  Range range;
  range.begin = static_cast<std::uint32_t>(alternatives_.size());
  alternatives_.insert(alternatives_.end(), following.begin(), following.end());
  range.end = static_cast<std::uint32_t>(alternatives_.size());
  add({key, range});
  return range;
}

void Choices::add(const Slot& slot) {
  if (++count_ * 2 > slots_.size()) {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& known : old) {
      if (known.key != 0) insert(known);
    }
  }
  insert(slot);
}

void Choices::insert(const Slot& slot) {
  std::size_t at = first_place(slot.key);
  while (slots_[at].key != 0) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = slot;
}

}  // namespace timex
DATELINE_END
