// `dateline timeline --format timelinejs`: the JSON that Knight Lab's
// TimelineJS 3 shows (timeline.knightlab.com/docs/json-format.html).
#include "io/event_view.h"
#include "io/json_fields.h"
#include "io/timeline_writers.h"
#include "io/xml_text.h"

DATELINE_BEGIN
namespace io {
namespace {

void write_date(JsonWriter& json, std::string_view name, const TimePoint& at, Grain grain) {
  json.key(name).begin_object().field("year", at.year);
  const bool unknown = grain == Grain::unknown;
  if (grain < Grain::year || unknown) json.field("month", at.month);
  if (grain < Grain::month || unknown) json.field("day", at.day);
  if (has_clock(grain)) json.field("hour", at.hour).field("minute", at.minute);
  json.end_object();
}

std::string slide(const Event& event) {
  std::string html = "<ul>";
  for (const EventClaim& claim : event.claims) {
    std::vector<std::string> chain = {publisher_of(claim)};
    for (const Source& source : claim.sources) chain.push_back(source.name);
    html += "<li><b>" + xml(join(chain, " \xE2\x86\x90 ")) + "</b>: " + xml(claim.quote) + "</li>";
  }
  html += "</ul>";
  for (const Conflict& conflict : event.conflicts) {
    html += "<p>They disagree " + std::string(conflict_question(conflict)) + ":";
    for (const ConflictValue& value : conflict.values) {
      html += " " + xml(value_label(event, conflict, value, DayStyle::full)) + " (" +
              xml(join(holders_of(event, value), ", ")) + ")";
    }
    html += "</p>";
  }
  return html;
}

void write_event(JsonWriter& json, const Event& event) {
  const auto& time = event.time;
  json.begin_object().field("unique_id", event.id);
  write_date(json, "start_date", time.earliest ? *time.earliest : *time.latest, time.grain);
  if (time.earliest && time.latest && time.earliest->date_string() != time.latest->date_string()) {
    write_date(json, "end_date", *time.latest, time.grain);
  }
  json.field("display_date", day_label(time, DayStyle::full, "\xE2\x80\x93"));
  json.key("text").begin_object().field("headline", xml(event.summary));
  json.field("text", slide(event)).end_object();
  if (event.place) json.field("group", *event.place);
  json.end_object();
}

}  // namespace

std::string events_as_timeline_js(const Events& events, const TextStyle&) {
  JsonWriter json;
  json.begin_object().key("title").begin_object().key("text").begin_object();
  json.field("headline", "Timeline of claimed events").end_object().end_object();
  json.key("events").begin_array();
  for (const Event& event : events) {
    if (event.time.earliest || event.time.latest) write_event(json.line_break(), event);
  }
  return json.line_break().end_array().end_object().take() + "\n";
}

}  // namespace io
DATELINE_END
