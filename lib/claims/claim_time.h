// When claims say their events happen: the time expression that an event's
// clause holds, what it shares with its neighbours, or its tense alone.
#pragma once

#include <vector>

#include "claims/context.h"
#include "claims/event_mentions.h"
#include "claims/factuality.h"
#include "dateline/claim.h"

DATELINE_BEGIN
namespace claims {

/// Sets `time` of every claim. `events`, `facts` and `claims` go together, one
/// to one; the claims must have their lemmas and participants.
void assign_times(const Context& context, const std::vector<EventMention>& events,
                  const std::vector<Factuality>& facts, std::vector<Claim>& claims);

}  // namespace claims
DATELINE_END
