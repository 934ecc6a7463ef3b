#include "io/json_fields.h"

DATELINE_BEGIN
namespace io {
namespace {

void write_bound(JsonWriter& json, std::string_view name, const std::optional<TimePoint>& point,
                 Grain grain) {
  json.key(name);
  if (point) {
    json.word(bound_string(*point, grain));
  } else {
    json.null();
  }
}

bool is_named(SourceKind kind) {
  return kind != SourceKind::unnamed_individual && kind != SourceKind::unnamed_group;
}

}  // namespace

bool has_clock(Grain grain) {
  return grain <= Grain::part_of_day;
}

std::string bound_string(const TimePoint& point, Grain grain) {
  return has_clock(grain) ? point.date_time_string() : point.date_string();
}

void write_span(JsonWriter& json, Span span) {
  json.field("begin", span.begin).field("end", span.end);
}

void write_interval(JsonWriter& json, const TimeValue& value) {
  write_bound(json, "earliest", value.earliest, value.grain);
  write_bound(json, "latest", value.latest, value.grain);
}

void write_source(JsonWriter& json, const Source& source) {
  json.begin_object().field("name", source.name);
  write_span(json, source.span);
  json.field("kind", is_named(source.kind) ? "named" : "unnamed");
  json.key("source_type").word(to_string(source.kind)).end_object();
}

void write_sources(JsonWriter& json, const std::vector<Source>& sources) {
  json.key("sources").begin_array();
  for (const Source& source : sources) write_source(json, source);
  json.end_array();
}

void write_cue(JsonWriter& json, const std::optional<Cue>& cue) {
  json.key("cue");
  if (!cue) {
    json.null();
    return;
  }
  json.begin_object();
  write_span(json, cue->span);
  json.field("lemma", cue->lemma).end_object();
}

void write_participants(JsonWriter& json, const std::vector<Participant>& participants) {
  json.key("participants").begin_array();
  for (const Participant& participant : participants) {
    json.begin_object()
        .field("name", participant.name)
        .key("role")
        .word(to_string(participant.role));
    write_span(json, participant.span);
    json.end_object();
  }
  json.end_array();
}

void write_error(JsonWriter& json, const Error& error) {
  json.begin_object().field("message", error.message).field_or_null("file", error.file);
  json.key("line");
  if (error.line != 0) {
    json.number(static_cast<std::int64_t>(error.line));
  } else {
    json.null();
  }
  json.key("byte");
  if (error.byte) {
    json.number(static_cast<std::int64_t>(*error.byte));
  } else {
    json.null();
  }
  json.end_object();
}

}  // namespace io
DATELINE_END
