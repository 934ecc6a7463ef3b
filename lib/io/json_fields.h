// The parts that several of our JSON documents share.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "dateline/claim.h"
#include "dateline/result.h"
#include "dateline/time_value.h"
#include "io/json_writer.h"

DATELINE_BEGIN
namespace io {

inline constexpr std::string_view schema_name = "dateline/1";

/// "begin" and "end".
void write_span(JsonWriter& json, Span span);
/// "earliest" and "latest": a date, a date-time when the grain is finer than a day, or null.
void write_interval(JsonWriter& json, const TimeValue& value);
void write_source(JsonWriter& json, const Source& source);
void write_sources(JsonWriter& json, const std::vector<Source>& sources);  ///< with its key
void write_cue(JsonWriter& json, const std::optional<Cue>& cue);           ///< with its key
void write_participants(JsonWriter& json, const std::vector<Participant>& participants);
void write_error(JsonWriter& json, const Error& error);

/// Finer than a day: the clock belongs to the value.
bool has_clock(Grain grain);
/// A bound as text; a date alone unless the grain is finer than a day.
std::string bound_string(const TimePoint& point, Grain grain);

}  // namespace io
DATELINE_END
