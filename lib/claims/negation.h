// What negates a clause or a noun, and how far the negation reaches.
#pragma once

#include <cstdint>

#include "claims/context.h"

DATELINE_BEGIN
namespace claims {

/// "did not sail", "no longer sails", "not one ferry sailed", "nor did it
/// sail", "nobody sailed"; not "not only".
bool is_negated(const Context& context, std::uint32_t predicate);

/// "no ferry", "none of the ferries", "not one ferry": of a noun phrase, by its head.
bool is_none(const Context& context, std::uint32_t noun);

/// A word that opens a clause or phrase which does not hold: "without";
/// "instead" and "rather" only with what goes with them ("rather than").
bool opens_negative(const Context& context, std::uint32_t mark);

}  // namespace claims
DATELINE_END
