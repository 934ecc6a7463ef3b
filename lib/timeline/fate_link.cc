// How what a later claim reports is connected with what was foretold.
#include <algorithm>

#include "timeline/fate_match.h"
#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int32_t least_similarity = 55;
constexpr std::int32_t same_word = 100;
constexpr std::int32_t presence_days =
    7;  ///< how far from the forecast's time a visit is looked for

/// "Stayed away": the word behind the trigger, in lower case.
std::string word_after(const ClaimDigest& digest) {
  constexpr std::size_t longest = 12;
  const std::size_t from = digest.claim.trigger.end - digest.quote_begin;
  if (from >= digest.quote.size() || digest.quote[from] != ' ') return {};
  const std::string_view rest = std::string_view(digest.quote).substr(from + 1, longest);
  return std::string(rest.substr(0, rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz")));
}

/// Both are of one stated day.
bool on_one_day(const Mention& forecast, const Mention& later) {
  const auto narrow = [](const Mention& one) {
    return one.stated && one.days.bounded() && one.days.end == one.days.begin;
  };
  return narrow(forecast) && narrow(later) && forecast.days.begin == later.days.begin;
}

}  // namespace

/// Who visits; who "is expected in Holm".
bool FateMatcher::goes_there(const Mention& forecast, Role role) const {
  const std::uint32_t lemma = mentions_.predicates[forecast.predicate].lemma;
  const bool expected = rules_.outcomes().awaiting(lemma) != Awaiting::no;
  return expected ? is_patient(role) : is_agent(role);
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
    const bool known = name.proper && !name.words.empty();
    const bool by_office = name.head != 0 && gap_between(forecast.days, later.days) == 0;
    if ((!known && !by_office) || !goes_there(forecast, x.role)) continue;
    agent = agent || std::any_of(later.arguments.begin(), later.arguments.end(), [&](auto& y) {
              return (is_agent(y.role) || is_patient(y.role)) && casts_.alike(x.name, y.name);
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
    for (const Participant& one : claim.participants) {
      add(one.name, is_agent(one.role) || goes_there(forecast, one.role));
    }
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

/// By the word that light and phase verbs lead to, by its own, and by the object that a verb
/// brings about: "return its verdict", "bring charges".
std::vector<Wording> FateMatcher::wordings(const Mention& mention) const {
  const auto words = mentions_.words_of(mention);
  const Claim& claim = mentions_.digest(mention).claim;
  std::vector<Wording> found{{mentions_.predicates[mention.predicate].lemma, words}};
  const std::uint32_t own = hash32(claim.lemma);
  if (own != found.front().lemma) found.push_back({own, words});
  if (const auto particle = word_after(mentions_.digest(mention)); !particle.empty()) {
    found.push_back({hash32(claim.lemma + '_' + particle), words});
  }
  if (claim.grammar.pos != "VERB" || !rules_.outcomes().carries(own)) return found;
  // "Will win the race" does not foretell the race.
  if (rules_.outcomes().exclusive(own) && is_forecast(mention)) return found;
  for (const Argument& one : mention.arguments) {
    const std::uint32_t head = mentions_.names[one.name].head;
    if (head != 0 && (is_agent(one.role) || is_patient(one.role))) found.push_back({head, words});
  }
  return found;
}

/// `relate` of each pair of their wordings, as bits.
template <class Relate>
std::uint8_t FateMatcher::related(const Mention& forecast, const Mention& later,
                                  Relate relate) const {
  std::uint8_t shared = shared_nothing;
  const auto its = wordings(later);
  for (const Wording& x : wordings(forecast)) {
    for (const Wording& y : its) shared |= static_cast<std::uint8_t>(relate(x, y));
  }
  return shared;
}

/// "Again", "the first", or on the very day foretold.
bool FateMatcher::tells_of_change(const Mention& forecast, const Mention& later) const {
  const Window when = window(forecast);
  const bool narrow = later.days.bounded() && later.days.end - later.days.begin <= 1;
  if (later.stated && when.stated && narrow && later.days.overlaps({when.begin, when.end})) {
    return true;
  }
  return says(later, &OutcomeRules::says_again);
}

/// A word of its sentence is in a list.
bool FateMatcher::says(const Mention& later,
                       bool (OutcomeRules::*what)(std::uint32_t) const) const {
  const std::string sentence = fold_name(mentions_.digest(later).quote);
  const auto words = words_of(sentence);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return (rules_.outcomes().*what)(hash32(word));
  });
}

/// "The strike will end".
bool FateMatcher::ends(const Mention& mention) const {
  return rules_.outcomes().ends(hash32(mentions_.digest(mention).claim.lemma));
}

bool FateMatcher::goes_on(const Mention& mention) const {
  return rules_.outcomes().goes_on(hash32(mentions_.digest(mention).claim.lemma)) ||
         rules_.outcomes().goes_on(mentions_.predicates[mention.predicate].lemma);
}

/// "Pulled out", "stayed away".
bool FateMatcher::fails(const Mention& mention) const {
  const auto own = wordings(mention);
  return std::any_of(own.begin(), own.end(), [&](const Wording& wording) {
    return rules_.outcomes().fails(wording.lemma);
  });
}

/// What was foretold, or what it was to be done to, stands beside the report's verb: "pulled out
/// of the debate".
bool FateMatcher::speaks_of(const Mention& forecast, const Mention& later) const {
  const auto stands = [&](std::uint32_t word) {
    return word != 0 &&
           std::any_of(later.arguments.begin(), later.arguments.end(), [&](const Argument& y) {
             return !is_agent(y.role) && mentions_.names[y.name].head == word;
           });
  };
  const PredicateKey& own = mentions_.predicates[forecast.predicate];
  if (!own.generic && (stands(own.lemma) || stands(own.base))) return true;
  const auto any = [&](bool (*fills)(Role)) {
    return std::any_of(
        forecast.arguments.begin(), forecast.arguments.end(),
        [&](const Argument& x) { return fills(x.role) && stands(mentions_.names[x.name].head); });
  };
  const bool undergone = std::any_of(forecast.arguments.begin(), forecast.arguments.end(),
                                     [](const Argument& x) { return is_patient(x.role); });
  return undergone ? any(is_patient) : any(is_agent);  // "the marathon will start"
}

/// Somebody did something, and its sentence tells of nothing that failed to come: not "parted
/// without a deal", "stayed below 30 degrees".
bool FateMatcher::tells_of_doing(const Mention& later) const {
  const ClaimDigest& own = mentions_.digest(later);
  if ((own.marks & mark_lasting) != 0 || fails(later)) return false;
  const auto& claims = mentions_.articles[later.article]->claims;
  return std::none_of(claims.begin(), claims.end(), [&](const ClaimDigest& other) {
    if (other.quote_begin != own.quote_begin) return false;
    return other.claim.polarity == Polarity::negative || !other.predicate.undone.empty() ||
           other.standing == Standing::lacking || other.standing == Standing::given_up;
  });
}

FateMatcher::Kind FateMatcher::link(const Mention& forecast, const Mention& later) const {
  const PredicateKey& a = mentions_.predicates[forecast.predicate];
  const PredicateKey& b = mentions_.predicates[later.predicate];
  const OutcomeRules& outcomes = rules_.outcomes();
  const auto opposed = [&](const Wording& x, const Wording& y) { return outcomes.opposite(x, y); };
  const auto outcome = [&](const Wording& x, const Wording& y) { return outcomes.outcome(x, y); };
  const auto needed = [&](const Wording& x, const Wording& y) { return outcomes.needs(x, y); };
  if (related(forecast, later, opposed) != 0) return {Link::opposite, 24};
  if (ends(forecast) && !ends(later)) {
    if (a.base == b.base && goes_on(later)) return {Link::opposite, 24};
    // What "the strike" is in "the strike will end" is not to come.
    const std::uint32_t own = hash32(mentions_.digest(forecast).claim.lemma);
    const std::uint8_t shared = related(forecast, later, [&](const Wording& x, const Wording& y) {
      return x.lemma == own ? outcomes.outcome(x, y) : std::uint8_t{shared_nothing};
    });
    return shared == shared_nothing ? Kind{} : Kind{Link::outcome, 22, shared};
  }
  if (goes_on(forecast) && ends(later) && a.base == b.base) return {Link::opposite, 24};
  const std::int32_t similarity = predicate_similarity(a, b);
  // "Said" tells of no speech in particular.
  if (similarity < same_word && later.event_class == EventClass::reporting) {
    const std::uint8_t shared = related(forecast, later, outcome);
    return shared == shared_nothing ? Kind{} : Kind{Link::outcome, 22, shared};
  }
  Kind kind;
  if (similarity >= least_similarity) {
    kind = {Link::same, similarity == 100  ? 34
                        : similarity >= 90 ? 31
                        : similarity >= 80 ? 26
                        : similarity >= 65 ? 20
                                           : 14};
    if (a.generic || b.generic) kind.points -= 10;
  }
  if (kind.points < 20 && shows_presence(forecast, later)) return {Link::presence, 20};
  if (kind.points < 22) {
    std::uint8_t shared = related(forecast, later, outcome);
    if ((shared & shared_again) != 0 && tells_of_change(forecast, later)) shared |= shared_theme;
    shared &= shared_either | shared_agent | shared_theme | shared_both;
    if (shared != shared_nothing) kind = {Link::outcome, 22, shared};
  }
  if (kind.link == Link::none && related(forecast, later, needed) != 0) {
    kind = {Link::needed, 22};
  }
  const bool past = later.tense == TenseView::past;
  const bool undone = rules_.undoes(mentions_.digest(later).predicate.lemma);
  if (kind.points < 20 && past && (fails(later) || undone) && speaks_of(forecast, later)) {
    return {Link::opposite, 24};
  }
  const bool may =
      kind.link == Link::none && !outcomes.exclusive(a.lemma) && !outcomes.presence(a.lemma);
  if (may && on_one_day(forecast, later) && tells_of_doing(later)) return {Link::day, 14};
  return kind;
}

}  // namespace merge
DATELINE_END
