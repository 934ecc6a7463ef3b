// What the words around a time expression make of it, before it dates anything.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/context.h"

DATELINE_BEGIN
namespace claims {

/// "the most since March", "his first win since Rome in 2022": what it is
/// compared with, not when it happened.
bool is_compared(const Context& context, TokenRange range);

/// "up from 19 on Friday": how many there were then.
bool is_earlier_count(const Context& context, TokenRange range);

/// "told them that he was well on Monday": when something was so, not when it was told.
/// `event_at` tells, an index a token, which words are events.
bool tells_no_event(const Context& context, std::uint32_t head,
                    const std::vector<std::uint32_t>& event_at);

bool is_object_of(const Context& context, std::uint32_t noun, std::uint32_t verb);

/// "Friday's closing price", "the 2019 report": the noun that the expression
/// belongs to, which follows it; `none` when it says when something happens.
std::uint32_t described(const Context& context, TokenRange range, std::uint32_t head);

/// A noun that no clause tells of: "a star of the 1940s".
bool is_thing(const Context& context, std::uint32_t token);

/// "between 2015 and 2020", "from May to July": the expression that ends it, or
/// `TimeLink::no_end`.
std::uint32_t range_end(const Context& context, std::uint32_t expression, TokenRange range);

}  // namespace claims
DATELINE_END
