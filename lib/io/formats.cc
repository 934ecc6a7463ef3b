// The formats' names, and which writer each has.
#include "dateline/io.h"
#include "io/timeline_writers.h"

DATELINE_BEGIN
namespace {

struct Format {
  std::string_view name;
  TimelineFormat format;
  std::string (*write)(const io::Events&);
};

constexpr Format formats[] = {
    {"json", TimelineFormat::json, io::events_as_json},
    {"jsonl", TimelineFormat::jsonl, io::events_as_json_lines},
};

}  // namespace

Result<TimelineFormat> parse_timeline_format(std::string_view name) {
  std::string known;
  for (const Format& format : formats) {
    if (format.name == name) return format.format;
    known += known.empty() ? "" : ", ";
    known += format.name;
  }
  return Error{"unknown format '" + std::string(name) + "'; known are " + known, "", 0, {}};
}

std::string write_events(const std::vector<Event>& events, TimelineFormat wanted) {
  for (const Format& format : formats) {
    if (format.format == wanted) return format.write(events);
  }
  return {};
}

DATELINE_END
