// Pairs quotation marks.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/document.h"

DATELINE_BEGIN
namespace text {

/// Fills `document.quotations` from its tokens and sentences, in the order of
/// their beginnings. `marks` are the tokens that `tokenize` noted: no other is a
/// quotation mark. Linear in the number of tokens.
void find_quotations(Document& document, const std::vector<std::uint32_t>& marks);

}  // namespace text
DATELINE_END
