// Two invented events that hold what the writers must cope with.
#pragma once

#include <string>
#include <vector>

#include "dateline/io.h"

namespace dateline {

inline TimeValue day_value(int year, int month, int day) {
  TimeValue value;
  value.grain = Grain::day;
  const auto m = static_cast<std::uint8_t>(month);
  const auto d = static_cast<std::uint8_t>(day);
  value.earliest = TimePoint{year, m, d, 0, 0, 0};
  value.latest = TimePoint{year, m, d, 23, 59, 59};
  return value;
}

inline EventClaim sample_claim(const std::string& article, const std::string& publisher,
                               std::vector<Source> sources, const TimeValue& time,
                               const std::string& quote) {
  EventClaim claim;
  claim.article = article;
  claim.claim = "c1";
  claim.publisher = publisher;
  claim.published = *parse_publication_time("2021-05-05");
  claim.sources = std::move(sources);
  claim.detail.lemma = "collapse";
  claim.detail.time.value = time;
  claim.detail.time.basis = TimeBasis::expression;
  claim.quote = quote;
  claim.edtf = to_edtf(time);
  return claim;
}

/// The spillway collapsed: on the 3rd says one chain, on the 4th another.
inline Event sample_event() {
  Event event;
  event.id = "e01";
  event.summary = "The spillway <collapsed> & fell";
  event.time = day_value(2021, 5, 3);
  event.edtf = "2021-05-03";
  event.place = "Orsa; Merrow";
  event.participants = {{"the spillway", Role::patient, {}}};
  event.independent_sources = 2;
  event.claims = {
      sample_claim("a1", "Coast Post", {{"Wire, Inc", {}, {}}, {"officials", {}, {}}},
                   day_value(2021, 5, 3), "\"It fell,\" they said,\nat once."),
      sample_claim("b1", "", {}, day_value(2021, 5, 4), "=SUM(A1) <script>alert(1)</script>")};
  event.claims[1].detail.certainty = Certainty::probable;
  event.conflicts = {{"time", {{"2021-05-03", {0}}, {"2021-05-04", {1}}}}};
  event.salience = 10;
  return event;
}

/// Known only to be later than a day.
inline Event open_event() {
  Event event;
  event.id = "e02";
  event.summary = "=Repairs begin";
  event.time.earliest = TimePoint{2021, 5, 6, 0, 0, 0};
  event.time.grain = Grain::day;
  event.edtf = "2021-05-06/..";
  event.claims = {sample_claim("a1", "Coast Post", {}, event.time, "Repairs will begin.")};
  event.claims[0].detail.tense = TenseView::future;
  event.independent_sources = 1;
  return event;
}

inline std::string written(TimelineFormat format, const TextStyle& style = {}) {
  return write_events({sample_event(), open_event()}, format, style);
}

}  // namespace dateline
