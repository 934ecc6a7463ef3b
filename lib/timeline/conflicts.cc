#include "timeline/conflicts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "timeline/support.h"

DATELINE_BEGIN
namespace merge {
namespace {

/// One value that claims state, and who states it.
struct Stand {
  ConflictValue value;
  std::set<std::string> support;
  TimeValue time;
  bool future = false;  ///< a claim that states it looks ahead
  std::uint32_t place = no_name;
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
bool disagree(const Stand& a, const Stand& b) {
  if (disjoint(reach(a.time), reach(b.time))) return true;
  return names_a_day(a) && names_a_day(b) &&
         a.time.earliest->date_string() != b.time.earliest->date_string();
}

/// The stand that most sources agree with (a wider interval agrees with a
/// narrower one inside it), the narrowest of these.
const Stand& consensus(const std::vector<Stand>& stands) {
  const Stand* best = nullptr;
  std::size_t best_support = 0;
  for (const Stand& stand : stands) {
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
  return *best;
}

/// Nobody states a time: what the tenses leave. A past and a future told on one
/// day do not make the event of that day: what most claims say stands.
TimeValue from_tenses(const Event& event) {
  TimeValue past = event.claims.front().detail.time.value;
  TimeValue future = past;
  std::size_t pasts = 0, futures = 0;
  for (const EventClaim& claim : event.claims) {
    const TimeValue& time = claim.detail.time.value;
    if (time.latest && (pasts++ == 0 || *time.latest < *past.latest)) past = time;
    if (time.earliest && !time.latest && (futures++ == 0 || *future.earliest < *time.earliest)) {
      future = time;
    }
  }
  return futures > pasts ? future : past;
}

/// The day that most claims without a stated time were told around, of those
/// inside `bounds`; nothing when there is none.
std::optional<TimeValue> told_around(const Mentions& mentions,
                                     const std::vector<std::uint32_t>& ordered, const Event& event,
                                     const TimeValue* bounds) {
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

void settle_time(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
                 const std::vector<std::string>& support, Event& event) {
  std::vector<Stand> stands;
  for (std::uint32_t i = 0; i < ordered.size(); ++i) {
    if (!mentions.all[ordered[i]].stated) continue;
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
  event.time = consensus(stands).time;
  if (event.time.grain > Grain::day) {  // "in 2012": reports of a day inside tell more
    const TimeValue bounds = reach(event.time);
    event.time = told_around(mentions, ordered, event, &bounds).value_or(event.time);
  }
  const bool all_agree = std::none_of(stands.begin(), stands.end(), [&](const Stand& a) {
    return std::any_of(stands.begin(), stands.end(),
                       [&](const Stand& b) { return disagree(a, b); });
  });
  event.edtf = to_edtf(event.time);
  if (all_agree) return;
  event.time.alternatives.clear();
  const TimeValue first = event.time;
  event.time.alternatives.push_back(first);
  for (const Stand& stand : stands) {
    TimeValue other = stand.time;
    other.alternatives.clear();
    if (to_edtf(other) != to_edtf(first)) event.time.alternatives.push_back(other);
  }
  if (event.time.alternatives.size() == 1) event.time.alternatives.clear();  // hours of one day
  event.edtf = to_edtf(event.time);
  add_conflict("time", stands, event);
}

bool places_differ(const NameKey& a, const NameKey& b) {
  if (match_names(a, b).score > 0) return false;
  const bool countries = a.country != 0 && b.country != 0;
  const bool neither = a.country == 0 && b.country == 0;  // a town and a country may well agree
  return countries ? a.country != b.country : neither;
}

void settle_place(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
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
  const NameKey& first = mentions.names[stands.front().place];
  std::vector<Stand> apart = {stands.front()};
  for (const Stand& stand : stands) {
    if (places_differ(first, mentions.names[stand.place])) apart.push_back(stand);
  }
  if (apart.size() > 1) add_conflict("place", apart, event);
}

void find_number_conflicts(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
                           const std::vector<std::string>& support, Event& event) {
  std::map<std::string, std::vector<Stand>> by_unit;
  for (std::uint32_t i = 0; i < ordered.size(); ++i) {
    for (const Quantity& quantity : mentions.digest(mentions.all[ordered[i]]).quantities) {
      Stand& stand =
          stand_for(by_unit[quantity.unit], std::to_string(quantity.value) + " " + quantity.unit);
      stand.value.claims.push_back(i);
      stand.support.insert(support[i]);
    }
  }
  for (auto& [unit, stands] : by_unit) {
    if (stands.size() < 2) continue;
    sort_by_support(stands);
    add_conflict("number", stands, event);
  }
}

void find_polarity_conflict(const std::vector<std::string>& support, Event& event) {
  std::vector<Stand> stands;
  for (std::uint32_t i = 0; i < event.claims.size(); ++i) {
    Stand& stand = stand_for(stands, std::string(to_string(event.claims[i].detail.polarity)));
    stand.value.claims.push_back(i);
    stand.support.insert(support[i]);
  }
  if (stands.size() < 2) return;
  sort_by_support(stands);
  add_conflict("polarity", stands, event);
}

}  // namespace

void find_conflicts(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
                    const std::vector<std::string>& support, const MergeRules& rules,
                    Event& event) {
  settle_time(mentions, ordered, support, event);
  settle_place(mentions, ordered, support, rules, event);
  find_number_conflicts(mentions, ordered, support, event);
  find_polarity_conflict(support, event);
}

}  // namespace merge
DATELINE_END
