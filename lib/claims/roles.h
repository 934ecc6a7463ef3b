// Who takes part in an event and where it happens, read off the trees.
#pragma once

#include <optional>
#include <vector>

#include "claims/context.h"
#include "claims/event_mentions.h"
#include "dateline/claim.h"

DATELINE_BEGIN
namespace claims {

struct Roles {
  std::vector<Participant> participants;  ///< in the order agent, patient, others; no name twice
  std::optional<Place> place;
};

Roles roles_of(const Context& context, const EventMention& event);

}  // namespace claims
DATELINE_END
