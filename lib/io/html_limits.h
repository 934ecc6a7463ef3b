// Refuses HTML that would take the parser quadratic time: tags nested or
// crowded with attributes far beyond any page that people read.
#pragma once

#include <optional>
#include <string_view>

#include "dateline/result.h"

DATELINE_BEGIN
namespace io {

std::optional<Error> beyond_limits(std::string_view html);

}  // namespace io
DATELINE_END
