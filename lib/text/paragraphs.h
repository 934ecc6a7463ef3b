// A body's paragraphs: where line breaks end one and where they only wrap it.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/span.h"

DATELINE_BEGIN
namespace text {

/// In text order, without the white space around them, none empty. A blank
/// line always separates; a single line break does unless the lines around it
/// look wrapped to a width.
std::vector<Span> find_paragraphs(std::string_view body);

}  // namespace text
DATELINE_END
