#include "text/word_table.h"

#include <algorithm>

DATELINE_BEGIN
namespace text {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::size_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
  for (const char c : word) {
    hash = (hash ^ static_cast<unsigned char>(lower(c))) * 0x100000001B3ULL;
  }
  return static_cast<std::size_t>(hash ^ (hash >> 29U));
}

bool same(std::string_view stored, std::string_view word) {
  return std::equal(stored.begin(), stored.end(), word.begin(), word.end(),
                    [](char a, char b) { return a == lower(b); });
}

}  // namespace

WordTable::WordTable() : slots_(64) {}

void WordTable::add(std::string_view word, std::uint32_t uses) {
  if (word.empty()) return;
  if ((count_ + 1) * 2 > slots_.size()) grow();
  Slot& slot = slot_of(word);
  if (slot.size == 0) {
    slot.begin = static_cast<std::uint32_t>(letters_.size());
    slot.size = static_cast<std::uint32_t>(word.size());
    std::transform(word.begin(), word.end(), std::back_inserter(letters_), lower);
    ++count_;
    longest_ = std::max(longest_, word.size());
    sizes_[static_cast<unsigned char>(word.front()) | 0x20U] |=
        1U << std::min<std::size_t>(word.size(), 31);
    filter_[filter_bit(word) / 64] |= 1ULL << (filter_bit(word) % 64);
  }
  slot.uses |= uses;
}

std::uint32_t WordTable::probe(std::string_view word) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash_of(word) & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.size == 0) return 0;
    if (same({letters_.data() + slot.begin, slot.size}, word)) return slot.uses;
  }
}

WordTable::Slot& WordTable::slot_of(std::string_view word) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash_of(word) & mask;; at = (at + 1) & mask) {
    Slot& slot = slots_[at];
    if (slot.size == 0 || same({letters_.data() + slot.begin, slot.size}, word)) return slot;
  }
}

void WordTable::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.size != 0) slot_of({letters_.data() + slot.begin, slot.size}) = slot;
  }
}

}  // namespace text
DATELINE_END
