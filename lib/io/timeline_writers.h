// One writer a timeline format; see TimelineFormat.
#pragma once

#include <string>
#include <vector>

#include "dateline/timeline.h"

DATELINE_BEGIN
namespace io {

using Events = std::vector<Event>;

std::string events_as_json(const Events& events);
std::string events_as_json_lines(const Events& events);

}  // namespace io
DATELINE_END
