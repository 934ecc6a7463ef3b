// A set of words with what each is good for, looked up without case.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN
namespace text {

/// Case is ASCII's; other bytes compare as they are. Built once, then only
/// read: safe from many threads.
class WordTable {
 public:
  WordTable();

  /// Adds `uses` to the word's.
  void add(std::string_view word, std::uint32_t uses);
  /// Whether some word begins with this letter and has so many bytes.
  [[nodiscard]] bool has_size(char first, std::size_t size) const {
    const std::uint32_t sizes = sizes_[static_cast<unsigned char>(first) | 0x20U];
    return (sizes >> std::min<std::size_t>(size, 31) & 1U) != 0;
  }
  /// The word's uses; 0 when it is unknown.
  [[nodiscard]] std::uint32_t find(std::string_view word) const {
    return may_hold(word) ? probe(word) : 0;
  }

 private:
  struct Slot {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;  ///< 0: empty
    std::uint32_t uses = 0;
  };
  static constexpr std::size_t filter_bits = 32768;

  /// A bit for the word's size and three of its letters, without case.
  static std::size_t filter_bit(std::string_view word) {
    const auto letter = [&](std::size_t at) -> std::size_t {
      return static_cast<unsigned char>(word[at]) | 0x20U;
    };
    const std::size_t size = word.size();
    return (letter(0) * 37 + letter(size / 2) * 1409 + letter(size - 1) * 7919 + size * 613) %
           filter_bits;
  }
  /// Rules most unknown words out.
  [[nodiscard]] bool may_hold(std::string_view word) const {
    if (word.empty() || word.size() > longest_) return false;
    if (!has_size(word.front(), word.size())) return false;
    const std::size_t bit = filter_bit(word);
    return (filter_[bit / 64] >> (bit % 64) & 1U) != 0;
  }
  [[nodiscard]] std::uint32_t probe(std::string_view word) const;
  Slot& slot_of(std::string_view word);
  void grow();

  std::array<std::uint32_t, 256> sizes_{};  ///< by first letter, as bits
  std::array<std::uint64_t, filter_bits / 64> filter_{};
  std::string letters_;
  std::vector<Slot> slots_;
  std::size_t count_ = 0;
  std::size_t longest_ = 0;
};

}  // namespace text
DATELINE_END
