// Numbers that stand for those whom something befell.
#pragma once

#include "claims/context.h"

DATELINE_BEGIN
namespace claims {

/// The number in "310 injured", "40 still missing": whom a participle or adjective without a
/// subject of its own is said of. Tree::none where there is none.
std::uint32_t counted_by(const Context& context, std::uint32_t predicate);

}  // namespace claims
DATELINE_END
