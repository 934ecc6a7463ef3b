#include "claims/tense_time.h"

#include <algorithm>
#include <cstdlib>

#include "claims/clause.h"
#include "time/calendar.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr std::uint32_t lead_sentences = 3;  // of prose, counted from the article's first
constexpr int max_steps = 8;

/// The event's clause states what the sentence states: it is the main one, a
/// conjunct of it, or what somebody says.
bool is_asserted(const Context& context, std::uint32_t token) {
  for (int steps = 0; steps < max_steps; ++steps) {
    switch (context.word(token).deprel) {
      case Deprel::root:
        return true;
      case Deprel::acl_relcl:
        if (!is_told_clause(context, token)) return false;
        token = context.tree.parent(context.tree.parent(token));
        break;
      case Deprel::conj:
        if (stands_alone(context, token)) return true;
        [[fallthrough]];
      case Deprel::ccomp:
      case Deprel::parataxis:
      case Deprel::xcomp:
        token = context.tree.parent(token);
        if (token == Tree::none) return true;
        break;
      default:
        return false;
    }
  }
  return false;
}

/// "once", "previously", "for three years".
bool tells_other_time(const Context& context, std::uint32_t token, bool perfect) {
  for (const std::uint32_t child : context.tree.children(token)) {
    if (context.is(child, Trait::adverb_other_time)) return true;
    const std::uint32_t time = context.time_at[child];
    if (time == Context::no_time) continue;
    // "after 12 minutes" of the same match.
    if (context.times[time].value.starts_with("PT")) continue;
    // "has denied starting the fire on Sunday": a present perfect takes no date.
    if (!perfect || context.times[time].type != TimexType::date) return true;
  }
  return false;
}

bool happens(EventClass event_class) {
  return event_class != EventClass::state && event_class != EventClass::i_state &&
         event_class != EventClass::perception;
}

/// One day, at most a week before publication and not after it.
bool is_day_of_week_before(const TimeValue& value, const TimePoint& published) {
  if (!value.earliest || !value.latest) return false;
  if (std::abs(static_cast<std::int64_t>(value.earliest->year) - published.year) > 1) return false;
  if (value.earliest->date_string() != value.latest->date_string()) return false;
  const auto age = timex::day_number(published) - timex::day_number(*value.earliest);
  return age >= 0 && age <= 7;
}

}  // namespace

std::uint32_t lead_of(const Context& context) {
  const auto& sentences = context.tree.document().sentences;
  std::uint32_t end = 0;
  for (std::uint32_t prose = 0; end < sentences.size() && prose < lead_sentences; ++end) {
    if (!sentences[end].headline) ++prose;
  }
  return end;
}

Telling telling_of(const Context& context, const EventMention& event, const Claim& claim,
                   std::uint32_t lead) {
  if (claim.tense != TenseView::past || claim.certainty == Certainty::possible ||
      claim.quote == QuoteKind::direct || !happens(claim.event_class)) {
    return Telling::plain;
  }
  const std::uint32_t token = event.token;
  const VerbGroup group = verb_group(context, token);
  if (tells_other_time(context, token, group.perfect && !group.past)) return Telling::plain;
  if (context.tree.document().sentences[context.tree.sentence(token)].headline) {
    return Telling::fresh;
  }
  if (event.form != EventForm::verb) {
    return context.tree.sentence(token) < lead ? Telling::story : Telling::plain;
  }
  if ((group.perfect && group.past) || !is_asserted(context, token)) return Telling::plain;
  if (group.perfect || claim.event_class == EventClass::reporting) return Telling::fresh;
  return Telling::story;
}

std::optional<TimeValue> story_day(const Context& context, const std::vector<EventMention>& events,
                                   const std::vector<Claim>& claims, std::uint32_t lead) {
  struct Day {
    const TimeValue* value;
    int weight;
  };
  std::vector<Day> days;  // of one week: a handful
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    if (claim.time.basis != TimeBasis::expression && claim.time.basis != TimeBasis::gloss) continue;
    if (claim.tense != TenseView::past || claim.event_class == EventClass::reporting ||
        !happens(claim.event_class) ||
        !is_day_of_week_before(claim.time.value, context.published.at)) {
      continue;
    }
    const int weight = context.tree.sentence(events[i].token) < lead ? 3 : 1;
    const std::string date = claim.time.value.earliest->date_string();
    const auto known = std::find_if(days.begin(), days.end(), [&](const Day& day) {
      return day.value->earliest->date_string() == date;
    });
    if (known == days.end()) {
      days.push_back({&claim.time.value, weight});
    } else {
      known->weight += weight;
    }
  }
  const auto best = std::max_element(
      days.begin(), days.end(), [](const Day& a, const Day& b) { return a.weight < b.weight; });
  if (best == days.end()) return {};
  TimeValue day = *best->value;
  day.grain = Grain::unknown;
  day.approximate = true;
  day.alternatives.clear();
  return day;
}

ClaimTime time_of_tense(const Context& context, TenseView tense, Telling telling,
                        const std::optional<TimeValue>& story) {
  ClaimTime time;
  time.basis = TimeBasis::tense;
  if (telling == Telling::story && story) {
    time.value = *story;
    return time;
  }
  TimePoint end = context.published.at;
  if (!context.published.has_clock) end.hour = 23, end.minute = 59, end.second = 59;
  const bool around = tense == TenseView::present || telling != Telling::plain;
  if (around || tense == TenseView::future) time.value.earliest = context.published.at;
  if (around || tense == TenseView::past) time.value.latest = end;
  time.value.approximate = around;
  return time;
}

}  // namespace claims
DATELINE_END
