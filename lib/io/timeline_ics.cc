// `dateline timeline --format ics`: iCalendar (RFC 5545), an all-day entry an
// event. A calendar has no open ends: an event known to be before or after a
// day stands on that day and says so; one without any date is left out.
#include <chrono>

#include "io/event_view.h"
#include "io/text_space.h"
#include "io/timeline_writers.h"

DATELINE_BEGIN
namespace io {
namespace {

/// RFC 5545, 3.3.11.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) continue;
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return out;
}

/// Lines of at most 75 bytes, never broken inside a character (3.1).
void append_line(std::string& out, std::string_view line) {
  std::size_t room = 75;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
    out += line.substr(0, cut);
    out += "\r\n ";
    line.remove_prefix(cut);
    room = 74;  // the blank counts
  }
  out += line;
  out += "\r\n";
}

std::string basic_date(const TimePoint& at) {
  std::string text = at.date_string();
  std::erase(text, '-');
  return text;
}

TimePoint next_day(TimePoint at) {
  using namespace std::chrono;
  const sys_days days = year_month_day{year{at.year}, month{at.month}, day{at.day}};
  const year_month_day next = days + std::chrono::days{1};
  return {static_cast<int>(next.year()),
          static_cast<std::uint8_t>(static_cast<unsigned>(next.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(next.day()))};
}

/// iCalendar has four digits for the year.
bool fits(const TimePoint& at) {
  return at.year >= 1 && at.year < 9999;
}

std::string description(const Event& event) {
  std::string text;
  for (const Conflict& conflict : event.conflicts) {
    text += "They disagree " + std::string(conflict_question(conflict)) + ":";
    for (const ConflictValue& value : conflict.values) {
      text += " " + value_label(event, conflict, value, DayStyle::full) + " (" +
              join(holders_of(event, value), ", ") + ")";
    }
    text += '\n';
  }
  for (const EventClaim& claim : event.claims) {
    std::vector<std::string> chain = {publisher_of(claim)};
    for (const Source& source : claim.sources) chain.push_back(source.name);
    text += join(chain, " <- ") + ": " + one_line(claim.quote) + "\n";
  }
  if (!text.empty()) text.pop_back();
  return text;
}

/// The last publication: a stamp that depends on nothing but the claims.
std::string stamp(const Event& event) {
  TimePoint last{};
  for (const EventClaim& claim : event.claims) last = std::max(last, claim.published.at);
  std::string clock = last.date_time_string().substr(last.date_string().size());
  std::erase(clock, ':');
  return basic_date(last) + clock + "Z";
}

void append_event(std::string& out, const Event& event) {
  const auto& time = event.time;
  const TimePoint& first = time.earliest ? *time.earliest : *time.latest;
  const TimePoint& last = time.latest ? *time.latest : *time.earliest;
  const bool open = !time.earliest || !time.latest;
  append_line(out, "BEGIN:VEVENT");
  append_line(out, "UID:" + escaped(event.id) + "@dateline");
  append_line(out, "DTSTAMP:" + stamp(event));
  append_line(out, "DTSTART;VALUE=DATE:" + basic_date(first));
  append_line(out, "DTEND;VALUE=DATE:" + basic_date(next_day(last)));
  const std::string prefix = open ? "[" + day_label(time, DayStyle::brief) + "] " : "";
  append_line(out, "SUMMARY:" + escaped(prefix + one_line(event.summary)));
  append_line(out, "DESCRIPTION:" + escaped(description(event)));
  if (event.place) append_line(out, "LOCATION:" + escaped(*event.place));
  append_line(out, "TRANSP:TRANSPARENT");
  append_line(out, "END:VEVENT");
}

}  // namespace

std::string events_as_icalendar(const Events& events, const TextStyle&) {
  std::string out;
  append_line(out, "BEGIN:VCALENDAR");
  append_line(out, "VERSION:2.0");
  append_line(out, "PRODID:-//dateline//timeline//EN");
  append_line(out, "CALSCALE:GREGORIAN");
  for (const Event& event : events) {
    const auto& [earliest, latest, grain, approximate, alternatives] = event.time;
    if (!earliest && !latest) continue;
    if ((!earliest || fits(*earliest)) && (!latest || fits(*latest))) append_event(out, event);
  }
  append_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace io
DATELINE_END
