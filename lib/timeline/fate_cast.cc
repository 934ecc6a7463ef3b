#include "timeline/fate_cast.h"

#include <algorithm>

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
  return digest.predicate.pos == 'n' && digest.claim.grammar.pos == "VERB";
}

bool FateCasts::alike(std::uint32_t a, std::uint32_t b) const {
  if (a == b) return true;
  const NameKey& x = mentions_.names[a];
  const NameKey& y = mentions_.names[b];
  if (match_names(x, y).score >= name_agrees) return true;
  return of_one_kind(x, y) && !differ_in_age_or_nation(x, y) && !(x.proper && y.proper);
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

FateCast FateCasts::compare(const Mention& forecast, const Mention& later) const {
  FateCast cast;
  bool agent_met = false;
  bool crossed = false;
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
      cast.core = cast.core || (is_core(x.role) && is_core(y.role));
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
  const auto full = [&](const Mention& mention) {
    return filled(mention, is_agent).names && filled(mention, is_patient).names;
  };
  if (crossed && !straight && cast.shared == 1 && full(forecast) && full(later)) {
    cast.agents_differ = cast.patients_differ = true;
    cast.points -= 2 * strangers;
    return cast;
  }
  if (others_differ(forecast, later)) cast.points -= 10;
  if (!agent_met) {
    cast.points += unmet_points(forecast, later, is_agent, strangers, cast.agents_differ);
  }
  if (!patient_met) {
    cast.points += unmet_points(forecast, later, is_patient, 10, cast.patients_differ);
  }
  return cast;
}

bool FateCasts::of_others(const Mention& forecast, const Mention& later) const {
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
