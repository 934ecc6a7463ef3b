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

/// In the order of what a reader wants to know first.
struct Heading {
  ChangeKind kind;
  std::string_view words;
};
constexpr Heading headings[] = {{ChangeKind::contradicted, "Now contradicted"},
                                {ChangeKind::time_changed, "Another time"},
                                {ChangeKind::happened, "Now reported as happened"},
                                {ChangeKind::became_certain, "Now certain"},
                                {ChangeKind::more_support, "More independent sources"},
                                {ChangeKind::appeared, "New"}};

/// "how many? 5 people / 7 people"
std::string conflicts_of(const Event& event) {
  std::string text;
  for (const Conflict& conflict : event.conflicts) {
    text.append(text.empty() ? "" : "; ").append(io::conflict_question(conflict));
    std::string_view before = "? ";
    for (const ConflictValue& value : conflict.values) {
      text.append(before).append(io::value_label(event, conflict, value, io::DayStyle::brief));
      before = " / ";
    }
  }
  return text;
}

/// What it was, where it is another; what contradicts.
std::string detail_of(const Change& change) {
  switch (change.kind) {
    case ChangeKind::contradicted:
      return conflicts_of(change.event);
    case ChangeKind::time_changed:
      return "was " + change.before;
    case ChangeKind::more_support:
      return change.before + ", now " + change.after;
    default:
      return {};
  }
}

std::string change_line(const Change& change) {
  std::string line = io::day_label(change.event.time, io::DayStyle::brief);
  line += ": " + io::one_line(change.event.summary);
  const std::string detail = detail_of(change);
  if (!detail.empty()) line += " (" + detail + ")";
  return io::printable(line);
}

std::string changes_as_text(const std::vector<Change>& changes, const TextStyle& style) {
  std::string out;
  for (const Heading& heading : headings) {
    bool first = true;
    for (const Change& change : changes) {
      if (change.kind != heading.kind) continue;
      if (first) out.append(out.empty() ? "" : "\n").append(heading.words).append("\n");
      first = false;
      std::string_view indent = "  ";
      for (const std::string& line :
           io::wrap(change_line(change), std::max<std::size_t>(style.width, 60) - 4)) {
        out.append(indent).append(line).append("\n");
        indent = "    ";
      }
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
