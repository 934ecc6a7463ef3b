// Where the names in noun phrases begin and end.
#pragma once

#include <cstdint>

#include "claims/tree.h"

DATELINE_BEGIN
namespace claims {

/// The end of a name that begins with that token: its flat parts.
std::uint32_t end_of_name(const Tree& tree, std::uint32_t token);

/// "the US company | Novarel", "the Oslo newspaper | Ny Tid": the capitalised words from a noun to
/// the end of its phrase, which no list of names need know; empty when there are others.
TokenRange name_beside(const Tree& tree, TokenRange from_noun);

/// The end of a person's name that goes on behind hyphens: "Han Min | -seo", not "Han | -led".
std::uint32_t behind_hyphens(const Tree& tree, std::uint32_t end);

/// "asked why | regulators", not "how | many regulators".
bool asks_why(const Tree& tree, std::uint32_t token);

}  // namespace claims
DATELINE_END
