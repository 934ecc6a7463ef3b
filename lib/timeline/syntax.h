// Small questions to an article's trees.
#pragma once

#include <algorithm>
#include <cstdint>

#include "dateline/extraction.h"

DATELINE_BEGIN
namespace merge {

/// The token of a span that governs the others; Word::no_head when the span
/// holds no token or the article was not analysed.
std::uint32_t head_token(const Extraction& extraction, Span span);

/// Index of the sentence that holds a byte; the last one when none does. The
/// document must have sentences.
std::size_t sentence_at(const Document& document, std::uint32_t byte);

/// How far a dependent is looked for: keeps a text without full stops linear.
constexpr std::uint32_t dependent_reach = 64;

/// Calls `take(child)` for each direct dependent, in text order.
template <class Take>
void for_each_child(const Extraction& extraction, std::uint32_t head, Take take) {
  const auto& document = extraction.document;
  const std::size_t at = sentence_at(document, document.tokens[head].span.begin);
  const Sentence& sentence = document.sentences[at];
  const std::uint32_t begin =
      std::max(sentence.begin, head < dependent_reach ? 0 : head - dependent_reach);
  const std::uint32_t end = std::min(sentence.end, head + dependent_reach);
  for (std::uint32_t i = begin; i < end; ++i) {
    if (extraction.analysis.words[i].head == head && i != head) take(i);
  }
}

}  // namespace merge
DATELINE_END
