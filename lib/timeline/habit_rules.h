// The words that tell of habits, from data/<language>/timeline/habits.tsv.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/data_pack.h"
#include "base/text_hash.h"

DATELINE_BEGIN
namespace merge {

enum class HabitWord : std::uint8_t {
  adverb = 1,     ///< "often"
  series = 2,     ///< "repeatedly"
  adjective = 4,  ///< "frequent"
  article = 8,    ///< "a"
  verb = 16,      ///< "used to"
  mark = 32,      ///< "whenever"
  time = 64,      ///< "when"
  support = 128,  ///< "do", of "do not attack"
};

class HabitRules {
 public:
  std::optional<Error> read(const base::DataPack& pack);

  /// Of a lemma in lower case.
  [[nodiscard]] bool is(std::string_view lemma, HabitWord kind) const {
    const auto found = words_.find(lemma);
    return found != words_.end() && (found->second & static_cast<std::uint8_t>(kind)) != 0;
  }

 private:
  std::unordered_map<std::string, std::uint8_t, base::TextHash, std::equal_to<>> words_;
};

}  // namespace merge
DATELINE_END
