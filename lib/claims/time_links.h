// Which event each time expression dates, and how ("since", "until", on).
#pragma once

#include <vector>

#include "claims/context.h"
#include "claims/event_mentions.h"
#include "claims/factuality.h"

DATELINE_BEGIN
namespace claims {

enum class TimeRelation : std::uint8_t { within, since, until };

struct TimeLink {
  static constexpr std::uint32_t no_end = 0xffffffffU;

  std::uint32_t event = 0;       ///< index into the events
  std::uint32_t expression = 0;  ///< index into the times
  TimeRelation relation = TimeRelation::within;
  std::uint32_t last = no_end;  ///< "between 2015 and 2020": the expression that ends it
};

/// In the order of the expressions; an event may have several, an expression
/// may date two events ("before their meeting on Friday").
std::vector<TimeLink> link_times(const Context& context, const std::vector<EventMention>& events,
                                 const std::vector<Factuality>& facts);

}  // namespace claims
DATELINE_END
