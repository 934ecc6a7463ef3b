#include "text/analyze.h"

#include "base/utf8.h"

DATELINE_BEGIN
namespace text {

Result<Document> analyze(std::string body, const TextRules&) {
  if (const auto bad = base::first_invalid_utf8(body)) {
    return Error{"the text is not UTF-8", "", 0, *bad};
  }
  Document document;
  document.body = std::move(body);
  return document;
}

}  // namespace text
DATELINE_END
