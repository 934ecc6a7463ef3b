// How sure an event is, whether it happened, and whether it lies behind or
// ahead, as its own sentence presents it. After FactBank (Sauri and
// Pustejovsky 2009): every word between the event and the root may lower the
// certainty, turn the polarity, or move the event into the future.
#pragma once

#include <vector>

#include "claims/attribution.h"
#include "claims/context.h"
#include "claims/event_mentions.h"
#include "dateline/claim.h"

DATELINE_BEGIN
namespace claims {

struct Factuality {
  Certainty certainty = Certainty::certain;
  Polarity polarity = Polarity::positive;
  TenseView tense = TenseView::past;
  bool tense_known = false;  ///< a verb or adjective told it; else it is a default
};

struct FactualityQuery {
  const Context& context;
  const Attributions& attributions;
  const std::vector<std::uint32_t>& chain;  ///< of the event, outermost first
};

Factuality factuality_of(const FactualityQuery& query, const EventMention& event);

}  // namespace claims
DATELINE_END
