// Stage 1: bytes -> tokens, sentences, quotations, wire furniture.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "dateline/document.h"
#include "dateline/result.h"
#include "text/text_rules.h"

DATELINE_BEGIN
namespace text {

/// What is wrong with a body: it is not UTF-8, at its byte.
std::optional<Error> check(std::string_view body);

/// Takes a body apart, in time linear in its length. The only error is
/// that of `check`.
Result<Document> analyze(std::string body, const TextRules& rules);

/// The same of some paragraphs of a body that is valid UTF-8, and of nothing
/// else: what it holds is what the whole would hold there, but for numbers of
/// paragraphs, headlines and quotations that go on from one paragraph to the next.
Document analyze_some(std::string body, std::span<const Span> paragraphs, const TextRules& rules);

}  // namespace text
DATELINE_END
