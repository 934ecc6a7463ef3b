#include "io/event_view.h"

#include <algorithm>
#include <unordered_map>

DATELINE_BEGIN
namespace io {

RelatedEvents::RelatedEvents(const std::vector<Event>& events) {
  for (std::size_t i = 0; i < events.size(); ++i) by_id_.emplace(events[i].id, i);
}

std::vector<RelatedEvent> RelatedEvents::of(const Event& event, std::size_t most) const {
  std::vector<RelatedEvent> related;
  for (const EventRelation& relation : event.relations) {
    const bool within = relation.kind == RelationKind::part_of;
    if ((!within && relation.kind != RelationKind::after) || related.size() == most) continue;
    const auto other = by_id_.find(relation.event);
    if (other == by_id_.end()) continue;
    // Words that stand in the other event say "before".
    const bool own = !relation.words.empty() && (within || !relation.claims.empty());
    related.push_back({own ? relation.words : within ? "during" : "after", other->second});
  }
  return related;
}

std::string publisher_of(const EventClaim& claim) {
  return claim.publisher.empty() ? claim.article : claim.publisher;
}

std::string speaker_of(const EventClaim& claim) {
  return claim.sources.empty() ? publisher_of(claim) : claim.sources.back().name;
}

std::string join(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

namespace {

/// The time that an event's heading names.
TimeValue heading_time(TimeValue value) {
  value.approximate = false;
  value.grain = Grain::day;
  if (!value.earliest) value.earliest = value.latest;
  if (!value.latest) value.latest = value.earliest;
  return value;
}

}  // namespace

std::vector<DayGroup> group_by_day(const std::vector<Event>& events) {
  std::vector<DayGroup> groups;
  std::unordered_map<std::string, std::size_t> known;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const TimeValue time = heading_time(events[i].time);
    std::string label = time.earliest ? day_label(time, DayStyle::full, "\xE2\x80\x93") : "No date";
    const auto [at, added] = known.emplace(label, groups.size());
    if (added) {
      std::string brief = time.earliest ? day_label(time, DayStyle::brief, "\xE2\x80\x93") : label;
      groups.push_back({std::move(label), std::move(brief), {}});
    }
    groups[at->second].events.push_back(i);
  }
  return groups;
}

std::vector<std::string> chain_of(const EventClaim& claim) {
  std::vector<std::string> chain = {publisher_of(claim)};
  for (const Source& source : claim.sources) {
    if (source.name != chain.back()) chain.push_back(source.name);
  }
  return chain;
}

std::vector<Voice> voices_of(const Event& event) {
  std::vector<Voice> voices;
  for (std::size_t i = 0; i < event.claims.size(); ++i) {
    std::vector<std::string> chain = chain_of(event.claims[i]);
    const auto known = std::find_if(voices.begin(), voices.end(),
                                    [&](const Voice& voice) { return voice.chain == chain; });
    if (known != voices.end()) {
      known->claims.push_back(i);
    } else {
      voices.push_back({std::move(chain), {i}});
    }
  }
  return voices;
}

std::string_view conflict_question(const Conflict& conflict) {
  if (conflict.about == "time") return "when";
  if (conflict.about == "place") return "where";
  if (conflict.about == "number") return "how many";
  if (conflict.about == "polarity") return "whether";
  return conflict.about;
}

std::string value_label(const Event& event, const Conflict& conflict, const ConflictValue& value,
                        DayStyle style, std::string_view dash) {
  if (conflict.about == "time" && !value.claims.empty()) {
    return day_label(event.claims[value.claims.front()].detail.time.value, style, dash);
  }
  if (value.value == "positive") return "it happened";
  if (value.value == "negative") return "it did not happen";
  return value.value;
}

std::vector<std::string> holders_of(const Event& event, const ConflictValue& value) {
  std::vector<std::string> holders;
  for (const std::uint32_t index : value.claims) {
    std::string name = speaker_of(event.claims[index]);
    if (std::find(holders.begin(), holders.end(), name) == holders.end()) {
      holders.push_back(std::move(name));
    }
  }
  return holders;
}

std::vector<std::string_view> reservations_of(const Claim& claim) {
  std::vector<std::string_view> words;
  if (claim.polarity == Polarity::negative) words.emplace_back("did not happen");
  if (claim.certainty == Certainty::probable) words.emplace_back("probable");
  if (claim.certainty == Certainty::possible) words.emplace_back("possible");
  if (claim.certainty == Certainty::unknown) words.emplace_back("not sure");
  if (claim.tense == TenseView::future) words.emplace_back("expected");
  return words;
}

}  // namespace io
DATELINE_END
