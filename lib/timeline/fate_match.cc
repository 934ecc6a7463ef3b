#include "timeline/fate_match.h"

#include <algorithm>
#include <charconv>

#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int32_t name_agrees = 70;
constexpr std::int32_t least_similarity = 55;
constexpr std::int32_t strangers = 14;  ///< counted against two that are not one
constexpr std::uint32_t several = no_name - 1;
constexpr std::int32_t open_year = 1000000;  ///< days: later than any stated time
constexpr std::int32_t presence_days =
    7;  ///< how far from the forecast's time a visit is looked for

bool is_core(Role role) {
  return is_agent(role) || is_patient(role);
}

std::int32_t shared_words(const ClaimDigest& a, const ClaimDigest& b) {
  const auto least = static_cast<std::int32_t>(std::min(a.words.size(), b.words.size()));
  return least == 0 ? 0 : 100 * count_shared(a.words, b.words) / (least + 2);
}

/// "Completed the takeover": the object is the happening itself.
bool is_carried(const ClaimDigest& digest) {
  return digest.predicate.pos == 'n' && digest.claim.grammar.pos == "VERB";
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

/// Days that a bound of that grain covers beyond its first.
std::int32_t extent_of(Grain grain) {
  switch (grain) {
    case Grain::weekend:
      return 1;
    case Grain::week:
      return 6;
    case Grain::month:
      return 30;
    case Grain::quarter:
    case Grain::season:
      return 91;
    case Grain::half_year:
      return 182;
    case Grain::year:
      return 365;
    default:
      return 0;
  }
}

}  // namespace

/// Its own words name a day to come, and nothing tells it as past.
bool FateMatcher::is_dated_ahead(const Mention& mention) const {
  const ClaimDigest& digest = mentions_.digest(mention);
  const TimeBasis basis = digest.claim.time.basis;
  if (basis != TimeBasis::expression && basis != TimeBasis::gloss) return false;
  // A noun has no tense of its own: "the landing next spring was the riskiest part".
  const bool noun = digest.claim.grammar.pos == "NOUN";
  const bool ahead = mention.days.begin > mention.published;
  if (mention.days.end <= mention.published) return false;
  if (digest.claim.tense == TenseView::past)
    return noun && ahead && digest.standing != Standing::told;
  if (ahead) return true;
  if (mention.days.begin == DayRange::open_begin && mention.days.end != DayRange::open_end) {
    return !noun;  // "is to close by the end of June"
  }
  return (digest.marks & mark_lasting) != 0 ||
         (digest.claim.tense == TenseView::future && mention.days.begin == mention.published);
}

bool FateMatcher::is_forecast(const Mention& mention) const {
  const ClaimDigest& digest = mentions_.digest(mention);
  const Claim& claim = digest.claim;
  if (mention.stated && mention.days.end < mention.published) return false;
  if (is_dated_ahead(mention)) return true;
  if (digest.standing == Standing::awaited || digest.standing == Standing::doubted) {
    const bool narrated = claim.tense == TenseView::past && claim.grammar.pos == "VERB";
    return !narrated || (mention.stated && mention.days.end >= mention.published);
  }
  if (claim.tense == TenseView::future && (digest.marks & mark_lasting) != 0) return true;
  if (claim.tense != TenseView::future || claim.grammar.aspect != "NONE") return false;
  // "Could" and bare infinitives tell what is possible or aimed at, not what will be.
  return claim.grammar.tense == "FUTURE" ||
         rules_.outcomes().foretells(hash32(claim.grammar.modality));
}

Window FateMatcher::window(const Mention& forecast) const {
  Window window;
  window.begin = forecast.published;
  if (!forecast.stated) return window;
  window.stated = true;
  const TimeValue& value = mentions_.digest(forecast).claim.time.value;
  window.begin = std::max(forecast.days.begin, forecast.published);
  window.end = forecast.days.end;
  // "From Friday" speaks of Friday; "soon", which begins at once, of no day.
  if (window.end == DayRange::open_end && forecast.days.begin > forecast.published) {
    window.end = window.begin + extent_of(value.grain) + 1;
  }
  // What lasts until a day ends on it.
  if (lasts(forecast) && forecast.days.begin <= forecast.published && window.end < open_year) {
    window = {window.end, window.end + 1, true};
  }
  if (value.approximate && window.end != DayRange::open_end) {
    window.end += 1 + (window.end - window.begin) / 4;
  }
  return window;
}

bool FateMatcher::lasts(const Mention& forecast) const {
  const ClaimDigest& digest = mentions_.digest(forecast);
  return digest.claim.event_class == EventClass::state || digest.claim.grammar.pos == "ADJECTIVE" ||
         (digest.marks & mark_lasting) != 0;
}

bool FateMatcher::alike(std::uint32_t a, std::uint32_t b) const {
  if (a == b) return true;
  const NameKey& x = mentions_.names[a];
  const NameKey& y = mentions_.names[b];
  if (!x.proper && !y.proper && !x.folded.empty()) return x.head == y.head;
  return match_names(x, y).score >= name_agrees;
}

bool FateMatcher::shows_presence(const Mention& forecast, const Mention& later) const {
  const PredicateKey& predicate = mentions_.predicates[forecast.predicate];
  if (!rules_.outcomes().presence(predicate.lemma) || !later.stated) return false;
  if (gap_between(forecast.days, later.days) > presence_days) return false;
  if (!later.days.bounded() || later.days.end - later.days.begin > 1) return false;
  const ClaimDigest& digest = mentions_.digest(later);
  if (digest.claim.event_class == EventClass::reporting) return false;
  bool agent = false;
  for (const Argument& x : forecast.arguments) {
    const NameKey& name = mentions_.names[x.name];
    if (!name.proper || name.words.empty() || !is_agent(x.role)) continue;
    agent = agent || std::any_of(later.arguments.begin(), later.arguments.end(), [&](auto& y) {
              return is_agent(y.role) && alike(x.name, y.name);
            });
  }
  if (!agent) return false;
  const auto places = places_near(forecast);
  return std::any_of(places.begin(), places.end(), [&](std::uint32_t word) {
    return std::binary_search(digest.words.begin(), digest.words.end(), word);
  });
}

/// The last words of the names beside the forecast's agent or, where it has
/// none ("put off his visit to Holm and will come on Friday"), in its sentence.
std::vector<std::uint32_t> FateMatcher::places_near(const Mention& forecast) const {
  std::vector<std::uint32_t> words;
  const auto add = [&](std::string_view text, bool agent) {
    const NameKey key = make_name_key(text, rules_);
    if (!agent && key.proper && !key.words.empty()) words.push_back(key.words.back());
  };
  const auto read = [&](const Claim& claim) {
    for (const Participant& one : claim.participants) add(one.name, is_agent(one.role));
    if (claim.place) add(claim.place->name, false);
  };
  const ClaimDigest& own = mentions_.digest(forecast);
  read(own.claim);
  if (!words.empty()) return words;
  for (const ClaimDigest& other : mentions_.articles[forecast.article]->claims) {
    if (other.quote_begin == own.quote_begin) read(other.claim);
  }
  return words;
}

FateMatcher::Kind FateMatcher::link(const Mention& forecast, const Mention& later) const {
  const PredicateKey& a = mentions_.predicates[forecast.predicate];
  const PredicateKey& b = mentions_.predicates[later.predicate];
  if (rules_.outcomes().opposite(a.lemma, b.lemma)) return {Link::opposite, 24};
  const std::int32_t similarity = predicate_similarity(a, b);
  Kind kind;
  if (similarity >= least_similarity) {
    kind = {Link::same, similarity == 100  ? 34
                        : similarity >= 90 ? 31
                        : similarity >= 80 ? 26
                        : similarity >= 65 ? 20
                                           : 14};
    if (a.generic || b.generic) kind.points -= 10;
  }
  if (kind.points < 22 && rules_.outcomes().outcome(a.lemma, b.lemma)) kind = {Link::outcome, 22};
  if (kind.link == Link::none && shows_presence(forecast, later)) kind = {Link::presence, 20};
  return kind;
}

bool FateMatcher::told_late(const Mention& later) const {
  const ClaimDigest& digest = mentions_.digest(later);
  return (digest.marks & mark_late) != 0 && !later.stated;
}

Told FateMatcher::told(const Mention& forecast, const Mention& later, Link link) const {
  const ClaimDigest& digest = mentions_.digest(later);
  const bool positive = digest.claim.polarity == Polarity::positive;
  const bool same = link == Link::same;
  const bool undoing_foretold = !mentions_.digest(forecast).predicate.undone.empty();
  // "120 sailings are cancelled": neither all nor none of them sail.
  const PredicateKey& a = mentions_.predicates[forecast.predicate];
  const PredicateKey& b = mentions_.predicates[later.predicate];
  const bool undoes = undoing_foretold || !digest.predicate.undone.empty();
  if (undoes && a.base == b.base && a.lemma != b.lemma) return Told::nothing;
  if (!digest.predicate.undone.empty()) {
    if (undoing_foretold) {
      return positive && digest.claim.tense == TenseView::past ? Told::happened : Told::nothing;
    }
    return same && positive ? Told::not_happened : Told::nothing;
  }
  if (digest.standing == Standing::given_up) return same ? Told::not_happened : Told::nothing;
  if (same && positive && told_late(later)) return Told::happened;
  const Window when = window(forecast);
  if (is_forecast(later)) {
    if (later.stated && !later.days.overlaps({when.begin, when.end})) {
      const bool late = when.stated && positive && window(later).begin > when.end;
      const bool overdue = later.published >= when.begin || (digest.marks & mark_changed) != 0;
      return same && late && overdue ? Told::moved : Told::nothing;
    }
    const bool sure = digest.claim.certainty == Certainty::certain;
    const bool against = same ? !positive : link == Link::opposite && positive && !lasts(forecast);
    return sure && against ? Told::not_happened : Told::nothing;
  }
  if (digest.claim.certainty != Certainty::certain) return Told::nothing;
  const bool own_word = hash32(digest.claim.lemma) == mentions_.predicates[later.predicate].lemma;
  if (!own_word && rules_.outcomes().halting(hash32(digest.claim.lemma))) return Told::nothing;
  if (later.stated && later.days.end < forecast.published) return Told::nothing;  // another one
  if (!positive) {
    const bool due =
        later.stated ? later.days.overlaps({when.begin, when.end}) : later.published >= when.begin;
    return same && due ? Told::not_happened : Told::nothing;
  }
  if (digest.claim.tense != TenseView::past) return Told::nothing;
  // "The talks" may be yet to come; "they have been in custody since Friday" tells a state.
  const bool state = digest.claim.event_class == EventClass::state && later.stated;
  if (digest.claim.grammar.pos == "NOUN" && digest.standing != Standing::told && !state) {
    return Told::nothing;
  }
  if (!later.stated && when.stated && later.published < when.begin) return Told::nothing;
  if (undoing_foretold) {
    const std::string& verb = mentions_.digest(forecast).predicate.lemma;
    if (rules_.outcomes().postpones(hash32(verb))) return Told::nothing;
    return forecast.predicate == later.predicate ? Told::not_happened : Told::nothing;
  }
  if (link != Link::opposite) return Told::happened;
  const bool until = when.stated && lasts(forecast) && later.published >= when.begin;
  return until ? Told::happened : Told::not_happened;
}

/// Two that fill one role and differ. A name and a common noun may still be one.
std::int32_t FateMatcher::unmet_points(const Mention& forecast, const Mention& later,
                                       bool (*fills)(Role), std::int32_t most) const {
  bool names[2] = {false, false};
  bool nouns[2] = {false, false};
  const auto look = [&](const Mention& mention, int side) {
    for (const Argument& argument : mention.arguments) {
      if (!fills(argument.role)) continue;
      (mentions_.names[argument.name].proper ? names : nouns)[side] = true;
    }
  };
  look(forecast, 0);
  look(later, 1);
  if ((names[0] && names[1]) || (nouns[0] && nouns[1])) return -most;
  return (names[0] || nouns[0]) && (names[1] || nouns[1]) ? -3 : 0;
}

std::int32_t FateMatcher::argument_points(const Mention& forecast, const Mention& later) const {
  std::int32_t points = 0;
  std::int32_t shared = 0;
  bool agent_met = false;
  bool patient_met = is_carried(mentions_.digest(forecast)) || is_carried(mentions_.digest(later));
  for (const Argument& x : forecast.arguments) {
    bool found = false;
    bool same_role = false;
    for (const Argument& y : later.arguments) {
      if (!alike(x.name, y.name)) continue;
      found = true;
      same_role = same_role || x.role == y.role;
      agent_met = agent_met || is_agent(x.role) || is_agent(y.role);
      patient_met = patient_met || is_patient(x.role) || is_patient(y.role);
    }
    if (!found) continue;
    const bool proper = mentions_.names[x.name].proper;
    points += same_role ? (shared == 0 ? 14 : 6) : proper ? 6 : 4;
    ++shared;
  }
  if (!agent_met) points += unmet_points(forecast, later, is_agent, strangers);
  if (!patient_met) points += unmet_points(forecast, later, is_patient, 10);
  return points;
}

std::int32_t FateMatcher::time_points(const Mention& forecast, const Mention& later) const {
  const Window when = window(forecast);
  if (!later.stated || !when.stated) return later.published - forecast.published > 120 ? -10 : 0;
  const DayRange range{when.begin, when.end};
  const std::int32_t gap = gap_between(range, later.days);
  if (gap > 180) return -16;
  if (gap > 30) return -8;
  if (gap > 0) return gap <= 7 ? 2 : 0;
  const bool narrow = later.days.bounded() && when.end != DayRange::open_end &&
                      when.end - when.begin <= 2 && later.days.end - later.days.begin <= 2;
  return narrow ? 15 : 4;
}

bool FateMatcher::of_others(const Mention& forecast, const Mention& later) const {
  if (is_carried(mentions_.digest(forecast)) || is_carried(mentions_.digest(later))) return false;
  const auto only = [&](const Mention& mention) {
    std::uint32_t name = no_name;
    for (const Argument& one : mention.arguments) {
      if (is_core(one.role)) name = name == no_name ? one.name : several;
    }
    return name;
  };
  const std::uint32_t x = only(forecast), y = only(later);
  if (std::max(x, y) >= several) return false;
  return !mentions_.names[x].proper && !mentions_.names[y].proper && !alike(x, y);
}

bool FateMatcher::taken_by_another(const Mention& forecast, const Mention& later) const {
  const std::uint32_t lemma = mentions_.predicates[forecast.predicate].lemma;
  if (lemma != mentions_.predicates[later.predicate].lemma) return false;
  if (!rules_.outcomes().exclusive(lemma)) return false;
  bool rivals = false;
  bool prize = false;
  for (const Argument& x : forecast.arguments) {
    for (const Argument& y : later.arguments) {
      if (is_agent(x.role) != is_agent(y.role)) continue;
      const bool one = alike(x.name, y.name);
      if (is_agent(x.role) && one) return false;
      rivals = rivals || (is_agent(x.role) && mentions_.names[x.name].proper &&
                          mentions_.names[y.name].proper);
      prize = prize || (is_patient(x.role) && one);
    }
  }
  return rivals && prize;
}

Telling FateMatcher::compare(const Mention& forecast, const Mention& later) const {
  const Kind kind = link(forecast, later);
  if (kind.link == Link::none) return {};
  Telling telling;
  telling.told = told(forecast, later, kind.link);
  if (telling.told == Told::nothing) return telling;
  const ClaimDigest& x = mentions_.digest(forecast);
  const ClaimDigest& y = mentions_.digest(later);
  if (x.ordinal > 1 && y.ordinal > 1 && x.ordinal != y.ordinal) return {};
  std::int32_t arguments = argument_points(forecast, later);
  if (kind.link == Link::same && telling.told == Told::happened &&
      taken_by_another(forecast, later)) {
    telling.told = Told::not_happened;
    arguments += strangers;
  }
  const bool same = kind.link == Link::same;
  if (arguments < 10 && same && mentions_.predicates[forecast.predicate].generic) return {};
  if (same && telling.told == Told::happened && of_others(forecast, later)) return {};
  const int year = year_behind(y, rules_.outcomes());
  if (year != 0 && year < mentions_.articles[forecast.article]->published.at.year) return {};
  telling.score = kind.points + arguments + time_points(forecast, later);
  const bool other_day =
      forecast.stated && later.stated && gap_between(forecast.days, later.days) > 2;
  if (other_day && same && kind.points < 31) telling.score -= 14;
  if (forecast.place != no_name && later.place != no_name) {
    telling.score += alike(forecast.place, later.place) ? 8 : -4;
  }
  const std::int32_t words = shared_words(x, y);
  if (words > 0) {
    telling.score += 3 + 9 * std::min(words, 50) / 25;
  } else if (!forecast.arguments.empty()) {
    telling.score -= arguments > 0 ? 8 : 12;  // nothing but the kind of happening agrees
  }
  const auto& articles = mentions_.articles;
  telling.score += std::clamp(
      topic_similarity(*articles[forecast.article], *articles[later.article]) - 10, 0, 25);
  return telling;
}

}  // namespace merge
DATELINE_END
