#include "claims/time_links.h"

#include <algorithm>

#include "claims/carriers.h"
#include "claims/clause.h"
#include "claims/time_phrases.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr int max_steps = 12;
constexpr std::uint32_t longest_gap = 24;  // tokens between a noun and its expression
constexpr int least_share = 20;            // a noun below it names no event: "Friday's price"
constexpr std::uint32_t no_event = 0xffffffffU;

class Linker {
 public:
  Linker(const Context& context, const std::vector<EventMention>& events,
         const std::vector<Factuality>& facts)
      : context_(context),
        events_(events),
        facts_(facts),
        event_at_(context.tree.size(), no_event) {
    for (std::uint32_t i = 0; i < events.size(); ++i) event_at_[events[i].token] = i;
  }

  std::vector<TimeLink> run();

 private:
  void link_told(std::uint32_t expression, TokenRange range);
  void link(std::uint32_t expression);
  [[nodiscard]] std::uint32_t climb(std::uint32_t head) const;
  [[nodiscard]] std::uint32_t noun_before(std::uint32_t begin, std::uint32_t verb) const;
  [[nodiscard]] std::uint32_t nearest(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t verb_before(std::uint32_t begin) const;
  [[nodiscard]] std::uint32_t inner_event(std::uint32_t event, std::uint32_t begin) const;
  [[nodiscard]] std::uint32_t outer_event(std::uint32_t event, std::uint32_t expression) const;
  [[nodiscard]] std::uint32_t reported_in(std::uint32_t event) const;
  [[nodiscard]] TimeRelation relation_of(std::uint32_t expression, TokenRange range,
                                         std::uint32_t head) const;
  [[nodiscard]] bool is_dateless(std::uint32_t event, std::uint32_t expression) const;
  [[nodiscard]] std::uint32_t last_noun(std::uint32_t verb, std::uint32_t begin) const;
  [[nodiscard]] bool is_former(std::uint32_t event, std::uint32_t expression,
                               TokenRange range) const;
  void link_scheduled(const TimeLink& link);
  [[nodiscard]] std::uint32_t verb_over(std::uint32_t event, std::uint32_t expression,
                                        std::uint32_t begin) const;
  [[nodiscard]] bool fits_tense(std::uint32_t event, std::uint32_t expression) const;

  const Context& context_;
  const std::vector<EventMention>& events_;
  const std::vector<Factuality>& facts_;
  std::vector<std::uint32_t> event_at_;
  std::vector<TimeLink> links_;
};

/// The event that the expression hangs below, in the tree.
std::uint32_t Linker::climb(std::uint32_t head) const {
  const std::uint32_t subject = own_subject(context_, head);
  if (subject != Tree::none && event_at_[subject] != no_event) return event_at_[subject];
  std::uint32_t at = head;
  for (int steps = 0; steps < max_steps; ++steps) {
    const std::uint32_t from = at;
    at = context_.tree.parent(at);
    if (at == Tree::none) return no_event;
    if (event_at_[at] != no_event) return event_at_[at];
    // "is likely to be on Tuesday": the noun that the predicate places.
    const std::uint32_t placed = own_subject(context_, at);
    if (placed != Tree::none && placed != from && event_at_[placed] != no_event) {
      return event_at_[placed];
    }
  }
  return no_event;
}

/// An event noun whose phrase ends where the expression begins: "the invasion
/// of Ukraine last year", also when the parser gave the expression to the verb.
std::uint32_t Linker::noun_before(std::uint32_t begin, std::uint32_t verb) const {
  if (begin == 0 || context_.tree.sentence(begin - 1) != context_.tree.sentence(begin)) {
    return no_event;
  }
  std::uint32_t at = begin - 1;
  while (at > 0 && (context_.word(at).upos == Upos::PUNCT || context_.word(at).upos == Upos::ADP)) {
    --at;
  }
  if (context_.tree.sentence(at) != context_.tree.sentence(begin)) return no_event;
  for (int steps = 0; steps < max_steps && at != Tree::none && at != verb; ++steps) {
    if (context_.word(at).upos == Upos::VERB) return no_event;
    if (event_at_[at] != no_event && events_[event_at_[at]].form == EventForm::noun) {
      return event_at_[at];
    }
    // "the founding of the state 75 years ago": a tree may count the state among the years.
    const std::uint32_t parent = context_.tree.parent(at);
    const bool astray = parent != Tree::none && parent != verb && parent > at;
    at = astray && at > 0 ? at - 1 : parent;
  }
  return no_event;
}

/// The closest event of the sentence, when the tree leads nowhere.
std::uint32_t Linker::nearest(std::uint32_t token) const {
  const Sentence& sentence = context_.tree.document().sentences[context_.tree.sentence(token)];
  const std::uint32_t end = std::min(sentence.end, context_.tree.size());
  for (std::uint32_t distance = 1; distance < 12; ++distance) {
    if (token >= sentence.begin + distance && event_at_[token - distance] != no_event) {
      return event_at_[token - distance];
    }
    if (token + distance < end && event_at_[token + distance] != no_event) {
      return event_at_[token + distance];
    }
  }
  return no_event;
}

/// The verb that the words right before the expression belong to, when no
/// punctuation or conjunction stands between them.
std::uint32_t Linker::verb_before(std::uint32_t begin) const {
  const std::uint32_t sentence = begin < context_.tree.size() ? context_.tree.sentence(begin) : 0;
  for (std::uint32_t token = begin; token-- > 0 && begin - token < 12;) {
    const Word& word = context_.word(token);
    if (context_.tree.sentence(token) != sentence || word.upos == Upos::PUNCT ||
        word.upos == Upos::CCONJ || word.upos == Upos::SCONJ) {
      return no_event;
    }
    if (event_at_[token] != no_event && events_[event_at_[token]].form == EventForm::verb) {
      return event_at_[token];
    }
  }
  return no_event;
}

/// "plans to travel this month": the day is the travel's.
std::uint32_t Linker::inner_event(std::uint32_t event, std::uint32_t begin) const {
  for (int steps = 0; steps < 4; ++steps) {
    const std::uint32_t inner = context_.tree.child(events_[event].token, Deprel::xcomp);
    if (inner == Tree::none || inner >= begin || event_at_[inner] == no_event ||
        !verb_group(context_, inner).infinitive) {
      return event;
    }
    event = event_at_[inner];
  }
  return event;
}

/// "agreed to buy it in March", said in April: the day is the agreement's; "won to
/// keep the title on Saturday": it is the win's, too.
std::uint32_t Linker::outer_event(std::uint32_t event, std::uint32_t expression) const {
  const std::uint32_t token = events_[event].token;
  const std::uint32_t parent = context_.tree.parent(token);
  const Deprel relation = context_.word(token).deprel;
  if ((relation != Deprel::xcomp && relation != Deprel::advcl) || parent == Tree::none ||
      event_at_[parent] == no_event || !verb_group(context_, token).infinitive ||
      fits_tense(event, expression) || !fits_tense(event_at_[parent], expression)) {
    return event;
  }
  return event_at_[parent];
}

/// "In a statement released Monday, she confirmed ...": the confirming too.
std::uint32_t Linker::reported_in(std::uint32_t event) const {
  const std::uint32_t token = events_[event].token;
  const std::uint32_t noun = context_.tree.parent(token);
  if (context_.word(token).deprel != Deprel::acl || noun == Tree::none) return no_event;
  const std::uint32_t verb = context_.tree.parent(noun);
  if (context_.word(noun).deprel != Deprel::obl || verb == Tree::none) return no_event;
  const std::uint32_t other = event_at_[verb];
  return other != no_event && events_[other].event_class == EventClass::reporting ? other
                                                                                  : no_event;
}

TimeRelation Linker::relation_of(std::uint32_t expression, TokenRange range,
                                 std::uint32_t head) const {
  const bool clock = context_.times[expression].resolved.grain < Grain::day;
  const auto read = [&](std::uint32_t token) {
    const WordFacts& facts = context_.lexicon.find(LowerCase(context_.tree.text(token)));
    if (clock && facts.is(Trait::time_near)) return TimeRelation::within;
    if (facts.is(Trait::time_since)) return TimeRelation::since;
    return facts.is(Trait::time_until) ? TimeRelation::until : TimeRelation::within;
  };
  // "from Tuesday's crash": the preposition is the crash's.
  if (context_.word(head).deprel == Deprel::nmod_poss) return TimeRelation::within;
  if (range.begin > 0 && context_.tree.sentence(range.begin - 1) == context_.tree.sentence(head)) {
    const TimeRelation before = read(range.begin - 1);
    if (before != TimeRelation::within) return before;
  }
  return read(range.begin);
}

/// "has denied arson after a fire on Sunday": a present perfect takes no past day.
bool Linker::is_dateless(std::uint32_t event, std::uint32_t expression) const {
  const VerbGroup group = verb_group(context_, events_[event].token);
  const TimeValue& value = context_.times[expression].resolved;
  return group.perfect && !group.past && group.finite != Tree::none && group.modal == Tree::none &&
         value.latest && value.latest->date_string() < context_.published.at.date_string();
}

/// The last event noun between a verb and an expression.
std::uint32_t Linker::last_noun(std::uint32_t verb, std::uint32_t begin) const {
  for (std::uint32_t token = begin; token-- > verb + 1 && begin - token < longest_gap;) {
    if (context_.tree.sentence(token) != context_.tree.sentence(begin)) break;
    if (event_at_[token] != no_event && events_[event_at_[token]].form == EventForm::noun) {
      return event_at_[token];
    }
  }
  return no_event;
}

/// A present-tense verb is not dated by a bounded past, nor a past one by the future.
bool Linker::fits_tense(std::uint32_t event, std::uint32_t expression) const {
  const TimeValue& value = context_.times[expression].resolved;
  const std::string today = context_.published.at.date_string();
  if (is_dateless(event, expression)) return false;
  if (!facts_[event].tense_known || !value.earliest || !value.latest) return true;
  switch (facts_[event].tense) {
    case TenseView::past:
      return value.earliest->date_string() <= today;
    case TenseView::present:
    case TenseView::future:
      return value.latest->date_string() >= today;
  }
  return true;
}

/// "approved the accord on 20 October", the day hung on the accord: the verb
/// before an event noun that follows it, when no other expression dates it.
std::uint32_t Linker::verb_over(std::uint32_t event, std::uint32_t expression,
                                std::uint32_t begin) const {
  if (events_[event].form != EventForm::noun) return no_event;
  const std::uint32_t noun = events_[event].token;
  if (noun > begin || context_.times[expression].resolved.grain > Grain::day) return no_event;
  std::uint32_t at = noun;
  for (int steps = 0; steps < 3; ++steps) {
    const Deprel relation = context_.word(at).deprel;
    const bool clause = at == noun && relation == Deprel::advcl;  // "before lift-off"
    if (relation != Deprel::nmod && relation != Deprel::obj && relation != Deprel::obl && !clause) {
      return no_event;
    }
    at = context_.tree.parent(at);
    if (at == Tree::none || at > noun) return no_event;
    if (context_.word(at).upos == Upos::VERB) break;
  }
  const std::uint32_t verb = event_at_[at];
  if (verb == no_event || events_[verb].form != EventForm::verb ||
      events_[verb].event_class == EventClass::reporting ||
      events_[verb].event_class == EventClass::perception ||
      events_[verb].event_class == EventClass::i_state || !fits_tense(verb, expression)) {
    return no_event;
  }
  for (const std::uint32_t child : context_.tree.children(at)) {
    const std::uint32_t other = context_.time_at[child];
    if (other == Context::no_time || other == expression) continue;
    // "minutes before lift-off on Friday": on that day, too.
    if (!context_.times[other].value.starts_with("PT")) return no_event;
  }
  return verb;
}

/// "postponed from last week", "up from 2020": what was so before.
bool Linker::is_former(std::uint32_t event, std::uint32_t expression, TokenRange range) const {
  if (range.begin == 0 || !context_.lexicon.find(LowerCase(context_.tree.text(range.begin - 1)))
                               .is(Trait::time_former)) {
    return false;
  }
  const EventClass kind = events_[event].event_class;
  const TimeValue& value = context_.times[expression].resolved;
  return kind != EventClass::state && kind != EventClass::i_state && value.latest &&
         value.latest->date_string() < context_.published.at.date_string();
}

/// "The hearing is scheduled for May 3": the hearing's day, too.
void Linker::link_scheduled(const TimeLink& link) {
  const std::uint32_t verb = events_[link.event].token;
  if (!context_.is(verb, Trait::verb_scheduled) && !context_.is(verb, Trait::verb_probable)) return;
  const bool adjective = context_.word(verb).upos == Upos::ADJ;  // "due on Monday"
  if (!adjective && !verb_group(context_, verb).passive) return;
  if (context_.tree.has_child(verb, Deprel::xcomp)) return;
  const std::uint32_t subject = own_subject(context_, verb);
  if (subject == Tree::none || event_at_[subject] == no_event) return;
  TimeLink noun = link;
  noun.event = event_at_[subject];
  links_.push_back(noun);
}

/// "since 1994, when the ship went down": the clause tells what was then.
void Linker::link_told(std::uint32_t expression, TokenRange range) {
  const auto& sentences = context_.tree.document().sentences;
  const std::uint32_t end =
      std::min(sentences[context_.tree.sentence(range.begin)].end, context_.tree.size());
  std::uint32_t when = range.end;
  if (when < end && context_.tree.text(when) == ",") ++when;
  if (when >= end || context_.word(when).xpos != Xpos::WRB ||
      !context_.is(when, Trait::mark_during))
    return;
  const std::uint32_t verb = context_.tree.parent(when);
  if (verb == Tree::none || verb < when || event_at_[verb] == no_event) return;
  links_.push_back({event_at_[verb], expression, TimeRelation::within, TimeLink::no_end});
}

void Linker::link(std::uint32_t expression) {
  const TimeExpression& time = context_.times[expression];
  if (time.type == TimexType::set) return;
  const TokenRange range = context_.tree.tokens_of(time.span);
  if (range.empty()) return;
  link_told(expression, range);
  if (is_compared(context_, range) || is_earlier_count(context_, range)) return;
  const std::uint32_t head = context_.tree.head_of(range);
  const std::uint32_t owner = described(context_, range, head);
  if (owner != Tree::none) {
    if (event_at_[owner] != no_event) {
      links_.push_back({event_at_[owner], expression, TimeRelation::within, TimeLink::no_end});
    }
    if (event_at_[owner] != no_event || context_.facts[owner]->event_share < least_share ||
        time.resolved.grain > Grain::month) {
      return;  // "2012 figures show"
    }
  }
  if (tells_no_event(context_, head, event_at_)) return;
  const std::uint32_t above = context_.tree.parent(head);
  if (time.resolved.grain > Grain::year && is_thing(context_, above) &&
      event_at_[above] == no_event) {
    return;
  }
  std::uint32_t event = climb(head);
  if (event == no_event || events_[event].token > range.begin) {
    const std::uint32_t before = verb_before(range.begin);
    if (before != no_event) event = before;
  }
  if (event == no_event) event = nearest(head);
  if (event == no_event) return;
  const std::uint32_t inner = inner_event(event, range.begin);
  event = outer_event(inner, expression);
  if (is_former(event, expression, range)) return;
  const std::uint32_t last = range_end(context_, expression, range);
  const TimeRelation relation =
      last == TimeLink::no_end ? relation_of(expression, range, head) : TimeRelation::within;
  // "extended his detention until June": when it ends, not when that was done.
  if (relation == TimeRelation::until && context_.is(events_[event].token, Trait::verb_prolongs)) {
    return;
  }
  if (events_[event].form != EventForm::noun && relation == TimeRelation::within) {
    std::uint32_t noun = noun_before(range.begin, events_[event].token);
    if (noun == no_event && is_dateless(event, expression)) {
      noun = last_noun(events_[event].token, range.begin);
    }
    if (noun != no_event && noun != event) {
      const Deprel kind = context_.word(events_[noun].token).deprel;
      // "The invasion of Kuwait in 1990 shocked ...": no comma parts the two.
      const bool subject =
          events_[event].token > range.begin && context_.word(range.begin - 1).upos != Upos::PUNCT;
      const bool earlier =
          kind == Deprel::obj && context_.is(events_[event].token, Trait::verb_of_earlier);
      if (subject || earlier || !fits_tense(event, expression)) {
        links_.push_back({noun, expression, relation, last});
        return;
      }
      const std::uint32_t adposition = adposition_of(context_, events_[noun].token);
      if (adposition != Tree::none && (kind == Deprel::obl || kind == Deprel::nmod)) {
        links_.push_back({noun, expression, relation, last});
        if (context_.is(adposition, Trait::mark_since)) return;
      }
    }
  }
  if (inner != event && context_.word(events_[inner].token).deprel == Deprel::advcl) {
    links_.push_back({inner, expression, relation, last});
  }
  const std::uint32_t verb = verb_over(event, expression, range.begin);
  if (verb != no_event && relation == TimeRelation::within) {
    links_.push_back({verb, expression, relation, last});
    if (!is_object_of(context_, events_[event].token, events_[verb].token)) return;
  }
  links_.push_back({event, expression, relation, last});
  link_scheduled(links_.back());
  const std::uint32_t report = reported_in(event);
  if (report != no_event) links_.push_back({report, expression, relation, last});
}

std::vector<TimeLink> Linker::run() {
  for (std::uint32_t i = 0; i < context_.times.size(); ++i) {
    const TokenRange range = context_.tree.tokens_of(context_.times[i].span);
    link(i);
    if (!range.empty() && range_end(context_, i, range) != TimeLink::no_end) ++i;
  }
  return std::move(links_);
}

}  // namespace

std::vector<TimeLink> link_times(const Context& context, const std::vector<EventMention>& events,
                                 const std::vector<Factuality>& facts) {
  return Linker(context, events, facts).run();
}

}  // namespace claims
DATELINE_END
