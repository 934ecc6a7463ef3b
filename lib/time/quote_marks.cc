#include "time/quote_marks.h"

#include <algorithm>
#include <bit>

#include "base/byte_bits.h"
#include "text/char_class.h"

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

constexpr std::size_t window = base::byte_bits_window;
constexpr std::size_t none = std::string_view::npos;

}  // namespace

QuoteMarks::QuoteMarks(std::string_view body) : body_(body) {
  bits_.reserve(body.size() / window + 1);
  for (std::size_t at = 0; at < body.size(); at += window) {
    bits_.push_back(base::quote_bits(body, at));
  }
}

std::size_t QuoteMarks::next(std::size_t begin, std::size_t end) const {
  if (begin >= end) return end;
  std::size_t i = begin / window;
  std::uint64_t bits = bits_[i] & ~std::uint64_t{0} << begin % window;
  while (bits == 0) {
    if (++i * window >= end) return end;
    bits = bits_[i];
  }
  return std::min(end, i * window + static_cast<std::size_t>(std::countr_zero(bits)));
}

std::size_t QuoteMarks::last_before(std::size_t end, std::size_t begin) const {
  if (end == 0) return none;
  std::size_t i = (end - 1) / window;
  std::uint64_t bits = bits_[i] & ~std::uint64_t{0} >> (window - 1 - (end - 1) % window);
  while (bits == 0) {
    if (i-- == 0 || (i + 1) * window <= begin) return none;
    bits = bits_[i];
  }
  return i * window + window - 1 - static_cast<std::size_t>(std::countl_zero(bits));
}

bool QuoteMarks::may_be_quoted(std::size_t place) const {
  bool closed = false;  // what double marks there were
  place = std::min(place, body_.size() - 1);
  int breaks = 0;
  const std::size_t begin = place - std::min(place, farthest_look);
  for (std::size_t at = last_before(place, begin); at != none; at = last_before(at, begin)) {
    if (place - at > farthest_look) return true;
    if (body_[at] == '\n') {
      const bool is_break = at > 0 && body_[at - 1] == '\n' && body_[at + 1] != '\n';
      if (is_break && ++breaks == 2) return false;
      continue;
    }
    const QuoteMark mark = mark_at(body_, at);
    if (mark.value == 0) continue;
    const Setting setting(body_, mark);
    if (mark.value == 0x201D || (mark.value == '"' && setting.closes())) {
      closed = true;
    } else if (mark.value == '"' || mark.value == 0x201C) {
      if (!closed) return true;
    } else if (mark.value != 0x2019 && !setting.is_apostrophe()) {
      return true;
    }
  }
  return place > farthest_look;
}

bool QuoteMarks::may_open(std::size_t begin, std::size_t end) const {
  const std::string_view text = body_.substr(begin, end - begin);
  for (std::size_t at = next(begin, end); at < end; at = next(at + 1, end)) {
    const QuoteMark mark = mark_at(text, at - begin);
    if (mark.value == 0 || mark.value == 0x2019 || mark.value == 0x201D) continue;
    if (!is_single(mark.value) || !Setting(text, mark).is_apostrophe()) return true;
  }
  return false;
}

bool QuoteMarks::may_close(std::size_t at) const {
  std::size_t begin = at - 1;
  while (begin > 0 && is_continuation(body_[begin])) --begin;
  const QuoteMark mark = mark_at(body_, begin);
  if (mark.value == 0) return false;
  const Setting setting(body_, mark);
  if (is_single(mark.value)) return !setting.within_word();
  return mark.value == 0x201D || !setting.opens();
}

bool may_share_paragraph(std::string_view body, std::size_t begin, std::size_t end) {
  if (begin >= end || end - begin > farthest_look) return true;
  return body.substr(begin, end - begin).find("\n\n") == std::string_view::npos;
}

}  // namespace timex
DATELINE_END
