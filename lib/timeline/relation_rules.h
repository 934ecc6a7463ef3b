// The words and kinds of happening that relate events, from
// data/<language>/timeline/relations.tsv.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/data_pack.h"

DATELINE_BEGIN
namespace merge {

enum class RelationWord : std::uint8_t { after, before, part_of, at };

class RelationRules {
 public:
  std::optional<Error> read(const base::DataPack& pack);

  /// By the hash of the words' lower-case text, single blanks between.
  [[nodiscard]] std::optional<RelationWord> word(std::uint32_t text) const;
  [[nodiscard]] std::size_t longest_words() const { return longest_; }

  /// "For", "from": the place behind it is a goal or an origin.
  [[nodiscard]] bool leads(std::uint32_t preposition) const { return ways_.contains(preposition); }

  /// A happening of a kind, by `hash32` of its lemma, may hold others.
  [[nodiscard]] bool holds(std::uint32_t container) const {
    return containers_.contains(container);
  }
  [[nodiscard]] bool holds(std::uint32_t container, std::uint32_t contained) const;

 private:
  using Groups = std::unordered_map<std::uint32_t, std::vector<std::uint16_t>>;
  std::unordered_map<std::uint32_t, RelationWord> words_;
  std::unordered_set<std::uint32_t> ways_;
  std::size_t longest_ = 0;
  Groups containers_;
  Groups contained_;
};

}  // namespace merge
DATELINE_END
