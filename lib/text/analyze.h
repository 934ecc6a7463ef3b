// Stage 1: bytes -> tokens, sentences, quotations, wire furniture.
#pragma once

#include <string>

#include "dateline/document.h"
#include "dateline/result.h"
#include "text/text_rules.h"

DATELINE_BEGIN
namespace text {

/// Takes a body apart, in time linear in its length. The only error is a body
/// that is not UTF-8, at its byte.
Result<Document> analyze(std::string body, const TextRules& rules);

}  // namespace text
DATELINE_END
