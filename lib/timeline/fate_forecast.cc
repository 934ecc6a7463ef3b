// Which claims foretell something, and when it is to be.
#include <algorithm>

#include "timeline/fate_match.h"
#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int32_t open_year = 1000000;  ///< days: later than any stated time

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

/// "Will be missed": what people will feel for somebody.
bool FateMatcher::is_felt(const Mention& mention) const {
  const ClaimDigest& digest = mentions_.digest(mention);
  if (!rules_.outcomes().is_felt(hash32(digest.claim.lemma))) return false;
  return std::none_of(mention.arguments.begin(), mention.arguments.end(),
                      [](const Argument& one) { return is_agent(one.role); });
}

/// "The deal would bring jobs": what may be, unless somebody said so in the past or names the day.
bool FateMatcher::may_be_only(const Mention& mention) const {
  const ClaimDigest& digest = mentions_.digest(mention);
  if (digest.standing == Standing::supposed || digest.standing == Standing::unforetold) return true;
  if (mention.stated && mention.days.bounded()) return false;
  if (!rules_.outcomes().shifts(hash32(digest.claim.grammar.modality))) return false;
  if (digest.standing == Standing::conditional) return true;
  const QuoteKind quote = digest.claim.quote;
  return quote == QuoteKind::direct || (quote == QuoteKind::none && digest.claim.sources.empty());
}

bool FateMatcher::is_forecast(const Mention& mention) const {
  if (is_felt(mention) || may_be_only(mention)) return false;
  const ClaimDigest& digest = mentions_.digest(mention);
  const Claim& claim = digest.claim;
  if (mention.stated && mention.days.end < mention.published) return false;
  // "Says that it will be ready by May": to come is what it says.
  if (claim.event_class == EventClass::reporting && claim.tense != TenseView::future) return false;
  if (is_dated_ahead(mention)) return true;
  if (digest.standing == Standing::awaited || digest.standing == Standing::doubted) {
    const bool narrated = claim.tense == TenseView::past && claim.grammar.pos == "VERB";
    return !narrated || (mention.stated && mention.days.end >= mention.published);
  }
  const bool infinitive = claim.grammar.tense == "INFINITIVE";  // "told residents to stay indoors"
  if (claim.tense == TenseView::future && (digest.marks & mark_lasting) != 0) return !infinitive;
  if (claim.tense != TenseView::future || claim.grammar.aspect != "NONE") return false;
  // "Could" and bare infinitives tell what is possible or aimed at, not what will be.
  return claim.grammar.tense == "FUTURE" ||
         rules_.outcomes().foretells(hash32(claim.grammar.modality));
}

bool FateMatcher::asks_for_more(const Mention& mention) const {
  constexpr std::size_t first_words = 2;
  const ClaimDigest& digest = mentions_.digest(mention);
  if ((digest.marks & mark_another) != 0) return true;
  const auto says_more = [&](const std::string& text) {
    const std::string folded = fold_name(text);
    const auto words = words_of(folded);
    for (std::size_t i = 0; i < std::min(words.size(), first_words); ++i) {
      if (rules_.says_more(words[i])) return true;
    }
    return false;
  };
  return std::any_of(digest.claim.participants.begin(), digest.claim.participants.end(),
                     [&](const Participant& one) { return says_more(one.name); });
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

}  // namespace merge
DATELINE_END
