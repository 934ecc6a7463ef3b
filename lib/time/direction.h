// Where the clause around an expression points in time: back, here or forward.
#pragma once

#include <vector>

#include "time/atoms.h"
#include "time/resolve.h"
#include "time/time_rules.h"

DATELINE_BEGIN
namespace timex {

/// From the words alone: the nearest telling verb or adverb before the
/// expression in its sentence, else after it.
Direction direction_at(const std::vector<Atom>& atoms, std::string_view text, std::uint32_t begin,
                       std::uint32_t end, const TimeRules& rules);

/// "said Thursday it would cut its rates": when it was told, whatever follows; but
/// "said Thursday would be too late".
bool dates_telling(const std::vector<Atom>& atoms, std::uint32_t begin, std::uint32_t end,
                   const TimeRules& rules);

/// Between this atom and the one before it a sentence ends, as far as marks tell.
bool sentence_ends_before(const std::vector<Atom>& atoms, std::string_view text, std::uint32_t i);

}  // namespace timex
DATELINE_END
