// `dateline timeline --fates`: what became of claims about the future.
#include <algorithm>

#include "dateline/io.h"
#include "io/event_view.h"
#include "io/json_fields.h"
#include "io/text_space.h"
#include "io/text_table.h"
#include "io/timeline_json.h"

DATELINE_BEGIN
namespace {

using io::JsonWriter;

void write_record(JsonWriter& json, const SourceRecord& record) {
  json.begin_object().field("source", record.source).field("forecasts", record.forecasts);
  json.field("borne_out", record.borne_out);
  json.field("borne_out_other_time", record.borne_out_other_time);
  json.field("contradicted", record.contradicted).field("open", record.open);
  json.field("mean_days_ahead", record.mean_days_ahead).end_object();
}

std::string fates_as_json(const std::vector<Fate>& fates) {
  JsonWriter json;
  json.begin_object().field("schema", io::schema_name).key("fates").begin_array();
  for (const Fate& fate : fates) {
    json.line_break().begin_object().field("fate", to_string(fate.kind));
    json.field("days_ahead", fate.days_ahead).key("forecast");
    io::write_event_claim(json, fate.forecast);
    json.key("evidence").begin_array();
    for (const EventClaim& claim : fate.evidence) io::write_event_claim(json, claim);
    json.end_array().end_object();
  }
  json.line_break().end_array().key("sources").begin_array();
  for (const SourceRecord& record : source_records(fates)) {
    write_record(json.line_break(), record);
  }
  return json.line_break().end_array().end_object().take() + "\n";
}

std::string_view verdict(FateKind kind) {
  switch (kind) {
    case FateKind::borne_out:
      return "borne out";
    case FateKind::borne_out_other_time:
      return "borne out, at another time";
    case FateKind::contradicted:
      return "contradicted";
    default:
      return "still open";
  }
}

void append_wrapped(std::string& out, std::string_view first, std::string_view text,
                    std::size_t width) {
  const std::string indent(first.size(), ' ');
  for (const std::string& line : io::wrap(text, std::max<std::size_t>(width, 60) - first.size())) {
    out += std::string(first) + line + "\n";
    first = indent;
  }
}

std::string claim_line(const EventClaim& claim) {
  std::string line = io::day_label(claim.published, io::DayStyle::brief) + ", " +
                     io::join(io::chain_of(claim), " <- ") + " (" + claim.detail.lemma +
                     "): " + io::one_line(claim.quote);
  return io::printable(line);
}

void append_fate(std::string& out, const Fate& fate, std::size_t width) {
  const std::string head = std::string(verdict(fate.kind)) + ": ";
  append_wrapped(out, head, claim_line(fate.forecast), width);
  if (fate.kind != FateKind::open) {
    const EventClaim* before = nullptr;
    for (const EventClaim& claim : fate.evidence) {
      const bool again = before != nullptr && before->article == claim.article &&
                         before->quote == claim.quote;  // one sentence tells it twice
      if (!again) append_wrapped(out, "    -> ", claim_line(claim), width);
      before = &claim;
    }
  }
  out += '\n';
}

std::string counted(std::int64_t number, std::string_view what) {
  return std::to_string(number) + " " + std::string(what) + (number == 1 ? "" : "s");
}

void append_record(std::string& out, const SourceRecord& record) {
  out += io::printable(record.source) + ": " + counted(record.forecasts, "forecast") + ", " +
         std::to_string(record.borne_out) + " borne out, " +
         std::to_string(record.borne_out_other_time) + " at another time, " +
         std::to_string(record.contradicted) + " contradicted, " + std::to_string(record.open) +
         " open";
  if (record.borne_out != 0) {
    out += "; " + counted(record.mean_days_ahead, "day") + " ahead on average";
  }
  out += '\n';
}

std::string fates_as_text(const std::vector<Fate>& fates, const TextStyle& style) {
  std::string out;
  for (const Fate& fate : fates) append_fate(out, fate, style.width);
  if (fates.empty()) out += "No claims about the future.\n";
  for (const SourceRecord& record : source_records(fates)) append_record(out, record);
  return out;
}

}  // namespace

std::string write_fates(const std::vector<Fate>& fates, TimelineFormat format,
                        const TextStyle& style) {
  const bool json = format == TimelineFormat::json || format == TimelineFormat::jsonl;
  return json ? fates_as_json(fates) : fates_as_text(fates, style);
}

DATELINE_END
