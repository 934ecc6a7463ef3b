#include "claims/mentions.h"

DATELINE_BEGIN
namespace claims {

Mentions::Mentions(const Document& document, const Analysis&, const MentionRules&)
    : document_(&document), at_(document.tokens.size(), no_entity) {}

const Mention* Mentions::at(std::uint32_t token) const {
  const std::uint32_t index = token < at_.size() ? at_[token] : no_entity;
  return index == no_entity ? nullptr : &mentions_[index];
}

const Entity* Mentions::entity_at(std::uint32_t token) const {
  const Mention* mention = at(token);
  return mention == nullptr ? nullptr : &entities_[mention->entity];
}

std::string Mentions::name(std::uint32_t token) const {
  const Entity* entity = entity_at(token);
  return entity == nullptr ? std::string() : entity->name;
}

std::vector<std::string> Mentions::names(std::uint32_t token) const {
  const Entity* entity = entity_at(token);
  if (entity == nullptr) return {};
  if (entity->members.empty()) return {entity->name};
  std::vector<std::string> names;
  for (const std::uint32_t member : entity->members) names.push_back(entities_[member].name);
  return names;
}

Span Mentions::span(const Mention& mention) const {
  return {document_->tokens[mention.begin].span.begin, document_->tokens[mention.end - 1].span.end};
}

}  // namespace claims
DATELINE_END
