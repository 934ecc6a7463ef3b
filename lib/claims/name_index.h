// The names an article has used so far, and what bears them. Internal to
// lib/claims/coreference*.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.h"
#include "claims/mention_rules.h"
#include "claims/mentions.h"

DATELINE_BEGIN
namespace claims {

/// Lower case, hyphens as blanks, one blank between words.
std::string name_key(std::string_view name);

/// Whether the key has that whole word.
bool has_word(std::string_view key, std::string_view word);

class NameIndex {
 public:
  explicit NameIndex(const MentionRules& rules) : rules_(rules) {}

  /// The entity that such a name was given to: by all its words, as an acronym,
  /// or one name being a shorter form of the other, unless just one of them is
  /// a place ("Washington", "The Washington Post"). `no_entity` when none was.
  [[nodiscard]] std::uint32_t find(std::string_view name, EntityKind kind) const;

  void add(std::string_view name, EntityKind kind, std::uint32_t entity);

  /// The fullest name of an entity, as a key; empty when it has none.
  [[nodiscard]] std::string_view key(std::uint32_t entity) const;
  /// Whether that name has more words than the entity's fullest so far.
  [[nodiscard]] bool is_fuller(std::string_view name, std::uint32_t entity) const;

 private:
  [[nodiscard]] bool same_name(std::string_view known, std::string_view key, EntityKind kind) const;

  const MentionRules& rules_;
  std::vector<std::string> keys_;  ///< by entity
  std::vector<bool> places_;       ///< by entity
  base::WordMap<std::uint32_t> by_name_;
  base::WordMap<std::uint32_t> by_word_;
  base::WordMap<std::uint32_t> by_acronym_;
};

}  // namespace claims
DATELINE_END
