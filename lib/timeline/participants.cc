#include "timeline/participants.h"

#include <algorithm>
#include <array>

#include "timeline/support.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t role_count = 6;
constexpr std::size_t most_forms = 16;  ///< ways of writing one name that are counted
constexpr std::size_t most_participants =
    64;  ///< distinct names compared; later ones are not joined

/// One way of writing a participant's name.
struct Form {
  std::uint32_t name = no_name;
  Participant first;
  std::size_t count = 0;
};

struct Group {
  std::uint32_t name = no_name;  ///< the fullest
  std::vector<Form> forms;
  std::array<std::size_t, role_count> roles{};
  std::size_t count = 0;
};

/// The form to show: whole names before parts of them, then the one that most
/// claims use ("Kim Jong Un" before "Kim" and before "leader Kim Jong-un").
const Form& usual_form(const Group& group, const Mentions& mentions) {
  const auto whole = [&](const Form& form) { return mentions.names[form.name].words.size() > 1; };
  return *std::max_element(group.forms.begin(), group.forms.end(),
                           [&](const auto& a, const auto& b) {
                             return whole(a) != whole(b) ? whole(b) : a.count < b.count;
                           });
}

void add(Group& group, std::uint32_t name, const Participant& participant) {
  ++group.count;
  ++group.roles[static_cast<std::size_t>(participant.role)];
  for (Form& form : group.forms) {
    if (form.name != name) continue;
    ++form.count;
    return;
  }
  if (group.forms.size() < most_forms) group.forms.push_back({name, participant, 1});
}

bool fuller(const NameKey& a, const NameKey& b) {
  return a.words.size() > b.words.size();
}

Group& group_of(std::vector<Group>& groups, const Mentions& mentions, std::uint32_t name) {
  for (Group& group : groups) {
    if (group.name == name) return group;
  }
  for (Group& group : groups) {
    const NameKey& known = mentions.names[group.name];
    if (match_names(known, mentions.names[name]).score < name_agrees) continue;
    if (fuller(mentions.names[name], known)) group.name = name;
    return group;
  }
  if (groups.size() == most_participants) return groups.back();
  Group& group = groups.emplace_back();
  group.name = name;
  return group;
}

/// Claims that name it; names of its own count more than descriptions, and who acts or
/// undergoes more than what else is told of.
std::size_t weight_of(const Group& group, const Mentions& mentions) {
  const NameKey& name = mentions.names[group.name];
  const std::size_t aside = group.roles[static_cast<std::size_t>(Role::other)];
  const std::size_t weight = 2 * group.count - aside;
  return name.proper && !name.described ? 3 * weight : weight;
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
      const std::uint32_t name = mention.arguments[next++].name;
      add(group_of(groups, mentions, name), name, participant);
    }
  }
  std::stable_sort(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
    return weight_of(a, mentions) > weight_of(b, mentions);
  });
  std::vector<Participant> joined;
  for (const Group& group : groups) {
    const auto most = std::max_element(group.roles.begin(), group.roles.end());
    const Form& form = usual_form(group, mentions);
    Participant& shown = joined.emplace_back(form.first);
    shown.role = static_cast<Role>(most - group.roles.begin());
    const NameKey& name = mentions.names[form.name];
    if (name.proper && !name.described && !name.decided) {
      shown.name = bare_name(shown.name, name, rules);
    }
    shown.name = display_name(without_credit(shown.name, rules), rules);
  }
  return joined;
}

}  // namespace merge
DATELINE_END
