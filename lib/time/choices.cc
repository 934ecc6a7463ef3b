#include "time/choices.h"

#include "time/grammar.h"

DATELINE_BEGIN
namespace timex {

static_assert(max_symbols <= 1U << 11U, "keys hold a symbol in 11 bits");

void Choices::forget_many() {
  if (count_ < most && alternatives_.size() < most) return;
  slots_.assign(1024, Slot{});
  count_ = 0;
  alternatives_.clear();
}

Choices::Range Choices::work_out(NodeId choice, Symbol symbol, std::uint32_t key) {
  Range range;
  range.begin = static_cast<std::uint32_t>(alternatives_.size());
  for (const NodeId child : grammar_.nodes[choice].children) {
    const Node& node = grammar_.nodes[child];
    if (node.nullable || grammar_.sets[node.first].test(symbol)) alternatives_.push_back(child);
  }
  range.end = static_cast<std::uint32_t>(alternatives_.size());
  if (++count_ * 2 > slots_.size()) {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.key != 0) insert(slot);
    }
  }
  insert({key, range});
  return range;
}

void Choices::insert(const Slot& slot) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = place(slot.key) & mask;
  while (slots_[at].key != 0) at = (at + 1) & mask;
  slots_[at] = slot;
}

}  // namespace timex
DATELINE_END
