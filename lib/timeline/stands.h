// The values that an event's claims state for one thing, and which of them
// disagree.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "dateline/timeline.h"
#include "timeline/same_matter.h"

DATELINE_BEGIN
namespace merge {

constexpr std::size_t claims_compared =
    8;  ///< of each value, when it is asked whether two conflict

/// One value that claims state, and who states it.
struct Stand {
  ConflictValue value;
  std::set<std::string> support;
  std::set<std::string> direct;  ///< those of them whose own sentence says it
  TimeValue time;
  bool future = false;  ///< a claim that states it looks ahead
  std::uint32_t place = no_name;
  Quantity quantity;
};

/// A claim states `value`: the stand for it, made when new.
inline Stand& stand_for(std::vector<Stand>& stands, const std::string& value) {
  for (Stand& stand : stands) {
    if (stand.value.value == value) return stand;
  }
  stands.emplace_back();
  stands.back().value.value = value;
  return stands.back();
}

inline void sort_by_support(std::vector<Stand>& stands) {
  std::stable_sort(stands.begin(), stands.end(), [](const Stand& a, const Stand& b) {
    if (a.support.size() != b.support.size()) return a.support.size() > b.support.size();
    return a.value.claims.size() > b.value.claims.size();
  });
}

using Indices = std::vector<std::uint32_t>;

/// The stands that disagree and have claims which are `of_one` matter.
template <class Disagree, class OfOne>
std::vector<Stand> in_conflict(const Mentions& mentions, const Indices& ordered,
                               const std::vector<Stand>& stands, Disagree disagree, OfOne of_one) {
  std::vector<bool> held(stands.size());
  const auto one_matter = [&](const Stand& a, const Stand& b) {
    for (std::size_t i = 0; i < std::min(a.value.claims.size(), claims_compared); ++i) {
      for (std::size_t j = 0; j < std::min(b.value.claims.size(), claims_compared); ++j) {
        const Mention& x = mentions.all[ordered[a.value.claims[i]]];
        const Mention& y = mentions.all[ordered[b.value.claims[j]]];
        if (disagree(a, b, x, y) && of_one(x, y)) return true;
      }
    }
    return false;
  };
  for (std::size_t i = 0; i < stands.size(); ++i) {
    for (std::size_t j = i + 1; j < stands.size(); ++j) {
      if ((held[i] && held[j]) || !one_matter(stands[i], stands[j])) continue;
      held[i] = held[j] = true;
    }
  }
  std::vector<Stand> result;
  for (std::size_t i = 0; i < stands.size(); ++i) {
    if (held[i]) result.push_back(stands[i]);
  }
  return result;
}

/// The stands that disagree and have claims which plainly tell of one matter.
template <class Disagree>
std::vector<Stand> in_conflict(const Mentions& mentions, const Indices& ordered,
                               const std::vector<Stand>& stands, Disagree disagree) {
  return in_conflict(mentions, ordered, stands, disagree, [&](const Mention& x, const Mention& y) {
    return tell_of_one(mentions, x, y);
  });
}

inline void add_conflict(std::string about, const std::vector<Stand>& stands, Event& event) {
  Conflict conflict{std::move(about), {}};
  for (const Stand& stand : stands) conflict.values.push_back(stand.value);
  event.conflicts.push_back(std::move(conflict));
}

}  // namespace merge
DATELINE_END
