#include "claims/event_mentions.h"

#include <algorithm>

#include "claims/clause.h"
#include "claims/event_nouns.h"

DATELINE_BEGIN
namespace claims {
namespace {

/// A flag a token: it stands in furniture that is not prose. Captions are prose.
std::vector<bool> furniture_flags(const Context& context) {
  std::vector<bool> flags(context.tree.size(), false);
  for (const Furniture& piece : context.tree.document().furniture) {
    if (piece.kind == FurnitureKind::caption) continue;
    const TokenRange range = context.tree.tokens_of(piece.span);
    for (std::uint32_t token = range.begin; token < range.end; ++token) flags[token] = true;
  }
  return flags;
}

/// "is going to fall": the going is no event.
bool is_going_to(const Context& context, std::uint32_t token) {
  const Word& word = context.word(token);
  const std::uint32_t inner = context.tree.child(token, Deprel::xcomp);
  return context.is(token, Trait::verb_going) && word.xpos == Xpos::VBG && inner != Tree::none &&
         context.word(inner).xpos == Xpos::VB;
}

/// "has to leave", "has yet to leave", "had they left": no event of its own.
bool is_modal_have(const Context& context, std::uint32_t token) {
  if (context.word(token).lemma != "have") return false;
  std::uint32_t inner = context.tree.child(token, Deprel::xcomp);
  if (inner == Tree::none) inner = context.tree.child(token, Deprel::ccomp);
  if (inner == Tree::none) return false;
  return verb_group(context, inner).infinitive || context.word(inner).xpos == Xpos::VBN;
}

/// "visited the injured": people, not what happened to them; but "two were killed and another
/// wounded".
bool stands_for_people(const Context& context, std::uint32_t token) {
  const Word& word = context.word(token);
  const std::uint32_t parent = context.tree.parent(token);
  if (word.deprel == Deprel::conj && context.word(parent).xpos == Xpos::VBN) return false;
  return word.xpos == Xpos::VBN && context.tree.has_child(token, Deprel::det) &&
         !context.tree.has_child(token, Deprel::aux_pass) &&
         !context.tree.has_child(token, Deprel::aux);
}

/// "start | -ups": the first part of a word is no verb.
bool opens_compound(const Context& context, std::uint32_t token) {
  const auto& tokens = context.tree.document().tokens;
  return token + 2 < context.tree.size() && context.tree.text(token + 1) == "-" &&
         tokens[token + 1].span.begin == tokens[token].span.end &&
         tokens[token + 2].span.begin == tokens[token + 1].span.end;
}

bool is_verb_event(const Context& context, std::uint32_t token) {
  const Word& word = context.word(token);
  if (opens_compound(context, token)) return false;
  if (word.upos != Upos::VERB || word.xpos < Xpos::VB || word.xpos > Xpos::VBZ) return false;
  if (word.lemma == "accord" && word.xpos == Xpos::VBG) return true;  // "according to"
  if (is_going_to(context, token) || is_modal_have(context, token)) return false;
  if (context.is(token, Trait::verb_no_event) || stands_for_people(context, token)) return false;
  switch (word.deprel) {
    case Deprel::aux:
    case Deprel::aux_pass:
    case Deprel::cop:
    case Deprel::case_:
    case Deprel::mark:
    case Deprel::cc:
    case Deprel::fixed:
    case Deprel::flat:
    case Deprel::goeswith:
    case Deprel::discourse:
    case Deprel::det:
    case Deprel::advmod:
      return false;
    case Deprel::amod:
    case Deprel::compound: {  // "armed forces", "growing pressure"; not "youths smashed windows"
      const bool finite =
          word.xpos == Xpos::VBD || word.xpos == Xpos::VBZ || word.xpos == Xpos::VBP;
      return finite || (word.xpos == Xpos::VBN && (context.tree.parent(token) < token ||
                                                   context.is(token, Trait::verb_attribute)));
    }
    default:
      return true;
  }
}

bool is_adjective_event(const Context& context, std::uint32_t token) {
  const Word& word = context.word(token);
  if (word.upos != Upos::ADJ) return false;
  if (context.is(token, Trait::adjective_attribute) && word.deprel == Deprel::amod) return true;
  if (!context.is(token, Trait::adjective_i_state) && !context.is(token, Trait::adjective_state)) {
    return false;
  }
  if (context.tree.has_child(token, Deprel::cop) || word.deprel == Deprel::xcomp) return true;
  if (!context.is(token, Trait::adjective_outcome)) return false;
  // "left a woman dead", "three dead after protests".
  const std::uint32_t parent = context.tree.parent(token);
  return parent == Tree::none || parent < token || context.tree.has_child(token, Deprel::nummod);
}

bool is_underway(const Context& context, std::uint32_t token) {
  const std::uint32_t adposition = adposition_of(context, token);
  return adposition != Tree::none && context.word(token).upos == Upos::NOUN &&
         context.lexicon.underway(lower_case(context.tree.text(adposition)),
                                  lower_case(context.word(token).lemma));
}

/// A name that no list knows may be a place's.
bool may_be_place(EntityKind kind) {
  return kind == EntityKind::location || kind == EntityKind::unknown || kind == EntityKind::thing;
}

/// "will be | in Paris", "was in Rome on Monday": the copula tells that somebody is there; else
/// where something lies. The copula's token, or `none`.
std::uint32_t presence_at(const Context& context, std::uint32_t token) {
  std::uint32_t copula = context.tree.child(token, Deprel::cop);
  if (copula == Tree::none && context.word(token).upos == Upos::PROPN) {
    copula = context.tree.child(token, Deprel::aux_pass);  // as it is read before some names
  }
  if (copula == Tree::none) return Tree::none;
  const std::uint32_t subject = own_subject(context, token);
  // "The final will be in Berlin": that is the final's place.
  if (subject != Tree::none && is_happening(context, subject)) return Tree::none;
  const std::uint32_t adposition = adposition_of(context, token);
  const Entity* place = context.mentions.entity_at(token);
  if (adposition == Tree::none || !context.is(adposition, Trait::adposition_place) ||
      place == nullptr || !place->named || !may_be_place(place->kind)) {
    return Tree::none;
  }
  const VerbGroup group = verb_group(context, token);
  if (group.modal != Tree::none) return copula;
  const auto& children = context.tree.children(token);
  const bool dated = std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return context.time_at[child] != Context::no_time;
  });
  return dated || group.going_to ? copula : Tree::none;
}

/// The tokens that are one word to a reader: "write-downs".
TokenRange hyphenated(const Context& context, std::uint32_t token) {
  TokenRange range{token, token + 1};
  const auto& tokens = context.tree.document().tokens;
  while (range.begin >= 2 && context.tree.text(range.begin - 1) == "-" &&
         tokens[range.begin - 1].span.end == tokens[range.begin].span.begin &&
         tokens[range.begin - 2].span.end == tokens[range.begin - 1].span.begin &&
         context.tree.sentence(range.begin - 2) == context.tree.sentence(token)) {
    range.begin -= 2;
  }
  return range;
}

/// An event that the word takes as its argument, for I_ACTION and the like.
bool governs_event(const Context& context, std::uint32_t token, const std::vector<bool>& is_event) {
  for (const std::uint32_t child : context.tree.children(token)) {
    switch (context.word(child).deprel) {
      case Deprel::xcomp:
      case Deprel::ccomp:
      case Deprel::csubj:
        return true;
      case Deprel::acl:
        if (context.word(child).xpos == Xpos::VB) return true;
        break;
      case Deprel::advcl:
        if (context.word(child).xpos == Xpos::VB || context.word(child).xpos == Xpos::VBG) {
          return true;
        }
        break;
      case Deprel::obj:
      case Deprel::obl:
      case Deprel::nmod:
      case Deprel::nsubj_pass:
        if (is_event[child]) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

/// A clause or quotation goes with the verb.
bool has_content(const Context& context, std::uint32_t token) {
  if (context.word(token).deprel == Deprel::parataxis) return true;
  for (const std::uint32_t child : context.tree.children(token)) {
    const Deprel relation = context.word(child).deprel;
    if (relation == Deprel::ccomp || relation == Deprel::parataxis) return true;
  }
  return false;
}

EventClass verb_class(const Context& context, std::uint32_t token,
                      const std::vector<bool>& is_event) {
  const WordFacts& facts = *context.facts[token];
  if (facts.is(Trait::verb_reporting)) return EventClass::reporting;
  if (facts.is(Trait::verb_may_report) && has_content(context, token)) {
    return EventClass::reporting;
  }
  if (facts.is(Trait::verb_aspectual)) return EventClass::aspectual;
  if (facts.is(Trait::verb_perception)) return EventClass::perception;
  if (facts.is(Trait::verb_i_state)) return EventClass::i_state;
  if (facts.is(Trait::verb_i_action)) return EventClass::i_action;
  if (facts.is(Trait::verb_state)) return EventClass::state;
  if (!governs_event(context, token, is_event)) return EventClass::occurrence;
  if (facts.is(Trait::verb_may_aspectual)) return EventClass::aspectual;
  if (facts.is(Trait::verb_may_state)) return EventClass::i_state;
  if (facts.is(Trait::verb_may_act)) return EventClass::i_action;
  return EventClass::occurrence;
}

EventClass noun_class(const Context& context, std::uint32_t token,
                      const std::vector<bool>& is_event) {
  const WordFacts& facts = *context.facts[token];
  if (facts.is(Trait::noun_reporting)) return EventClass::reporting;
  if (facts.is(Trait::noun_aspectual)) return EventClass::aspectual;
  if (facts.is(Trait::noun_perception)) return EventClass::perception;
  if (facts.is(Trait::noun_i_action)) return EventClass::i_action;
  if (facts.is(Trait::noun_i_state)) return EventClass::i_state;
  if (facts.is(Trait::noun_state)) return EventClass::state;
  if (!governs_event(context, token, is_event)) return EventClass::occurrence;
  if (facts.is(Trait::noun_may_act)) return EventClass::i_action;
  if (facts.is(Trait::noun_may_state)) return EventClass::i_state;
  return EventClass::occurrence;
}

}  // namespace

EventClass event_class(const Context& context, const EventMention& event,
                       const std::vector<bool>& is_event) {
  switch (event.form) {
    case EventForm::verb:
      return verb_class(context, event.token, is_event);
    case EventForm::noun:
      return noun_class(context, event.token, is_event);
    case EventForm::adjective:
      return context.is(event.token, Trait::adjective_i_state) ? EventClass::i_state
                                                               : EventClass::state;
    case EventForm::phrase:
      return EventClass::state;
    case EventForm::presence:
      return EventClass::occurrence;
  }
  return EventClass::occurrence;
}

std::vector<EventMention> find_events(const Context& context) {
  std::vector<EventMention> events;
  std::vector<bool> is_event(context.tree.size(), false);
  const std::vector<bool> furniture = furniture_flags(context);
  const EventNouns nouns(context);
  for (std::uint32_t token = 0; token < context.tree.size(); ++token) {
    if (furniture[token]) continue;
    EventMention event;
    event.token = token;
    if (const TokenRange compound = nouns.compound_at(token); !compound.empty()) {
      event.token = context.tree.head_of(compound);
      event.trigger = compound;
      event.form = EventForm::noun;
      is_event[event.token] = true;
      events.push_back(event);
      token = compound.end - 1;
      continue;
    }
    if (is_verb_event(context, token)) {
      event.form = EventForm::verb;
    } else if (is_underway(context, token)) {
      event.form = EventForm::phrase;
    } else if (nouns.is_event(token)) {
      event.form = EventForm::noun;
    } else if (is_adjective_event(context, token)) {
      event.form = EventForm::adjective;
    } else if (const std::uint32_t copula = presence_at(context, token); copula != Tree::none) {
      event.form = EventForm::presence;
      event.trigger = {copula, copula + 1};
    } else {
      continue;
    }
    if (event.trigger.empty()) event.trigger = hyphenated(context, token);
    is_event[token] = true;
    events.push_back(event);
  }
  for (EventMention& event : events) {
    event.event_class = event_class(context, event, is_event);
  }
  return events;
}

}  // namespace claims
DATELINE_END
