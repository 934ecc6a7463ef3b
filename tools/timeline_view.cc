#include "timeline_view.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>
#include <unordered_set>
#include <utility>

#include "terminal.h"

namespace command {

using dateline::PublicationTime;
using dateline::TimelineFormat;

bool read_date(const char* option, const std::string& text, std::optional<PublicationTime>& date) {
  if (text.empty()) return true;
  const auto read = dateline::parse_publication_time(text);
  if (!read) {
    std::cerr << "dateline: " << option << ": " << read.error().to_string() << "\n";
    return false;
  }
  date = *read;
  return true;
}

dateline::TimePoint last_moment(const PublicationTime& date) {
  dateline::TimePoint at = date.at;
  if (!date.has_clock) {
    at.hour = 23;
    at.minute = at.second = 59;
  }
  return at;
}

namespace {

void report_names(const dateline::Error& error) {
  std::cerr << "dateline: --names: " << error.to_string() << "\n";
}

/// False, and a message, when the file is no table of decisions.
bool read_names(const std::string& file, std::vector<dateline::NameDecision>& names) {
  if (file.empty()) return true;
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  const bool empty = in.is_open() && text.str().empty() && in.eof();
  auto read = text || empty ? dateline::parse_name_decisions(text.str(), file)
                            : dateline::Error{"the file cannot be read", file, 0, {}};
  if (read) {
    names = std::move(*read);
  } else {
    report_names(read.error());
  }
  return read.ok();
}

std::optional<View> wrong(const char* message) {
  std::cerr << "dateline: " << message << "\n";
  return std::nullopt;
}

bool has_letters(const std::string& name) {
  return std::any_of(name.begin(), name.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  });
}

/// An option given as "", as by a variable that is not set, is a mistake.
std::string not_empty(const std::string& text) {
  return text.empty() ? "is empty" : "";
}

}  // namespace

std::optional<View> read_view(const ViewOptions& options) {
  View view;
  view.filter = options.filter;
  view.colour = options.colour;
  view.fates = options.fates;
  view.entities = options.entities;
  if (!read_names(options.names, view.names)) return std::nullopt;
  const auto format = dateline::parse_timeline_format(options.format);
  if (!format) {
    std::cerr << "dateline: --format: " << format.error().message << "\n";
    return std::nullopt;
  }
  view.format = *format;
  std::optional<PublicationTime> from;
  std::optional<PublicationTime> to;
  if (!read_date("--as-of", options.as_of, view.as_of) ||
      !read_date("--since", options.since, view.since) ||
      !read_date("--from", options.from, from) || !read_date("--to", options.to, to)) {
    return std::nullopt;
  }
  if (from && to && last_moment(*to) < from->at) return wrong("--from: is after --to");
  if (view.as_of) view.as_of->at = last_moment(*view.as_of);
  if (view.since) view.since->at = last_moment(*view.since);
  if (view.as_of && view.since && view.as_of->at < view.since->at) {
    return wrong("--since: is after --as-of");
  }
  if (!view.filter.about.empty() && !has_letters(view.filter.about)) {
    return wrong("--about: a name has letters or digits");
  }
  if (from) view.filter.from = from->at;
  if (to) view.filter.to = last_moment(*to);
  const std::size_t usual = view.format == TimelineFormat::text ? 30 : 0;
  view.filter.top = options.top.value_or(usual);
  view.top_given = options.top.has_value();
  return view;
}

bool decide_names(dateline::Timeline& timeline, const View& view) {
  if (view.names.empty()) return true;
  const auto error = timeline.decide_names(view.names);
  if (error) report_names(*error);
  return !error;
}

namespace {

dateline::EventFilter all_of(dateline::EventFilter filter) {
  filter.top = 0;
  return filter;
}

/// The changes of events that the filter lets through.
void keep_shown(const std::vector<dateline::Event>& shown, std::vector<dateline::Change>& changes) {
  std::unordered_set<std::string> ids;
  for (const dateline::Event& event : shown) ids.insert(event.id);
  std::erase_if(changes, [&](const dateline::Change& one) { return !ids.contains(one.event.id); });
}

/// The changes of the `top` most salient events that changed; 0: of all.
void keep_most_salient(std::size_t top, std::vector<dateline::Change>& changes) {
  std::set<std::pair<std::int32_t, std::string>> ranks;
  for (const dateline::Change& one : changes) ranks.insert({-one.event.salience, one.event.id});
  if (top == 0 || ranks.size() <= top) return;
  const auto last = std::next(ranks.begin(), static_cast<std::ptrdiff_t>(top));
  std::erase_if(changes, [&](const dateline::Change& one) {
    return std::pair(-one.event.salience, one.event.id) >= *last;
  });
}

std::string render_changes(const dateline::Timeline& timeline, const View& view,
                           const dateline::TextStyle& style) {
  const PublicationTime end{{9999, 12, 31, 23, 59, 59}, true, {}};
  const PublicationTime until = view.as_of.value_or(end);
  std::vector<dateline::Change> changes = timeline.diff(*view.since, until);
  const dateline::EventFilter& filter = view.filter;
  const bool some = !filter.about.empty() || filter.from || filter.to || filter.min_sources > 0;
  if (some) keep_shown(timeline.as_of(until).events(all_of(filter)), changes);
  keep_most_salient(filter.top, changes);
  return dateline::write_changes(changes, view.format, style);
}

/// A table that shows only the usual number of events says so.
void mention_the_rest(const dateline::Timeline& timeline, const View& view, std::size_t shown) {
  if (view.top_given || view.format != TimelineFormat::text || shown != view.filter.top) return;
  const std::size_t count = timeline.events(all_of(view.filter)).size();
  if (count <= shown) return;
  std::cerr << "dateline: the " << shown << " most important of " << count
            << " events; --top 0 shows all\n";
}

}  // namespace

std::string render(const dateline::Timeline& whole, const View& view, bool to_file) {
  const auto style = text_style(view.colour, to_file);
  if (view.since) return render_changes(whole, view, style);
  const dateline::Timeline timeline = view.as_of ? whole.as_of(*view.as_of) : whole;
  if (view.entities) return dateline::write_entities(timeline.entities(), view.format);
  if (view.fates) return dateline::write_fates(timeline.fates(), view.format, style);
  const auto events = timeline.events(view.filter);
  mention_the_rest(timeline, view, events.size());
  return dateline::write_events(events, view.format, style);
}

void add_view_options(CLI::App& sub, ViewOptions& options) {
  sub.add_option("-f,--format", options.format,
                 "text, json, jsonl, html, csv, md, ics or timelinejs")
      ->capture_default_str();
  sub.add_option("--as-of", options.as_of, "only what was published up to this date")
      ->type_name("DATE")
      ->check(not_empty);
  sub.add_option("--about", options.filter.about, "a name: who takes part, where, or who speaks")
      ->type_name("NAME")
      ->check(not_empty);
  sub.add_option("--from", options.from, "events that may lie on this day or later")
      ->type_name("DATE")
      ->check(not_empty);
  sub.add_option("--to", options.to, "events that may lie on this day or earlier")
      ->type_name("DATE")
      ->check(not_empty);
  sub.add_option("--min-sources", options.filter.min_sources, "at least N independent sources")
      ->type_name("N");
  sub.add_option("--top", options.top, "only the N most important; 0 for all (text: 30)")
      ->type_name("N")
      ->check(CLI::Range(0, 1000000000));
  sub.add_option("--since", options.since,
                 "what changed after this date, up to --as-of (text, json)")
      ->type_name("DATE")
      ->check(not_empty);
  sub.add_flag("--fates", options.fates,
               "what became of claims about the future, and each source's record (text, json)");
  sub.add_flag("--entities", options.entities,
               "which names are taken for one, and why, as a table for --names (or json)");
  sub.add_option("--names", options.names,
                 "a table of names to join or keep apart: 'join' or 'apart', two names, by tabs")
      ->type_name("FILE")
      ->check(not_empty);
  for (const char* events_only :
       {"--since", "--about", "--from", "--to", "--min-sources", "--top"}) {
    for (const char* other : {"--fates", "--entities"}) {
      sub.get_option(other)->excludes(sub.get_option(events_only));
    }
  }
  sub.add_option("--colour,--color", options.colour, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();
}

}  // namespace command
