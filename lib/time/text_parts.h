// Quotations, furniture and sentences of a text, worked out where an expression
// depends on them: few do.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "dateline/document.h"
#include "text/text_rules.h"
#include "time/quote_marks.h"

DATELINE_BEGIN
namespace timex {

/// What it is made from must outlive it.
class TextParts {
 public:
  /// With rules the document is a body alone, and valid UTF-8; else it is whole.
  TextParts(const Document& document, const text::TextRules* rules)
      : document_(document), rules_(rules) {}

  [[nodiscard]] std::string_view body() const { return document_.body; }
  /// What stands around a place: its paragraph's sentences and quotations are as
  /// they should be. Good until the next call.
  const Document& around(std::uint32_t place);
  /// The dateline with which the text begins, if the place is in it; null if not.
  const Furniture* opening_dateline(std::uint32_t place);
  /// The body's marks.
  const QuoteMarks& marks() {
    if (!marks_) marks_.emplace(document_.body);
    return *marks_;
  }

 private:
  std::size_t paragraph_at(std::uint32_t place);
  void make(std::size_t first, std::size_t last);

  const Document& document_;
  const text::TextRules* rules_;
  std::optional<std::vector<Span>> paragraphs_;
  std::size_t paragraph_ = 0;  // of the place asked for last
  std::optional<Document> made_;
  std::optional<QuoteMarks> marks_;
};

}  // namespace timex
DATELINE_END
