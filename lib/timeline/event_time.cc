#include "timeline/event_time.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "timeline/stands.h"

DATELINE_BEGIN
namespace merge {
namespace {

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

/// The days around which such claims were told, and who told them.
using Told = std::vector<std::pair<DayRange, std::string>>;

/// When those who tell of it as past published, ascending, and who they are.
using Over = std::vector<std::pair<std::int32_t, std::string>>;

/// How many of them did so before that day.
std::size_t count_before(std::int32_t day, const Over& over) {
  const auto end = std::partition_point(over.begin(), over.end(),
                                        [&](const auto& one) { return one.first < day; });
  return static_cast<std::size_t>(end - over.begin());
}

/// More than twice as many as the `supporters` of `stated` tell of it as news of other days: a
/// date misread, or one that belongs to something else.
bool outweighed(const DayRange& stated, std::size_t supporters, const Told& told) {
  constexpr std::int32_t news_days = 28;
  std::set<std::string> others;
  for (const auto& [days, source] : told) {
    if (gap_between(stated, days) > news_days) others.insert(source);
  }
  return others.size() > 2 * supporters;
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

/// Told around the day that is stated, or the day after.
bool is_news_of(const DayRange& stated, const DayRange& told) {
  constexpr std::int32_t news_age = 1;
  return stated.bounded() && stated.end - stated.begin <= news_age && told.begin == told.end &&
         stated.begin <= told.begin && told.begin <= stated.end + news_age;
}

/// The sources that state this or a wider interval, whose own sentence says it
/// counting twice, and those that tell of it as news of that day; against it, twice, those
/// for whom it was over before.
std::int32_t points_of(const Stand& stand, const std::vector<Stand>& stands, const Told& told,
                       const Over& over) {
  const DayRange days = days_of(stand.time);
  std::set<std::string> stating;
  std::set<std::string> telling;
  std::set<std::string> direct;
  for (const Stand& other : stands) {
    if (contains(reach(other.time), stand.time)) {
      stating.insert(other.support.begin(), other.support.end());
      direct.insert(other.direct.begin(), other.direct.end());
    }
  }
  for (const auto& [news, source] : told) {
    if (is_news_of(days, news)) telling.insert(source);
  }
  std::set<std::string_view> before;
  const std::size_t earlier = count_before(days.begin, over);
  for (std::size_t i = 0; i < earlier; ++i) before.insert(over[i].second);
  return static_cast<std::int32_t>(stating.size() + direct.size() + telling.size()) -
         2 * static_cast<std::int32_t>(before.size());
}

/// The stand with the most points; of equals the narrowest; null when news
/// outweighs all.
const Stand* consensus(const std::vector<Stand>& stands, const Told& told, const Over& over) {
  const Stand* best = nullptr;
  std::int32_t most = 0;
  for (const Stand& stand : stands) {
    if (outweighed(days_of(stand.time), stand.support.size(), told)) continue;
    const std::int32_t points = points_of(stand, stands, told, over);
    const bool narrower =
        best != nullptr && contains(best->time, stand.time) && best->time != stand.time;
    if (best == nullptr || points > most || (points == most && narrower)) {
      best = &stand;
      most = points;
    }
  }
  return best;
}

/// More than a day: "in 2012", "over the weekend".
bool is_wide(const TimeValue& time) {
  if (time.grain > Grain::day || !time.earliest || !time.latest) return true;
  return time.earliest->date_string() != time.latest->date_string();
}

/// Of what is stated inside a wide time the best, if anything is.
const Stand* narrowed(const Stand& wide, const std::vector<Stand>& stands, const Told& told,
                      const Over& over) {
  const TimeValue bounds = reach(wide.time);
  std::vector<Stand> inside;
  for (const Stand& stand : stands) {
    const bool narrower = contains(bounds, reach(stand.time)) && !is_wide(stand.time);
    if (narrower) inside.push_back(stand);
  }
  const Stand* const best = consensus(inside, told, over);
  if (best == nullptr) return &wide;
  const auto same = [&](const Stand& stand) { return stand.value.value == best->value.value; };
  return &*std::find_if(stands.begin(), stands.end(), same);
}

/// The day inside `bounds` that most claims without a stated time were told
/// around, or the day after, and fewest had told of as over before; nothing
/// when there is none.
std::optional<TimeValue> told_around(const Mentions& mentions, const Indices& ordered,
                                     const Event& event, const TimeValue* bounds,
                                     const Over& over) {
  struct Day {
    TimeValue time;
    std::int32_t claims = 0;
  };
  std::map<std::int32_t, Day> told;
  for (std::uint32_t i = 0; i < ordered.size(); ++i) {
    const Mention& mention = mentions.all[ordered[i]];
    const TimeValue& time = event.claims[i].detail.time.value;
    if (mention.stated || !mention.days.bounded() || mention.days.begin != mention.days.end ||
        (bounds != nullptr && !contains(*bounds, time))) {
      continue;
    }
    Day& day = told[mention.days.begin];
    if (day.claims++ == 0) day.time = time;
  }
  const Day* best = nullptr;
  std::int32_t most = 0;
  for (const auto& [number, day] : told) {
    const auto next = told.find(number + 1);
    const std::int32_t points = 2 * day.claims + (next == told.end() ? 0 : next->second.claims) -
                                static_cast<std::int32_t>(count_before(number, over));
    if (best != nullptr && points <= most) continue;
    best = &day;
    most = points;
  }
  return best == nullptr ? std::nullopt : std::optional(best->time);
}

/// The value as EDTF; parts of a day with their hours, which its EDTF leaves out.
std::string stated_time(const EventClaim& claim) {
  const TimeValue& value = claim.detail.time.value;
  if (value.grain != Grain::part_of_day || !value.earliest || !value.latest) return claim.edtf;
  return value.earliest->date_time_string() + "/" + value.latest->date_time_string();
}

}  // namespace

void settle_time(const Mentions& mentions, const Indices& ordered,
                 const std::vector<std::string>& support, Event& event) {
  std::vector<Stand> stands;
  Told told;
  Over over;
  for (std::uint32_t i = 0; i < ordered.size(); ++i) {
    const Mention& mention = mentions.all[ordered[i]];
    if (mention.tense == TenseView::past && mention.certainty == Certainty::certain) {
      over.emplace_back(mention.published, support[i]);
    }
    if (!mention.stated && mention.days.bounded()) told.emplace_back(mention.days, support[i]);
    if (!mention.stated) continue;
    Stand& stand = stand_for(stands, stated_time(event.claims[i]));
    stand.value.claims.push_back(i);
    stand.support.insert(support[i]);
    if (event.claims[i].detail.time.basis == TimeBasis::expression) stand.direct.insert(support[i]);
    stand.time = event.claims[i].detail.time.value;
    stand.future = stand.future || event.claims[i].detail.tense == TenseView::future;
  }
  std::sort(over.begin(), over.end());
  if (stands.empty()) {
    event.time = told_around(mentions, ordered, event, nullptr, over).value_or(from_tenses(event));
    event.edtf = to_edtf(event.time);
    return;
  }
  sort_by_support(stands);
  const Stand* agreed = consensus(stands, told, over);
  if (agreed != nullptr && is_wide(agreed->time)) agreed = narrowed(*agreed, stands, told, over);
  event.time =
      agreed != nullptr
          ? agreed->time
          : told_around(mentions, ordered, event, nullptr, over).value_or(stands.front().time);
  if (is_wide(event.time)) {  // "in 2012": reports of a day inside tell more
    const TimeValue bounds = reach(event.time);
    event.time = told_around(mentions, ordered, event, &bounds, over).value_or(event.time);
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

}  // namespace merge
DATELINE_END
