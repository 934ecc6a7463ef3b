// Pairs quotation marks.
#pragma once

#include "dateline/document.h"

DATELINE_BEGIN
namespace text {

/// Fills `document.quotations` from its tokens and sentences, in the order of
/// their beginnings. Linear in the number of tokens.
void find_quotations(Document& document);

}  // namespace text
DATELINE_END
