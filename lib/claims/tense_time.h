// The time that tense alone leaves to a claim: before, around or after the
// publication of its article, or around the day its story is about.
#pragma once

#include <optional>
#include <vector>

#include "claims/context.h"
#include "claims/event_mentions.h"
#include "claims/factuality.h"
#include "dateline/claim.h"

DATELINE_BEGIN
namespace claims {

enum class Telling : std::uint8_t {
  plain,  ///< some time before, around or after publication, as the tense says
  fresh,  ///< as news, so around publication: a headline, "has been charged", "police said"
  story,  ///< what happened that the article tells of: around the day that its lead gives
};

/// Where the lead ends: the sentence after the first few of prose.
std::uint32_t lead_of(const Context& context);

/// How a claim without a time of its own is told.
Telling telling_of(const Context& context, const EventMention& event, const Claim& claim,
                   std::uint32_t lead);

/// The day of the week before publication that most happened on, what the lead
/// tells before the rest; `events` and `claims` go together, and those dated have their time.
std::optional<TimeValue> story_day(const Context& context, const std::vector<EventMention>& events,
                                   const std::vector<Claim>& claims, std::uint32_t lead);

/// An interval with basis `tense`; one around a day is approximate. `story` is
/// that day, when known.
ClaimTime time_of_tense(const Context& context, TenseView tense, Telling telling,
                        const std::optional<TimeValue>& story);

}  // namespace claims
DATELINE_END
