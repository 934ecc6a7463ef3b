// `dateline store query`: claims found, a line or a paragraph each.
#include <algorithm>

#include "dateline/io.h"
#include "io/event_view.h"
#include "io/json_fields.h"
#include "io/text_space.h"
#include "io/text_table.h"
#include "io/timeline_json.h"

DATELINE_BEGIN
namespace {

std::string claim_as_text(const EventClaim& claim, std::size_t width) {
  std::vector<std::string> chain = {io::publisher_of(claim)};
  for (const Source& source : claim.sources) chain.push_back(source.name);
  std::string head = io::day_label(claim.detail.time.value, io::DayStyle::brief) + "  " +
                     io::printable(io::join(chain, " <- "));
  std::vector<std::string> notes;
  for (const std::string_view word : io::reservations_of(claim.detail)) notes.emplace_back(word);
  if (!notes.empty()) head += " (" + io::join(notes, "; ") + ")";
  std::string out = head + "\n";
  for (const std::string& line : io::wrap(io::printable(io::one_line(claim.quote)), width - 2)) {
    out += "  " + line + "\n";
  }
  out += "  [" + io::printable(claim.article) + " " + claim.claim + ", published " +
         io::day_label(claim.published, io::DayStyle::brief) + "]\n\n";
  return out;
}

}  // namespace

std::string write_claims(const std::vector<EventClaim>& claims, TimelineFormat format,
                         const TextStyle& style) {
  const bool json = format == TimelineFormat::json || format == TimelineFormat::jsonl;
  std::string out;
  for (const EventClaim& claim : claims) {
    if (json) {
      io::JsonWriter writer;
      io::write_event_claim(writer, claim);
      out += writer.take() + "\n";
    } else {
      out += claim_as_text(claim, std::max<std::size_t>(style.width, 60));
    }
  }
  return out;
}

DATELINE_END
