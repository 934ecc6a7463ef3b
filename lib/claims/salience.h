// How much a claim matters to the story its article tells.
#pragma once

#include <vector>

#include "claims/context.h"
#include "claims/event_mentions.h"
#include "dateline/claim.h"

DATELINE_BEGIN
namespace claims {

/// Sets `salience` (0-1000) of every claim; `events` and `claims` go together.
void rate_claims(const Context& context, const std::vector<EventMention>& events,
                 std::vector<Claim>& claims);

}  // namespace claims
DATELINE_END
