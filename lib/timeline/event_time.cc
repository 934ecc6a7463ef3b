#include "timeline/event_time.h"

#include <map>
#include <optional>
#include <set>
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

/// The stand that most sources agree with: they state it, or a wider interval,
/// or tell of it as news of that day; whose own sentence says it counts twice.
/// Of equals the narrowest; null when news outweighs all.
const Stand* consensus(const std::vector<Stand>& stands, const Told& told) {
  const Stand* best = nullptr;
  std::size_t best_support = 0;
  for (const Stand& stand : stands) {
    const DayRange days = days_of(stand.time);
    if (outweighed(days, stand.support.size(), told)) continue;
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
    const std::size_t support = stating.size() + direct.size() + telling.size();
    const bool narrower =
        best != nullptr && contains(best->time, stand.time) && best->time != stand.time;
    if (best == nullptr || support > best_support || (support == best_support && narrower)) {
      best = &stand;
      best_support = support;
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

}  // namespace

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
    if (event.claims[i].detail.time.basis == TimeBasis::expression) stand.direct.insert(support[i]);
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

}  // namespace merge
DATELINE_END
