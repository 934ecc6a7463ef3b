// Who and what an article speaks of: noun phrases that name or describe
// persons, organisations and places, with in-document coreference.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claims/mention_rules.h"
#include "claims/tree.h"
#include "dateline/span.h"
#include "dateline/time_expression.h"

DATELINE_BEGIN
namespace claims {

constexpr std::uint32_t no_entity = 0xffffffffU;

enum class MentionForm : std::uint8_t { name, nominal, pronoun };

/// A noun phrase. Token indices into the document, [begin, end).
struct Mention {
  std::uint32_t begin = 0;  ///< with its determiner, titles and modifiers
  std::uint32_t end = 0;    ///< before relative clauses and later prepositional phrases
  std::uint32_t head = 0;   ///< the token other words hang from
  TokenRange name;          ///< the proper name in it, without titles; empty when there is none
  std::uint32_t noun = Tree::none;  ///< the common noun that describes it: "leader"
  MentionForm form = MentionForm::nominal;
  EntityKind kind = EntityKind::unknown;
  Gender gender = Gender::unknown;  ///< told by a title, noun or pronoun
  Gender given = Gender::unknown;   ///< what the given name makes likely
  bool media = false;
  bool plural = false;
  std::uint32_t entity = no_entity;  ///< what it refers to; every mention has one
};

/// What one or more mentions refer to.
struct Entity {
  std::string name;  ///< the fullest: "Kim Jong Un"; for an unnamed one its first description
  EntityKind kind = EntityKind::unknown;
  Gender gender = Gender::unknown;
  bool named = false;  ///< some mention is a proper name
  bool media = false;  ///< a news agency, outlet or "media": reports for others
  bool plural = false;
  std::vector<std::uint32_t> mentions;  ///< in text order
  std::vector<std::uint32_t> members;   ///< entities it is made of: "the two leaders", "both sides"
};

/// All mentions of a document in text order (by head), and their entities.
/// Refers to the tree's document, which must outlive it.
class Mentions {
 public:
  /// A pronoun never stands for one of `times`.
  Mentions(const Tree& tree, const MentionRules& rules,
           const std::vector<TimeExpression>& times = {});

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
  const Document* document_;
  std::vector<Mention> mentions_;
  std::vector<Entity> entities_;
  std::vector<std::uint32_t> at_;  ///< a mention a token, or no_entity
};

}  // namespace claims
DATELINE_END
