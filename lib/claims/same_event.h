// Mentions of the same event within one article: an undated one takes the day
// of a dated one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/context.h"
#include "claims/event_mentions.h"
#include "dateline/claim.h"

DATELINE_BEGIN
namespace claims {

/// What is left of a lemma without the endings that make nouns of verbs:
/// "meet" for "meeting", "invit" for "invitation" and "invite".
std::string event_stem(std::string_view lemma);

/// Gives claims without a time that of a claim with the same stem, tense view
/// and polarity that shares a participant; `events` are the claims' own.
void inherit_times(const Context& context, const std::vector<EventMention>& events,
                   std::vector<Claim>& claims);

}  // namespace claims
DATELINE_END
