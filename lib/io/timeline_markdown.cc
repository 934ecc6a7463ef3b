// `dateline timeline --format md`: a heading a day, for notes and pull requests.
#include "io/event_view.h"
#include "io/text_space.h"
#include "io/timeline_writers.h"

DATELINE_BEGIN
namespace io {
namespace {

/// One line on which no character of the text is markup (CommonMark 0.30, 2.4).
std::string plain(std::string_view text) {
  constexpr std::string_view special = "\\`*_{}[]<>#|~&!";
  std::string out;
  for (const char c : one_line(text)) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

void append_conflict(std::string& out, const Event& event, const Conflict& conflict) {
  out += "  - **They disagree ";
  out += conflict_question(conflict);
  out += "**:";
  for (const ConflictValue& value : conflict.values) {
    out += " " + plain(value_label(event, conflict, value, DayStyle::full, "–")) + " (" +
           plain(join(holders_of(event, value), ", ")) + ");";
  }
  out.back() = '\n';
}

void append_voice(std::string& out, const Event& event, const Voice& voice) {
  std::vector<std::string> chain;
  for (const std::string& name : voice.chain) chain.push_back(plain(name));
  for (const std::size_t index : voice.claims) {
    const EventClaim& claim = event.claims[index];
    out += "  - " + join(chain, " ← ") + ", " + day_label(claim.published, DayStyle::full);
    for (const std::string_view word : reservations_of(claim.detail)) {
      out += ", *" + std::string(word) + "*";
    }
    out += ": " + plain(claim.quote) + "\n";
  }
}

void append_event(std::string& out, const Event& event, std::string_view heading) {
  out += "- **" + plain(event.summary) + "**";
  const std::string when = day_label(event.time, DayStyle::full, "–");
  if (when != heading) out += ", " + when;
  if (event.place) out += " (" + plain(*event.place) + ")";
  if (event.independent_sources > 1) {
    out += " — " + std::to_string(event.independent_sources) + " independent sources";
  }
  out += '\n';
  for (const Conflict& conflict : event.conflicts) append_conflict(out, event, conflict);
  for (const Voice& voice : voices_of(event)) append_voice(out, event, voice);
}

}  // namespace

std::string events_as_markdown(const Events& events, const TextStyle&) {
  std::string out = "# Timeline\n";
  for (const DayGroup& day : group_by_day(events)) {
    out += "\n## " + day.label + "\n\n";
    for (const std::size_t event : day.events) append_event(out, events[event], day.label);
  }
  return out;
}

}  // namespace io
DATELINE_END
