// Who and what an article speaks of: noun phrases that name or describe
// persons, organisations and places, with in-document coreference.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claims/mention_rules.h"
#include "dateline/analysis.h"
#include "dateline/document.h"

DATELINE_BEGIN
namespace claims {

constexpr std::uint32_t no_entity = 0xffffffffU;

enum class EntityKind : std::uint8_t {
  unknown,
  person,        ///< one human being
  group,         ///< several, unnamed or of a nation: "officials", "the two leaders"
  organisation,  ///< agency, party, company, government, outlet
  location,      ///< a place; a state or capital may also act ("Seoul expects")
  document,      ///< report, poll, letter, law
  event,
  thing,
};

enum class MentionForm : std::uint8_t { name, nominal, pronoun };

/// A noun phrase. Token indices into the document, [begin, end).
struct Mention {
  std::uint32_t begin = 0;  ///< with its determiner, titles and modifiers
  std::uint32_t end = 0;    ///< before relative clauses and later prepositional phrases
  std::uint32_t head = 0;   ///< the token other words hang from
  MentionForm form = MentionForm::nominal;
  EntityKind kind = EntityKind::unknown;
  bool plural = false;
  std::uint32_t entity = no_entity;  ///< what it refers to; every mention has one
};

/// What one or more mentions refer to.
struct Entity {
  std::string name;  ///< the fullest: "Kim Jong Un"; for an unnamed one its first description
  EntityKind kind = EntityKind::unknown;
  bool named = false;                   ///< some mention is a proper name
  bool media = false;                   ///< a news agency, outlet or "media": reports for others
  std::vector<std::uint32_t> mentions;  ///< in text order
  std::vector<std::uint32_t> members;   ///< entities it is made of: "the two leaders", "both sides"
};

/// All mentions of a document in text order (by head), and their entities.
class Mentions {
 public:
  Mentions(const Document& document, const Analysis& analysis, const MentionRules& rules);

  [[nodiscard]] const std::vector<Mention>& all() const { return mentions_; }
  [[nodiscard]] const std::vector<Entity>& entities() const { return entities_; }

  /// The mention whose head that token is, or which covers it as a part of its
  /// name ("Kim" in "Kim Jong Un"); null when the token is in no noun phrase.
  [[nodiscard]] const Mention* at(std::uint32_t token) const;

  /// The entity of `at(token)`, or null.
  [[nodiscard]] const Entity* entity_at(std::uint32_t token) const;

  /// The best name for what that token's phrase refers to: "Kim Jong Un" for
  /// "he", the phrase's own words when nothing is known; empty when the token
  /// is in no noun phrase.
  [[nodiscard]] std::string name(std::uint32_t token) const;

  /// The names of all it refers to: two for "the two leaders", else one.
  [[nodiscard]] std::vector<std::string> names(std::uint32_t token) const;

  /// The words of a mention, in bytes of the body.
  [[nodiscard]] Span span(const Mention& mention) const;

 private:
  friend class MentionFinder;
  const Document* document_;
  std::vector<Mention> mentions_;
  std::vector<Entity> entities_;
  std::vector<std::uint32_t> at_;  ///< a mention a token, or no_entity
};

}  // namespace claims
DATELINE_END
