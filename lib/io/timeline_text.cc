// `dateline timeline --format text`: when, what, who says so through whom.
#include <algorithm>

#include "io/event_view.h"
#include "io/text_space.h"
#include "io/text_table.h"
#include "io/timeline_writers.h"

DATELINE_BEGIN
namespace io {
namespace {

constexpr std::string_view gap = "  ";
constexpr std::size_t most_voices = 5;
constexpr std::size_t most_relations = 2;

struct Line {
  std::string text;
  std::string_view colour;  ///< an SGR code; empty for none
};

struct Columns {
  std::size_t when = 16;
  std::size_t what = 0;
  std::size_t who = 0;
};

Columns columns_for(std::size_t width) {
  Columns columns;
  const std::size_t left = std::max<std::size_t>(width, 60) - columns.when - 2 * gap.size() - 1;
  columns.what = left / 2;
  columns.who = left - columns.what;
  return columns;
}

void add_wrapped(std::vector<Line>& lines, std::string_view text, std::size_t width,
                 std::string_view colour = "", std::string_view indent = "") {
  bool first = true;
  for (std::string& line : wrap(printable(text), width - (indent.empty() ? 0 : 2))) {
    if (!indent.empty()) line.insert(0, first ? indent : "  ");
    lines.push_back({std::move(line), colour});
    first = false;
  }
}

/// The first few names.
std::string some_of(std::vector<std::string> names) {
  constexpr std::size_t most = 4;
  if (names.size() <= most) return join(names, ", ");
  const std::size_t more = names.size() - most;
  names.resize(most);
  return join(names, ", ") + " and " + std::to_string(more) + " more";
}

std::string conflict_line(const Event& event, const Conflict& conflict) {
  std::string text(conflict_question(conflict));
  std::string_view before = "? ";
  for (const ConflictValue& value : conflict.values) {
    text += before;
    text += value_label(event, conflict, value, DayStyle::brief) + " (" +
            some_of(holders_of(event, value)) + ")";
    before = " / ";
  }
  return text;
}

std::vector<Line> what_cell(const Events& events, const RelatedEvents& related, const Event& event,
                            std::size_t width) {
  std::vector<Line> lines;
  add_wrapped(lines, event.summary, width, "1");
  if (event.place && event.summary.find(*event.place) == std::string::npos)
    add_wrapped(lines, "in " + *event.place, width, "2");
  for (const Conflict& conflict : event.conflicts) {
    add_wrapped(lines, conflict_line(event, conflict), width, "33", "! ");
  }
  for (const RelatedEvent& other : related.of(event, most_relations)) {
    add_wrapped(lines, other.words + ": " + events[other.event].summary, width, "2", "~ ");
  }
  return lines;
}

/// "Post <- Reuters <- officials (probable; 3 times)".
std::string voice_line(const Event& event, const Voice& voice) {
  std::string text = join(voice.chain, " <- ");
  std::vector<std::string> notes;
  for (const std::size_t index : voice.claims) {
    for (const std::string_view word : reservations_of(event.claims[index].detail)) {
      if (std::find(notes.begin(), notes.end(), word) == notes.end()) notes.emplace_back(word);
    }
  }
  if (voice.claims.size() > 1) notes.push_back(std::to_string(voice.claims.size()) + " times");
  return notes.empty() ? text : text + " (" + join(notes, "; ") + ")";
}

std::vector<Line> who_cell(const Event& event, std::size_t width) {
  std::vector<Line> lines;
  const std::vector<Voice> voices = voices_of(event);
  for (std::size_t i = 0; i < std::min(voices.size(), most_voices); ++i) {
    add_wrapped(lines, voice_line(event, voices[i]), width);
  }
  if (voices.size() > most_voices) {
    add_wrapped(lines, "and " + std::to_string(voices.size() - most_voices) + " more", width, "2");
  }
  if (event.independent_sources > 1) {
    add_wrapped(lines, std::to_string(event.independent_sources) + " independent sources", width,
                "32");
  }
  return lines;
}

void append_cell(std::string& out, const std::vector<Line>& cell, std::size_t row,
                 std::size_t width, bool colour) {
  static const Line empty;
  const Line& line = row < cell.size() ? cell[row] : empty;
  const bool coloured = colour && !line.colour.empty();
  if (coloured) out += "\x1B[" + std::string(line.colour) + "m";
  out += line.text;
  if (coloured) out += "\x1B[0m";
  const std::size_t used = display_width(line.text);
  if (used < width) out.append(width - used, ' ');
}

void append_row(std::string& out, const std::vector<Line> (&cells)[3], const Columns& columns,
                bool colour) {
  const std::size_t height = std::max({cells[0].size(), cells[1].size(), cells[2].size()});
  for (std::size_t row = 0; row < height; ++row) {
    append_cell(out, cells[0], row, columns.when, colour);
    out += gap;
    append_cell(out, cells[1], row, columns.what, colour);
    out += gap;
    append_cell(out, cells[2], row, 0, colour);
    out.erase(out.find_last_not_of(' ') + 1);
    out += '\n';
  }
}

}  // namespace

std::string events_as_text(const Events& events, const TextStyle& style) {
  const Columns columns = columns_for(style.width);
  std::string out;
  append_row(out, {{{"WHEN", "2"}}, {{"WHAT", "2"}}, {{"WHO SAYS SO", "2"}}}, columns,
             style.colour);
  const RelatedEvents related(events);
  std::string last;
  for (const DayGroup& day : group_by_day(events)) {
    for (const std::size_t index : day.events) {
      const Event& event = events[index];
      const std::string when = day_label(event.time, DayStyle::brief);
      std::vector<Line> when_cell;
      if (when != last) add_wrapped(when_cell, when, columns.when, "36");
      last = when;
      append_row(out,
                 {when_cell, what_cell(events, related, event, columns.what),
                  who_cell(event, columns.who)},
                 columns, style.colour);
      out += '\n';
    }
  }
  return out;
}

}  // namespace io
DATELINE_END
