#include "time/symbols.h"

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

SymbolTable::SymbolTable()
    : names_{"<edge>", "<digits>", "<word>", "<mark>"}, hashes_(names_.size()), pairs_(512) {}

void SymbolTable::insert(std::uint64_t hash, Symbol symbol) {
  std::uint64_t& pair = pairs_[hash >> (64 - bits_)];
  const auto one = static_cast<std::uint32_t>(pair),
             other = static_cast<std::uint32_t>(pair >> 32U);
  const std::uint64_t slot = tag(hash) | symbol;
  if ((one & 0x7FFFU) == 0) {
    pair = slot;
  } else if (other == 0 && (one ^ tag(hash)) >= 0x10000U) {
    pair |= slot << 32U;
  } else {
    pair |= overflows;
    further_.push_back(symbol);
  }
}

Symbol SymbolTable::find_further(std::uint64_t hash) const {
  for (const Symbol symbol : further_) {
    if (hashes_[symbol] == hash) return symbol;
  }
  return symbol_edge;
}

void SymbolTable::grow() {
  ++bits_;
  pairs_.assign(std::size_t{1} << bits_, 0);
  further_.clear();
  for (Symbol symbol = first_named_symbol; symbol < count(); ++symbol) {
    insert(hashes_[symbol], symbol);
  }
}

Symbol SymbolTable::intern(std::string_view text) {
  const std::uint64_t hash = atom_hash(text);
  const Symbol known = find(hash);
  if (known != symbol_edge) return known;
  names_.emplace_back(text);
  hashes_.push_back(hash);
  const auto fresh = static_cast<Symbol>(names_.size() - 1);
  if (text.size() == 1) marks_[static_cast<unsigned char>(text.front())] = fresh;
  if (names_.size() * 2 > pairs_.size()) {
    grow();
  } else {
    insert(hash, fresh);
  }
  return fresh;
}

}  // namespace timex
DATELINE_END
