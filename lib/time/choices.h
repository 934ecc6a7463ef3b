// Which of a choice's alternatives can begin with an atom, and with two, remembered:
// most choices are long lists of words, of which one can.
#pragma once

#include <cstdint>
#include <vector>

#include "time/atoms.h"

DATELINE_BEGIN
namespace timex {

struct Grammar;
using NodeId = std::uint32_t;

class Choices {
 public:
  explicit Choices(const Grammar& grammar) : grammar_(grammar), slots_(1024) {}

  /// Alternatives in their order, as places for `at`; good until `forget_many`.
  struct Range {
    std::uint32_t begin = 0, end = 0;
  };
  /// The alternatives of `choice` that can begin with the symbol or match nothing.
  Range find(NodeId choice, Symbol symbol) {
    const Slot* slot = known(key_of(choice, symbol, no_symbol));
    return slot != nullptr ? slot->range : work_out(choice, symbol);
  }
  /// ... and, where there are several, go on with the next or end before it.
  Range find(NodeId choice, Symbol symbol, Symbol next) {
    const Range all = find(choice, symbol);
    if (all.end - all.begin < few) return all;
    const std::uint64_t key = key_of(choice, symbol, next);
    const Slot* slot = known(key);
    return slot != nullptr ? slot->range : work_out(key, all, symbol, next);
  }
  [[nodiscard]] NodeId at(std::uint32_t place) const { return alternatives_[place]; }

  /// Bounds the memory; not while ranges are in use.
  void forget_many();

 private:
  static constexpr std::size_t most = 100'000;
  static constexpr std::uint32_t few = 3;  // alternatives are tried faster than told apart
  static constexpr Symbol no_symbol = max_symbols;
  struct Slot {
    std::uint64_t key = 0;  // 0: none
    Range range;
  };
  static std::uint64_t key_of(NodeId choice, Symbol symbol, Symbol next) {
    return (std::uint64_t{choice} << 32U | std::uint64_t{symbol} << 16U | next) + 1;
  }
  [[nodiscard]] std::size_t first_place(std::uint64_t key) const {
    return (key * 0x9E3779B97F4A7C15ULL >> 32U) & (slots_.size() - 1);
  }
  [[nodiscard]] const Slot* known(std::uint64_t key) const {
    for (std::size_t at = first_place(key);; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].key == key) return &slots_[at];
      if (slots_[at].key == 0) return nullptr;
    }
  }
  Range work_out(NodeId choice, Symbol symbol);
  Range work_out(std::uint64_t key, Range all, Symbol symbol, Symbol next);
  void add(const Slot& slot);
  void insert(const Slot& slot);

  const Grammar& grammar_;
  std::vector<Slot> slots_;  // a hash table
  std::size_t count_ = 0;
  std::vector<NodeId> alternatives_;
};

}  // namespace timex
DATELINE_END
