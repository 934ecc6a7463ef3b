// Tells how expressions were found and resolved.
#pragma once

#include <string>

#include "time/links.h"

DATELINE_BEGIN
namespace timex {

/// The derivation of each expression, for a person.
std::string explain(const TimeQuery& query, const Found& found);

}  // namespace timex
DATELINE_END
