#include "timeline/syntax.h"

#include <algorithm>

DATELINE_BEGIN
namespace merge {

std::uint32_t head_token(const Extraction& extraction, Span span) {
  const auto& tokens = extraction.document.tokens;
  const auto& words = extraction.analysis.words;
  if (words.size() != tokens.size() || extraction.document.sentences.empty()) return Word::no_head;
  auto at = std::partition_point(tokens.begin(), tokens.end(),
                                 [&](const Token& token) { return token.span.end <= span.begin; });
  const auto first = static_cast<std::uint32_t>(at - tokens.begin());
  std::uint32_t end = first;
  while (end < tokens.size() && tokens[end].span.begin < span.end) ++end;
  for (std::uint32_t i = first; i < end; ++i) {
    if (words[i].head < first || words[i].head >= end) return i;
  }
  return Word::no_head;
}

std::size_t sentence_at(const Document& document, std::uint32_t byte) {
  const auto& sentences = document.sentences;
  const auto at = std::partition_point(sentences.begin(), sentences.end(),
                                       [&](const Sentence& s) { return s.span.end <= byte; });
  return at == sentences.end() ? sentences.size() - 1
                               : static_cast<std::size_t>(at - sentences.begin());
}

}  // namespace merge
DATELINE_END
