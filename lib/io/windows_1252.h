// The one older encoding that archives of English news pages are full of. The
// WHATWG Encoding Standard reads "iso-8859-1" and "ascii" as it too.
#pragma once

#include <string>
#include <string_view>

#include "dateline/export.h"

DATELINE_BEGIN
namespace io {

/// Whether a page's meta tag names that encoding.
bool declares_windows_1252(std::string_view html);

/// The text in UTF-8; every byte has a meaning.
std::string from_windows_1252(std::string_view text);

}  // namespace io
DATELINE_END
