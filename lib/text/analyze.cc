#include "text/analyze.h"

#include "base/utf8.h"
#include "text/paragraphs.h"
#include "text/sentences.h"
#include "text/tokenize.h"

DATELINE_BEGIN
namespace text {

Result<Document> analyze(std::string body, const TextRules& rules) {
  if (const auto bad = base::first_invalid_utf8(body)) {
    return Error{"the text is not UTF-8", "", 0, *bad};
  }
  Document document;
  document.body = std::move(body);
  std::uint32_t paragraph = 0;
  for (const Span part : find_paragraphs(document.body)) {
    const auto begin = static_cast<std::uint32_t>(document.tokens.size());
    tokenize(document.body, part, rules, document.tokens);
    const auto end = static_cast<std::uint32_t>(document.tokens.size());
    split_sentences(document, begin, end, paragraph, rules);
    if (end > begin) ++paragraph;
  }
  return document;
}

}  // namespace text
DATELINE_END
