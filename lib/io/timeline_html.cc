// `dateline timeline --format html`: one page for a reader, in one file.
#include <algorithm>
#include <map>
#include <set>

#include "io/event_view.h"
#include "io/page_parts.h"
#include "io/timeline_writers.h"
#include "io/xml_text.h"

DATELINE_BEGIN
namespace io {
namespace {

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

void append_chain(std::string& out, const std::vector<std::string>& chain) {
  out += "<span class=\"chain\">";
  for (std::size_t i = 0; i < chain.size(); ++i) {
    if (i != 0) {
      out += "<span class=\"arrow\" role=\"img\" aria-label=\"quoting\">\xE2\x86\x90</span>";
    }
    const std::string_view tag = i == 0 ? "b" : "span";
    out += "<" + std::string(tag) + " data-voice" +
           (i + 1 == chain.size() && i != 0 ? " class=\"inner\">" : ">");
    append_xml(out, chain[i]);
    out += "</" + std::string(tag) + ">";
  }
  out += "</span>";
}

void append_reservations(std::string& out, const Claim& claim) {
  for (const std::string_view word : reservations_of(claim)) {
    out += claim.polarity == Polarity::negative && word == "did not happen"
               ? "<span class=\"tag no\">"
               : "<span class=\"tag\">";
    out += word;
    out += "</span>";
  }
}

void append_voices(std::string& out, const Event& event) {
  constexpr std::size_t most = 6;
  const std::vector<Voice> voices = voices_of(event);
  out += "<ul class=\"voices\" aria-label=\"Who says so, through whom\">\n";
  for (std::size_t i = 0; i < std::min(voices.size(), most); ++i) {
    out += "<li>";
    append_chain(out, voices[i].chain);
    append_reservations(out, event.claims[voices[i].claims.front()].detail);
    out += "</li>\n";
  }
  if (voices.size() > most) {
    out += "<li class=\"facts\">and " + std::to_string(voices.size() - most) + " more</li>\n";
  }
  out += "</ul>\n";
}

void append_conflict(std::string& out, const Event& event, const Conflict& conflict) {
  out += "<div class=\"conflict\" role=\"note\"><p>They disagree ";
  append_xml(out, conflict_question(conflict));
  out += "</p>\n<ul>\n";
  for (const ConflictValue& value : conflict.values) {
    out += "<li><b>" + xml(value_label(event, conflict, value, DayStyle::full, "\xE2\x80\x93")) +
           "</b>: " + xml(join(holders_of(event, value), ", ")) + "</li>\n";
  }
  out += "</ul></div>\n";
}

void append_quote(std::string& out, const EventClaim& claim) {
  const std::vector<std::string> chain = chain_of(claim);
  out += "<li>";
  append_chain(out, chain);
  append_reservations(out, claim.detail);
  out += "<br><span class=\"meta\">published <time datetime=\"" + claim.published.to_string() +
         "\">" + xml(day_label(claim.published, DayStyle::full)) + "</time>";
  if (claim.detail.time.basis != TimeBasis::none) {
    out += ", says " + xml(day_label(claim.detail.time.value, DayStyle::full, "\xE2\x80\x93"));
  }
  out += ", article " + xml(claim.article) + "</span>\n<blockquote>" + xml(claim.quote) +
         "</blockquote></li>\n";
}

void append_facts(std::string& out, const Event& event, std::string_view heading) {
  std::vector<std::string> facts;
  const std::string when = day_label(event.time, DayStyle::full, "\xE2\x80\x93");
  if (when != heading) facts.push_back("<span class=\"when\">" + xml(when) + "</span>");
  if (event.independent_sources > 1) {
    facts.push_back("<span class=\"sources\">" + std::to_string(event.independent_sources) +
                    " independent sources</span>");
  }
  if (event.place) facts.push_back("in " + xml(*event.place));
  std::vector<std::string> who;
  for (const Participant& participant : event.participants) who.push_back(xml(participant.name));
  if (!who.empty()) facts.push_back(join(who, ", "));
  if (!facts.empty()) out += "<p class=\"facts\">" + join(facts, " \xC2\xB7 ") + "</p>\n";
}

void append_related(std::string& out, const std::vector<Event>& events, const Event& event,
                    const RelatedEvents& related) {
  constexpr std::size_t most = 4;
  for (const RelatedEvent& other : related.of(event, most)) {
    out += "<p class=\"facts\">" + xml(other.words) + ": <a href=\"#" +
           xml(events[other.event].id) + "\">" + xml(events[other.event].summary) + "</a></p>\n";
  }
}

void append_event(std::string& out, const std::vector<Event>& events, const RelatedEvents& related,
                  const Event& event, std::size_t rank, std::string_view heading) {
  out += "<article class=\"event";
  if (!event.conflicts.empty()) out += " disputed";
  out += "\" id=\"" + xml(event.id) + "\" data-sources=\"" +
         std::to_string(event.independent_sources) + "\" data-rank=\"" + std::to_string(rank) +
         "\">\n<h3>" + xml(event.summary) + "</h3>\n";
  append_facts(out, event, heading);
  append_related(out, events, event, related);
  for (const Conflict& conflict : event.conflicts) append_conflict(out, event, conflict);
  append_voices(out, event);
  out += event.claims.size() <= 2 ? "<details open>" : "<details>";
  out += "<summary>" + counted(event.claims.size(), "claim", "claims") +
         " in their own words</summary>\n<ul class=\"quotes\">\n";
  for (const EventClaim& claim : event.claims) append_quote(out, claim);
  out += "</ul></details>\n</article>\n";
}

/// A bar a day, high where much is claimed.
void append_day_links(std::string& out, const std::vector<DayGroup>& days) {
  std::size_t most = 1;
  for (const DayGroup& day : days) most = std::max(most, day.events.size());
  out += "<nav class=\"days\" aria-label=\"Days\"><ol>\n";
  for (std::size_t i = 0; i < days.size(); ++i) {
    const std::size_t height = 4 + 36 * days[i].events.size() / most;
    out += "<li><a href=\"#day" + std::to_string(i + 1) + "\" aria-label=\"" + xml(days[i].label) +
           ", " + counted(days[i].events.size(), "event", "events") +
           "\"><i style=\"height:" + std::to_string(height) + "px\"></i>" + xml(days[i].brief) +
           "</a></li>\n";
  }
  out += "</ol></nav>\n";
}

/// Each event's place by importance.
std::vector<std::size_t> ranks_of(const Events& events) {
  std::vector<std::size_t> order(events.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return events[a].salience > events[b].salience;
  });
  std::vector<std::size_t> ranks(events.size());
  for (std::size_t i = 0; i < order.size(); ++i) ranks[order[i]] = i;
  return ranks;
}

std::string introduction(const Events& events) {
  std::set<std::string_view> articles;
  std::size_t claims = 0;
  for (const Event& event : events) {
    claims += event.claims.size();
    for (const EventClaim& claim : event.claims) articles.insert(claim.article);
  }
  return counted(events.size(), "event", "events") + ", " + counted(claims, "claim", "claims") +
         " from " + counted(articles.size(), "article", "articles") +
         ". Each claim keeps who says so through whom; where they disagree, all values are shown.";
}

constexpr std::string_view filter_form = R"html(<form id="filter" class="wrap" hidden>
<label>Search <input type="search" name="query" autocomplete="off"></label>
<label>Show <select name="top"><option value="all" selected>all events</option></select></label>
<label>Said by <select name="voice"><option value="">anyone</option></select></label>
<label>Independent sources <select name="least"><option value="0">any number</option>
<option value="2">2 or more</option><option value="3">3 or more</option>
<option value="5">5 or more</option></select></label>
<label class="check"><input type="checkbox" name="disputed"> only where they disagree</label>
<button type="reset">Clear</button>
<output id="count" aria-live="polite"></output>
</form>
)html";

}  // namespace

std::string events_as_html(const Events& events, const TextStyle&) {
  const std::vector<DayGroup> days = group_by_day(events);
  const std::vector<std::size_t> ranks = ranks_of(events);
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>Timeline of claimed events</title>\n<style>";
  out += page_style;
  out +=
      "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#events\">Skip to the events</a>\n"
      "<header class=\"wrap top\"><h1>Timeline of claimed events</h1>\n<p>" +
      introduction(events) + "</p></header>\n<div class=\"tools\">";
  out += filter_form;
  out += "</div>\n<main class=\"wrap\" id=\"events\">\n";
  append_day_links(out, days);
  const RelatedEvents related(events);
  for (std::size_t i = 0; i < days.size(); ++i) {
    const std::string id = "day" + std::to_string(i + 1);
    out += "<section class=\"day\" aria-labelledby=\"";
    out.append(id).append("\"><h2 id=\"").append(id).append("\">");
    out.append(xml(days[i].label)).append("</h2>\n");
    for (const std::size_t event : days[i].events)
      append_event(out, events, related, events[event], ranks[event], days[i].label);
    out += "</section>\n";
  }
  out += "<p id=\"none\" class=\"none\"";
  out += events.empty() ? ">" : " hidden>";
  out +=
      "No event fits.</p>\n</main>\n<footer class=\"wrap\">An arrow leads from who reports to "
      "who is quoted; the underlined name is the innermost source.</footer>\n<script>";
  out += page_script;
  return out + "</script>\n</body>\n</html>\n";
}

}  // namespace io
DATELINE_END
