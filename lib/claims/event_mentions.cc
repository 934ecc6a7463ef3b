#include "claims/event_mentions.h"

#include "claims/clause.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr int event_threshold = 50;

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

bool is_verb_event(const Context& context, std::uint32_t token) {
  const Word& word = context.word(token);
  if (word.upos != Upos::VERB || context.is(token, Trait::verb_no_event)) return false;
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
    case Deprel::compound:
      return false;  // "armed forces", "growing pressure"
    default:
      return true;
  }
}

/// What the noun's surroundings add to its share of eventive uses.
int noun_context(const Context& context, std::uint32_t token) {
  int bonus = 0;
  const Word& word = context.word(token);
  const std::uint32_t parent = context.tree.parent(token);
  if (word.deprel == Deprel::compound || word.deprel == Deprel::nmod_desc) bonus -= 25;
  for (const std::uint32_t child : context.tree.children(token)) {
    const Word& other = context.word(child);
    if (other.deprel == Deprel::nmod_poss) bonus += 5;
    if (other.deprel == Deprel::nmod && context.facts[token]->from_verb) bonus += 5;
    if (other.deprel == Deprel::acl && other.xpos == Xpos::VB) bonus += 5;
    if (context.time_at[child] != Context::no_time) bonus += 10;
    if (other.deprel == Deprel::case_ &&
        (context.is(child, Trait::mark_after) || context.is(child, Trait::mark_before) ||
         context.is(child, Trait::mark_since) || context.is(child, Trait::mark_during))) {
      bonus += 15;
    }
  }
  if (parent != Tree::none) {
    const bool object = word.deprel == Deprel::obj || word.deprel == Deprel::nsubj_pass;
    if (object && context.is(parent, Trait::verb_light)) bonus += 10;
    if (object && context.is(parent, Trait::verb_aspectual)) bonus += 15;
    if (word.deprel == Deprel::nsubj && context.is(parent, Trait::verb_aspectual)) bonus += 15;
  }
  return bonus;
}

bool is_noun_event(const Context& context, std::uint32_t token) {
  const Word& word = context.word(token);
  if (word.upos != Upos::NOUN || context.time_at[token] != Context::no_time) return false;
  const WordFacts& facts = *context.facts[token];
  if (facts.event_share == 0 || facts.is(Trait::noun_no_event)) return false;
  if (facts.event_share >= 90) return true;
  return facts.event_share + noun_context(context, token) >= event_threshold;
}

bool is_adjective_event(const Context& context, std::uint32_t token) {
  const Word& word = context.word(token);
  if (word.upos != Upos::ADJ) return false;
  if (!context.is(token, Trait::adjective_i_state) && !context.is(token, Trait::adjective_state)) {
    return false;
  }
  return context.tree.has_child(token, Deprel::cop) || word.deprel == Deprel::xcomp;
}

bool is_underway(const Context& context, std::uint32_t token) {
  const std::uint32_t adposition = adposition_of(context, token);
  return adposition != Tree::none && context.word(token).upos == Upos::NOUN &&
         context.lexicon.underway(lower_case(context.tree.text(adposition)),
                                  lower_case(context.word(token).lemma));
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

bool reports(const Context& context, std::uint32_t token) {
  const std::string& lemma = context.word(token).lemma;
  if (lemma == "say" || lemma == "report" || lemma == "tell" || lemma == "announce") return true;
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
  if (facts.is(Trait::verb_reporting) && reports(context, token)) return EventClass::reporting;
  if (facts.is(Trait::verb_aspectual)) return EventClass::aspectual;
  if (facts.is(Trait::verb_perception)) return EventClass::perception;
  const bool governs = governs_event(context, token, is_event);
  if (facts.is(Trait::verb_i_state) && (governs || !facts.is(Trait::verb_i_action))) {
    return EventClass::i_state;
  }
  if (facts.is(Trait::verb_i_action) && governs) return EventClass::i_action;
  if (facts.is(Trait::verb_state)) return EventClass::state;
  return EventClass::occurrence;
}

EventClass noun_class(const Context& context, std::uint32_t token,
                      const std::vector<bool>& is_event) {
  const WordFacts& facts = *context.facts[token];
  if (facts.is(Trait::noun_reporting)) return EventClass::reporting;
  if (facts.is(Trait::noun_aspectual)) return EventClass::aspectual;
  if (facts.is(Trait::noun_perception)) return EventClass::perception;
  const bool governs = governs_event(context, token, is_event);
  if (facts.is(Trait::noun_i_action) && governs) return EventClass::i_action;
  if (facts.is(Trait::noun_i_state) && governs) return EventClass::i_state;
  if (facts.is(Trait::noun_state) && facts.event_share < 90) return EventClass::state;
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
  }
  return EventClass::occurrence;
}

std::vector<EventMention> find_events(const Context& context) {
  std::vector<EventMention> events;
  std::vector<bool> is_event(context.tree.size(), false);
  const std::vector<bool> furniture = furniture_flags(context);
  for (std::uint32_t token = 0; token < context.tree.size(); ++token) {
    if (furniture[token]) continue;
    EventMention event;
    event.token = token;
    if (is_verb_event(context, token)) {
      event.form = EventForm::verb;
    } else if (is_underway(context, token)) {
      event.form = EventForm::phrase;
    } else if (is_noun_event(context, token)) {
      event.form = EventForm::noun;
    } else if (is_adjective_event(context, token)) {
      event.form = EventForm::adjective;
    } else {
      continue;
    }
    event.trigger = hyphenated(context, token);
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
