// What the words around an event noun make of it, and a noun of the events below it.
#include "claims/clause.h"
#include "claims/factuality_walk.h"
#include "claims/modality.h"
#include "claims/negation.h"

DATELINE_BEGIN
namespace claims {

/// Determiners and adjectives of an event noun; `carried` by a verb that reads
/// its negative determiner itself.
void FactualityWalk::read_noun(std::uint32_t noun, bool carried) {
  if (!carried && is_none(context_, noun)) negate();
  for (const std::uint32_t child : context_.tree.children(noun)) {
    const Deprel relation = context_.word(child).deprel;
    // A participle as attribute is listed as it stands: "alleged".
    const WordFacts& facts = relation == Deprel::amod
                                 ? context_.lexicon.find(LowerCase(context_.tree.text(child)))
                                 : *context_.facts[child];
    switch (relation) {
      case Deprel::amod:
        if (facts.is(Trait::attribute_probable)) lower(Certainty::probable);
        if (facts.is(Trait::attribute_possible)) lower(Certainty::possible);
        if (facts.is(Trait::attribute_negative)) negate();
        if (facts.is(Trait::attribute_future)) set_tense(TenseView::future);
        if (facts.is(Trait::attribute_past)) set_tense(TenseView::past);
        break;
      case Deprel::case_:
        if (opens_negative(context_, child)) negate();
        if (facts.is(Trait::presupposes)) given_ = true;
        if (facts.is(Trait::mark_after) || facts.is(Trait::mark_since)) {
          set_tense(TenseView::past);
          given_ = true;
        }
        break;
      default:
        break;
    }
  }
}

/// "no sign of an attack", "no plans to meet": what there is none of is not so.
void FactualityWalk::apply_noun(std::uint32_t noun) {
  const WordFacts& facts = *context_.facts[noun];
  if (facts.is(Trait::noun_possible)) lower(Certainty::possible);
  if (facts.is(Trait::noun_probable)) lower(Certainty::probable);
  if (facts.is(Trait::noun_negative)) negate();
  if (!facts.is(Trait::noun_possible) && !facts.is(Trait::noun_probable)) return;
  if (!facts.is(Trait::noun_backward)) set_tense(TenseView::future);
  if (is_none(context_, noun)) negate();
}

/// "will impose sanctions", "any attack would bring": what is not spoken of as
/// known is no surer, and no earlier, than the verb that brings it about.
void FactualityWalk::share_future(std::uint32_t noun) {
  const std::uint32_t at = first_conjunct(context_, noun);
  const std::uint32_t verb = context_.tree.parent(at);
  if (verb == Tree::none || context_.word(verb).upos != Upos::VERB || is_known(context_, at))
    return;
  const Deprel relation = context_.word(at).deprel;
  const bool subject = relation == Deprel::nsubj && is_any(context_, at);
  if (relation != Deprel::obj && relation != Deprel::nsubj_pass && !subject) return;
  const Factuality above = factuality_of(query_, {verb, {}, EventForm::verb, {}});
  if (above.tense != TenseView::future) return;
  lower(above.certainty);
  set_tense(TenseView::future);
}

/// "would be his first trip": a predicate of its own.
void FactualityWalk::read_predicate_noun(std::uint32_t noun) {
  if (!context_.tree.has_child(noun, Deprel::cop)) return;
  const VerbGroup group = verb_group(context_, noun);
  if (group.modal == Tree::none && !group.going_to) return;
  read_clause(noun);
  read_tense(noun);
}

/// One step up from an event noun without a carrier.
bool FactualityWalk::climb_noun(std::uint32_t& at) {
  at = first_conjunct(context_, at);
  const std::uint32_t parent = context_.tree.parent(at);
  if (parent == Tree::none) return false;
  const Deprel relation = context_.word(at).deprel;
  if (context_.is(parent, Trait::presupposes)) given_ = true;
  if (is_due(context_, at, parent)) set_tense(TenseView::future);
  if (relation == Deprel::nmod || relation == Deprel::acl) {
    apply_noun(parent);
    if (is_denied(context_, parent)) negate();
    at = parent;
    return fact_.certainty != Certainty::certain;
  }
  // "was not aware of any arrests".
  if (is_any(context_, at) && is_negated(context_, parent) && parent < at) {
    lower(Certainty::probable);
    negate();
    return false;
  }
  // "called for a strike", not "called them during the strike".
  const std::uint32_t adposition = adposition_of(context_, at);
  const bool complement = relation == Deprel::obl && adposition != Tree::none &&
                          context_.is(adposition, Trait::mark_complement) &&
                          !is_topic(context_, at, adposition);
  if (!complement && (context_.is(parent, Trait::verb_of_fact) || calls_names(context_, parent))) {
    return false;  // "condemned the strike", "called the attack an outrage": it is so
  }
  if (relation == Deprel::obj || relation == Deprel::nsubj_pass || complement) {
    apply_verb(parent, true);
  } else if (relation == Deprel::obl && is_known(context_, at)) {
    aside_ = true;  // "demanded it hours after the sinking": that it sank is no demand
  }
  return false;
}

}  // namespace claims
DATELINE_END
