// What the words around a time expression make of it, before it dates anything.
#pragma once

#include "claims/context.h"

DATELINE_BEGIN
namespace claims {

/// "the most since March", "his first win since Rome in 2022": what it is
/// compared with, not when it happened.
bool is_compared(const Context& context, TokenRange range);

/// "Friday's closing price", "the 2019 report": the noun that the expression
/// belongs to, which follows it; `none` when it says when something happens.
std::uint32_t described(const Context& context, TokenRange range, std::uint32_t head);

}  // namespace claims
DATELINE_END
