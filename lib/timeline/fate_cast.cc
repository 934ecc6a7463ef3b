#include "timeline/fate_cast.h"

#include <algorithm>

#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int32_t strangers = 14;  ///< counted against two that are not one
constexpr std::uint32_t several = no_name - 1;

bool is_core(Role role) {
  return is_agent(role) || is_patient(role);
}

}  // namespace

bool is_carried(const ClaimDigest& digest) {
  const bool noun = digest.predicate.pos == 'n' || !digest.predicate.undone.empty();
  return noun && digest.claim.grammar.pos == "VERB";
}

namespace {

/// "5,000 trees": its digits make it no name.
bool is_count(const NameKey& name) {
  const bool digits = std::any_of(name.folded.begin(), name.folded.end(),
                                  [](char c) { return c >= '0' && c <= '9'; });
  return name.described && digits && name.nation == 0;
}

/// "The Supreme Court" is a court.
std::uint32_t body_of(const NameKey& name) {
  return name.head == 0 && name.words.size() > 1 ? name.words.back() : name.head;
}

}  // namespace

bool FateCasts::alike(std::uint32_t a, std::uint32_t b) const {
  if (a == b) return true;
  const NameKey& x = mentions_.names[a];
  const NameKey& y = mentions_.names[b];
  if (match_names(x, y).score >= name_agrees) return true;
  if (x.proper && y.proper && !(is_count(x) && is_count(y))) return false;
  if (rules_.outcomes().act_as_one(body_of(x), body_of(y))) return true;
  return of_one_kind(x, y) && !differ_in_age_or_nation(x, y);
}

/// By what the claims' participants in a role are told.
struct FateCasts::Filled {
  bool names = false;
  bool nouns = false;
};

FateCasts::Filled FateCasts::filled(const Mention& mention, bool (*fills)(Role)) const {
  Filled found;
  for (const Argument& argument : mention.arguments) {
    if (!fills(argument.role)) continue;
    (mentions_.names[argument.name].proper ? found.names : found.nouns) = true;
  }
  return found;
}

/// Two that fill one role and differ. A name and a common noun may still be one.
std::int32_t FateCasts::unmet_points(const Mention& forecast, const Mention& later,
                                     bool (*fills)(Role), std::int32_t most, bool& differ) const {
  const Filled a = filled(forecast, fills);
  const Filled b = filled(later, fills);
  differ = (a.names && b.names) || (a.nouns && b.nouns);
  if (differ) return -most;
  return (a.names || a.nouns) && (b.names || b.nouns) ? -3 : 0;
}

/// Both name others than those who act, and none of them twice: "a merger with Karn".
bool FateCasts::others_differ(const Mention& forecast, const Mention& later) const {
  bool named = false;
  for (const Argument& x : forecast.arguments) {
    if (is_agent(x.role) || !mentions_.names[x.name].proper) continue;
    for (const Argument& y : later.arguments) {
      if (is_agent(y.role) || !mentions_.names[y.name].proper) continue;
      if (alike(x.name, y.name)) return false;
      named = true;
    }
  }
  return named;
}

/// The word that names it stands near the report's trigger.
bool FateCasts::is_spoken_of(std::uint32_t name, const Mention& later) const {
  const NameKey& key = mentions_.names[name];
  const std::uint32_t word = key.proper && !key.words.empty() ? key.words.back() : key.head;
  const auto words = mentions_.words_of(later);
  return word != 0 && std::binary_search(words.begin(), words.end(), word);
}

/// "Negotiators for the pilots sat down": all who were to act are named in the sentence, and
/// others without a name act for them.
bool FateCasts::is_represented(const Mention& forecast, const Mention& later) const {
  if (filled(later, is_agent).names) return false;
  bool any = false;
  for (const Argument& x : forecast.arguments) {
    if (!is_agent(x.role)) continue;
    if (!is_spoken_of(x.name, later)) return false;
    any = true;
  }
  return any;
}

/// Somebody or something with a name that was to take part is not in the report.
bool FateCasts::misses_named(const Mention& forecast, const Mention& later) const {
  return std::any_of(forecast.arguments.begin(), forecast.arguments.end(), [&](const Argument& x) {
    if (!is_core(x.role) || !mentions_.names[x.name].proper) return false;
    return !is_spoken_of(x.name, later) &&
           std::none_of(later.arguments.begin(), later.arguments.end(),
                        [&](const Argument& y) { return alike(x.name, y.name); });
  });
}

/// What a forecast is about: what it happens to, else what stands beside who acts ("vote on the
/// bill"), else who acts.
void FateCasts::meet_theme(const Mention& forecast, const Mention& later, FateCast& cast) const {
  const auto any = [&](auto wanted) {
    return std::any_of(forecast.arguments.begin(), forecast.arguments.end(), wanted);
  };
  const auto is_beside = [&](const Argument& x) {
    return !is_core(x.role) && x.role != Role::instrument && x.name != forecast.place;
  };
  const bool undergone = any([](const Argument& x) { return is_patient(x.role); });
  const bool beside = any(is_beside);
  for (const Argument& x : forecast.arguments) {
    const bool theme = undergone ? is_patient(x.role) : beside ? is_beside(x) : true;
    if (!theme && !is_agent(x.role)) continue;
    const bool met = std::any_of(later.arguments.begin(), later.arguments.end(),
                                 [&](const Argument& y) { return alike(x.name, y.name); });
    const bool told = met || ((undergone || beside) && is_spoken_of(x.name, later));
    cast.theme_met = cast.theme_met || (theme && told);
    cast.agent_met = cast.agent_met || (is_agent(x.role) && met);
  }
}

bool FateCasts::is_full(const Mention& mention) const {
  const Filled agents = filled(mention, is_agent);
  const Filled patients = filled(mention, is_patient);
  return (agents.names || agents.nouns) && (patients.names || patients.nouns);
}

FateCast FateCasts::compare(const Mention& forecast, const Mention& later) const {
  FateCast cast;
  meet_theme(forecast, later, cast);
  bool agent_met = false;
  bool crossed = false;
  std::int32_t together = 0;  ///< pairs of those who act or undergo that are one
  bool straight = false;
  bool patient_met = is_carried(mentions_.digest(forecast)) || is_carried(mentions_.digest(later));
  for (const Argument& x : forecast.arguments) {
    bool found = false;
    bool same_role = false;
    for (const Argument& y : later.arguments) {
      if (!alike(x.name, y.name)) continue;
      found = true;
      same_role = same_role || x.role == y.role;
      crossed =
          crossed || (is_core(x.role) && is_core(y.role) && is_agent(x.role) != is_agent(y.role));
      straight = straight || (is_core(x.role) && is_agent(x.role) == is_agent(y.role));
      const bool core = is_core(x.role) && is_core(y.role);
      cast.core = cast.core || core;
      together += static_cast<std::int32_t>(core);
      cast.named = cast.named || mentions_.names[x.name].proper;
      agent_met = agent_met || is_agent(x.role) || is_agent(y.role);
      patient_met = patient_met || is_patient(x.role) || is_patient(y.role);
    }
    if (!found) {
      if (is_spoken_of(x.name, later)) ++cast.spoken_of;
      continue;
    }
    const bool proper = mentions_.names[x.name].proper;
    cast.points += same_role ? (cast.shared == 0 ? 14 : 6) : proper ? 6 : 4;
    ++cast.shared;
  }
  // "Ost will buy Wend", "Wend bought Karn".
  if (crossed && !straight && together == 1 && is_full(forecast) && is_full(later)) {
    cast.agents_differ = cast.patients_differ = true;
    cast.points -= 2 * strangers;
    return cast;
  }
  if (others_differ(forecast, later)) cast.points -= 10;
  if (is_represented(forecast, later)) agent_met = cast.agent_met = true;
  if (!agent_met) {
    cast.named_agents_differ = filled(forecast, is_agent).names && filled(later, is_agent).names;
    cast.points += unmet_points(forecast, later, is_agent, strangers, cast.agents_differ);
  }
  if (!patient_met) {
    cast.points += unmet_points(forecast, later, is_patient, 10, cast.patients_differ);
  }
  return cast;
}

/// "Two boys", "a nurse": somebody not spoken of before.
bool FateCasts::brings_in(const Mention& later, std::size_t argument) const {
  const auto& participants = mentions_.digest(later).claim.participants;
  std::size_t at = 0;
  for (const Participant& one : participants) {
    if (one.name.empty() || at++ != argument) continue;
    const std::string name = fold_name(one.name);
    const auto words = words_of(name);
    if (words.empty()) return false;
    const std::string first(words.front());
    return rules_.says_new(first) || rules_.says_another(first) || rules_.number_word(first) ||
           (first[0] >= '0' && first[0] <= '9');
  }
  return false;
}

/// Nobody of those in the roles takes part in the report, and one of them has a name.
bool FateCasts::are_unmet(const Mention& forecast, const Mention& later,
                          bool (*fills)(Role)) const {
  bool named = false;
  for (const Argument& x : forecast.arguments) {
    if (!fills(x.role) || x.name == forecast.place) continue;
    const bool met = std::any_of(later.arguments.begin(), later.arguments.end(),
                                 [&](const Argument& y) { return alike(x.name, y.name); });
    if (met || is_spoken_of(x.name, later)) return false;
    named = named || mentions_.names[x.name].proper;
  }
  return named;
}

/// "Questioned two boys" for "will question the banker Rolf Sand"; "the trial of a nurse" for
/// that of somebody else.
bool FateCasts::happens_to_new(const Mention& forecast, const Mention& later) const {
  const auto not_acts = [](Role role) { return !is_agent(role) && role != Role::instrument; };
  for (const auto fills : {is_patient, +not_acts}) {
    if (!are_unmet(forecast, later, fills)) continue;
    for (std::size_t i = 0; i < later.arguments.size(); ++i) {
      const Argument& y = later.arguments[i];
      if (fills(y.role) && y.unnamed && brings_in(later, i)) return true;
    }
  }
  return false;
}

bool FateCasts::of_others(const Mention& forecast, const Mention& later) const {
  if (happens_to_new(forecast, later)) return true;
  if (is_carried(mentions_.digest(forecast)) || is_carried(mentions_.digest(later))) return false;
  const auto only = [&](const Mention& mention) {
    std::uint32_t name = no_name;
    for (const Argument& one : mention.arguments) {
      if (is_core(one.role)) name = name == no_name ? one.name : several;
    }
    return name;
  };
  const std::uint32_t x = only(forecast), y = only(later);
  if (std::max(x, y) >= several) return false;
  return !mentions_.names[x].proper && !mentions_.names[y].proper && !alike(x, y);
}

bool FateCasts::taken_by_another(const Mention& forecast, const Mention& later) const {
  bool rivals = false;
  bool prize = false;
  for (const Argument& x : forecast.arguments) {
    for (const Argument& y : later.arguments) {
      if (is_agent(x.role) != is_agent(y.role)) continue;
      const bool one = alike(x.name, y.name);
      if (is_agent(x.role) && one) return false;
      rivals = rivals || (is_agent(x.role) && mentions_.names[x.name].proper &&
                          mentions_.names[y.name].proper);
      prize = prize || (is_patient(x.role) && one);
    }
  }
  return rivals && prize;
}

}  // namespace merge
DATELINE_END
