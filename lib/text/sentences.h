// Splits the tokens of a paragraph into sentences.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/document.h"
#include "text/text_rules.h"

DATELINE_BEGIN
namespace text {

/// Appends the sentences of tokens [begin, end), all of `paragraph`. `marks` are
/// the tokens that `tokenize` noted: no other ends a sentence.
void split_sentences(Document& document, std::uint32_t begin, std::uint32_t end,
                     std::uint32_t paragraph, const TextRules& rules,
                     const std::vector<std::uint32_t>& marks);

}  // namespace text
DATELINE_END
