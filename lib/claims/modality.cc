#include "claims/modality.h"

#include <algorithm>

#include "claims/negation.h"

DATELINE_BEGIN
namespace claims {

namespace {

/// A thing, or any of a kind: "The plane", "pilots"; not somebody.
bool is_of_a_kind(const Context& context, std::uint32_t noun) {
  if (noun == Tree::none) return false;
  if (context.time_at[noun] != Context::no_time) return true;  // "150 hours can be stored"
  const Mention* mention = context.mentions.at(noun);
  if (mention == nullptr || mention->form != MentionForm::nominal) return false;
  return mention->plural || mention->kind == EntityKind::thing ||
         mention->kind == EntityKind::unknown;
}

}  // namespace

bool presupposed(const Context& context, std::uint32_t noun) {
  for (const std::uint32_t child : context.tree.children(noun)) {
    if (context.word(child).deprel == Deprel::acl_relcl) return true;
  }
  return false;
}

bool is_ahead(const Context& context, std::uint32_t noun) {
  for (const std::uint32_t child : context.tree.children(noun)) {
    if (context.word(child).deprel != Deprel::acl) continue;
    const VerbGroup group = verb_group(context, child);
    const bool held = context.is(child, Trait::verb_light) && group.passive;
    if (group.infinitive && (held || context.is(child, Trait::verb_happen))) {
      return true;
    }
  }
  // The same, hung on the verb: "announced an event to be held on Friday".
  const std::uint32_t verb = context.tree.parent(noun);
  if (verb == Tree::none || context.word(noun).deprel != Deprel::obj) return false;
  const std::uint32_t inner = context.tree.child(verb, Deprel::xcomp);
  if (inner == Tree::none || context.tree.subtree(inner).begin != noun + 1) return false;
  const VerbGroup group = verb_group(context, inner);
  return group.infinitive && (group.passive || context.is(inner, Trait::verb_happen));
}

bool has_condition(const Context& context, std::uint32_t predicate) {
  for (const std::uint32_t child : context.tree.children(predicate)) {
    if (context.word(child).deprel != Deprel::advcl) continue;
    const std::uint32_t mark = mark_of(context, child);
    if (mark != Tree::none && context.is(mark, Trait::mark_possible)) return true;
  }
  return false;
}

bool is_ability(const Context& context, const VerbGroup& group) {
  if (!context.says(group.modal, Trait::modal_ability)) return false;
  return is_of_a_kind(context, subject_of(context, group.predicate));
}

bool is_enabled(const Context& context, std::uint32_t verb) {
  return context.is(verb, Trait::verb_enables) && is_of_a_kind(context, subject_of(context, verb));
}

bool is_failure(const Context& context, const VerbGroup& group) {
  return context.says(group.modal, Trait::modal_failure) && !group.perfect &&
         is_negated(context, group.predicate) && !has_condition(context, group.predicate);
}

bool is_withheld(const Context& context, const VerbGroup& group) {
  return context.says(group.modal, Trait::modal_would) && !group.perfect &&
         context.is(group.predicate, Trait::verb_reporting) &&
         is_negated(context, group.predicate) && !has_condition(context, group.predicate);
}

bool is_narrated(const Context& context, const VerbGroup& group) {
  if (group.modal == Tree::none || group.perfect) return false;
  return context.says(group.modal, Trait::modal_would) &&
         has_adverb(context, group.predicate, Trait::adverb_other_time) &&
         !has_condition(context, group.predicate);
}

bool calls_names(const Context& context, std::uint32_t verb) {
  const std::uint32_t object = context.tree.child(verb, Deprel::obj);
  if (object == Tree::none) return false;
  const std::uint32_t behind = context.tree.child(object, Deprel::amod);
  if (behind != Tree::none && behind == object + 1) return true;  // "the report | false"
  const std::uint32_t name = context.tree.child(verb, Deprel::xcomp);
  return name != Tree::none && context.word(name).upos != Upos::VERB && object < name &&
         !verb_group(context, name).infinitive;
}

bool is_mandative(const Context& context, const VerbGroup& group) {
  const Word& word = context.word(group.predicate);
  const std::uint32_t above = context.tree.parent(group.predicate);
  if (above == Tree::none || word.deprel != Deprel::ccomp || group.infinitive) return false;
  if (!context.is(above, Trait::verb_possible) ||
      own_subject(context, group.predicate) == Tree::none)
    return false;
  if (word.xpos == Xpos::VB && group.finite == Tree::none) return true;
  if (word.xpos == Xpos::VBP && group.modal == Tree::none && group.finite == group.predicate) {
    return context.is(above, Trait::verb_mandates);  // "that shareholders accept"
  }
  if (!group.passive || group.modal != Tree::none) return false;
  const auto children = context.tree.children(group.predicate);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return context.word(child).deprel == Deprel::aux_pass && context.word(child).xpos == Xpos::VB;
  });
}

bool is_over(const Context& context, std::uint32_t verb) {
  const VerbGroup group = verb_group(context, verb);
  if (!group.past || group.modal != Tree::none) return false;
  if (context.is(verb, Trait::verb_attempts)) return true;
  return group.perfect &&
         (context.is(verb, Trait::verb_probable) || context.is(verb, Trait::verb_possible));
}

bool is_known(const Context& context, std::uint32_t noun) {
  for (const std::uint32_t child : context.tree.children(noun)) {
    const Deprel relation = context.word(child).deprel;
    if (relation == Deprel::nmod_poss) return true;
    if (relation == Deprel::det && context.is(child, Trait::determiner_definite)) return true;
  }
  return false;
}

bool is_any(const Context& context, std::uint32_t noun) {
  return has_trait_child(context, noun, Trait::determiner_any);
}

bool is_achieved(const Context& context, std::uint32_t adjective) {
  if (!context.is(adjective, Trait::adjective_achieved)) return false;
  const VerbGroup group = verb_group(context, adjective);
  return group.modal == Tree::none && (group.past || group.perfect);
}

bool has_trait_child(const Context& context, std::uint32_t token, Trait trait) {
  const auto children = context.tree.children(token);
  return std::any_of(children.begin(), children.end(),
                     [&](std::uint32_t child) { return context.is(child, trait); });
}

bool is_denied(const Context& context, std::uint32_t noun) {
  if (!context.is(noun, Trait::noun_reporting) && !context.is(noun, Trait::noun_claim))
    return false;
  const std::uint32_t parent = context.tree.parent(noun);
  if (parent == Tree::none) return false;
  switch (context.word(noun).deprel) {
    case Deprel::obj:
      return context.is(parent, Trait::verb_negative) && !is_negated(context, parent);
    case Deprel::nsubj:
    case Deprel::nsubj_pass: {
      const bool untrue = context.is(parent, Trait::adjective_negative) ||
                          context.is(parent, Trait::adjective_untrue) ||
                          has_trait_child(context, parent, Trait::adjective_negative);
      return untrue && !is_negated(context, parent);
    }
    default:
      return false;
  }
}

bool is_given_up(const Context& context, std::uint32_t plan) {
  const std::uint32_t above = context.tree.parent(plan);
  const Deprel relation = context.word(plan).deprel;
  if (above == Tree::none || (relation != Deprel::obj && relation != Deprel::nsubj_pass)) {
    return false;
  }
  const bool held_out =
      context.is(plan, Trait::noun_possible) || context.is(plan, Trait::noun_probable);
  const bool ended = context.is(above, Trait::verb_negative) || context.is(above, Trait::verb_ends);
  return held_out && ended && !is_negated(context, above) && is_settled(context, above);
}

bool fell_through(const Context& context, std::uint32_t plan, std::uint32_t planned) {
  const VerbGroup group = verb_group(context, plan);
  const bool holds = context.word(plan).upos == Upos::ADJ || group.passive ||
                     context.is(plan, Trait::verb_scheduled);
  if (!holds || !group.past || is_negated(context, plan)) return false;
  for (const std::uint32_t above : {plan, planned}) {  // parsers hang the second verb on either
    for (const std::uint32_t child : context.tree.children(above)) {
      const std::uint32_t word = context.tree.child(child, Deprel::cc);
      if (context.word(child).deprel != Deprel::conj || word == Tree::none) continue;
      const VerbGroup other = verb_group(context, child);
      const bool told = other.past && other.modal == Tree::none && !other.infinitive;
      // "had been due to leave but will now stay"
      const bool instead = group.perfect && other.modal != Tree::none &&
                           context.is(other.modal, Trait::modal_future);
      if (context.is(word, Trait::mark_contrast) && (told || instead)) return true;
    }
  }
  return false;
}

bool is_topic(const Context& context, std::uint32_t noun, std::uint32_t adposition) {
  return context.says(adposition, Trait::mark_topic) && is_known(context, noun);
}

bool is_settled(const Context& context, std::uint32_t verb) {
  const VerbGroup group = verb_group(context, verb);
  if (group.modal != Tree::none || group.going_to) return false;
  const std::uint32_t mark = mark_of(context, verb);
  if (mark != Tree::none && context.is(mark, Trait::mark_possible)) return false;
  const std::uint32_t parent = context.tree.parent(verb);
  return !group.infinitive || parent == Tree::none || context.is(parent, Trait::verb_implies);
}

bool is_due(const Context& context, std::uint32_t noun, std::uint32_t adjective) {
  return context.word(noun).deprel == Deprel::nsubj && context.word(adjective).upos == Upos::ADJ &&
         context.is(adjective, Trait::verb_scheduled);
}

bool is_contrary(const Context& context, std::uint32_t predicate) {
  if (context.word(predicate).xpos != Xpos::VBN) return false;
  std::uint32_t opener = context.tree.parent(predicate);  // as a verb of its own
  const std::uint32_t subject = own_subject(context, predicate);
  if (subject != Tree::none && subject < predicate) {
    const std::uint32_t begin = context.tree.subtree(subject).begin;
    if (begin > 0) opener = begin - 1;
  }
  if (opener == Tree::none || opener > predicate) return false;
  const Word& word = context.word(opener);
  const Sentence& sentence = context.tree.document().sentences[context.tree.sentence(predicate)];
  if (word.lemma != "have" || opener < sentence.begin || word.xpos == Xpos::VBZ ||
      word.xpos == Xpos::VBP) {
    return false;
  }
  // Not a question, nor a verb with a subject before it.
  const bool opens = opener == sentence.begin || context.word(opener - 1).upos == Upos::PUNCT ||
                     context.word(opener - 1).upos == Upos::CCONJ;
  return opens && context.tree.text(sentence.end - 1) != "?";
}

bool is_alleged(const Context& context, std::uint32_t infinitive, std::uint32_t verb) {
  if (context.is(verb, Trait::verb_seems)) return true;
  if (!context.is(verb, Trait::verb_alleges)) return false;
  const VerbGroup group = verb_group(context, infinitive);
  return group.progressive || group.perfect || context.is(infinitive, Trait::verb_state) ||
         context.is(infinitive, Trait::verb_i_state) ||
         context.tree.has_child(infinitive, Deprel::cop);
}

bool is_ranked(const Context& context, std::uint32_t noun) {
  if (context.is(noun, Trait::adjective_rank)) return true;
  const std::uint32_t whole = context.tree.parent(noun);  // "the first of the planes to land"
  if (context.word(noun).deprel == Deprel::nmod && whole < noun && has_rank(context, whole)) {
    return true;
  }
  return has_rank(context, noun);
}

bool has_rank(const Context& context, std::uint32_t noun) {
  for (const std::uint32_t child : context.tree.children(noun)) {
    const Deprel relation = context.word(child).deprel;
    if ((relation == Deprel::amod || relation == Deprel::nummod) &&
        context.is(child, Trait::adjective_rank)) {
      return true;
    }
  }
  return false;
}

bool asks(const Context& context, std::uint32_t predicate) {
  const Sentence& sentence = context.tree.document().sentences[context.tree.sentence(predicate)];
  std::uint32_t last = std::min(sentence.end, context.tree.size());
  while (last > predicate && context.tree.text(last - 1) != "?" &&
         context.word(last - 1).upos == Upos::PUNCT) {
    --last;
  }
  if (last <= predicate + 1 || context.tree.text(last - 1) != "?") return false;
  const VerbGroup group = verb_group(context, predicate);
  const std::uint32_t subject = own_subject(context, predicate);
  if (group.finite == Tree::none || subject == Tree::none || group.finite > subject) return false;
  for (std::uint32_t token = context.tree.subtree(predicate).begin; token < group.finite; ++token) {
    const Xpos tag = context.word(token).xpos;
    if (tag == Xpos::WP || tag == Xpos::WRB || tag == Xpos::WDT) return false;
  }
  return true;
}

bool has_adverb(const Context& context, std::uint32_t predicate, Trait adverb) {
  for (const std::uint32_t child : context.tree.children(predicate)) {
    if (context.word(child).deprel == Deprel::advmod && context.is(child, adverb)) {
      return true;
    }
  }
  return false;
}

bool is_result(const Context& context, std::uint32_t infinitive, std::uint32_t verb) {
  const WordFacts& facts = *context.facts[verb];
  return context.word(verb).upos == Upos::VERB && context.is(infinitive, Trait::verb_result) &&
         !facts.is(Trait::verb_probable) && !facts.is(Trait::verb_possible) &&
         !facts.is(Trait::verb_scheduled);
}

}  // namespace claims
DATELINE_END
