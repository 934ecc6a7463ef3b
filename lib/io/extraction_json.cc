// `dateline extract`: the record that docs/schema/extraction.schema.json describes.
#include "dateline/io.h"
#include "io/ids.h"
#include "io/json_fields.h"
#include "io/json_writer.h"

DATELINE_BEGIN
namespace {

using io::JsonWriter;

std::string time_id(std::uint32_t index) {
  return io::id_of("t", index);
}

void write_index(JsonWriter& json, std::string_view name, std::optional<std::uint32_t> index) {
  if (index) json.field(name, time_id(*index));
}

void write_readings(JsonWriter& json, const TimeExpression& time) {
  if (time.readings.empty()) return;
  json.key("readings").begin_array();
  for (const TimeReading& reading : time.readings) {
    json.begin_object().field("value", reading.value);
    io::write_interval(json, reading.resolved);
    json.field("edtf", to_edtf(reading.resolved)).end_object();
  }
  json.end_array();
}

/// "from 3 to 5 May": with its first expression, the whole from end to end.
void write_range(JsonWriter& json, const Extraction& extraction, const TimeExpression& time) {
  if (!time.end_point || *time.end_point >= extraction.times.size()) return;
  if (time.type == TimexType::duration) return;
  TimeValue range = time.resolved;
  range.latest = extraction.times[*time.end_point].resolved.latest;
  json.key("range").begin_object();
  io::write_interval(json, range);
  json.field("edtf", to_edtf(range)).end_object();
}

/// Everything about an expression but where it stands.
void write_meaning(JsonWriter& json, const TimeExpression& time) {
  json.key("type").word(to_string(time.type)).field("value", time.value);
  json.field_or_null("mod", time.mod);
  if (!time.quant.empty()) json.field("quant", time.quant);
  if (!time.freq.empty()) json.field("freq", time.freq);
  if (!time.recurrence.empty()) json.field("recurrence", time.recurrence);
  io::write_interval(json, time.resolved);
  json.field_or_null("edtf", time.edtf);
  if (!time.impossible.empty()) json.field("impossible", time.impossible);
  json.key("approximate").boolean(time.resolved.approximate);
  json.key("anchor").word(to_string(time.anchor));
  write_index(json, "anchor_time", time.anchor_expression);
  if (time.anchor_event) {
    json.key("anchor_event").begin_array();
    json.number(time.anchor_event->begin).number(time.anchor_event->end).end_array();
  }
  write_index(json, "begin_point", time.begin_point);
  write_index(json, "end_point", time.end_point);
  write_index(json, "alternative_to", time.alternative_to);
  json.field_or_null("rule", time.rule);
  write_readings(json, time);
}

void write_time(JsonWriter& json, const Extraction& extraction, std::uint32_t index) {
  const TimeExpression& time = extraction.times[index];
  json.begin_object().field("id", time_id(index));
  io::write_span(json, time.span);
  json.field("text", extraction.document.text(time.span));
  write_meaning(json, time);
  write_range(json, extraction, time);
  json.end_object();
}

void write_claim_time(JsonWriter& json, const ClaimTime& time) {
  json.key("time");
  if (time.basis == TimeBasis::none) {
    json.null();
    return;
  }
  json.begin_object();
  io::write_interval(json, time.value);
  json.field_or_null("edtf", to_edtf(time.value));
  json.key("basis").word(to_string(time.basis)).key("time");
  if (time.expression) {
    json.text(time_id(*time.expression));
  } else {
    json.null();
  }
  json.end_object();
}

void write_claim(JsonWriter& json, const Extraction& extraction, std::size_t index) {
  const Claim& claim = extraction.claims[index];
  json.begin_object().field("id", io::id_of("c", index));
  io::write_span(json, claim.trigger);
  json.field("trigger", extraction.document.text(claim.trigger)).field("lemma", claim.lemma);
  json.key("class").word(to_string(claim.event_class)).key("extent").begin_array();
  json.number(claim.extent.begin).number(claim.extent.end).end_array();
  io::write_sources(json, claim.sources);
  io::write_cue(json, claim.cue);
  json.key("quote").word(to_string(claim.quote));
  io::write_participants(json, claim.participants);
  json.key("place");
  if (claim.place) {
    json.begin_object().field("name", claim.place->name);
    io::write_span(json, claim.place->span);
    json.end_object();
  } else {
    json.null();
  }
  write_claim_time(json, claim.time);
  json.key("tense").word(to_string(claim.tense)).key("polarity").word(to_string(claim.polarity));
  json.key("certainty").word(to_string(claim.certainty)).field("salience", claim.salience);
  json.end_object();
}

void write_attribution(JsonWriter& json, const Attribution& attribution) {
  json.begin_object().key("source");
  if (attribution.source) {
    io::write_source(json, *attribution.source);
  } else {
    json.null();
  }
  io::write_cue(json, attribution.cue);
  json.key("content").begin_array();
  for (const Span& span : attribution.content) {
    json.begin_object();
    io::write_span(json, span);
    json.end_object();
  }
  json.end_array().key("kind").word(to_string(attribution.kind)).end_object();
}

std::string error_record(const std::string& id, std::string_view name, const Error& error) {
  JsonWriter json;
  json.begin_object().field("schema", io::schema_name).field_or_null("id", id).key(name);
  io::write_error(json, error);
  return json.end_object().take();
}

}  // namespace

std::string to_json(const Extraction& extraction) {
  JsonWriter json;
  json.begin_object().field("schema", io::schema_name).field("id", extraction.id);
  json.field("published", extraction.published.to_string());
  json.field_or_null("publisher", extraction.publisher);
  json.field_or_null("title", extraction.title);
  json.field("text", extraction.document.body);
  json.key("times").begin_array();
  for (std::uint32_t i = 0; i < extraction.times.size(); ++i) write_time(json, extraction, i);
  json.end_array().key("claims").begin_array();
  for (std::size_t i = 0; i < extraction.claims.size(); ++i) write_claim(json, extraction, i);
  json.end_array().key("attributions").begin_array();
  for (const Attribution& attribution : extraction.attributions) {
    write_attribution(json, attribution);
  }
  return json.end_array().end_object().take();
}

std::string to_json(const std::string& id, const Error& error) {
  return error_record(id, "error", error);
}

std::string note_to_json(const std::string& id, const Error& note) {
  return error_record(id, "note", note);
}

std::string to_json(const TimeExpression& expression, std::string_view text) {
  JsonWriter json;
  json.begin_object().field("schema", io::schema_name).field("text", text);
  write_meaning(json, expression);
  return json.end_object().take();
}

DATELINE_END
