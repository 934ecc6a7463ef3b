#include "claims/factuality.h"

#include <algorithm>

#include "claims/carriers.h"
#include "claims/clause.h"
#include "claims/factuality_walk.h"
#include "claims/modality.h"
#include "claims/negation.h"

DATELINE_BEGIN
namespace claims {

bool FactualityWalk::is_cue(std::uint32_t token) const {
  return std::any_of(query_.chain.begin(), query_.chain.end(), [&](std::uint32_t link) {
    return query_.attributions.all()[link].cue_head == token;
  });
}

/// Modals, adverbs and negation of one predicate's own clause.
void FactualityWalk::read_clause(std::uint32_t predicate) {
  const VerbGroup group = verb_group(context_, predicate);
  if (is_negated(context_, predicate)) negate();
  if (is_contrary(context_, predicate)) negate();
  const bool narrated = query_.chain.empty() && is_narrated(context_, group);
  if (group.modal != Tree::none && !is_withheld(context_, group) && !narrated) {
    if (context_.is(group.modal, Trait::modal_possible) && !is_ability(context_, group) &&
        !is_failure(context_, group)) {
      lower(Certainty::possible);
    }
    if (context_.is(group.modal, Trait::modal_probable)) lower(Certainty::probable);
    const bool would = context_.says(group.modal, Trait::modal_would);
    if (has_condition(context_, predicate) || (would && query_.chain.empty()))
      lower(Certainty::possible);
  }
  for (const std::uint32_t child : context_.tree.children(predicate)) {
    if (context_.word(child).deprel != Deprel::advmod) continue;
    if (context_.is(child, Trait::adverb_probable)) lower(Certainty::probable);
    if (context_.is(child, Trait::adverb_possible)) lower(Certainty::possible);
    if (context_.is(child, Trait::adverb_almost) && !group.perfect) negate();
  }
}

void FactualityWalk::read_tense(std::uint32_t predicate) {
  const VerbGroup group = verb_group(context_, predicate);
  if (group.modal != Tree::none) {
    const bool will = context_.says(group.modal, Trait::modal_future) &&
                      !context_.says(group.modal, Trait::modal_would);
    const bool can = context_.says(group.modal, Trait::modal_ability);
    const bool over = (group.perfect && !will) || is_failure(context_, group) ||
                      is_withheld(context_, group) ||
                      (query_.chain.empty() && is_narrated(context_, group));
    set_tense(over ? TenseView::past : can ? TenseView::present : TenseView::future);
  } else if (group.going_to) {
    set_tense(TenseView::future);
  } else if (group.perfect) {
    set_tense(TenseView::past);
  } else if (is_mandative(context_, group)) {
    lower(Certainty::possible);
    set_tense(TenseView::future);
  } else if (group.finite != Tree::none) {
    set_tense(group.past ? TenseView::past : TenseView::present);
  }
}

/// "prevented the sale", "may be cancelled": what is only perhaps undone may happen.
void FactualityWalk::undo(std::uint32_t verb) {
  if (is_settled(context_, verb)) return negate();
  lower(Certainty::possible);
  set_tense(TenseView::future);
}

/// What a governing verb makes of its complement, or of its noun argument.
void FactualityWalk::apply_verb(std::uint32_t verb, bool of_noun) {
  const WordFacts& facts = *context_.facts[verb];
  if (facts.is(Trait::verb_accuses)) lower(Certainty::probable);
  if (of_noun && facts.is(Trait::verb_forward)) set_tense(TenseView::future);
  if (facts.is(Trait::verb_excludes) && is_negated(context_, verb)) {
    if (!of_noun) negate();  // its clause's negation is read later
    lower(Certainty::possible);
    return set_tense(TenseView::future);
  }
  if (is_cue(verb)) return;  // the attribution's own effect is applied once, with the chain
  if (of_noun && facts.is(Trait::verb_addresses)) return;  // "told a rally": those who heard it
  if (!of_noun && is_enabled(context_, verb)) return;
  if (facts.is(Trait::verb_possible)) {
    lower(Certainty::possible);
    if (!is_over(context_, verb)) set_tense(TenseView::future);
  } else if (of_noun && facts.is(Trait::verb_scheduled)) {
    set_tense(TenseView::future);  // "talks are planned": it is fixed, not believed
  } else if (facts.is(Trait::verb_probable)) {
    lower(Certainty::probable);
  }
  if (!facts.is(Trait::verb_negative) || (of_noun && facts.is(Trait::verb_ends))) return;
  if (!of_noun || !is_negated(context_, verb)) undo(verb);
}

/// What a predicative adjective makes of its clause: "is unlikely to", "it is
/// not true that".
void FactualityWalk::apply_adjective(std::uint32_t adjective, bool open) {
  const WordFacts& facts = *context_.facts[adjective];
  if (facts.is(Trait::adjective_negative)) negate();
  if (is_achieved(context_, adjective)) return;
  const VerbGroup group = verb_group(context_, adjective);
  const bool was_fixed = open && facts.is(Trait::adjective_certain) && group.perfect && group.past;
  if (facts.is(Trait::adjective_probable) || facts.is(Trait::adjective_negative) || was_fixed) {
    lower(Certainty::probable);  // "had been due to speak": so it was planned
  } else if (facts.is(Trait::adjective_possible)) {
    lower(Certainty::possible);
  }
  if (open || !is_negated(context_, adjective)) return;  // an open clause shares the negation
  if (facts.is(Trait::adjective_true) || facts.is(Trait::adjective_probable) ||
      facts.is(Trait::adjective_possible)) {
    negate();
  } else if (facts.is(Trait::adjective_certain)) {
    lower(Certainty::possible);
  }
}

/// From a complement clause to its predicate.
bool FactualityWalk::climb_complement(std::uint32_t& at, std::uint32_t parent) {
  const WordFacts& facts = *context_.facts[parent];
  const std::uint32_t inner = at;
  const bool infinitive = verb_group(context_, at).infinitive;
  if (infinitive && !is_cue(parent)) {  // "the promise that they made to help"
    const std::uint32_t plan = object_of(context_, parent);
    if (plan != Tree::none && is_plan(context_, plan)) {
      climb_modifier(at, plan);
      return false;
    }
  }
  if (infinitive && fell_through(context_, parent, at)) negate();
  const bool open = infinitive || context_.word(at).deprel == Deprel::xcomp;
  if (infinitive && facts.is(Trait::verb_scheduled) && context_.word(parent).upos == Upos::VERB) {
    const VerbGroup above = verb_group(context_, parent);
    if (above.perfect && above.past) lower(Certainty::probable);  // "had been scheduled to fly"
  }
  apply_adjective(parent, open);
  if (context_.word(parent).upos == Upos::NOUN) {
    apply_noun(parent);
    if (is_denied(context_, parent)) negate();
  }
  apply_verb(parent, false);
  if (infinitive && verb_group(context_, parent).passive && is_alleged(context_, inner, parent) &&
      !facts.is(Trait::verb_proves)) {
    lower(Certainty::probable);
  }
  if (has_trait_child(context_, parent, Trait::adverb_false)) negate();  // "wrongly reported"
  at = parent;
  // "do not think that he left", "don't expect it to fail"; what no attribution
  // tells, an open complement reads with its governor's clause.
  if (facts.is(Trait::verb_raises_negation) && (!open || is_cue(parent)) &&
      is_negated(context_, parent)) {
    negate();
  }
  if (!open) return true;
  // "has yet to begin": it has not begun.
  if (infinitive && has_adverb(context_, parent, Trait::adverb_yet)) {
    negate();
    set_tense(TenseView::past);
  }
  // An open complement shares its governor's modals and negation. An infinitive
  // is ahead of it, except below verbs that tell whether it was done ("managed
  // to", "declined to"); another complement goes with it ("denied knowing", "fell ill").
  if (!is_cue(parent)) read_clause(parent);
  const bool going_to = facts.is(Trait::verb_going) && context_.word(parent).xpos == Xpos::VBG;
  const bool told = facts.is(Trait::verb_implies) || facts.is(Trait::verb_negative) ||
                    is_alleged(context_, inner, parent) || is_result(context_, inner, parent) ||
                    facts.is(Trait::adjective_factive) || facts.is(Trait::adjective_rank) ||
                    is_achieved(context_, parent) || is_enabled(context_, parent);
  if (going_to || (infinitive && !told && !is_over(context_, parent))) {
    set_tense(TenseView::future);
  } else {
    read_tense(parent);
  }
  return true;
}

/// A clause with a word that opens it: "after he left", "without leaving",
/// "accused of leaving".
void FactualityWalk::climb_marked(std::uint32_t clause, std::uint32_t mark, std::uint32_t parent) {
  const bool gerund = context_.word(clause).xpos == Xpos::VBG;
  if (opens_negative(context_, mark)) negate();
  if (context_.is(mark, Trait::mark_after) || context_.is(mark, Trait::mark_since)) {
    set_tense(TenseView::past);
    given_ = true;
  } else if (!gerund &&
             (context_.is(mark, Trait::mark_before) || context_.is(mark, Trait::mark_during))) {
    given_ = true;  // "denied that he lied before the bank failed": that it failed is known
  } else if (gerund && context_.is(mark, Trait::mark_complement) &&
             own_subject(context_, clause) == Tree::none) {  // not "with its minister calling it"
    apply_verb(parent, false);
    // "cleared him of stealing", "stopped short of endorsing it".
    const bool cleared = context_.is(parent, Trait::verb_clears);
    if (cleared || context_.is(parent, Trait::adverb_undone) ||
        has_trait_child(context_, parent, Trait::adverb_undone))
      negate();
  }
  // "before the phone is sold in June, it will ...": a present that is ahead.
  const bool temporal =
      context_.is(mark, Trait::mark_before) || context_.is(mark, Trait::mark_after) ||
      context_.is(mark, Trait::mark_during) || context_.is(mark, Trait::mark_possible);
  if (!gerund && temporal && fact_.tense == TenseView::present) {
    const VerbGroup above = verb_group(context_, parent);
    const bool ahead = above.modal != Tree::none && context_.is(above.modal, Trait::modal_future);
    if (ahead || above.going_to) fact_.tense = TenseView::future;
  }
  read_tense(parent);
}

bool FactualityWalk::climb_adverbial(std::uint32_t& at, std::uint32_t parent) {
  const Word& word = context_.word(at);
  const std::uint32_t clause = at;
  at = parent;
  const std::uint32_t mark = mark_of(context_, clause);
  if (mark != Tree::none) {
    climb_marked(clause, mark, parent);
    return false;
  }
  if (word.xpos == Xpos::VB) {  // a purpose
    if (context_.is(clause, Trait::verb_result) || context_.is(parent, Trait::adjective_rank)) {
      read_tense(parent);  // "passed its rival to become the largest": so it did
    } else {
      apply_verb(parent, false);
    }
    read_clause(parent);
    set_tense(TenseView::future);
  } else if (word.xpos == Xpos::VBG || word.xpos == Xpos::VBN) {
    const bool object =
        word.xpos == Xpos::VBG && clause > 0 && context_.tree.text(clause - 1) != ",";
    if (object && context_.is(parent, Trait::verb_excludes)) {  // "did not rule out sending troops"
      apply_verb(parent, false);
      read_clause(parent);
    }
    read_tense(parent);
    const VerbGroup group = verb_group(context_, parent);
    if (group.modal != Tree::none && context_.is(group.modal, Trait::modal_possible)) {
      lower(Certainty::possible);
    }
  }
  return true;
}

/// Below a noun: "plans to travel", "the woman to land first", "the claim that".
void FactualityWalk::climb_modifier(std::uint32_t clause, std::uint32_t noun) {
  if (verb_group(context_, clause).infinitive) {
    if (is_ranked(context_, noun)) {
      const std::uint32_t above = context_.tree.parent(noun);
      const bool own = above == Tree::none || is_predicate(context_, noun);
      return read_tense(own ? noun : above);
    }
    apply_noun(noun);
    set_tense(TenseView::future);
    if (is_given_up(context_, noun)) negate();
  } else if (mark_of(context_, clause) != Tree::none) {
    apply_noun(noun);
    if (is_denied(context_, noun)) negate();
  } else if (context_.word(clause).xpos == Xpos::VBN) {
    set_tense(TenseView::past);
  }
}

/// One step up from a predicate; false when nothing above matters.
bool FactualityWalk::climb_clause(std::uint32_t& at) {
  if (context_.word(at).deprel == Deprel::conj && stands_alone(context_, at)) return false;
  const std::uint32_t first = first_conjunct(context_, at);
  if (first != at && is_predicate(context_, first)) {
    if (!fact_.tense_known) read_tense(first);
    at = first;
  }
  const std::uint32_t mark = mark_of(context_, at);
  if (mark != Tree::none && context_.is(mark, Trait::mark_possible)) lower(Certainty::possible);
  const std::uint32_t parent = context_.tree.parent(at);
  if (parent == Tree::none) {
    if (asks(context_, at)) lower(Certainty::unknown);
    return false;
  }
  switch (context_.word(at).deprel) {
    case Deprel::ccomp:
    case Deprel::xcomp:
    case Deprel::csubj:
      return climb_complement(at, parent);
    case Deprel::advcl:
      return climb_adverbial(at, parent);
    case Deprel::acl_relcl:
      if (!is_told_clause(context_, at)) return false;
      [[fallthrough]];
    case Deprel::acl:
      climb_modifier(at, parent);
      return false;
    case Deprel::nmod:
    case Deprel::obl:
      return climb_noun(at);
    default:
      return false;
  }
}

void FactualityWalk::apply_chain() {
  for (const std::uint32_t link : query_.chain) {
    const FoundAttribution& attribution = query_.attributions.all()[link];
    // "warned that it had never been tested": of what is past they know.
    const bool told = attribution.cue_class == CueClass::warn &&
                      attribution.use == CueUse::clause && fact_.tense_known &&
                      fact_.tense == TenseView::past;
    if (!aside_ && !told) lower(attribution.effect.certainty);
    if (!attribution.negated) continue;
    const bool raised = attribution.cue_head != no_entity &&
                        context_.is(attribution.cue_head, Trait::verb_raises_negation);
    lower(raised ? Certainty::probable : Certainty::possible);
  }
  // Only the innermost speaks of the event itself.
  if (query_.chain.empty()) return;
  const FoundAttribution& innermost = query_.attributions.all()[query_.chain.back()];
  if (innermost.effect.polarity != Polarity::negative || innermost.negated || given_) return;
  // "neither confirm nor deny": it stays open.
  if (innermost.cue_head != no_entity && is_negated(context_, innermost.cue_head)) {
    return lower(Certainty::possible);
  }
  negate();
}

Factuality FactualityWalk::run(const EventMention& event) {
  std::uint32_t at = event.token;
  if (event.form == EventForm::noun) {
    const std::uint32_t carrier = carrier_of(context_, at);
    read_noun(at, carrier != Tree::none);
    if (carrier == Tree::none) {
      if (is_ahead(context_, at)) set_tense(TenseView::future);
      if (presupposed(context_, at)) return fact_;
      read_predicate_noun(at);
      for (int steps = 0; steps < max_steps && climb_noun(at); ++steps) {
      }
      share_future(event.token);
      apply_chain();
      return fact_;
    }
    if (context_.is(carrier, Trait::verb_negative) && !context_.is(carrier, Trait::verb_ends)) {
      negate();
    }
    at = carrier;
  }
  read_clause(at);
  read_tense(at);
  aside_ = context_.word(at).deprel == Deprel::acl_relcl && fact_.tense_known &&
           fact_.tense == TenseView::past;
  if (context_.word(at).deprel == Deprel::conj) {
    const VerbGroup group = verb_group(context_, at);
    if (group.modal != Tree::none && context_.is(group.modal, Trait::modal_possible)) {
      lower(Certainty::possible);
    }
  }
  for (int steps = 0; steps < max_steps && climb_clause(at); ++steps) {
  }
  apply_chain();
  return fact_;
}

Factuality factuality_of(const FactualityQuery& query, const EventMention& event) {
  return FactualityWalk(query).run(event);
}

}  // namespace claims
DATELINE_END
