#include "claims/factuality.h"

#include <algorithm>

#include "claims/carriers.h"
#include "claims/clause.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr int max_steps = 16;

/// Walks from one event to its root and gathers what the words do to it.
class Walk {
 public:
  explicit Walk(const FactualityQuery& query) : context_(query.context), query_(query) {}

  Factuality run(const EventMention& event);

 private:
  void lower(Certainty certainty) { fact_.certainty = std::max(fact_.certainty, certainty); }
  void negate() {
    fact_.polarity = fact_.polarity == Polarity::positive ? Polarity::negative : Polarity::positive;
  }
  void set_tense(TenseView tense) {
    if (!fact_.tense_known) fact_.tense = tense;
    fact_.tense_known = true;
  }

  void read_clause(std::uint32_t predicate);
  void read_tense(std::uint32_t predicate);
  void read_noun(std::uint32_t noun, bool carried);
  bool climb_clause(std::uint32_t& at);
  bool climb_noun(std::uint32_t& at);
  bool climb_adverbial(std::uint32_t& at, std::uint32_t parent);
  bool climb_complement(std::uint32_t& at, std::uint32_t parent);
  void apply_verb(std::uint32_t verb, bool of_noun);
  void apply_noun(std::uint32_t noun);
  void apply_chain();
  [[nodiscard]] bool is_cue(std::uint32_t token) const;
  [[nodiscard]] bool negated(std::uint32_t predicate) const;
  [[nodiscard]] bool negates(std::uint32_t mark) const;
  [[nodiscard]] bool presupposed(std::uint32_t noun) const;
  [[nodiscard]] bool has_condition(std::uint32_t predicate) const;

  const Context& context_;
  const FactualityQuery& query_;
  Factuality fact_;
  bool aside_ = false;  ///< ", who stepped down in January,": told on the way, whatever is expected
};

bool Walk::is_cue(std::uint32_t token) const {
  return std::any_of(query_.chain.begin(), query_.chain.end(), [&](std::uint32_t link) {
    return query_.attributions.all()[link].cue_head == token;
  });
}

bool Walk::negated(std::uint32_t predicate) const {
  for (const std::uint32_t child : context_.tree.children(predicate)) {
    const Deprel relation = context_.word(child).deprel;
    if ((relation == Deprel::advmod || relation == Deprel::aux || relation == Deprel::cc_preconj) &&
        (context_.is(child, Trait::adverb_negative) ||
         lower_case(context_.tree.text(child)) == "n't")) {
      return true;
    }
    if ((relation == Deprel::nsubj || relation == Deprel::obj || relation == Deprel::nsubj_pass) &&
        (context_.word(child).lemma == "nobody" || context_.word(child).lemma == "none" ||
         context_.word(child).lemma == "nothing")) {
      return true;
    }
    if (relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::obj) {
      const std::uint32_t det = context_.tree.child(child, Deprel::det);
      if (det != Tree::none && context_.is(det, Trait::determiner_negative)) return true;
    }
  }
  return false;
}

/// "without"; "instead" and "rather" only with what goes with them.
bool Walk::negates(std::uint32_t mark) const {
  if (!context_.is(mark, Trait::mark_negative)) return false;
  const std::string word = lower_case(context_.tree.text(mark));
  if (word != "instead" && word != "rather") return true;
  if (mark + 1 >= context_.tree.size()) return false;
  const std::string_view next = context_.tree.text(mark + 1);
  return next == "of" || next == "than";
}

/// "the commitments that they made": whoever speaks, and however, takes the
/// event for granted.
bool Walk::presupposed(std::uint32_t noun) const {
  for (const std::uint32_t child : context_.tree.children(noun)) {
    if (context_.word(child).deprel == Deprel::acl_relcl) return true;
  }
  return false;
}

bool Walk::has_condition(std::uint32_t predicate) const {
  for (const std::uint32_t child : context_.tree.children(predicate)) {
    if (context_.word(child).deprel != Deprel::advcl) continue;
    const std::uint32_t mark = mark_of(context_, child);
    if (mark != Tree::none && context_.is(mark, Trait::mark_possible)) return true;
  }
  return false;
}

/// Modals, adverbs and negation of one predicate's own clause.
void Walk::read_clause(std::uint32_t predicate) {
  const VerbGroup group = verb_group(context_, predicate);
  if (negated(predicate)) negate();
  if (group.modal != Tree::none) {
    if (context_.is(group.modal, Trait::modal_possible)) lower(Certainty::possible);
    if (context_.is(group.modal, Trait::modal_probable)) lower(Certainty::probable);
    const bool would = lower_case(context_.word(group.modal).lemma) == "would";
    if (has_condition(predicate) || (would && query_.chain.empty())) lower(Certainty::possible);
  }
  for (const std::uint32_t child : context_.tree.children(predicate)) {
    if (context_.word(child).deprel != Deprel::advmod) continue;
    if (context_.is(child, Trait::adverb_probable)) lower(Certainty::probable);
    if (context_.is(child, Trait::adverb_possible)) lower(Certainty::possible);
  }
}

void Walk::read_tense(std::uint32_t predicate) {
  const VerbGroup group = verb_group(context_, predicate);
  if (group.modal != Tree::none) {
    set_tense(group.perfect && !context_.is(group.modal, Trait::modal_future) ? TenseView::past
                                                                              : TenseView::future);
  } else if (group.perfect) {
    set_tense(TenseView::past);
  } else if (group.finite != Tree::none) {
    set_tense(group.past ? TenseView::past : TenseView::present);
  }
}

/// Determiners and adjectives of an event noun; `carried` by a verb that reads
/// its negative determiner itself.
void Walk::read_noun(std::uint32_t noun, bool carried) {
  for (const std::uint32_t child : context_.tree.children(noun)) {
    const Deprel relation = context_.word(child).deprel;
    // A participle as attribute is listed as it stands: "alleged".
    const WordFacts& facts = relation == Deprel::amod
                                 ? context_.lexicon.find(lower_case(context_.tree.text(child)))
                                 : *context_.facts[child];
    switch (relation) {
      case Deprel::det:
        if (!carried && facts.is(Trait::determiner_negative)) negate();
        break;
      case Deprel::amod:
        if (facts.is(Trait::attribute_probable)) lower(Certainty::probable);
        if (facts.is(Trait::attribute_possible)) lower(Certainty::possible);
        if (facts.is(Trait::attribute_negative)) negate();
        if (facts.is(Trait::attribute_future)) set_tense(TenseView::future);
        if (facts.is(Trait::attribute_past)) set_tense(TenseView::past);
        break;
      case Deprel::case_:
        if (negates(child)) negate();
        if (facts.is(Trait::mark_after) || facts.is(Trait::mark_since)) set_tense(TenseView::past);
        break;
      default:
        break;
    }
  }
}

/// What a governing verb makes of its complement, or of its noun argument.
void Walk::apply_verb(std::uint32_t verb, bool of_noun) {
  const WordFacts& facts = *context_.facts[verb];
  if (is_cue(verb)) return;  // the attribution's own effect is applied once, with the chain
  if (facts.is(Trait::verb_possible)) {
    lower(Certainty::possible);
    set_tense(TenseView::future);
  } else if (of_noun && facts.is(Trait::verb_scheduled)) {
    set_tense(TenseView::future);  // "talks are planned": it is fixed, not believed
  } else if (facts.is(Trait::verb_probable)) {
    lower(Certainty::probable);
  }
  if (facts.is(Trait::verb_negative) && !(of_noun && facts.is(Trait::verb_ends))) negate();
}

void Walk::apply_noun(std::uint32_t noun) {
  const WordFacts& facts = *context_.facts[noun];
  if (facts.is(Trait::noun_possible)) lower(Certainty::possible);
  if (facts.is(Trait::noun_probable)) lower(Certainty::probable);
  if (facts.is(Trait::noun_negative)) negate();
  if (facts.is(Trait::noun_possible) || facts.is(Trait::noun_probable)) {
    set_tense(TenseView::future);
  }
}

/// From a complement clause to its predicate.
bool Walk::climb_complement(std::uint32_t& at, std::uint32_t parent) {
  const WordFacts& facts = *context_.facts[parent];
  const bool infinitive = verb_group(context_, at).infinitive;
  const bool open = infinitive || context_.word(at).deprel == Deprel::xcomp;
  if (facts.is(Trait::adjective_negative)) negate();
  if (facts.is(Trait::adjective_probable) || facts.is(Trait::adjective_negative)) {
    lower(Certainty::probable);
  } else if (facts.is(Trait::adjective_possible)) {
    lower(Certainty::possible);
  }
  if (context_.word(parent).upos == Upos::NOUN) apply_noun(parent);
  apply_verb(parent, false);
  at = parent;
  if (!open) return true;
  // An open complement shares its governor's modals and negation. An infinitive
  // is ahead of it, except below verbs that tell whether it was done ("managed
  // to", "declined to"); another complement goes with it ("denied knowing", "fell ill").
  if (!is_cue(parent)) read_clause(parent);
  const std::string& lemma = context_.word(parent).lemma;
  const bool going_to = lemma == "go" && context_.word(parent).xpos == Xpos::VBG;
  const bool told = facts.is(Trait::verb_implies) || facts.is(Trait::verb_negative) ||
                    lemma == "appear" || lemma == "seem";
  if (going_to || (infinitive && !told)) {
    set_tense(TenseView::future);
  } else {
    read_tense(parent);
  }
  return true;
}

bool Walk::climb_adverbial(std::uint32_t& at, std::uint32_t parent) {
  const Word& word = context_.word(at);
  const std::uint32_t mark = mark_of(context_, at);
  if (mark != Tree::none) {
    if (negates(mark)) negate();
    if (word.xpos == Xpos::VBG && context_.is(parent, Trait::verb_negative) &&
        lower_case(context_.tree.text(mark)) == "from") {
      negate();  // "prevented them from leaving"
    }
    if (context_.is(mark, Trait::mark_after) || context_.is(mark, Trait::mark_since)) {
      set_tense(TenseView::past);
    }
    at = parent;
    read_tense(parent);
    return false;
  }
  if (word.xpos == Xpos::VB) {  // a purpose
    apply_verb(parent, false);
    read_clause(parent);
    set_tense(TenseView::future);
  } else if (word.xpos == Xpos::VBG || word.xpos == Xpos::VBN) {
    read_tense(parent);
    const VerbGroup group = verb_group(context_, parent);
    if (group.modal != Tree::none && context_.is(group.modal, Trait::modal_possible)) {
      lower(Certainty::possible);
    }
  }
  at = parent;
  return true;
}

/// One step up from a predicate; false when nothing above matters.
bool Walk::climb_clause(std::uint32_t& at) {
  const std::uint32_t first = first_conjunct(context_, at);
  if (first != at && is_predicate(context_, first)) {
    if (!fact_.tense_known) read_tense(first);
    at = first;
  }
  const std::uint32_t mark = mark_of(context_, at);
  if (mark != Tree::none && context_.is(mark, Trait::mark_possible)) lower(Certainty::possible);
  const std::uint32_t parent = context_.tree.parent(at);
  if (parent == Tree::none) return false;
  switch (context_.word(at).deprel) {
    case Deprel::ccomp:
    case Deprel::xcomp:
    case Deprel::csubj:
      return climb_complement(at, parent);
    case Deprel::advcl:
      return climb_adverbial(at, parent);
    case Deprel::acl:
      if (context_.word(at).xpos == Xpos::VB) {
        apply_noun(parent);
        set_tense(TenseView::future);
      } else if (mark_of(context_, at) != Tree::none) {
        apply_noun(parent);
      } else if (context_.word(at).xpos == Xpos::VBN) {
        set_tense(TenseView::past);
      }
      return false;
    case Deprel::nmod:
    case Deprel::obl:
      return climb_noun(at);
    default:
      return false;
  }
}

/// One step up from an event noun without a carrier.
bool Walk::climb_noun(std::uint32_t& at) {
  at = first_conjunct(context_, at);
  const std::uint32_t parent = context_.tree.parent(at);
  if (parent == Tree::none) return false;
  const Deprel relation = context_.word(at).deprel;
  if (relation == Deprel::nmod || relation == Deprel::acl) {
    apply_noun(parent);
    at = parent;
    return fact_.certainty != Certainty::certain;
  }
  if (relation == Deprel::obj || relation == Deprel::nsubj_pass || relation == Deprel::obl) {
    apply_verb(parent, true);
  }
  return false;
}

void Walk::apply_chain() {
  for (const std::uint32_t link : query_.chain) {
    const FoundAttribution& attribution = query_.attributions.all()[link];
    if (!aside_) lower(attribution.effect.certainty);
    if (attribution.negated) lower(Certainty::possible);
  }
  // Only the innermost speaks of the event itself.
  if (!query_.chain.empty() &&
      query_.attributions.all()[query_.chain.back()].effect.polarity == Polarity::negative) {
    negate();
  }
}

Factuality Walk::run(const EventMention& event) {
  std::uint32_t at = event.token;
  if (event.form == EventForm::noun) {
    const std::uint32_t carrier = carrier_of(context_, at);
    read_noun(at, carrier != Tree::none);
    if (carrier == Tree::none) {
      if (presupposed(at)) return fact_;
      for (int steps = 0; steps < max_steps && climb_noun(at); ++steps) {
      }
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

}  // namespace

Factuality factuality_of(const FactualityQuery& query, const EventMention& event) {
  return Walk(query).run(event);
}

}  // namespace claims
DATELINE_END
