#include "claims/same_event.h"

#include <algorithm>
#include <array>

#include "base/word_map.h"
#include "time/calendar.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr std::size_t most_dated = 8;  // dated claims of a stem that are looked at
constexpr int days_in_the_news = 60;   // longer ago, "the attack" is not the one of that day

bool is_core(const Participant& participant) {
  return participant.role == Role::agent || participant.role == Role::patient;
}

/// `core`: in the part of agent or patient in both.
bool share_participant(const Claim& a, const Claim& b, bool core) {
  return std::any_of(a.participants.begin(), a.participants.end(), [&](const Participant& one) {
    return std::any_of(b.participants.begin(), b.participants.end(), [&](const Participant& other) {
      return one.name == other.name && (!core || (is_core(one) && is_core(other)));
    });
  });
}

bool has_agent(const Claim& claim) {
  return std::any_of(claim.participants.begin(), claim.participants.end(),
                     [](const Participant& p) { return p.role == Role::agent; });
}

/// Both say who did it, and neither's doers have any part as agent or patient in the other.
bool done_by_others(const Claim& a, const Claim& b) {
  return has_agent(a) && has_agent(b) && !share_participant(a, b, true);
}

/// Two nouns, one of several happenings: "the attacks", "the attack".
bool number_differs(const Context& context, const EventMention& a, const EventMention& b) {
  return a.form == EventForm::noun && b.form == EventForm::noun &&
         (context.word(a.token).morphology.number == Number::plural) !=
             (context.word(b.token).morphology.number == Number::plural);
}

/// It was over long before the article.
bool is_long_ago(const TimeValue& value, const TimePoint& published) {
  return value.latest &&
         timex::day_number(published) - timex::day_number(*value.latest) > days_in_the_news;
}

/// How well an undated mention fits a dated one of the same stem; 0 when they
/// are not one happening. A noun that names nobody ("the attack") is taken for
/// the one told of, but not for one of long ago.
int likeness(const Claim& undated, const Claim& dated, const TimePoint& published) {
  if (undated.polarity != dated.polarity || undated.tense != dated.tense) return 0;
  if (undated.grammar.pos == "VERB" && done_by_others(undated, dated)) return 0;
  // A verb's own clause would tell if it were of some year in the past.
  const TimeValue& value = dated.time.value;
  const bool distant = value.grain > Grain::month && undated.grammar.pos == "VERB";
  const bool shared = share_participant(undated, dated, distant);
  const bool nameless =
      undated.grammar.pos == "NOUN" && (undated.participants.empty() || dated.participants.empty());
  if (!shared && !nameless) return 0;
  const bool day = value.grain <= Grain::day;
  if (!shared && (value.grain > Grain::week || is_long_ago(value, published))) return 0;
  return 1 + (shared ? 4 : 0) + (day ? 2 : 0) + (value.earliest && value.latest ? 2 : 0);
}

}  // namespace

std::string event_stem(std::string_view lemma) {
  constexpr std::array<std::string_view, 9> endings = {"ation", "ition", "ment", "ing", "ion",
                                                       "ure",   "al",    "e",    "y"};
  for (const std::string_view ending : endings) {
    if (lemma.size() >= ending.size() + 4 && lemma.ends_with(ending)) {
      return std::string(lemma.substr(0, lemma.size() - ending.size()));
    }
  }
  return std::string(lemma);
}

void inherit_times(const Context& context, const std::vector<EventMention>& events,
                   std::vector<Claim>& claims) {
  const Lexicon& lexicon = context.lexicon;
  base::WordMap<std::vector<std::uint32_t>> dated;
  bool any = false;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    if (claims[i].time.basis == TimeBasis::none) continue;
    any = true;
    auto& list = dated[event_stem(lexicon.verb_of(claims[i].lemma))];
    if (list.size() < most_dated) list.push_back(i);
  }
  if (!any) return;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    Claim& claim = claims[i];
    if (claim.time.basis != TimeBasis::none || claim.event_class == EventClass::reporting) continue;
    const auto* const found = dated.find(event_stem(lexicon.verb_of(claim.lemma)));
    if (found == nullptr) continue;
    int best = 0;
    for (const std::uint32_t other : *found) {
      if (number_differs(context, events[i], events[other])) continue;
      const int score = likeness(claim, claims[other], context.published.at);
      if (score <= best) continue;
      best = score;
      claim.time = claims[other].time;
      claim.time.basis = TimeBasis::inherited;
    }
  }
}

}  // namespace claims
DATELINE_END
