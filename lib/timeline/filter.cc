#include "timeline/filter.h"

#include <algorithm>
#include <set>
#include <string>

#include "timeline/fold.h"
#include "timeline/names.h"

DATELINE_BEGIN
namespace merge {
namespace {

bool is_about(const Event& event, const NameKey& wanted, const MergeRules& rules) {
  const auto agrees = [&](const std::string& name) {
    return match_names(wanted, make_name_key(name, rules)).score >= name_agrees;
  };
  if (event.place && agrees(*event.place)) return true;
  if (std::any_of(event.participants.begin(), event.participants.end(),
                  [&](const Participant& p) { return agrees(p.name); })) {
    return true;
  }
  return std::any_of(event.claims.begin(), event.claims.end(), [&](const EventClaim& claim) {
    return std::any_of(claim.sources.begin(), claim.sources.end(),
                       [&](const Source& source) { return agrees(source.name); });
  });
}

bool is_within(const Event& event, const EventFilter& filter) {
  if (filter.from && event.time.latest && *event.time.latest < *filter.from) return false;
  if (filter.to && event.time.earliest && *filter.to < *event.time.earliest) return false;
  return true;
}

/// Drops all but the most salient; of equals the earlier ones stay.
void keep_top(std::vector<Event>& events, std::size_t top) {
  std::vector<std::size_t> order(events.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return events[a].salience > events[b].salience;
  });
  // What tells the same in the same words is shown once.
  std::set<std::string> lines;
  std::erase_if(order,
                [&](std::size_t i) { return !lines.insert(fold_name(events[i].summary)).second; });
  order.resize(std::min(top, order.size()));
  std::sort(order.begin(), order.end());
  std::vector<Event> kept;
  for (const auto index : order) kept.push_back(std::move(events[index]));
  events = std::move(kept);
}

}  // namespace

std::vector<Event> filter_events(std::vector<Event> events, const EventFilter& filter,
                                 const MergeRules& rules) {
  const NameKey about = make_name_key(filter.about, rules);
  std::erase_if(events, [&](const Event& event) {
    return event.independent_sources < filter.min_sources || !is_within(event, filter) ||
           (!about.words.empty() && !is_about(event, about, rules));
  });
  if (filter.top != 0 && filter.top < events.size()) keep_top(events, filter.top);
  return events;
}

}  // namespace merge
DATELINE_END
