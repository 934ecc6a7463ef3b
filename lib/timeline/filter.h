// Which of the events to show.
#pragma once

#include <vector>

#include "dateline/timeline.h"
#include "timeline/merge_rules.h"

DATELINE_BEGIN
namespace merge {

std::vector<Event> filter_events(std::vector<Event> events, const EventFilter& filter,
                                 const MergeRules& rules);

}  // namespace merge
DATELINE_END
