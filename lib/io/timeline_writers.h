// One writer a timeline format; see TimelineFormat. Only the writer of text
// looks at the style.
#pragma once

#include <string>
#include <vector>

#include "dateline/io.h"
#include "dateline/timeline.h"

DATELINE_BEGIN
namespace io {

using Events = std::vector<Event>;

std::string events_as_csv(const Events& events, const TextStyle& style);
std::string events_as_html(const Events& events, const TextStyle& style);
std::string events_as_icalendar(const Events& events, const TextStyle& style);
std::string events_as_json(const Events& events, const TextStyle& style);
std::string events_as_json_lines(const Events& events, const TextStyle& style);
std::string events_as_markdown(const Events& events, const TextStyle& style);
std::string events_as_text(const Events& events, const TextStyle& style);
std::string events_as_timeline_js(const Events& events, const TextStyle& style);

}  // namespace io
DATELINE_END
