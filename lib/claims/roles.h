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

/// `speaker`: the head of the source whose reporting verb the event is, which
/// stands for a subject that the tree has elsewhere; `Tree::none` without one.
Roles roles_of(const Context& context, const EventMention& event, std::uint32_t speaker);

}  // namespace claims
DATELINE_END
