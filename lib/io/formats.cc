// The formats' names, and which writer each has.
#include "dateline/io.h"
#include "io/timeline_writers.h"

DATELINE_BEGIN
namespace {

struct Format {
  std::string_view name;
  TimelineFormat format;
  std::string (*write)(const io::Events&, const TextStyle&);
};

constexpr Format formats[] = {
    {"text", TimelineFormat::text, io::events_as_text},
    {"json", TimelineFormat::json, io::events_as_json},
    {"jsonl", TimelineFormat::jsonl, io::events_as_json_lines},
    {"html", TimelineFormat::html, io::events_as_html},
    {"csv", TimelineFormat::csv, io::events_as_csv},
    {"md", TimelineFormat::markdown, io::events_as_markdown},
    {"ics", TimelineFormat::ics, io::events_as_icalendar},
    {"timelinejs", TimelineFormat::timelinejs, io::events_as_timeline_js},
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

std::string write_events(const std::vector<Event>& events, TimelineFormat wanted,
                         const TextStyle& style) {
  for (const Format& format : formats) {
    if (format.format == wanted) return format.write(events, style);
  }
  return {};
}

DATELINE_END
