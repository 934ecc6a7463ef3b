// Lemmas: what the treebank says of a form with its tag, and else the change
// of ending that its longest known ending asks for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/tagset.h"

DATELINE_BEGIN
namespace language {

/// Reads the table that tools/train writes; nothing is copied.
///
/// Layout: entry count, then the entries sorted by key, 12 bytes each (64-bit
/// key; cut: bytes taken off the end; size and 16-bit offset of what is put on)
/// and the pool of endings.
class Lemmas {
 public:
  Lemmas() = default;
  /// `ok()` is false when the bytes are not such a table.
  explicit Lemmas(std::string_view table);

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] std::string lemma(std::string_view form, Xpos tag) const;

  /// The key of a whole form and of an ending, so that the trainer agrees.
  static std::uint64_t form_key(std::string_view lower, Xpos tag);
  static std::uint64_t ending_key(std::string_view ending, Xpos tag);
  /// Proper names keep their capitals.
  static bool keeps_case(Xpos tag);
  static constexpr std::size_t longest_ending = 6;

 private:
  struct Entry {
    std::uint8_t cut = 0;
    std::string_view put;
    bool found = false;
  };
  [[nodiscard]] std::uint64_t key_at(std::size_t entry) const;
  [[nodiscard]] Entry find(std::uint64_t key) const;

  std::string_view entries_;
  std::vector<std::uint32_t> first_;  ///< of the entries with each value of the key's top bits
  std::string_view pool_;
  std::size_t count_ = 0;
  bool ok_ = false;
};

}  // namespace language
DATELINE_END
