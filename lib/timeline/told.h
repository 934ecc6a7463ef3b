// Claims that tell of a happening as news, without a time of its own.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "dateline/timeline.h"
#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// The days around which such claims were told, and who told them.
using Told = std::vector<std::pair<DayRange, std::string>>;

/// More than twice as many as the `supporters` of `stated` tell of it as news of other days: a
/// date misread, or one that belongs to something else.
inline bool outweighed(const DayRange& stated, std::size_t supporters, const Told& told) {
  constexpr std::int32_t news_days = 28;
  std::set<std::string> others;
  for (const auto& [days, source] : told) {
    if (gap_between(stated, days) > news_days) others.insert(source);
  }
  return others.size() > 2 * supporters;
}

/// Nobody states a time: what the tenses leave. A past and a future told on one
/// day do not make the event of that day: what most claims say stands.
inline TimeValue from_tenses(const Event& event) {
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

}  // namespace merge
DATELINE_END
