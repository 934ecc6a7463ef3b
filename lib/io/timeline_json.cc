// `dateline timeline --format json|jsonl`: docs/schema/timeline.schema.json.
#include "io/timeline_json.h"

#include "io/json_fields.h"
#include "io/timeline_writers.h"

DATELINE_BEGIN
namespace io {
namespace {

void write_text_or_null(JsonWriter& json, std::string_view name,
                        const std::optional<std::string>& value) {
  json.field_or_null(name, value ? *value : std::string());
}

}  // namespace

void write_event_claim(JsonWriter& json, const EventClaim& claim) {
  json.begin_object().field("article", claim.article).field("claim", claim.claim);
  json.field_or_null("publisher", claim.publisher);
  write_sources(json, claim.sources);
  json.field("published", claim.published.to_string()).field("quote", claim.quote);
  write_span(json, claim.detail.trigger);
  json.field("lemma", claim.detail.lemma).field_or_null("edtf", claim.edtf);
  json.field("basis", to_string(claim.detail.time.basis));
  json.field("tense", to_string(claim.detail.tense));
  json.field("polarity", to_string(claim.detail.polarity));
  json.field("certainty", to_string(claim.detail.certainty)).end_object();
}

namespace {

void write_conflict(JsonWriter& json, const Event& event, const Conflict& conflict) {
  json.begin_object().field("about", conflict.about).key("values").begin_array();
  for (const ConflictValue& value : conflict.values) {
    json.begin_object().field(conflict.about == "time" ? "edtf" : "value", value.value);
    json.key("claims").begin_array();
    for (const std::uint32_t index : value.claims) {
      const EventClaim& claim = event.claims[index];
      json.begin_object().field("article", claim.article).field("claim", claim.claim).end_object();
    }
    json.end_array().end_object();
  }
  json.end_array().end_object();
}

void write_relation(JsonWriter& json, const Event& event, const EventRelation& relation) {
  json.begin_object().field("kind", to_string(relation.kind)).field("event", relation.event);
  json.field_or_null("words", relation.words).key("claims").begin_array();
  for (const std::uint32_t index : relation.claims) {
    const EventClaim& claim = event.claims[index];
    json.begin_object().field("article", claim.article).field("claim", claim.claim).end_object();
  }
  json.end_array().end_object();
}

}  // namespace

void write_event(JsonWriter& json, const Event& event, bool breaks) {
  json.begin_object().field("id", event.id).field("summary", event.summary);
  write_interval(json, event.time);
  json.field_or_null("edtf", event.edtf);
  json.key("approximate").boolean(event.time.approximate);
  write_participants(json, event.participants);
  write_text_or_null(json, "place", event.place);
  json.field("salience", event.salience);
  json.field("independent_sources", event.independent_sources);
  json.key("independent_source_names").begin_array();
  for (const std::string& name : event.independent_source_names) json.text(name);
  json.end_array().key("claims").begin_array();
  for (const EventClaim& claim : event.claims) {
    write_event_claim(breaks ? json.line_break() : json, claim);
  }
  json.end_array().key("conflicts").begin_array();
  for (const Conflict& conflict : event.conflicts) write_conflict(json, event, conflict);
  json.end_array().key("relations").begin_array();
  for (const EventRelation& relation : event.relations) write_relation(json, event, relation);
  json.end_array().end_object();
}

std::string events_as_json(const Events& events, const TextStyle&) {
  JsonWriter json;
  json.begin_object().field("schema", schema_name).key("events").begin_array();
  for (const Event& event : events) write_event(json.line_break(), event, true);
  return json.line_break().end_array().end_object().take() + "\n";
}

std::string events_as_json_lines(const Events& events, const TextStyle&) {
  std::string out;
  for (const Event& event : events) {
    JsonWriter json;
    write_event(json, event, false);
    out += json.take() + "\n";
  }
  return out;
}

}  // namespace io
DATELINE_END
