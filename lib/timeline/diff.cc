#include "timeline/diff.h"

#include <algorithm>
#include <map>
#include <unordered_map>

DATELINE_BEGIN
namespace merge {
namespace {

std::string claim_key(const EventClaim& claim) {
  return claim.article + '\n' + claim.claim;
}

bool has_claim(const Event& event, bool (*wanted)(const Claim&)) {
  return std::any_of(event.claims.begin(), event.claims.end(),
                     [&](const EventClaim& claim) { return wanted(claim.detail); });
}

bool is_certain(const Claim& claim) {
  return claim.certainty == Certainty::certain && claim.polarity == Polarity::positive;
}
bool is_past(const Claim& claim) {
  return claim.tense == TenseView::past && claim.polarity == Polarity::positive;
}

std::string conflicts_of(const Event& event) {
  std::string text;
  for (const Conflict& conflict : event.conflicts) {
    if (!text.empty()) text += ", ";
    text += conflict.about;
  }
  return text;
}

/// About something new, or with another value.
bool has_new_conflict(const Event& old, const Event& now) {
  return std::any_of(now.conflicts.begin(), now.conflicts.end(), [&](const Conflict& conflict) {
    return std::none_of(old.conflicts.begin(), old.conflicts.end(), [&](const Conflict& known) {
      return known.about == conflict.about && known.values.size() >= conflict.values.size();
    });
  });
}

void compare_event(const Event& old, const Event& now, std::vector<Change>& changes) {
  const auto note = [&](ChangeKind kind, std::string before, std::string after) {
    changes.push_back({kind, now, std::move(before), std::move(after)});
  };
  if (old.id == now.id) return;
  if (old.edtf != now.edtf) note(ChangeKind::time_changed, old.edtf, now.edtf);
  if (has_new_conflict(old, now)) {
    note(ChangeKind::contradicted, conflicts_of(old), conflicts_of(now));
  }
  if (!has_claim(old, is_certain) && has_claim(now, is_certain)) {
    note(ChangeKind::became_certain, "", "certain");
  }
  if (!has_claim(old, is_past) && has_claim(now, is_past)) note(ChangeKind::happened, "", "past");
  if (now.independent_sources > old.independent_sources) {
    note(ChangeKind::more_support, std::to_string(old.independent_sources),
         std::to_string(now.independent_sources));
  }
}

}  // namespace

std::vector<Change> diff_events(const std::vector<Event>& before, const std::vector<Event>& after) {
  std::unordered_map<std::string, std::size_t> where;
  for (std::size_t i = 0; i < before.size(); ++i) {
    for (const EventClaim& claim : before[i].claims) where.emplace(claim_key(claim), i);
  }
  std::vector<Change> changes;
  for (const Event& event : after) {
    std::map<std::size_t, std::size_t> shared;
    for (const EventClaim& claim : event.claims) {
      const auto found = where.find(claim_key(claim));
      if (found != where.end()) ++shared[found->second];
    }
    if (shared.empty()) {
      changes.push_back({ChangeKind::appeared, event, "", event.edtf});
      continue;
    }
    const auto most =
        std::max_element(shared.begin(), shared.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    compare_event(before[most->first], event, changes);
  }
  return changes;
}

}  // namespace merge
DATELINE_END
