// Reads the word lists under data/: one entry a line, columns split by tabs,
// '#' starts a comment line, '[name]' opens a section. Every list must have a
// line "# source: ..." that says where its words come from.
#pragma once

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_pack.h"

DATELINE_BEGIN
namespace base {

struct WordEntry {
  std::string_view section;                   ///< "" before the first
  std::span<const std::string_view> columns;  ///< at least one; trimmed
  std::size_t line = 0;                       ///< from 1
};

struct WordList {
  std::string path;
  std::vector<WordEntry> entries;             ///< views into the pack and `cells`
  std::unique_ptr<std::string_view[]> cells;  ///< all columns, one entry's behind the other's

  /// An Error at one of this list's entries.
  [[nodiscard]] Error error(const WordEntry& entry, std::string message) const {
    return Error{std::move(message), path, entry.line, {}};
  }
};

/// The list called `name`; an error when it is missing, has no source line, or
/// an entry has fewer than `least_columns` columns.
Result<WordList> read_word_list(const DataPack& pack, std::string_view name,
                                std::size_t least_columns = 1);

/// Calls `take` with every part of a column that lists several; empty ones are left out.
template <class Take>
void each_part(std::string_view list, char between, Take take) {
  while (!list.empty()) {
    const auto end = std::min(list.find(between), list.size());
    if (end != 0) take(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

}  // namespace base
DATELINE_END
