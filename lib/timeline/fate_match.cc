#include "timeline/fate_match.h"

#include <algorithm>
#include <charconv>

#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int32_t least_common_by_day = 3;  ///< words that two of one day must share
constexpr std::int32_t same_day = 15;            ///< points
constexpr std::int32_t open_year = 1000000;      ///< days: later than any stated time

std::int32_t shared_words(const ClaimDigest& a, const ClaimDigest& b) {
  const auto least = static_cast<std::int32_t>(std::min(a.words.size(), b.words.size()));
  return least == 0 ? 0 : 100 * count_shared(a.words, b.words) / (least + 2);
}

/// "Who settled the dispute of 2016": the year behind what a report speaks of, or 0.
int year_behind(const ClaimDigest& report, const OutcomeRules& rules) {
  constexpr std::size_t reach = 40;  ///< bytes from the trigger
  const std::size_t from = report.claim.trigger.end - report.quote_begin;
  if (from > report.quote.size()) return 0;
  const std::string_view near = std::string_view(report.quote).substr(from, reach);
  for (auto at = near.find(' '); at != std::string_view::npos; at = near.find(' ', at + 1)) {
    const auto end = near.find(' ', at + 1);
    if (end == std::string_view::npos) break;
    if (!rules.leads_to_year(hash32(near.substr(at + 1, end - at - 1)))) continue;
    const std::string_view digits = near.substr(end + 1, 5);
    int year = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), year);
    if (read.ptr == digits.data() + 4) return year;
  }
  return 0;
}

}  // namespace

/// Per cent that "most of its ships", "a third of them" are of the whole.
std::optional<std::int32_t> FateMatcher::share_in(const Mention& mention) const {
  for (const Participant& one : mentions_.digest(mention).claim.participants) {
    if (!is_agent(one.role) && !is_patient(one.role)) continue;
    const std::string name = fold_name(one.name);
    const auto words = words_of(name);
    for (std::size_t i = 0; i < words.size() && i < 2; ++i) {
      if (const auto share = rules_.outcomes().share(hash32(words[i]))) return share;
    }
  }
  return std::nullopt;
}

/// "Has hired only 120" of the 300 foretold.
Told FateMatcher::of_fewer(const Mention& forecast, const Mention& later) const {
  constexpr std::int64_t most_quarters = 3;  ///< of the number foretold, that is still far less
  for (const Quantity& x : mentions_.digest(forecast).quantities) {
    for (const Quantity& y : mentions_.digest(later).quantities) {
      if (x.unit != y.unit || x.bound == Bound::most || y.bound == Bound::least) continue;
      if (4 * y.value >= most_quarters * x.value) continue;
      const Window when = window(forecast);
      const bool over = when.end != DayRange::open_end && later.published > when.end;
      return over || says(later, &OutcomeRules::says_few) ? Told::not_happened : Told::nothing;
    }
  }
  const auto share = share_in(forecast);
  const auto told = share_in(later);
  return share && told && 4 * *told < most_quarters * *share ? Told::not_happened : Told::happened;
}

bool FateMatcher::told_late(const Mention& later) const {
  const ClaimDigest& digest = mentions_.digest(later);
  return (digest.marks & mark_late) != 0 && !later.stated;
}

namespace {

/// Its day had come when `later` tells that it did not happen: "has not left" says nothing of
/// what is to be "in the coming days".
bool is_due(const Window& when, const Mention& later, bool not_yet) {
  constexpr std::int32_t few_days = 2;
  constexpr std::int32_t soon = 14;
  const bool narrow =
      when.stated && when.end != DayRange::open_end && when.end - when.begin <= few_days;
  if (later.stated && !later.days.overlaps({when.begin, when.end})) return false;
  if (later.tense == TenseView::future) return true;  // "no visit is planned"
  if (not_yet && when.end == DayRange::open_end && later.published < when.begin + soon)
    return false;
  if (narrow) return later.published >= when.begin;
  return later.published >= (when.end == DayRange::open_end ? when.begin : when.end);
}

/// "Has not left", "had not left by Friday".
bool is_not_yet(const ClaimDigest& digest) {
  const EventGrammar& grammar = digest.claim.grammar;
  return grammar.tense == "PRESENT" || grammar.aspect.starts_with("PERFECTIVE");
}

}  // namespace

namespace {

/// Of a day, or of a time that ended, before the forecast was made.
bool is_earlier(const Mention& forecast, const Mention& later) {
  if (!later.stated) return false;
  return later.days.end < forecast.published ||
         (later.days.end == forecast.published && later.days.begin < forecast.published);
}

}  // namespace

/// What another plan tells: "has been put off until June", "will not go".
Told FateMatcher::told_by_plan(const Mention& forecast, const Mention& later, Link link) const {
  const ClaimDigest& digest = mentions_.digest(later);
  const bool positive = digest.claim.polarity == Polarity::positive;
  const bool same = link == Link::same;
  const Window when = window(forecast);
  if (later.stated && !later.days.overlaps({when.begin, when.end})) {
    const bool late = when.stated && positive && window(later).begin > when.end;
    const bool overdue = later.published >= when.begin || (digest.marks & mark_changed) != 0;
    return same && late && overdue ? Told::moved : Told::nothing;
  }
  const bool sure =
      digest.claim.certainty == Certainty::certain && digest.standing != Standing::conditional;
  // "The scheduled end" is an older plan.
  const bool verb = digest.claim.grammar.pos != "NOUN";
  const bool opposite = link == Link::opposite && positive && verb && !lasts(forecast);
  const bool against = same ? !positive : opposite;
  return sure && against ? Told::not_happened : Told::nothing;
}

Told FateMatcher::told(const Mention& forecast, const Mention& later, Link link) const {
  const ClaimDigest& digest = mentions_.digest(later);
  const bool positive = digest.claim.polarity == Polarity::positive;
  const bool same = link == Link::same;
  const bool undoing_foretold = !mentions_.digest(forecast).predicate.undone.empty();
  // "120 sailings are cancelled": neither all nor none of them sail.
  const PredicateKey& a = mentions_.predicates[forecast.predicate];
  const PredicateKey& b = mentions_.predicates[later.predicate];
  if (digest.standing == Standing::supposed) return Told::nothing;
  const bool undoes = undoing_foretold || !digest.predicate.undone.empty();
  if (undoes && a.base == b.base && a.lemma != b.lemma) return Told::nothing;
  if (!digest.predicate.undone.empty()) {
    if (undoing_foretold) {
      return positive && digest.claim.tense == TenseView::past ? Told::happened : Told::nothing;
    }
    // "Blocked the merger" for "will approve the merger".
    const bool against = same || link == Link::needed || link == Link::opposite;
    return against && positive ? Told::not_happened : Told::nothing;
  }
  if (digest.standing == Standing::given_up) return same ? Told::not_happened : Told::nothing;
  if (same && positive && told_late(later)) return Told::happened;
  if (is_forecast(later)) return told_by_plan(forecast, later, link);
  const Window when = window(forecast);
  if (digest.standing == Standing::lacking) {
    return same && !undoing_foretold && is_due(when, later, true) ? Told::not_happened
                                                                  : Told::nothing;
  }
  if (digest.claim.certainty != Certainty::certain) return Told::nothing;
  const bool own_word = hash32(digest.claim.lemma) == mentions_.predicates[later.predicate].lemma;
  if (!own_word && rules_.outcomes().halting(hash32(digest.claim.lemma))) return Told::nothing;
  if (is_earlier(forecast, later)) return Told::nothing;  // another one
  if (!positive) {
    return (same || link == Link::needed) && is_due(when, later, is_not_yet(digest))
               ? Told::not_happened
               : Told::nothing;
  }
  if (link == Link::needed) return Told::nothing;
  if (digest.claim.tense != TenseView::past) {
    const bool going_on =
        digest.claim.grammar.aspect == "PROGRESSIVE" && digest.claim.tense == TenseView::present;
    // "Is recalling the cars": it has begun.
    if (going_on && same && !lasts(forecast) && !undoing_foretold) return Told::happened;
    const bool state = going_on || (digest.marks & mark_lasting) != 0 ||
                       digest.claim.event_class == EventClass::state;
    const bool still = link == Link::opposite && state && !lasts(forecast);
    return still && is_due(when, later, true) ? Told::not_happened : Told::nothing;
  }
  // "The talks" may be yet to come; "they have been in custody since Friday" tells a state.
  const bool state = digest.claim.event_class == EventClass::state && later.stated;
  if (digest.claim.grammar.pos == "NOUN" && digest.standing != Standing::told && !state) {
    return Told::nothing;
  }
  // What was to come later may have come early only where its own word tells so.
  const bool early = (later.stated ? later.days.end : later.published) < when.begin;
  const bool broken = link == Link::opposite && lasts(forecast);  // "left" before the end of "stay"
  if (when.stated && early && !broken && !(same && later.stated)) return Told::nothing;
  if (undoing_foretold) {
    const std::string& verb = mentions_.digest(forecast).predicate.lemma;
    if (rules_.outcomes().postpones(hash32(verb))) return Told::nothing;
    return forecast.predicate == later.predicate ? Told::not_happened : Told::nothing;
  }
  if (link != Link::opposite) return Told::happened;
  const bool until = when.stated && lasts(forecast) && later.published >= when.begin;
  return until ? Told::happened : Told::not_happened;
}

std::int32_t FateMatcher::time_points(const Mention& forecast, const Mention& later) const {
  const Window when = window(forecast);
  if (!later.stated || !when.stated) {
    const bool bounded = when.stated && when.end < open_year;
    const std::int32_t due = bounded ? std::max(when.end, forecast.published) : forecast.published;
    return later.published - due > 120 ? -10 : 0;
  }
  const DayRange range{when.begin, when.end};
  const std::int32_t gap = gap_between(range, later.days);
  if (gap > 180) return -16;
  if (gap > 30) return -8;
  if (gap > 0) return gap <= 7 ? 2 : 0;
  const bool narrow = later.days.bounded() && when.end != DayRange::open_end &&
                      when.end - when.begin <= 2 && later.days.end - later.days.begin <= 2;
  return narrow ? same_day : 4;
}

/// "Talks will resume on Friday" names nobody: whoever sat down that day in much the same words.
bool FateMatcher::tells_by_day(const Mention& forecast, const Mention& later,
                               const FateCast& cast) const {
  const PredicateKey& own = mentions_.predicates[forecast.predicate];
  const bool bare =
      std::all_of(forecast.arguments.begin(), forecast.arguments.end(), [&](const Argument& one) {
        const NameKey& name = mentions_.names[one.name];
        if (!is_agent(one.role) && !is_patient(one.role)) return true;
        return name.head != 0 && (name.head == own.lemma || name.head == own.base);
      });
  return bare && time_points(forecast, later) >= same_day &&
         story_points(forecast, later, cast) >= 24;
}

/// "The union called off the strike" of the drivers: whoever does so.
bool FateMatcher::is_called_off(const Mention& later, const Kind& kind) const {
  const ClaimDigest& digest = mentions_.digest(later);
  return kind.link == Link::same && kind.points >= 26 && !digest.predicate.undone.empty();
}

/// Enough of one matter that the one can tell of the other.
bool FateMatcher::may_tell(const Mention& forecast, const Mention& later, const Kind& kind,
                           const FateCast& cast) const {
  if (kind.link == Link::presence) return true;
  // "Japan launched a satellite", as Karvelia was to.
  if (kind.link == Link::same && cast.named_agents_differ && !cast.named) return false;
  // "Will not be aware of it": of somebody in particular.
  const bool quality = mentions_.digest(forecast).claim.grammar.pos == "ADJECTIVE";
  if (quality && kind.link == Link::same && !cast.agent_met) return false;
  // "He went on to wish them well" tells of no testing that goes on.
  if (kind.link == Link::opposite && goes_on(later) && !cast.theme_met) return false;
  if (kind.link == Link::day) {
    // "Jurors began their deliberations on Monday": who was to act did something that day, and
    // the sentences have more in common than that.
    const std::int32_t common =
        count_shared(mentions_.words_of(forecast), mentions_.words_of(later));
    return cast.agent_met && cast.core && common >= least_common_by_day && !cast.patients_differ;
  }
  if (kind.link == Link::outcome) {
    if ((kind.shared & shared_agent) != 0 && cast.agent_met) return true;
    if ((kind.shared & shared_theme) != 0 && cast.theme_met) return true;
    if ((kind.shared & shared_both) != 0 && cast.agent_met && cast.theme_met) return true;
    if ((kind.shared & shared_agent) != 0 && tells_by_day(forecast, later, cast)) return true;
    if ((kind.shared & shared_either) == 0) return false;
  }
  if (is_called_off(later, kind) && cast.shared + cast.spoken_of > 0) return true;
  if (cast.agents_differ && (cast.patients_differ || !cast.core)) return false;
  // "The rival chain Kauf closed its shop", as Bonmart was to close shops.
  if (cast.agents_differ && !cast.named && cast.spoken_of == 0 &&
      casts_.misses_named(forecast, later)) {
    return false;
  }
  if (cast.patients_differ && cast.spoken_of == 0 && kind.link == Link::same) return false;
  if (cast.core || cast.shared > 1 || (cast.shared > 0 && cast.spoken_of > 0)) return true;
  const bool close = kind.link == Link::same && kind.points >= 26;
  if (close && cast.shared + cast.spoken_of > 0) return true;
  if (kind.link == Link::outcome) {
    const bool generic = mentions_.predicates[forecast.predicate].generic;
    return cast.shared + cast.spoken_of > 0 ||
           (!generic && story_points(forecast, later, cast) >= 20);
  }
  if (kind.link == Link::opposite && forecast.arguments.empty()) return false;
  // A name here and a noun there, or nobody on one side: the story must tell.
  if (cast.agents_differ || cast.patients_differ) return false;
  if (kind.link == Link::same && kind.points < 20) return false;
  const bool given_up =
      kind.link == Link::needed && !mentions_.digest(later).predicate.undone.empty();
  return story_points(forecast, later, cast) >= (close || given_up ? 24 : 33);
}

Telling FateMatcher::compare(const Mention& forecast, const Mention& later) const {
  const Kind kind = link(forecast, later);
  if (kind.link == Link::none) return {};
  Telling telling;
  telling.told = told(forecast, later, kind.link);
  const ClaimDigest& x = mentions_.digest(forecast);
  const ClaimDigest& y = mentions_.digest(later);
  if (telling.told == Told::nothing) return telling;
  if (x.ordinal > 1 && y.ordinal > 1 && x.ordinal != y.ordinal) return {};
  const bool same = kind.link == Link::same;
  FateCast cast = casts_.compare(forecast, later);
  if (same && telling.told == Told::happened && does_what_one_does(forecast, later)) {
    telling.told = Told::not_happened;
    cast.points += 14;
  } else if (!may_tell(forecast, later, kind, cast)) {
    return {};
  }
  if (is_called_off(later, kind)) cast.points = std::max(cast.points, 0);
  const bool by_theme = (kind.shared & shared_theme) != 0 && cast.theme_met;
  if (by_theme) cast.points = std::max(cast.points, 8);  // whoever acts
  if (telling.told == Told::happened && kind.points >= 20) {
    telling.told = of_fewer(forecast, later);
    if (telling.told == Told::nothing) return {};
  }
  const std::int32_t by_time = time_points(forecast, later);
  const bool of_that_day = by_time >= same_day && cast.shared > 0;
  const bool generic = mentions_.predicates[forecast.predicate].generic;
  if (cast.points < 10 && same && generic && !of_that_day) return {};
  if (same && telling.told == Told::happened && casts_.of_others(forecast, later)) return {};
  const int year = year_behind(y, rules_.outcomes());
  if (year != 0 && year < mentions_.articles[forecast.article]->published.at.year) return {};
  telling.score = kind.points + cast.points + 3 * cast.spoken_of + by_time +
                  place_points(forecast, later) + story_points(forecast, later, cast);
  const bool other_day =
      forecast.stated && later.stated && gap_between(forecast.days, later.days) > 2;
  if (other_day && (kind.points < 31 || casts_.misses_named(forecast, later))) {
    telling.score -= 14;
  }
  telling.undated = kind.link == Link::presence;
  return telling;
}

std::int32_t FateMatcher::place_points(const Mention& forecast, const Mention& later) const {
  if (forecast.place == no_name || later.place == no_name) return 0;
  return casts_.alike(forecast.place, later.place) ? 8 : -4;
}

/// What the words around the two and their articles have in common.
std::int32_t FateMatcher::story_points(const Mention& forecast, const Mention& later,
                                       const FateCast& cast) const {
  std::int32_t points = 0;
  const std::int32_t words = shared_words(mentions_.digest(forecast), mentions_.digest(later));
  if (words > 0) {
    points += 3 + 9 * std::min(words, 50) / 25;
  } else if (!forecast.arguments.empty()) {
    points -= cast.points > 0 ? 8 : 12;  // nothing but the kind of happening agrees
  }
  const auto& articles = mentions_.articles;
  return points +
         std::clamp(topic_similarity(*articles[forecast.article], *articles[later.article]) - 10, 0,
                    25);
}

bool FateMatcher::does_what_one_does(const Mention& forecast, const Mention& later) const {
  const std::uint32_t lemma = mentions_.predicates[forecast.predicate].lemma;
  return lemma == mentions_.predicates[later.predicate].lemma &&
         rules_.outcomes().exclusive(lemma) && casts_.taken_by_another(forecast, later);
}

}  // namespace merge
DATELINE_END
