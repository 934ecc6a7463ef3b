// Which predicate speaks for an event noun: "pay" in "will pay a visit",
// "take place" in "the talks are expected to take place".
#pragma once

#include <vector>

#include "claims/context.h"
#include "claims/event_mentions.h"

DATELINE_BEGIN
namespace claims {

/// The light, aspectual or happening verb (or "is on Tuesday" predicate) whose
/// tense, time and factuality are the noun's own; `none` when there is none.
std::uint32_t carrier_of(const Context& context, std::uint32_t noun);

}  // namespace claims
DATELINE_END
