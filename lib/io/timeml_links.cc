#include "io/timeml_links.h"

#include "io/ids.h"

DATELINE_BEGIN
namespace io {
namespace {

/// How an interval lies to another, as far as their bounds tell; empty when they do not.
std::string_view relation(const TimeValue& a, const TimeValue& b) {
  if (a.latest && b.earliest && *a.latest < *b.earliest) return "BEFORE";
  if (a.earliest && b.latest && *b.latest < *a.earliest) return "AFTER";
  if (!b.earliest || !b.latest) return {};
  if (a.earliest && a.latest) {
    if (*a.earliest == *b.earliest && *a.latest == *b.latest) return "SIMULTANEOUS";
    if (*b.earliest <= *a.earliest && *a.latest <= *b.latest) return "IS_INCLUDED";
    if (*a.earliest <= *b.earliest && *b.latest <= *a.latest) return "INCLUDES";
    return {};
  }
  if (a.earliest && *b.earliest <= *a.earliest) return "BEGUN_BY";
  if (a.latest && *a.latest <= *b.latest) return "ENDED_BY";
  return {};
}

/// The day, or the moment, of publication.
TimeValue creation_interval(const PublicationTime& published) {
  TimeValue value;
  value.earliest = value.latest = published.at;
  value.grain = Grain::minute;
  if (!published.has_clock) {
    value.latest->hour = 23;
    value.latest->minute = value.latest->second = 59;
    value.grain = Grain::day;
  }
  return value;
}

/// An event lies within the time that dates it: it need not fill it.
std::string_view event_relation(const TimeValue& event, const TimeValue& time) {
  const std::string_view found = relation(event, time);
  return found == "SIMULTANEOUS" ? "IS_INCLUDED" : found;
}

std::string_view tense_relation(TenseView tense) {
  switch (tense) {
    case TenseView::past:
      return "BEFORE";
    case TenseView::present:
      return "INCLUDES";
    default:
      return "AFTER";
  }
}

void link_claim(const Extraction& extraction, std::size_t index, const TimeValue& creation,
                std::vector<TimeLink>& links) {
  const Claim& claim = extraction.claims[index];
  const std::string id = id_of("ei", index);
  if (const auto time = claim.time.expression;
      time && *time < extraction.times.size() && is_timex(extraction.times[*time])) {
    const auto found = event_relation(claim.time.value, extraction.times[*time].resolved);
    if (!found.empty()) links.push_back({index, id, id_of("t", *time), found});
  }
  if (claim.time.basis == TimeBasis::none) return;
  std::string_view found = relation(claim.time.value, creation);
  if (found != "BEFORE" && found != "AFTER") found = tense_relation(claim.tense);
  links.push_back({index, id, "t0", found});
}

}  // namespace

std::vector<TimeLink> time_links(const Extraction& extraction) {
  std::vector<TimeLink> links;
  const TimeValue creation = creation_interval(extraction.published);
  for (std::size_t i = 0; i < extraction.claims.size(); ++i) {
    link_claim(extraction, i, creation, links);
  }
  for (std::size_t i = 0; i < extraction.times.size(); ++i) {
    if (!is_timex(extraction.times[i])) continue;
    const auto found = relation(extraction.times[i].resolved, creation);
    if (!found.empty()) links.push_back({std::nullopt, id_of("t", i), "t0", found});
  }
  return links;
}

}  // namespace io
DATELINE_END
