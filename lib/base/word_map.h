// A map from words to what is known of them, made to be asked often: a word that is not there
// costs one line of the cache, one that is there three.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN
namespace base {

/// The same on every machine of one byte order; for tables that live in memory only.
inline std::uint64_t word_hash(std::string_view word) {
  const auto load = []<class Number>(Number number, const char* from) {
    std::memcpy(&number, from, sizeof number);
    return std::uint64_t{number};
  };
  std::uint64_t hash = word.size();
  const auto mix = [&](std::uint64_t letters) {
    hash = (hash ^ letters) * 0x9e3779b97f4a7c15ULL;
    hash ^= hash >> 32U;
  };
  const char* at = word.data();
  const std::size_t size = word.size();
  if (size >= 8) {
    for (const char* end = at + size - 8; at < end; at += 8) mix(load(std::uint64_t{}, at));
    mix(load(std::uint64_t{}, word.data() + size - 8));
  } else if (size >= 4) {
    mix(load(std::uint32_t{}, at) | load(std::uint32_t{}, at + size - 4) << 32U);
  } else if (size > 0) {
    mix(load(std::uint8_t{}, at) | load(std::uint8_t{}, at + size / 2) << 8U |
        load(std::uint8_t{}, at + size - 1) << 16U);
  }
  return hash;
}

/// Open addressing. Values move when words are added; else safe to read from many threads.
template <class Value>
class WordMap {
 public:
  /// What is known of the word; null when it was never added.
  [[nodiscard]] const Value* find(std::string_view word) const {
    if (slots_.empty()) return nullptr;
    const std::uint32_t entry = slots_[slot_of(word, word_hash(word))].entry;
    return entry == none ? nullptr : &entries_[entry].value;
  }
  [[nodiscard]] bool contains(std::string_view word) const { return find(word) != nullptr; }

  /// A new word gets a value of its type's own making.
  Value& operator[](std::string_view word) { return place_of(word).first; }

  /// Does nothing when the word is there.
  void add(std::string_view word, Value value) {
    if (const auto [at, fresh] = place_of(word); fresh) at = std::move(value);
  }

 private:
  static constexpr std::uint32_t none = 0xffffffffU;
  struct Slot {
    std::uint32_t tag = 0;  ///< the hash's upper half
    std::uint32_t entry = none;
  };
  struct Entry {
    std::uint32_t begin = 0;  ///< in `letters_`
    std::uint32_t size = 0;
    Value value;
  };

  /// Where the word is, or the empty place where it would be.
  [[nodiscard]] std::size_t slot_of(std::string_view word, std::uint64_t hash) const {
    const auto tag = static_cast<std::uint32_t>(hash >> 32U);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.entry == none) return at;
      if (slot.tag != tag) continue;
      const Entry& entry = entries_[slot.entry];
      if (std::string_view(letters_).substr(entry.begin, entry.size) == word) return at;
    }
  }

  std::pair<Value&, bool> place_of(std::string_view word) {
    if (entries_.size() * 2 >= slots_.size()) grow();
    const std::uint64_t hash = word_hash(word);
    Slot& slot = slots_[slot_of(word, hash)];
    const bool fresh = slot.entry == none;
    if (fresh) {
      slot = {static_cast<std::uint32_t>(hash >> 32U), static_cast<std::uint32_t>(entries_.size())};
      entries_.push_back({static_cast<std::uint32_t>(letters_.size()),
                          static_cast<std::uint32_t>(word.size()), Value{}});
      letters_ += word;
    }
    return {entries_[slot.entry].value, fresh};
  }

  void grow() {
    slots_.assign(slots_.empty() ? 16 : slots_.size() * 2, Slot{});
    const std::size_t mask = slots_.size() - 1;
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      const std::uint64_t hash =
          word_hash(std::string_view(letters_).substr(entries_[i].begin, entries_[i].size));
      std::size_t at = hash & mask;
      while (slots_[at].entry != none) at = (at + 1) & mask;
      slots_[at] = {static_cast<std::uint32_t>(hash >> 32U), i};
    }
  }

  std::vector<Slot> slots_;  ///< a power of 2 of them, half of them empty
  std::vector<Entry> entries_;
  std::string letters_;
};

}  // namespace base
DATELINE_END
