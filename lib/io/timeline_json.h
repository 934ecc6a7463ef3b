// Events and their claims as JSON, for the documents that hold them.
#pragma once

#include "dateline/timeline.h"
#include "io/json_writer.h"

DATELINE_BEGIN
namespace io {

void write_event_claim(JsonWriter& json, const EventClaim& claim);
/// `breaks` puts each claim on a line of its own.
void write_event(JsonWriter& json, const Event& event, bool breaks);

}  // namespace io
DATELINE_END
