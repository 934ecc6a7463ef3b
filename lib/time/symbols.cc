#include "time/symbols.h"

#include <algorithm>

#include "time/word_hash.h"

DATELINE_BEGIN
namespace timex {

std::uint64_t atom_hash(std::string_view text) {
  WordHash hash;
  unsigned char before = 0;
  for (const char byte : text) {
    const auto c = static_cast<unsigned char>(byte);
    hash.add(lower(c, before));
    before = c;
  }
  return hash.value();
}

SymbolTable::SymbolTable() : names_{"<edge>", "<digits>", "<word>", "<mark>"}, hashes_(4) {
  marks_.fill(symbol_mark);
  settle();
}

Symbol SymbolTable::intern(std::string_view text) {
  const std::uint64_t hash = atom_hash(text);
  const auto [known, is_fresh] = known_.emplace(hash, count());
  if (!is_fresh) return known->second;
  names_.emplace_back(text);
  hashes_.push_back(hash);
  if (text.size() == 1) marks_[static_cast<unsigned char>(text.front())] = known->second;
  return known->second;
}

/// Symbols whose hashes have the same highest bits.
struct SymbolTable::Group {
  std::vector<Symbol> symbols;
  std::size_t place = 0;
};

void SymbolTable::settle() {
  constexpr int most_tries = 100;  // one in two succeeds
  multiplier_ = 0x9E3779B97F4A7C15ULL;
  for (int tries = 0; tries < most_tries && !place_all(); ++tries) {
    multiplier_ = multiplier_ * 0x9FB21C651E98DF25ULL | 1U;
  }
}

/// Gives every symbol a slot, the largest groups first; false when one finds none.
bool SymbolTable::place_all() {
  std::vector<Group> groups(move_count);
  for (std::size_t i = 0; i < groups.size(); ++i) groups[i].place = i;
  for (Symbol symbol = first_named_symbol; symbol < count(); ++symbol) {
    groups[hashes_[symbol] * multiplier_ >> move_shift].symbols.push_back(symbol);
  }
  std::ranges::stable_sort(groups, std::ranges::greater(),
                           [](const Group& group) { return group.symbols.size(); });
  slot_symbols_.fill(symbol_edge);
  slot_hashes_.fill(0);
  for (const Group& group : groups) {
    std::size_t moved = 0;
    while (moved < slots && !place(group, moved)) ++moved;
    if (moved == slots) return false;
    moves_[group.place] = static_cast<std::uint16_t>(moved);
  }
  return true;
}

bool SymbolTable::place(const Group& group, std::size_t moved) {
  std::size_t placed = 0;
  const auto slot_of = [&](std::size_t i) {
    return (hashes_[group.symbols[i]] * multiplier_ >> slot_shift ^ moved) & (slots - 1);
  };
  for (; placed < group.symbols.size(); ++placed) {
    const std::size_t slot = slot_of(placed);
    if (slot_symbols_[slot] != symbol_edge) break;
    slot_symbols_[slot] = group.symbols[placed];
    slot_hashes_[slot] = hashes_[group.symbols[placed]];
  }
  if (placed == group.symbols.size()) return true;
  while (placed-- > 0) slot_symbols_[slot_of(placed)] = symbol_edge;
  return false;
}

}  // namespace timex
DATELINE_END
