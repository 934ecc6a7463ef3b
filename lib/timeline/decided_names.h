// A person's decisions about names, which go before what the lists and
// spellings say.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "dateline/timeline.h"

DATELINE_BEGIN
namespace merge {

class MergeRules;
struct NameKey;

class DecidedNames {
 public:
  /// `rules` say what is a title, and so no part of a name.
  static Result<DecidedNames> compile(const std::vector<NameDecision>& decisions,
                                      const MergeRules& rules);

  /// The name that one is to be read as, or null.
  [[nodiscard]] const std::string* read_as(std::string_view folded) const;
  /// Undoes what a list says of a name, and notes which names it is not.
  void mark(NameKey& key) const;

 private:
  std::unordered_map<std::string, std::string>
      read_as_;                               ///< by the fold of the name without titles
  std::unordered_set<std::string> unlisted_;  ///< such folds, whose listed meaning does not count
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> apart_;  ///< by the id of either
};

}  // namespace merge
DATELINE_END
