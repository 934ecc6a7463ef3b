#include "time/text_parts.h"

#include <algorithm>

#include "text/analyze.h"
#include "text/char_class.h"
#include "text/paragraphs.h"

DATELINE_BEGIN
namespace timex {
namespace {

/// How far marks are looked for, in bytes; what lies further may be anything.
constexpr std::size_t farthest_look = 4096;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_text(char c) {
  return is_letter(c) || (c >= '0' && c <= '9');
}

/// A quotation mark or an apostrophe may begin with the byte.
bool may_begin_mark(char c) {
  return c == '"' || c == '\'' || c == '`' || static_cast<unsigned char>(c) >= 0xC2;
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// A mark of quotation, or an apostrophe.
struct QuoteMark {
  std::size_t begin = 0, end = 0;
  char32_t value = 0;  // 0: another character
};

QuoteMark mark_at(std::string_view body, std::size_t at) {
  if (!may_begin_mark(body[at])) return {};
  const text::Char c = text::char_at(body, at);
  if (c.kind != text::CharClass::quote && c.kind != text::CharClass::apostrophe) return {};
  return {at, at + c.size, c.value};
}

/// What stands around a mark.
class Setting {
 public:
  Setting(std::string_view body, const QuoteMark& mark)
      : before_(mark.begin == 0 ? '\n' : body[mark.begin - 1]),
        after_(mark.end >= body.size() ? '\n' : body[mark.end]) {}

  /// Of a word: "don't", "the ministers' talks".
  [[nodiscard]] bool is_apostrophe() const {
    return is_letter(before_) && (is_letter(after_) || after_ == ' ');
  }
  [[nodiscard]] bool within_word() const { return is_letter(before_) && is_letter(after_); }
  [[nodiscard]] bool opens() const { return is_space(before_) && is_text(after_); }
  [[nodiscard]] bool closes() const {
    const bool said = is_text(before_) || before_ == ',' || before_ == '.' || before_ == '?';
    return said && (is_space(after_) || after_ == ',');
  }

 private:
  static bool is_space(char c) { return c == ' ' || c == '\n'; }
  char before_, after_;
};

bool is_single(char32_t mark) {
  return mark == '\'' || mark == 0x2019 || mark == 0x2018;
}

}  // namespace

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

const Furniture* TextParts::opening_furniture(std::uint32_t place) {
  if (rules_ != nullptr) {
    const std::size_t paragraph = paragraph_at(place);
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
  return first.span.begin <= place && place < first.span.end ? &first : nullptr;
}

bool may_be_quoted(std::string_view body, std::size_t place) {
  bool closed = false;  // what double marks there were
  place = std::min(place, body.size() - 1);
  int breaks = 0;
  for (std::size_t at = place; at-- > 0;) {
    if (place - at > farthest_look) return true;
    if (!may_begin_mark(body[at])) {
      const bool is_break =
          body[at] == '\n' && at > 0 && body[at - 1] == '\n' && body[at + 1] != '\n';
      if (is_break && ++breaks == 2) return false;
      continue;
    }
    const QuoteMark mark = mark_at(body, at);
    if (mark.value == 0) continue;
    const Setting setting(body, mark);
    if (mark.value == 0x201D || (mark.value == '"' && setting.closes())) {
      closed = true;
    } else if (mark.value == '"' || mark.value == 0x201C) {
      if (!closed) return true;
    } else if (mark.value != 0x2019 && !setting.is_apostrophe()) {
      return true;
    }
  }
  return false;
}

bool may_open_quotation(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!may_begin_mark(text[at])) continue;
    const QuoteMark mark = mark_at(text, at);
    if (mark.value == 0 || mark.value == 0x2019 || mark.value == 0x201D) continue;
    if (!is_single(mark.value) || !Setting(text, mark).is_apostrophe()) return true;
  }
  return false;
}

bool may_close_quotation(std::string_view body, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && is_continuation(body[begin])) --begin;
  const QuoteMark mark = mark_at(body, begin);
  if (mark.value == 0) return false;
  const Setting setting(body, mark);
  if (is_single(mark.value)) return !setting.within_word();
  return mark.value == 0x201D || !setting.opens();
}

bool may_share_paragraph(std::string_view body, std::size_t begin, std::size_t end) {
  if (begin >= end || end - begin > farthest_look) return true;
  return body.substr(begin, end - begin).find("\n\n") == std::string_view::npos;
}

}  // namespace timex
DATELINE_END
