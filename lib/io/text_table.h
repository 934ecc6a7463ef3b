// A table for a terminal: columns of a fixed width, wrapped at blanks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN
namespace io {

/// Columns that a text takes on a terminal: wide characters two, combining marks none.
std::size_t display_width(std::string_view text);

/// Text from articles must not reach a terminal as control codes: they become blanks.
std::string printable(std::string_view text);

/// The text's lines, none wider than `width`; a word that is wider is broken.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

}  // namespace io
DATELINE_END
