#include "claims/event_mentions.h"

#include <algorithm>

#include "claims/clause.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr int event_threshold = 50;
constexpr int surest_share = 92;
constexpr int sure_share = 85;  // "arson": an event whether or not a verb goes with it

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

/// A flag a sentence: its words are capitalised as in a headline, so that
/// a capital tells no name from a common noun.
std::vector<bool> title_case_sentences(const Context& context) {
  const Document& document = context.tree.document();
  std::vector<bool> flags;
  flags.reserve(document.sentences.size());
  for (const Sentence& sentence : document.sentences) {
    int capital = 0;
    int small = 0;
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
      const std::string_view word = document.word(token);
      if (word.size() < 4) continue;
      if (word.front() >= 'A' && word.front() <= 'Z') ++capital;
      if (word.front() >= 'a' && word.front() <= 'z') ++small;
    }
    flags.push_back(capital >= 3 && capital > 3 * small);
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

/// "visited the injured": people, not what happened to them.
bool stands_for_people(const Context& context, std::uint32_t token) {
  const Word& word = context.word(token);
  return word.xpos == Xpos::VBN && context.tree.has_child(token, Deprel::det) &&
         !context.tree.has_child(token, Deprel::aux_pass) &&
         !context.tree.has_child(token, Deprel::aux);
}

bool is_verb_event(const Context& context, std::uint32_t token) {
  const Word& word = context.word(token);
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
      return finite || (word.xpos == Xpos::VBN && context.tree.parent(token) < token);
    }
    default:
      return true;
  }
}

/// "a spectacular | fire | Tuesday night": its article was given to a later word.
bool has_stray_article(const Context& context, std::uint32_t token) {
  std::uint32_t at = token;
  while (
      at > 0 && token - at < 4 &&
      (context.word(at - 1).upos == Upos::ADJ || context.word(at - 1).deprel == Deprel::compound)) {
    --at;
  }
  if (at == 0 || context.word(at - 1).upos != Upos::DET) return false;
  const std::uint32_t head = context.tree.parent(at - 1);
  return head != Tree::none && head > token;
}

/// What the noun's surroundings add to its share of eventive uses: an event is
/// a definite or counted thing ("the sale of the firm"), not a kind ("oil sale").
int noun_context(const Context& context, std::uint32_t token) {
  const Word& word = context.word(token);
  const WordFacts& facts = *context.facts[token];
  int bonus = facts.from_verb || !facts.is_noun || facts.event_share >= sure_share ? 0 : -25;
  // Headlines leave articles out.
  bool determined = word.xpos == Xpos::NNS ||
                    context.tree.document().sentences[context.tree.sentence(token)].headline;
  if (has_stray_article(context, token)) determined = true;
  bool has_of = false;
  for (const std::uint32_t child : context.tree.children(token)) {
    const Word& other = context.word(child);
    if (context.time_at[child] != Context::no_time) bonus += 15, determined = true;
    switch (other.deprel) {
      case Deprel::det:
      case Deprel::nmod_poss:
      case Deprel::nummod:
        determined = true;
        bonus += 5;
        break;
      case Deprel::amod:
        if (context.is(child, Trait::adjective_rank)) bonus += 20;  // "the second round"
        break;
      case Deprel::nmod: {
        const std::uint32_t adposition = adposition_of(context, child);
        has_of = has_of ||
                 (adposition != Tree::none && context.is(adposition, Trait::adposition_object));
        break;
      }
      case Deprel::case_:
        if (context.is(child, Trait::mark_after) || context.is(child, Trait::mark_before) ||
            context.is(child, Trait::mark_since) || context.is(child, Trait::mark_during)) {
          bonus += 20;
        }
        break;
      default:
        break;
    }
  }
  return bonus + (has_of ? 15 : 0) + (determined ? 0 : facts.event_share >= sure_share ? -30 : -40);
}

/// What the verb it belongs to adds.
int noun_governor(const Context& context, std::uint32_t token) {
  const std::uint32_t parent = context.tree.parent(token);
  if (parent == Tree::none) return 0;
  const bool aspectual = context.is(parent, Trait::verb_aspectual);
  switch (context.word(token).deprel) {
    case Deprel::obj:
      return aspectual ? 35 : 15;
    case Deprel::nsubj_pass:
      return aspectual ? 40 : 25;
    case Deprel::obl: {  // "kept them from landing"
      const std::uint32_t adposition = adposition_of(context, token);
      const bool gerund = context.word(token).lemma.ends_with("ing") && adposition != Tree::none &&
                          context.is(adposition, Trait::mark_of_object) &&
                          context.is(parent, Trait::verb_negative);
      return gerund ? 60 : 0;
    }
    case Deprel::nsubj:
      return aspectual || context.is(parent, Trait::verb_happen) ? 20 : 0;
    default:
      return 0;
  }
}

/// How often such a noun names an event; a noun that no lexicon knows is a
/// gerund or new coinage when it ends like one.
int event_share(const Context& context, std::uint32_t token) {
  const WordFacts& facts = *context.facts[token];
  if (facts.is_noun || facts.is(Trait::noun_no_event)) return facts.event_share;
  const std::string& lemma = context.word(token).lemma;
  return lemma.size() > 6 && lemma.ends_with("ing") ? 70 : 0;
}

/// Whether a noun right before another names an event of its own: "a murder
/// trial", not "an oil sale".
bool is_modifying_event(const Context& context, std::uint32_t token) {
  const std::uint32_t head = context.tree.parent(token);
  if (head == Tree::none) return false;
  // "a trial date", "the bombing suspect".
  if (context.is(head, Trait::noun_of_event) && context.facts[token]->event_share >= sure_share) {
    return true;
  }
  // "after a shooting Friday night": parsers take it for a part of the time.
  if (context.time_at[head] != Context::no_time) return true;
  return context.facts[token]->event_share >= surest_share &&
         event_share(context, head) >= event_threshold;
}

/// "a protest march", "DUI charges": taken for names that they are not.
bool is_no_name(const Context& context, std::uint32_t token, bool title_case) {
  if (context.word(token).upos != Upos::PROPN) return false;
  const std::string_view form = context.tree.text(token);
  if (title_case || (form.front() >= 'a' && form.front() <= 'z')) return true;
  const bool capitals = form.size() > 1 && form[1] >= 'A' && form[1] <= 'Z';
  return capitals && context.facts[token]->event_share >= surest_share;
}

/// "A space probe landed ... The probe ...": the nouns that are things in this
/// article, by lemma; few, as the list of such nouns is short.
std::vector<std::string_view> things_of(const Context& context) {
  std::vector<std::string_view> things;
  for (std::uint32_t token = 1; token < context.tree.size(); ++token) {
    if (!context.facts[token]->maybe_thing) continue;
    const std::string& lemma = context.word(token).lemma;
    if (std::find(things.begin(), things.end(), lemma) != things.end()) continue;
    if (context.lexicon.is_thing_beside(lower_case(lemma),
                                        lower_case(context.tree.text(token - 1)))) {
      things.push_back(lemma);
    }
  }
  return things;
}

bool is_noun_event(const Context& context, std::uint32_t token, bool title_case,
                   const std::vector<std::string_view>& things) {
  const Word& word = context.word(token);
  const bool noun = word.upos == Upos::NOUN || is_no_name(context, token, title_case);
  if (!noun || context.time_at[token] != Context::no_time) return false;
  const bool modifies = word.deprel == Deprel::compound || word.deprel == Deprel::nmod_desc;
  if (modifies && !is_modifying_event(context, token)) return false;
  const int share = event_share(context, token);
  if (share == 0 || std::find(things.begin(), things.end(), word.lemma) != things.end())
    return false;
  return share + noun_context(context, token) + noun_governor(context, token) >= event_threshold;
}

bool is_adjective_event(const Context& context, std::uint32_t token) {
  const Word& word = context.word(token);
  if (word.upos != Upos::ADJ) return false;
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
  }
  return EventClass::occurrence;
}

std::vector<EventMention> find_events(const Context& context) {
  std::vector<EventMention> events;
  std::vector<bool> is_event(context.tree.size(), false);
  const std::vector<bool> furniture = furniture_flags(context);
  const std::vector<bool> title_case = title_case_sentences(context);
  const std::vector<std::string_view> things = things_of(context);
  for (std::uint32_t token = 0; token < context.tree.size(); ++token) {
    if (furniture[token]) continue;
    EventMention event;
    event.token = token;
    if (is_verb_event(context, token)) {
      event.form = EventForm::verb;
    } else if (is_underway(context, token)) {
      event.form = EventForm::phrase;
    } else if (is_noun_event(context, token, title_case[context.tree.sentence(token)], things)) {
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
