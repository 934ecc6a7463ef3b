// Finds what the rules match: leftmost, then longest, then the earlier rule.
#pragma once

#include <vector>

#include "time/grammar.h"

DATELINE_BEGIN
namespace timex {

/// Atoms [begin, end) matched by a rule.
struct Match {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  PatternId rule = 0;
  Fields fields;
};

/// All matches in text order, without overlap; those of `nothing` rules are
/// left out, but keep other rules off their words. Time is linear in the
/// number of atoms: the work at one place is bounded.
std::vector<Match> find_matches(const Grammar& grammar, std::string_view text,
                                const std::vector<Atom>& atoms);

}  // namespace timex
DATELINE_END
