// Which of a choice's alternatives can begin with an atom, remembered: most
// choices are long lists of words, of which one can.
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
    const std::uint32_t key = (choice << 11U | symbol) + 1;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = place(key) & mask;; slot = (slot + 1) & mask) {
      if (slots_[slot].key == key) return slots_[slot].range;
      if (slots_[slot].key == 0) return work_out(choice, symbol, key);
    }
  }
  [[nodiscard]] NodeId at(std::uint32_t place) const { return alternatives_[place]; }

  /// Bounds the memory; not while ranges are in use.
  void forget_many();

 private:
  static constexpr std::size_t most = 100'000;
  struct Slot {
    std::uint32_t key = 0;  // 0: none
    Range range;
  };
  static std::size_t place(std::uint32_t key) { return key * 0x9E3779B1U >> 8U; }
  Range work_out(NodeId choice, Symbol symbol, std::uint32_t key);
  void insert(const Slot& slot);

  const Grammar& grammar_;
  std::vector<Slot> slots_;  // a hash table
  std::size_t count_ = 0;
  std::vector<NodeId> alternatives_;
};

}  // namespace timex
DATELINE_END
