// A set of words with what each is good for, looked up without case.
#pragma once

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
  /// The word's uses; 0 when it is unknown.
  [[nodiscard]] std::uint32_t find(std::string_view word) const;

 private:
  struct Slot {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;  ///< 0: empty
    std::uint32_t uses = 0;
  };
  Slot& slot_of(std::string_view word);
  void grow();

  std::string letters_;
  std::vector<Slot> slots_;
  std::size_t count_ = 0;
  std::size_t longest_ = 0;
};

}  // namespace text
DATELINE_END
