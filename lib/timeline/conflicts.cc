#include "timeline/conflicts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "timeline/same_matter.h"
#include "timeline/support.h"
#include "timeline/told.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t claims_compared =
    8;                                 ///< of each value, when it is asked whether two conflict
constexpr std::size_t near_bytes = 6;  ///< between a place and the one it lies in: " in ", "'s "

/// One value that claims state, and who states it.
struct Stand {
  ConflictValue value;
  std::set<std::string> support;
  TimeValue time;
  bool future = false;  ///< a claim that states it looks ahead
  std::uint32_t place = no_name;
  Quantity quantity;
};

/// A claim states `value`: the stand for it, made when new.
Stand& stand_for(std::vector<Stand>& stands, const std::string& value) {
  for (Stand& stand : stands) {
    if (stand.value.value == value) return stand;
  }
  stands.emplace_back();
  stands.back().value.value = value;
  return stands.back();
}

void sort_by_support(std::vector<Stand>& stands) {
  std::stable_sort(stands.begin(), stands.end(), [](const Stand& a, const Stand& b) {
    if (a.support.size() != b.support.size()) return a.support.size() > b.support.size();
    return a.value.claims.size() > b.value.claims.size();
  });
}

using Indices = std::vector<std::uint32_t>;

/// The stands that disagree and have claims which plainly tell of one matter.
template <class Disagree>
std::vector<Stand> in_conflict(const Mentions& mentions, const Indices& ordered,
                               const std::vector<Stand>& stands, Disagree disagree) {
  std::vector<bool> held(stands.size());
  const auto one_matter = [&](const Stand& a, const Stand& b) {
    for (std::size_t i = 0; i < std::min(a.value.claims.size(), claims_compared); ++i) {
      for (std::size_t j = 0; j < std::min(b.value.claims.size(), claims_compared); ++j) {
        const Mention& x = mentions.all[ordered[a.value.claims[i]]];
        const Mention& y = mentions.all[ordered[b.value.claims[j]]];
        if (disagree(a, b, x, y) && tell_of_one(mentions, x, y)) return true;
      }
    }
    return false;
  };
  for (std::size_t i = 0; i < stands.size(); ++i) {
    for (std::size_t j = i + 1; j < stands.size(); ++j) {
      if ((held[i] && held[j]) || !one_matter(stands[i], stands[j])) continue;
      held[i] = held[j] = true;
    }
  }
  std::vector<Stand> result;
  for (std::size_t i = 0; i < stands.size(); ++i) {
    if (held[i]) result.push_back(stands[i]);
  }
  return result;
}

void add_conflict(std::string about, const std::vector<Stand>& stands, Event& event) {
  Conflict conflict{std::move(about), {}};
  for (const Stand& stand : stands) conflict.values.push_back(stand.value);
  event.conflicts.push_back(std::move(conflict));
}

bool contains(const TimeValue& wide, const TimeValue& narrow) {
  const bool begin = !wide.earliest || (narrow.earliest && *wide.earliest <= *narrow.earliest);
  const bool end = !wide.latest || (narrow.latest && *narrow.latest <= *wide.latest);
  return begin && end;
}

bool disjoint(const TimeValue& a, const TimeValue& b) {
  const auto before = [](const TimeValue& x, const TimeValue& y) {
    return x.latest && y.earliest && *x.latest < *y.earliest;
  };
  return before(a, b) || before(b, a);
}

/// Readings of one value ("Tuesday or Wednesday") count as its whole reach.
TimeValue reach(const TimeValue& value) {
  TimeValue whole = value;
  whole.alternatives.clear();
  for (const TimeValue& other : value.alternatives) {
    if (!other.earliest || !whole.earliest)
      whole.earliest.reset();
    else
      whole.earliest = std::min(*whole.earliest, *other.earliest);
    if (!other.latest || !whole.latest)
      whole.latest.reset();
    else
      whole.latest = std::max(*whole.latest, *other.latest);
  }
  return whole;
}

/// The stand puts the event on one day: "on Tuesday", "as early as Tuesday".
bool names_a_day(const Stand& stand) {
  const TimeValue& time = stand.time;
  if (!time.earliest || time.grain > Grain::day) return false;
  if (!time.latest) return stand.future && !time.approximate;
  return time.earliest->date_string() == time.latest->date_string();
}

/// Both cannot be right, or they name different days of a coming event.
bool times_disagree(const Stand& a, const Stand& b, const Mention& x, const Mention& y) {
  const bool vague = a.time.approximate || b.time.approximate;
  if (disjoint(reach(a.time), reach(b.time))) return !vague || gap_between(x.days, y.days) > 1;
  return names_a_day(a) && names_a_day(b) &&
         a.time.earliest->date_string() != b.time.earliest->date_string();
}

/// The stand that most sources agree with (a wider interval agrees with a
/// narrower one inside it), the narrowest of these; null when news outweighs all.
const Stand* consensus(const std::vector<Stand>& stands, const Told& told) {
  const Stand* best = nullptr;
  std::size_t best_support = 0;
  for (const Stand& stand : stands) {
    if (outweighed(days_of(stand.time), stand.support.size(), told)) continue;
    std::set<std::string> agreeing;
    for (const Stand& other : stands) {
      if (contains(reach(other.time), stand.time)) {
        agreeing.insert(other.support.begin(), other.support.end());
      }
    }
    const bool narrower =
        best != nullptr && contains(best->time, stand.time) && best->time != stand.time;
    if (best == nullptr || agreeing.size() > best_support ||
        (agreeing.size() == best_support && narrower)) {
      best = &stand;
      best_support = agreeing.size();
    }
  }
  return best;
}

/// The day that most claims without a stated time were told around, of those
/// inside `bounds`; nothing when there is none.
std::optional<TimeValue> told_around(const Mentions& mentions, const Indices& ordered,
                                     const Event& event, const TimeValue* bounds) {
  std::map<std::string, std::size_t> told;
  std::optional<TimeValue> best;
  std::size_t most = 0;
  for (std::uint32_t i = 0; i < ordered.size(); ++i) {
    const TimeValue& time = event.claims[i].detail.time.value;
    if (mentions.all[ordered[i]].stated || !time.earliest || !time.latest) continue;
    const std::string day = time.earliest->date_string();
    if (day != time.latest->date_string() || (bounds != nullptr && !contains(*bounds, time))) {
      continue;
    }
    const std::size_t count = ++told[day];
    if (count > most || (count == most && best && day < best->earliest->date_string())) {
      most = count;
      best = time;
    }
  }
  return best;
}

/// The value as EDTF; parts of a day with their hours, which its EDTF leaves out.
std::string stated_time(const EventClaim& claim) {
  const TimeValue& value = claim.detail.time.value;
  if (value.grain != Grain::part_of_day || !value.earliest || !value.latest) return claim.edtf;
  return value.earliest->date_time_string() + "/" + value.latest->date_time_string();
}

void settle_time(const Mentions& mentions, const Indices& ordered,
                 const std::vector<std::string>& support, Event& event) {
  std::vector<Stand> stands;
  Told told;
  for (std::uint32_t i = 0; i < ordered.size(); ++i) {
    const Mention& mention = mentions.all[ordered[i]];
    if (!mention.stated && mention.days.bounded()) told.emplace_back(mention.days, support[i]);
    if (!mention.stated) continue;
    Stand& stand = stand_for(stands, stated_time(event.claims[i]));
    stand.value.claims.push_back(i);
    stand.support.insert(support[i]);
    stand.time = event.claims[i].detail.time.value;
    stand.future = stand.future || event.claims[i].detail.tense == TenseView::future;
  }
  if (stands.empty()) {
    event.time = told_around(mentions, ordered, event, nullptr).value_or(from_tenses(event));
    event.edtf = to_edtf(event.time);
    return;
  }
  sort_by_support(stands);
  const Stand* const agreed = consensus(stands, told);
  event.time = agreed != nullptr
                   ? agreed->time
                   : told_around(mentions, ordered, event, nullptr).value_or(stands.front().time);
  if (event.time.grain > Grain::day) {  // "in 2012": reports of a day inside tell more
    const TimeValue bounds = reach(event.time);
    event.time = told_around(mentions, ordered, event, &bounds).value_or(event.time);
  }
  event.edtf = to_edtf(event.time);
  const auto apart = in_conflict(mentions, ordered, stands, times_disagree);
  if (apart.empty()) return;
  event.time.alternatives.clear();
  const TimeValue first = event.time;
  event.time.alternatives.push_back(first);
  for (const Stand& stand : apart) {
    TimeValue other = stand.time;
    other.alternatives.clear();
    if (to_edtf(other) != to_edtf(first)) event.time.alternatives.push_back(other);
  }
  if (event.time.alternatives.size() == 1) event.time.alternatives.clear();  // hours of one day
  event.edtf = to_edtf(event.time);
  add_conflict("time", apart, event);
}

/// "The southern city" is a place, but no name of one.
bool is_place_name(const std::string& name) {
  const auto blank = name.rfind(' ');
  const char first = name[blank == std::string::npos ? 0 : blank + 1];
  return !(first >= 'a' && first <= 'z');
}

/// Which of the places stand side by side in a claim's sentence: "Nice's
/// Promenade des Anglais", "Holm in Karvelia", where the one lies in the other.
class PlacesTogether {
 public:
  PlacesTogether(const std::vector<Stand>& stands, const std::vector<EventClaim>& claims)
      : count_(stands.size()), together_(count_ * count_) {
    struct Found {
      std::size_t stand, begin, end;
    };
    std::vector<Found> found;
    for (const EventClaim& claim : claims) {
      found.clear();
      for (std::size_t i = 0; i < count_; ++i) {
        const std::string& name = stands[i].value.value;
        const auto begin = claim.quote.find(name);
        if (begin != std::string::npos) found.push_back({i, begin, begin + name.size()});
      }
      for (const Found& a : found) {
        for (const Found& b : found) {
          if (a.begin <= b.begin && b.begin <= a.end + near_bytes) mark(a.stand, b.stand);
        }
      }
    }
  }

  [[nodiscard]] bool holds(std::size_t a, std::size_t b) const { return together_[a * count_ + b]; }

 private:
  void mark(std::size_t a, std::size_t b) {
    together_[a * count_ + b] = together_[b * count_ + a] = true;
  }

  std::size_t count_;
  std::vector<bool> together_;
};

bool places_differ(const NameKey& a, const NameKey& b) {
  if (match_names(a, b).score > 0) return false;
  const bool countries = a.country != 0 && b.country != 0;
  const bool neither = a.country == 0 && b.country == 0;  // a town and a country may well agree
  return countries ? a.country != b.country : neither;
}

void settle_place(const Mentions& mentions, const Indices& ordered,
                  const std::vector<std::string>& support, const MergeRules& rules, Event& event) {
  std::vector<Stand> stands;
  for (std::uint32_t i = 0; i < ordered.size(); ++i) {
    const std::uint32_t place = mentions.all[ordered[i]].place;
    if (place == no_name || !mentions.names[place].proper) continue;
    Stand& stand = stand_for(stands, display_name(event.claims[i].detail.place->name, rules));
    stand.value.claims.push_back(i);
    stand.support.insert(support[i]);
    stand.place = place;
  }
  if (stands.empty()) return;
  sort_by_support(stands);
  event.place = stands.front().value.value;
  std::erase_if(stands, [](const Stand& stand) { return !is_place_name(stand.value.value); });
  const PlacesTogether together(stands, event.claims);
  const auto differ = [&](const Stand& a, const Stand& b, const Mention& x, const Mention& y) {
    const auto place = [&](const Stand& stand) {
      return static_cast<std::size_t>(&stand - stands.data());
    };
    return !together.holds(place(a), place(b)) &&
           places_differ(mentions.names[a.place], mentions.names[b.place]) && times_agree(x, y);
  };
  const auto apart = in_conflict(mentions, ordered, stands, differ);
  if (!apart.empty()) add_conflict("place", apart, event);
}

void find_number_conflicts(const Mentions& mentions, const Indices& ordered,
                           const std::vector<std::string>& support, Event& event) {
  std::map<std::string, std::vector<Stand>> by_unit;
  for (std::uint32_t i = 0; i < ordered.size(); ++i) {
    for (const Quantity& quantity : mentions.digest(mentions.all[ordered[i]]).quantities) {
      Stand& stand = stand_for(by_unit[quantity.unit], to_text(quantity));
      stand.value.claims.push_back(i);
      stand.support.insert(support[i]);
      stand.quantity = quantity;
    }
  }
  const auto differ = [&](const Stand& a, const Stand& b, const Mention& x, const Mention& y) {
    return contradict(a.quantity, b.quantity) && times_agree(x, y) &&
           (x.article != y.article ||
            mentions.digest(x).quote_begin != mentions.digest(y).quote_begin);
  };
  for (auto& [unit, stands] : by_unit) {
    if (stands.size() < 2) continue;
    sort_by_support(stands);
    const auto apart = in_conflict(mentions, ordered, stands, differ);
    if (!apart.empty()) add_conflict("number", apart, event);
  }
}

/// Says that it happened or will; a noun alone may only name it.
bool asserts(const ClaimDigest& digest) {
  return digest.claim.grammar.pos != "NOUN" || digest.standing == Standing::told ||
         digest.claim.tense == TenseView::future;
}

/// "Did not join the strike" denies the joining.
bool denies_another(const Mentions& mentions, const Mention& mention) {
  const ClaimDigest& own = mentions.digest(mention);
  if (own.claim.grammar.pos != "NOUN") return false;
  const auto& claims = mentions.articles[mention.article]->claims;
  return std::any_of(claims.begin(), claims.end(), [&](const ClaimDigest& other) {
    return other.quote_begin == own.quote_begin && other.claim.grammar.pos == "VERB" &&
           other.claim.polarity == Polarity::negative &&
           other.predicate.lemma != own.predicate.lemma;
  });
}

/// Says that it did not happen or will not: "did not leave", "has not left", "no
/// visit took place"; not "urged them not to leave", "rarely leaves".
bool denies(const Mentions& mentions, const Mention& mention) {
  const ClaimDigest& digest = mentions.digest(mention);
  const EventGrammar& grammar = digest.claim.grammar;
  if (denies_another(mentions, mention)) return false;
  if (grammar.pos != "VERB") return true;
  if (grammar.tense == "PRESENT") return grammar.aspect != "NONE";
  return grammar.tense != "INFINITIVE" && !grammar.tense.ends_with("PART");
}

void find_polarity_conflict(const Mentions& mentions, const Indices& ordered,
                            const std::vector<std::string>& support, Event& event) {
  std::vector<Stand> stands;
  std::map<const Mention*, const std::string*> speaks;
  for (std::uint32_t i = 0; i < event.claims.size(); ++i) {
    const Mention& mention = mentions.all[ordered[i]];
    const Polarity polarity = event.claims[i].detail.polarity;
    const bool negative = polarity == Polarity::negative;
    if (negative ? !denies(mentions, mention) : !asserts(mentions.digest(mention))) continue;
    Stand& stand = stand_for(stands, std::string(to_string(polarity)));
    stand.value.claims.push_back(i);
    stand.support.insert(support[i]);
    speaks[&mention] = &support[i];
  }
  sort_by_support(stands);
  const auto differ = [&](const Stand&, const Stand&, const Mention& x, const Mention& y) {
    return *speaks.at(&x) != *speaks.at(&y) && times_agree(x, y) &&
           mentions.predicates[x.predicate].base == mentions.predicates[y.predicate].base;
  };
  const auto apart = in_conflict(mentions, ordered, stands, differ);
  if (!apart.empty()) add_conflict("polarity", apart, event);
}

}  // namespace

void find_conflicts(const Mentions& mentions, const Indices& ordered,
                    const std::vector<std::string>& support, const MergeRules& rules,
                    Event& event) {
  settle_time(mentions, ordered, support, event);
  settle_place(mentions, ordered, support, rules, event);
  find_number_conflicts(mentions, ordered, support, event);
  find_polarity_conflict(mentions, ordered, support, event);
}

}  // namespace merge
DATELINE_END
