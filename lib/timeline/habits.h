// Habits and generic statements: what an article tells as happening again and
// again, of which no one day is meant (aspect "habitual" of UMR).
#pragma once

#include <cstdint>

#include "dateline/extraction.h"
#include "timeline/habit_rules.h"

DATELINE_BEGIN
namespace merge {

/// "often attacks", "used to sail", "meets every Monday", "the train that he
/// uses for visits", and the visits of that train. `trigger` is a token of an
/// analysed article.
bool is_habit(const Extraction& extraction, std::uint32_t trigger, const HabitRules& rules);

}  // namespace merge
DATELINE_END
