// The words that say what a noun's happening is: "the first talks between the
// two ministers in Geneva" around "talks".
#pragma once

#include <cstdint>

#include "dateline/extraction.h"

DATELINE_BEGIN
namespace merge {

/// The noun at token `head` with what stands before it and the phrases that
/// follow it, up to a mark or a clause of its own; empty for other words.
Span noun_phrase(const Extraction& extraction, std::uint32_t head);

}  // namespace merge
DATELINE_END
