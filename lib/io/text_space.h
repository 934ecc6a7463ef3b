// White space in text taken out of markup.
#pragma once

#include <string>
#include <string_view>

#include "dateline/export.h"

DATELINE_BEGIN
namespace io {

/// Without the white space at both ends.
std::string trimmed(std::string_view text);
/// Every run of white space, no-break spaces included, as one blank; trimmed.
std::string one_line(std::string_view text);

}  // namespace io
DATELINE_END
