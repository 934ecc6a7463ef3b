// `dateline timeline --since`: how a timeline changed between two dates.
#include "dateline/io.h"
#include "io/event_view.h"
#include "io/json_fields.h"
#include "io/text_space.h"
#include "io/text_table.h"
#include "io/timeline_json.h"

DATELINE_BEGIN
namespace {

using io::JsonWriter;

std::string changes_as_json(const std::vector<Change>& changes) {
  JsonWriter json;
  json.begin_object().field("schema", io::schema_name).key("changes").begin_array();
  for (const Change& change : changes) {
    json.line_break().begin_object().field("change", to_string(change.kind));
    json.field_or_null("before", change.before).field_or_null("after", change.after).key("event");
    io::write_event(json, change.event, false);
    json.end_object();
  }
  return json.line_break().end_array().end_object().take() + "\n";
}

std::string_view words_for(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::appeared:
      return "new";
    case ChangeKind::more_support:
      return "more independent sources";
    case ChangeKind::time_changed:
      return "another time";
    case ChangeKind::contradicted:
      return "now contradicted";
    case ChangeKind::became_certain:
      return "now certain";
    case ChangeKind::happened:
      return "now reported as happened";
  }
  return "changed";
}

std::string change_line(const Change& change) {
  std::string line(words_for(change.kind));
  if (!change.before.empty() || !change.after.empty()) {
    line += " (" + (change.before.empty() ? "-" : change.before) + " -> " +
            (change.after.empty() ? "-" : change.after) + ")";
  }
  line += ": " + io::one_line(change.event.summary) + " [" +
          io::day_label(change.event.time, io::DayStyle::brief) + "]";
  return io::printable(line);
}

std::string changes_as_text(const std::vector<Change>& changes, const TextStyle& style) {
  std::string out;
  for (const Change& change : changes) {
    std::string_view indent;
    for (const std::string& line :
         io::wrap(change_line(change), std::max<std::size_t>(style.width, 60) - 2)) {
      out += indent;
      out += line + "\n";
      indent = "  ";
    }
  }
  return changes.empty() ? "Nothing changed.\n" : out;
}

}  // namespace

std::string write_changes(const std::vector<Change>& changes, TimelineFormat format,
                          const TextStyle& style) {
  const bool json = format == TimelineFormat::json || format == TimelineFormat::jsonl;
  return json ? changes_as_json(changes) : changes_as_text(changes, style);
}

DATELINE_END
