#include "claims/claim_time.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <unordered_map>

#include "claims/carriers.h"
#include "claims/clause.h"
#include "claims/event_anchors.h"
#include "claims/negation.h"
#include "claims/same_event.h"
#include "claims/tense_time.h"
#include "claims/time_links.h"
#include "time/calendar.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr std::uint32_t no_event = 0xffffffffU;

bool located(const TimeValue& value) {
  return value.earliest || value.latest;
}

/// A day that is counted from or to.
bool is_one_day(const TimeValue& value) {
  constexpr std::int32_t most_years = 10'000;
  return value.earliest && value.latest && std::abs(value.earliest->year) <= most_years &&
         value.earliest->date_string() == value.latest->date_string();
}

/// The part two intervals share; false when there is none.
bool narrow(TimeValue& value, const TimeValue& other) {
  TimeValue both = value;
  if (other.earliest && (!both.earliest || *both.earliest < *other.earliest)) {
    both.earliest = other.earliest;
  }
  if (other.latest && (!both.latest || *other.latest < *both.latest)) both.latest = other.latest;
  if (both.earliest && both.latest && *both.latest < *both.earliest) return false;
  both.grain = std::min(value.grain, other.grain);
  both.approximate = value.approximate || other.approximate;
  value = both;
  return true;
}

/// "Tuesday or Wednesday": from the first to the last, both kept.
void widen(TimeValue& value, const TimeValue& other) {
  if (value.alternatives.empty()) value.alternatives.push_back(value);
  value.alternatives.push_back(other);
  if (value.latest && other.latest && *value.latest < *other.latest) value.latest = other.latest;
  if (value.earliest && other.earliest && *other.earliest < *value.earliest) {
    value.earliest = other.earliest;
  }
}

/// "shortly after 5 a.m.": on that day.
void close_at_midnight(TimeValue& value) {
  if (value.grain >= Grain::day || value.earliest.has_value() == value.latest.has_value()) return;
  if (value.earliest) {
    value.latest = timex::end_of_day(*value.earliest);
  } else {
    value.earliest = timex::start_of_day(*value.latest);
  }
}

class Timer {
 public:
  Timer(const Context& context, const std::vector<EventMention>& events,
        const std::vector<Factuality>& facts, std::vector<Claim>& claims)
      : context_(context),
        events_(events),
        facts_(facts),
        claims_(claims),
        event_at_(context.tree.size(), no_event) {
    for (std::uint32_t i = 0; i < events.size(); ++i) event_at_[events[i].token] = i;
  }

  void run();

 private:
  bool takes_place_then(const TimeLink& link, TimeValue& value);
  void apply(const TimeLink& link);
  void apply_anchored(const TimeLink& link, const EventAnchor& anchor);
  void count_back(const TimeLink& link, const EventAnchor& anchor, std::uint32_t from);
  [[nodiscard]] bool offers_choice(std::uint32_t first, std::uint32_t second) const;
  void share(std::uint32_t event);
  void share_since(std::uint32_t event);
  void share_purpose(std::uint32_t event);
  [[nodiscard]] std::uint32_t lender(std::uint32_t event) const;
  [[nodiscard]] std::uint32_t clause_lender(std::uint32_t token) const;
  [[nodiscard]] bool tells_happening(std::uint32_t relative) const;
  [[nodiscard]] std::uint32_t simultaneous(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t event_above(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t noun_lender(std::uint32_t token) const;
  void from_tense();
  [[nodiscard]] bool has_time(std::uint32_t event) const {
    return claims_[event].time.basis != TimeBasis::none;
  }

  const Context& context_;
  const std::vector<EventMention>& events_;
  const std::vector<Factuality>& facts_;
  std::vector<Claim>& claims_;
  std::vector<std::uint32_t> event_at_;
};

/// "Tuesday or Wednesday".
bool Timer::offers_choice(std::uint32_t first, std::uint32_t second) const {
  const TokenRange one = context_.tree.tokens_of(context_.times[first].span);
  const TokenRange other = context_.tree.tokens_of(context_.times[second].span);
  return one.end + 1 == other.begin && context_.says(one.end, Trait::time_choice);
}

/// "will not reopen before Thursday", "did not leave until Monday": not before,
/// but then, or from then on.
bool Timer::takes_place_then(const TimeLink& link, TimeValue& value) {
  Claim& claim = claims_[link.event];
  const std::uint32_t begin = context_.tree.tokens_of(context_.times[link.expression].span).begin;
  const bool before = begin > 0 && context_.is(begin - 1, Trait::mark_before);
  const std::uint32_t token = events_[link.event].token;
  const std::uint32_t above = context_.tree.parent(token);
  const bool raised = above != Tree::none && context_.word(token).deprel == Deprel::xcomp &&
                      context_.is(above, Trait::verb_raises_negation) &&
                      is_negated(context_, above);  // "is not expected to reopen before Monday"
  if (!before || claim.polarity != Polarity::negative ||
      (!raised && !is_negated(context_, token))) {
    return false;
  }
  claim.polarity = Polarity::positive;
  if (claim.tense == TenseView::future) value.latest.reset();
  return true;
}

void Timer::apply(const TimeLink& link) {
  const TimeExpression& expression = context_.times[link.expression];
  TimeValue value = expression.resolved;
  const bool ahead = claims_[link.event].tense == TenseView::future;
  if (!located(value) && ahead) value = within_length(context_, link.expression).value_or(value);
  if (!located(value)) return;
  if (link.last != TimeLink::no_end) {
    const TimeValue& end = context_.times[link.last].resolved;
    if (end.latest && value.earliest && *value.earliest <= *end.latest) value.latest = end.latest;
  }
  close_at_midnight(value);
  ClaimTime& time = claims_[link.event].time;
  if (link.relation == TimeRelation::since) value.latest.reset();
  if (link.relation == TimeRelation::until && !takes_place_then(link, value)) {
    value.earliest.reset();
  }
  if (!located(value)) return;
  // "Will now come on Friday": the word says that plans changed, not when.
  const bool now = time.expression && context_.times[*time.expression].value == "PRESENT_REF";
  if (time.basis == TimeBasis::none || (now && link.expression != *time.expression)) {
    time.value = value;
    time.expression = link.expression;
    time.basis = expression.anchor == AnchorKind::gloss ? TimeBasis::gloss : TimeBasis::expression;
    return;
  }
  if (time.expression && (expression.alternative_to == time.expression ||
                          offers_choice(*time.expression, link.expression))) {
    widen(time.value, value);
  } else if (narrow(time.value, value) &&
             value.grain < context_.times[*time.expression].resolved.grain) {
    time.expression = link.expression;
  }
}

/// "came on Saturday, two days after he promised aid", "comes a week after": the
/// day counted to tells that of the event counted from.
void Timer::count_back(const TimeLink& link, const EventAnchor& anchor, std::uint32_t from) {
  TimeValue day = claims_[link.event].time.value;
  if (!has_time(link.event) && claims_[link.event].tense == TenseView::present) {
    day = day_of(context_.published.at);
  }
  if (!is_one_day(day) || claims_[from].tense != TenseView::past) return;
  claims_[from].time = {count_back_from(anchor, day), TimeBasis::expression, link.expression};
}

/// "two days after the attack": the day of the attack is known by now, or never.
void Timer::apply_anchored(const TimeLink& link, const EventAnchor& anchor) {
  for (std::uint32_t token = anchor.begin; token < anchor.end; ++token) {
    const std::uint32_t other = event_at_[token];
    if (other == no_event || other == link.event) continue;
    if (!has_time(other)) return count_back(link, anchor, other);
    const TimeValue& day = claims_[other].time.value;
    if (!is_one_day(day)) return;
    ClaimTime& time = claims_[link.event].time;
    time = {count_from(anchor, day), TimeBasis::expression, link.expression};
    return;
  }
}

/// The predicate whose time an undated verb shares: the one before it in a
/// coordination, or the one that its participle or infinitive hangs from.
std::uint32_t Timer::clause_lender(std::uint32_t token) const {
  const Word& word = context_.word(token);
  const std::uint32_t parent = context_.tree.parent(token);
  if (parent == Tree::none) return Tree::none;
  const bool bare = word.xpos == Xpos::VBN || word.xpos == Xpos::VBG;
  switch (word.deprel) {
    case Deprel::conj: {
      const bool own_subject = context_.tree.has_child(token, Deprel::nsubj) ||
                               context_.tree.has_child(token, Deprel::nsubj_pass);
      return own_subject ? Tree::none : parent;
    }
    case Deprel::advcl: {
      const std::uint32_t mark = mark_of(context_, token);
      if (mark == Tree::none) return bare ? host_of(context_, token) : Tree::none;
      // "died after falling", "fired before fleeing": one thing soon after the other.
      const bool next = word.xpos == Xpos::VBG && (context_.is(mark, Trait::mark_after) ||
                                                   context_.is(mark, Trait::mark_before));
      return next || context_.is(mark, Trait::mark_during) ? parent : Tree::none;
    }
    case Deprel::acl_relcl:
      return tells_happening(token) ? parent : Tree::none;
    case Deprel::acl:  // ", accompanied by two generals", whatever noun it hangs on
      return bare && token > 0 && context_.tree.text(token - 1) == ","
                 ? event_above(host_of(context_, token))
                 : Tree::none;
    case Deprel::xcomp:
      return context_.is(parent, Trait::verb_aspectual) || context_.is(parent, Trait::verb_implies)
                 ? parent
                 : Tree::none;
    default:
      return Tree::none;
  }
}

/// "the fire that broke out on Friday", "the blast, which killed two": of the
/// noun it belongs to, the clause says that or what it did.
bool Timer::tells_happening(std::uint32_t relative) const {
  if (is_circumstance(context_, relative)) return true;  // "a crash in which a bus hit a train"
  const std::uint32_t subject = own_subject(context_, relative);
  return subject != Tree::none && context_.word(subject).upos == Upos::PRON &&
         (context_.is(relative, Trait::verb_effect) || context_.is(relative, Trait::verb_happen));
}

/// "They died when the dam broke on Friday": the clause that tells when.
std::uint32_t Timer::simultaneous(std::uint32_t token) const {
  for (const std::uint32_t child : context_.tree.children(token)) {
    if (context_.word(child).deprel != Deprel::advcl || event_at_[child] == no_event) continue;
    const std::uint32_t mark = mark_of(context_, child);
    if (mark != Tree::none && context_.is(mark, Trait::mark_during)) return child;
  }
  return Tree::none;
}

/// The nearest event at or above a token.
std::uint32_t Timer::event_above(std::uint32_t token) const {
  for (int steps = 0; steps < 8 && token != Tree::none; ++steps) {
    if (event_at_[token] != no_event) return token;
    token = context_.tree.parent(token);
  }
  return Tree::none;
}

/// For a noun: its carrier, or the event it is a part or purpose of.
std::uint32_t Timer::noun_lender(std::uint32_t token) const {
  const std::uint32_t carrier = carrier_of(context_, token);
  if (carrier != Tree::none) return carrier;
  const Word& word = context_.word(token);
  const std::uint32_t verb = context_.tree.parent(token);
  if (verb != Tree::none && word.deprel == Deprel::nsubj && context_.is(verb, Trait::verb_effect)) {
    return verb;
  }
  const std::uint32_t told = context_.tree.child(token, Deprel::acl_relcl);
  // "after a chase in which two were hurt": of the day it was, unless the clause tells another.
  if (told != Tree::none && tells_happening(told) &&
      (!is_circumstance(context_, told) ||
       (event_at_[told] != no_event && has_time(event_at_[told])))) {
    return told;
  }
  const std::uint32_t adposition = adposition_of(context_, token);
  if (adposition == Tree::none) return Tree::none;
  const std::uint32_t placed = own_subject(context_, token);
  if (placed != Tree::none) return placed;  // "the trip was for a summit"
  if (word.deprel != Deprel::obl && word.deprel != Deprel::nmod) return Tree::none;
  if (!context_.says(adposition, Trait::time_occasion)) return Tree::none;
  std::uint32_t parent = context_.tree.parent(token);
  for (int steps = 0; steps < 3 && parent != Tree::none && event_at_[parent] == no_event; ++steps) {
    std::uint32_t subject = context_.tree.child(parent, Deprel::nsubj_outer);
    if (subject == Tree::none) subject = own_subject(context_, parent);
    if (subject != Tree::none && event_at_[subject] != no_event) return subject;
    parent = context_.tree.parent(parent);
  }
  return parent;
}

std::uint32_t Timer::lender(std::uint32_t event) const {
  const std::uint32_t token = events_[event].token;
  const bool noun = events_[event].form == EventForm::noun;
  std::uint32_t found = noun ? noun_lender(token) : clause_lender(token);
  if (found == Tree::none && !noun) found = simultaneous(token);
  // "A quake there in 1987 killed 2,000 people."
  if (found == Tree::none && !noun && context_.is(token, Trait::verb_effect)) {
    found = own_subject(context_, token);
  }
  return found == Tree::none ? no_event : event_at_[found];
}

void Timer::share(std::uint32_t event) {
  if (has_time(event)) return;
  const std::uint32_t other = lender(event);
  if (other == no_event || other == event) return;
  if (!has_time(other)) {
    const std::uint32_t further = lender(other);
    if (further == no_event || !has_time(further)) return;
    claims_[other].time = claims_[further].time;
  }
  if (facts_[event].tense_known && facts_[event].tense != facts_[other].tense) return;
  claims_[event].time = claims_[other].time;
}

/// "travelled to Ost last month to attend a parade": by now that is over too.
void Timer::share_purpose(std::uint32_t event) {
  constexpr std::int64_t least_days = 7;
  const std::uint32_t token = events_[event].token;
  const std::uint32_t above = context_.tree.parent(token);
  if (above == Tree::none || context_.word(token).deprel != Deprel::advcl ||
      mark_of(context_, token) != Tree::none || !verb_group(context_, token).infinitive ||
      event_at_[above] == no_event || claims_[event].tense != TenseView::future) {
    return;
  }
  const Claim& main = claims_[event_at_[above]];
  const auto& latest = main.time.value.latest;
  if (has_time(event) || main.tense != TenseView::past || !latest || !main.time.expression ||
      timex::day_number(context_.published.at) - timex::day_number(*latest) < least_days) {
    return;
  }
  claims_[event].time = main.time;
  claims_[event].tense = TenseView::past;
}

/// "has supported Russia since the invasion": the noun's time opens the verb's.
void Timer::share_since(std::uint32_t event) {
  const std::uint32_t token = events_[event].token;
  const std::uint32_t adposition = adposition_of(context_, token);
  const std::uint32_t parent = context_.tree.parent(token);
  if (adposition == Tree::none || parent == Tree::none || event_at_[parent] == no_event) return;
  if (!context_.is(adposition, Trait::mark_since)) return;
  ClaimTime& time = claims_[event_at_[parent]].time;
  const ClaimTime& start = claims_[event].time;
  if (time.basis != TimeBasis::none || !start.value.earliest) return;
  time = start;
  time.value.latest = context_.published.at;
}

/// Tense alone; what hangs on news is told as it.
void Timer::from_tense() {
  const std::uint32_t lead = lead_of(context_);
  const std::optional<TimeValue> story = story_day(context_, events_, claims_, lead);
  std::vector<std::optional<Telling>> told(claims_.size());  // of those without a time
  for (std::uint32_t i = 0; i < claims_.size(); ++i) {
    if (!has_time(i)) told[i] = telling_of(context_, events_[i], claims_[i], lead);
  }
  for (std::uint32_t i = 0; i < claims_.size(); ++i) {
    if (!told[i]) continue;
    const std::uint32_t other = *told[i] == Telling::plain ? lender(i) : no_event;
    const bool shared = other != no_event && told[other] && claims_[i].tense == TenseView::past &&
                        claims_[other].tense == TenseView::past;
    claims_[i].time = time_of_tense(context_, claims_[i].tense, *told[shared ? other : i], story);
  }
}

void Timer::run() {
  std::vector<std::pair<TimeLink, EventAnchor>> anchored;
  for (const TimeLink& link : link_times(context_, events_, facts_)) {
    if (const auto anchor = event_anchor_of(context_, link.expression)) {
      anchored.emplace_back(link, *anchor);
    } else {
      apply(link);
    }
  }
  for (std::uint32_t i = 0; i < claims_.size(); ++i) share(i);
  for (std::uint32_t i = 0; i < claims_.size(); ++i) share_since(i);
  for (std::uint32_t i = 0; i < claims_.size(); ++i) share_purpose(i);
  inherit_times(context_, events_, claims_);
  for (const auto& [link, anchor] : anchored) apply_anchored(link, anchor);
  for (std::uint32_t i = 0; i < claims_.size(); ++i) share(i);
  from_tense();
}

}  // namespace

void assign_times(const Context& context, const std::vector<EventMention>& events,
                  const std::vector<Factuality>& facts, std::vector<Claim>& claims) {
  Timer(context, events, facts, claims).run();
}

}  // namespace claims
DATELINE_END
