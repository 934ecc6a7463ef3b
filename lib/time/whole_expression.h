// A text that is one time expression as a whole, with the words that lead to
// it: "in September", "since 2019", "from 3 to 5 May", "within 48 hours".
#pragma once

#include <optional>
#include <string_view>

#include "dateline/time_expression.h"
#include "time/time_rules.h"

DATELINE_BEGIN
namespace timex {

/// What the whole text means; nothing when it is not one expression. A range
/// has both ends in its value ("2020-05-03/2020-05-05"), and words such as
/// "since" and "until" open the interval. Names of months and days may be
/// written small.
std::optional<TimeExpression> read_whole(std::string_view text, const PublicationTime& published,
                                         const TimeRules& rules);

}  // namespace timex
DATELINE_END
