// What a relative clause is about.
#include "claims/clause.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr int max_steps = 24;  // trees deeper than this are parse errors

bool is_relative_pronoun(const Word& word) {
  return word.xpos == Xpos::WP || word.xpos == Xpos::WDT ||
         (word.upos == Upos::PRON && word.lemma == "that");
}

/// "an attack on the port of Issen that killed seven": the attack did, no place.
std::uint32_t doer_of(const Context& context, std::uint32_t pronoun, std::uint32_t noun) {
  const std::uint32_t verb = context.tree.parent(pronoun);
  const auto may_act = [&](std::uint32_t token) {
    const Mention* mention = context.mentions.at(token);
    return mention == nullptr || mention->kind == EntityKind::person ||
           mention->kind == EntityKind::group || mention->kind == EntityKind::organisation;
  };
  if (verb == Tree::none || !context.is(verb, Trait::verb_effect) ||
      context.word(verb).deprel != Deprel::acl_relcl) {
    return noun;
  }
  std::uint32_t at = noun;
  for (int steps = 0; steps < 3 && !is_happening(context, at); ++steps) {
    if (context.word(at).deprel != Deprel::nmod || may_act(at)) return noun;
    at = context.tree.parent(at);
    if (at == Tree::none || at > noun) return noun;
  }
  return is_happening(context, at) ? at : noun;
}

/// "people familiar with the matter | who": of the nouns that a clause may hang
/// on, "who" takes the one that is somebody.
std::uint32_t bearer_of(const Context& context, std::uint32_t pronoun, std::uint32_t noun) {
  if (context.word(pronoun).xpos != Xpos::WP) return doer_of(context, pronoun, noun);
  std::uint32_t at = noun;
  for (int steps = 0; steps < 4 && at != Tree::none && at <= noun; ++steps) {
    const Mention* mention = context.mentions.at(at);
    if (mention != nullptr &&
        (mention->kind == EntityKind::person || mention->kind == EntityKind::group ||
         (at == noun && mention->form == MentionForm::name) ||
         (at == noun && mention->kind == EntityKind::organisation))) {
      return at;
    }
    at = context.tree.parent(at);
  }
  return noun;
}

}  // namespace

std::uint32_t antecedent_of(const Context& context, std::uint32_t token) {
  if (token == Tree::none || !is_relative_pronoun(context.word(token))) return token;
  std::uint32_t at = token;
  for (int steps = 0; steps < max_steps && at != Tree::none; ++steps) {
    const Deprel relation = context.word(at).deprel;
    if (relation == Deprel::acl_relcl || relation == Deprel::acl) {
      const std::uint32_t noun = context.tree.parent(at);
      return noun == Tree::none ? token : bearer_of(context, token, noun);
    }
    at = context.tree.parent(at);
  }
  return token;
}

bool is_circumstance(const Context& context, std::uint32_t relative) {
  if (context.word(relative).deprel != Deprel::acl_relcl) return false;
  const std::uint32_t noun = context.tree.parent(relative);
  for (std::uint32_t token = noun + 1; noun != Tree::none && token < relative; ++token) {
    if (!is_relative_pronoun(context.word(token))) continue;
    return token > noun + 1 && context.word(token - 1).upos == Upos::ADP;
  }
  return false;
}

}  // namespace claims
DATELINE_END
