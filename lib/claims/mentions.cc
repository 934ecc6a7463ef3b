#include "claims/mentions.h"

#include "claims/coreference.h"
#include "claims/mention_finder.h"

DATELINE_BEGIN
namespace claims {
namespace {

/// "Last summer | 20 people": parsers make the time a part of who is named.
std::vector<Mention> without_times(const Tree& tree, const std::vector<TimeExpression>& times,
                                   std::vector<Mention> mentions) {
  std::vector<std::uint32_t> end_of_time(tree.size(), 0);
  for (const TimeExpression& time : times) {
    const TokenRange range = tree.tokens_of(time.span);
    for (std::uint32_t token = range.begin; token < range.end; ++token) {
      end_of_time[token] = range.end;
    }
  }
  for (Mention& mention : mentions) {
    const std::uint32_t end = end_of_time[mention.begin];
    const bool parted = end > mention.begin && end <= mention.head && mention.name.empty();
    if (parted && tree.word(end).xpos != Xpos::POS) mention.begin = end;
  }
  return mentions;
}

}  // namespace

Mentions::Mentions(const Tree& tree, const MentionRules& rules,
                   const std::vector<TimeExpression>& times)
    : document_(&tree.document()),
      mentions_(without_times(tree, times, find_mentions(tree, rules))),
      entities_(resolve_mentions(tree, rules, times, mentions_)),
      at_(tree.size(), no_entity) {
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
    const Mention& mention = mentions_[i];
    for (std::uint32_t t = mention.name.begin; t < mention.name.end; ++t) at_[t] = i;
  }
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) at_[mentions_[i].head] = i;
}

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
