// Which words name events, in TimeML's sense, and of which class.
#pragma once

#include <vector>

#include "claims/context.h"
#include "dateline/claim.h"

DATELINE_BEGIN
namespace claims {

enum class EventForm : std::uint8_t {
  verb,
  noun,
  adjective,
  phrase,    ///< "on its way"
  presence,  ///< "will be in Paris": the place is the head, the copula the trigger
};

struct EventMention {
  std::uint32_t token = 0;  ///< the trigger's head, or what its clause hangs on
  TokenRange trigger;       ///< all of it: "write-downs"
  EventForm form = EventForm::verb;
  EventClass event_class = EventClass::occurrence;
};

/// In text order, at most one a token.
std::vector<EventMention> find_events(const Context& context);

/// The class of an event, from its word and what it governs. `is_event` tells,
/// a flag a token, which words name events.
EventClass event_class(const Context& context, const EventMention& event,
                       const std::vector<bool>& is_event);

}  // namespace claims
DATELINE_END
