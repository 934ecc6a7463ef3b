// Finds the article in a page: the smallest element that holds most of its
// prose, without what surrounds and interrupts it.
#pragma once

#include <string>
#include <string_view>

#include "io/html_blocks.h"

DATELINE_BEGIN
namespace io {

/// Paragraphs, parted by an empty line. A paragraph that repeats `title` is left out.
std::string read_html_body(const HtmlBlocks& page, std::string_view title);

}  // namespace io
DATELINE_END
