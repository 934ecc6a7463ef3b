#include "time/atom_classes.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "time/grammar.h"

DATELINE_BEGIN
namespace timex {
namespace {

/// The word of a node that is one, whatever it assigns besides; null for others.
const Node* plain_word(const Grammar& grammar, const Node& node) {
  if (node.kind == Node::Kind::symbol) return &node;
  if (node.kind != Node::Kind::sequence || node.children.empty()) return nullptr;
  const Node& first = grammar.nodes[node.children.front()];
  if (first.kind != Node::Kind::symbol) return nullptr;
  const bool alone = std::all_of(node.children.begin() + 1, node.children.end(), [&](NodeId child) {
    return grammar.nodes[child].kind == Node::Kind::assign;
  });
  return alone ? &first : nullptr;
}

/// What tells symbols apart: the places at which patterns name them. Words of
/// one list stand at one place.
class Signatures {
 public:
  explicit Signatures(const Grammar& grammar)
      : grammar_(grammar), signatures_(grammar.symbols.count()), in_list_(grammar.nodes.size()) {}

  std::vector<std::uint64_t> run() {
    for (Symbol symbol = 0; symbol < signatures_.size(); ++symbol) {
      signatures_[symbol] = symbol < first_named_symbol ? symbol : 16U + is_word(symbol);
    }
    for (NodeId id = 0; id < grammar_.nodes.size(); ++id) {
      const Node& node = grammar_.nodes[id];
      if (node.kind != Node::Kind::choice) continue;
      for (const NodeId child : node.children) {
        const Node* word = plain_word(grammar_, grammar_.nodes[child]);
        if (word == nullptr) continue;
        note(*word, id);
        in_list_[static_cast<std::size_t>(word - grammar_.nodes.data())] = true;
      }
    }
    for (NodeId id = 0; id < grammar_.nodes.size(); ++id) {
      const Node& node = grammar_.nodes[id];
      if (node.kind == Node::Kind::symbol && !in_list_[id]) note(node, id);
    }
    return std::move(signatures_);
  }

 private:
  [[nodiscard]] unsigned is_word(Symbol symbol) {
    split_atoms(grammar_.symbols.name(symbol), no_symbols_, atoms_);
    return atoms_[1].has(Atom::is_word) ? 1 : 0;
  }

  void note(const Node& word, NodeId place) {
    const std::uint64_t flags = (word.capital ? 1U : 0U) | (word.lower ? 2U : 0U);
    std::uint64_t& signature = signatures_[word.symbol];
    signature = (signature ^ (std::uint64_t{place} << 2U | flags)) * 0x9E3779B97F4A7C15ULL;
    signature ^= signature >> 32U;
  }

  const Grammar& grammar_;
  std::vector<std::uint64_t> signatures_;
  std::vector<bool> in_list_;  // by node
  SymbolTable no_symbols_;
  std::vector<Atom> atoms_;
};

}  // namespace

void AtomClasses::build(const Grammar& grammar) {
  std::map<std::uint64_t, std::uint16_t> known;
  by_symbol_.clear();
  for (const std::uint64_t signature : Signatures(grammar).run()) {
    const auto fresh = static_cast<std::uint16_t>(known.size());
    by_symbol_.push_back(known.emplace(signature, fresh).first->second);
  }
  count_ = static_cast<std::uint16_t>(known.size());
  build_numbers(grammar);
}

/// Numbers written with as many digits differ where some range begins or ends.
void AtomClasses::build_numbers(const Grammar& grammar) {
  using Range = std::tuple<std::int32_t, std::int32_t, std::uint8_t, std::uint8_t>;
  std::set<Range> ranges;
  for (const Node& node : grammar.nodes) {
    if (node.kind != Node::Kind::digits) continue;
    ranges.insert({node.low, node.high, node.least_digits, node.most_digits});
  }
  std::map<std::vector<bool>, std::uint16_t> known;
  for (std::size_t digits = 1; digits <= most_digits; ++digits) {
    std::set<std::int32_t> bounds{0};
    for (const auto& [low, high, least, most] : ranges) bounds.insert({low, high + 1});
    by_digits_[digits].clear();
    for (const std::int32_t begin : bounds) {
      std::vector<bool> within;
      for (const auto& [low, high, least, most] : ranges) {
        within.push_back(low <= begin && begin <= high && least <= digits && digits <= most);
      }
      const auto fresh = static_cast<std::uint16_t>(count_ + known.size());
      const std::uint16_t kind = known.emplace(std::move(within), fresh).first->second;
      std::vector<Interval>& intervals = by_digits_[digits];
      if (intervals.empty() || intervals.back().kind != kind) intervals.push_back({begin, kind});
    }
  }
  count_ = static_cast<std::uint16_t>(count_ + known.size());
}

std::uint16_t AtomClasses::of_number(const Atom& atom) const {
  if (atom.number < 0 || atom.digits > most_digits) return by_symbol_[symbol_digits];
  const std::vector<Interval>& intervals = by_digits_[atom.digits];
  const auto next = std::upper_bound(
      intervals.begin(), intervals.end(), atom.number,
      [](std::int32_t number, const Interval& interval) { return number < interval.begin; });
  return std::prev(next)->kind;
}

}  // namespace timex
DATELINE_END
