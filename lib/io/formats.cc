#include "dateline/io.h"

DATELINE_BEGIN
Result<TimelineFormat> parse_timeline_format(std::string_view name) {
  return Error{"unknown format '" + std::string(name) + "'", "", 0, {}};
}
std::string write_events(const std::vector<Event>&, TimelineFormat) {
  return {};
}
DATELINE_END
