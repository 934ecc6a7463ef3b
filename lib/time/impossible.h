// What to say of a day or an hour that no calendar and no clock has.
#pragma once

#include "time/resolve.h"

DATELINE_BEGIN
namespace timex {

/// "2023-02 has 28 days", "2021 has 52 weeks", "a day has 24 hours"; empty when
/// nothing said is wrong. `year` is the one said, or the one that was chosen.
std::string what_is_impossible(const Fields& fields, std::int32_t year);

/// No value, and why.
Resolution no_such_time(const Fields& fields, std::string why);

}  // namespace timex
DATELINE_END
