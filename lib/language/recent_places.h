// Where a memory of fixed size keeps what it worked out: a key's place is one of the four of its
// set, and what was not used lately gives way (the "clock" of paging).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN
namespace language {

class RecentPlaces {
 public:
  /// `places` is a power of 2.
  explicit RecentPlaces(std::size_t places) : sets_(places / ways) {}

  struct Found {
    std::size_t place = 0;
    bool known = false;  ///< else the place is free for the key
  };
  /// `holds` tells whether a place holds what the hash was made of.
  template <class Holds>
  Found find(std::uint64_t hash, const Holds& holds) {
    const std::size_t number = hash % sets_.size();
    const auto tag = static_cast<std::uint32_t>(hash >> 32U);
    Set& set = sets_[number];
    for (std::size_t way = 0; way < ways; ++way) {
      if (set.tags[way] != tag || !holds(number * ways + way)) continue;
      set.used |= 1U << way;
      return {number * ways + way, true};
    }
    while ((set.used >> set.hand & 1U) != 0) {
      set.used &= ~(1U << set.hand);
      set.hand = (set.hand + 1) % ways;
    }
    const std::size_t way = set.hand;
    set.hand = (way + 1) % ways;
    set.tags[way] = tag;
    return {number * ways + way, false};
  }

 private:
  static constexpr std::uint32_t ways = 4;
  struct Set {
    std::array<std::uint32_t, ways> tags{};
    std::uint32_t used = 0;  ///< a bit a way
    std::uint32_t hand = 0;  ///< the way that is looked at next for one to give up
  };
  std::vector<Set> sets_;
};

}  // namespace language
DATELINE_END
