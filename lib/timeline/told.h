// Claims that tell of a happening as news, without a time of its own.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

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

}  // namespace merge
DATELINE_END
