// Splits a paragraph into words as Universal Dependencies does for English.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/document.h"
#include "text/text_rules.h"

DATELINE_BEGIN
namespace text {

/// Appends the tokens of `body` in `part` to `tokens`, and to `marks` the places
/// of those that may be more than a plain word or a comma. Linear in its length.
void tokenize(std::string_view body, Span part, const TextRules& rules, std::vector<Token>& tokens,
              std::vector<std::uint32_t>& marks);

}  // namespace text
DATELINE_END
