#include "timeline/participants.h"

#include <algorithm>
#include <array>

#include "timeline/support.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t role_count = 6;
constexpr std::size_t most_participants =
    64;  ///< distinct names compared; later ones are not joined

struct Group {
  std::uint32_t name = no_name;  ///< the fullest
  Participant first;
  std::array<std::size_t, role_count> roles{};
  std::size_t count = 0;
};

bool fuller(const NameKey& a, const NameKey& b) {
  return a.words.size() > b.words.size();
}

Group& group_of(std::vector<Group>& groups, const Mentions& mentions, std::uint32_t name,
                const Participant& participant) {
  for (Group& group : groups) {
    if (group.name == name) return group;
  }
  for (Group& group : groups) {
    const NameKey& known = mentions.names[group.name];
    if (match_names(known, mentions.names[name]).score < 70) continue;
    if (fuller(mentions.names[name], known)) {
      group.name = name;
      group.first = participant;
    }
    return group;
  }
  if (groups.size() == most_participants) return groups.back();
  groups.push_back({name, participant, {}, 0});
  return groups.back();
}

}  // namespace

std::vector<Participant> join_participants(const Mentions& mentions,
                                           const std::vector<std::uint32_t>& cluster,
                                           const MergeRules& rules) {
  std::vector<Group> groups;
  for (const auto index : cluster) {
    const Mention& mention = mentions.all[index];
    std::size_t next = 0;
    for (const Participant& participant : mentions.digest(mention).claim.participants) {
      if (participant.name.empty()) continue;
      Group& group = group_of(groups, mentions, mention.arguments[next++].name, participant);
      ++group.count;
      ++group.roles[static_cast<std::size_t>(participant.role)];
    }
  }
  std::stable_sort(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
    const bool proper_a = mentions.names[a.name].proper;
    const bool proper_b = mentions.names[b.name].proper;
    return proper_a != proper_b ? proper_a : a.count > b.count;
  });
  std::vector<Participant> joined;
  for (Group& group : groups) {
    const auto most = std::max_element(group.roles.begin(), group.roles.end());
    group.first.role = static_cast<Role>(most - group.roles.begin());
    group.first.name = display_name(group.first.name, rules);
    joined.push_back(std::move(group.first));
  }
  return joined;
}

}  // namespace merge
DATELINE_END
