// The fixed parts of the HTML timeline: nothing is fetched, so the page works
// from a file, without a network.
#pragma once

#include <string_view>

#include "dateline/export.h"

DATELINE_BEGIN
namespace io {

extern const std::string_view page_style;
extern const std::string_view page_script;

}  // namespace io
DATELINE_END
