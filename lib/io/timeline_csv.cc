// `dateline timeline --format csv`: a row a claim (RFC 4180), for spreadsheets.
#include "io/event_view.h"
#include "io/json_fields.h"
#include "io/timeline_writers.h"

DATELINE_BEGIN
namespace io {
namespace {

/// Quoted where needed. A cell that a spreadsheet would run as a formula gets
/// an apostrophe before it.
void append_cell(std::string& out, std::string_view text) {
  constexpr std::string_view formula_starts = "=+-@\t\r";
  const bool formula = !text.empty() && formula_starts.find(text.front()) != std::string_view::npos;
  const bool quoted = text.find_first_of("\",\r\n") != std::string_view::npos;
  if (quoted) out += '"';
  if (formula) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quoted) out += '"';
}

void append_row(std::string& out, std::initializer_list<std::string_view> cells) {
  bool first = true;
  for (const std::string_view cell : cells) {
    if (!first) out += ',';
    first = false;
    append_cell(out, cell);
  }
  out += "\r\n";
}

std::string bound(const std::optional<TimePoint>& point, Grain grain) {
  return point ? bound_string(*point, grain) : std::string();
}

std::string conflicts(const Event& event) {
  std::vector<std::string> about;
  for (const Conflict& conflict : event.conflicts) about.push_back(conflict.about);
  return join(about, "; ");
}

void append_claim(std::string& out, const Event& event, const EventClaim& claim) {
  std::vector<std::string> chain;
  for (const Source& source : claim.sources) chain.push_back(source.name);
  append_row(out, {event.id, event.summary, bound(event.time.earliest, event.time.grain),
                   bound(event.time.latest, event.time.grain), event.edtf, event.place.value_or(""),
                   std::to_string(event.independent_sources), conflicts(event), claim.article,
                   claim.claim, claim.publisher, claim.published.to_string(), join(chain, " <- "),
                   claim.edtf, to_string(claim.detail.polarity), to_string(claim.detail.certainty),
                   to_string(claim.detail.tense), claim.quote});
}

}  // namespace

std::string events_as_csv(const Events& events, const TextStyle&) {
  std::string out;
  append_row(out, {"event", "summary", "earliest", "latest", "edtf", "place", "independent_sources",
                   "conflicts", "article", "claim", "publisher", "published", "sources",
                   "claim_edtf", "polarity", "certainty", "tense", "quote"});
  for (const Event& event : events) {
    for (const EventClaim& claim : event.claims) append_claim(out, event, claim);
  }
  return out;
}

}  // namespace io
DATELINE_END
