#include "time/text_parts.h"

#include <algorithm>

#include "text/analyze.h"
#include "text/furniture.h"
#include "text/paragraphs.h"

DATELINE_BEGIN
namespace timex {

std::size_t TextParts::paragraph_at(std::uint32_t place) {
  if (!paragraphs_) paragraphs_ = text::find_paragraphs(document_.body);
  const auto next = std::ranges::upper_bound(*paragraphs_, place, {}, &Span::begin);
  return static_cast<std::size_t>(next - paragraphs_->begin()) -
         (next == paragraphs_->begin() ? 0 : 1);
}

void TextParts::make(std::size_t first, std::size_t last) {
  const std::span<const Span> paragraphs(*paragraphs_);
  last = std::min(last, paragraphs.size());
  made_ = text::analyze_some(document_.body, paragraphs.subspan(first, last - first), *rules_);
}

/// A quotation may go on from the paragraph before; one that is left open ends
/// as the paragraph after tells.
const Document& TextParts::around(std::uint32_t place) {
  if (rules_ == nullptr) return document_;
  const std::size_t paragraph = paragraph_at(place);
  if (made_ && paragraph == paragraph_) return *made_;
  paragraph_ = paragraph;
  make(paragraph == 0 ? 0 : paragraph - 1, paragraph + 2);
  return *made_;
}

const Furniture* TextParts::opening_dateline(std::uint32_t place) {
  if (rules_ != nullptr) {
    const std::size_t paragraph = paragraph_at(place);
    const Span span = (*paragraphs_)[paragraph];
    if (place < span.begin || !text::lies_in_dateline(document_, span, place, *rules_)) {
      return nullptr;
    }
    const auto& here = around(place).furniture;
    const bool inside = std::ranges::any_of(here, [&](const Furniture& piece) {
      return piece.span.begin <= place && place < piece.span.end;
    });
    if (!inside) return nullptr;
    made_.reset();
    make(0, paragraph + 1);
  }
  const Document& document = rules_ == nullptr ? document_ : *made_;
  if (document.furniture.empty()) return nullptr;
  const Furniture& first = document.furniture.front();
  const bool holds = first.span.begin <= place && place < first.span.end;
  return holds && first.kind == FurnitureKind::dateline ? &first : nullptr;
}

}  // namespace timex
DATELINE_END
