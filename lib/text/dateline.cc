// "SEOUL, Sept. 12 (Yonhap) --": place, region, day, agency, dash.
#include <algorithm>
#include <string_view>
#include <vector>

#include "text/furniture.h"
#include "text/token_reader.h"
#include "text/tokenize.h"

DATELINE_BEGIN
namespace text {
namespace {

constexpr std::uint32_t longest_place = 6;
constexpr std::uint32_t longest_agency = 6;

class DatelineScan {
 public:
  DatelineScan(TokenReader reader, std::uint32_t begin) : r_(reader), begin_(begin), at_(begin) {}

  /// The end of the dateline, `begin` when it is none.
  std::uint32_t run() {
    if (!agency()) {
      if (!place()) return begin_;
      while (r_.is(at_, "/") && next_place()) {
      }
      for (int part = 0; part < 4 && r_.is(at_, ",") && (region() || day()); ++part) {
      }
      day_without_comma();
      agency();
    }
    const std::uint32_t marked = separator();
    if (marked > at_) return accepts(r_.first(at_).kind == CharClass::colon) ? marked : begin_;
    return agency_known_ && (capitals_ || at_ == agency_end_) && r_.is_capital(at_) ? at_ : begin_;
  }

 private:
  bool next_place() {
    ++at_;
    return place();
  }

  bool place() {
    const std::uint32_t listed = r_.phrase_end(at_, phrase::city | phrase::region);
    known_ = known_ || listed > at_;
    city_ = city_ || r_.phrase_end(at_, phrase::city) > at_;
    const std::uint32_t start = at_;
    capitals_ = r_.is_all_capitals(start);
    if (listed > at_) {
      at_ = listed;
    } else if (r_.phrase_end(at_, phrase::no_place) > at_) {
      return false;
    }
    const std::uint32_t limit = std::min(r_.end, start + longest_place);
    while (at_ < limit && continues_place()) ++at_;
    return at_ > start;
  }

  [[nodiscard]] bool continues_place() const {
    if (r_.first(at_).kind == CharClass::hyphen) {
      return at_ > begin_ && !r_.space_before(at_) && !r_.space_before(at_ + 1) &&
             r_.word(at_).size() == 1 && r_.is_word(at_ + 1);
    }
    return capitals_ ? r_.is_all_capitals(at_) : r_.is_capital(at_) && !known_;
  }

  /// ", Kenya", ", South Africa", ", MO."
  bool region() {
    const std::uint32_t listed = r_.phrase_end(at_ + 1, phrase::region | phrase::city);
    if (listed > at_ + 1) {
      known_ = true;
      at_ = listed;
      return true;
    }
    if (is_day(at_ + 1)) return false;
    std::uint32_t to = at_ + 1;
    while (to < at_ + 5 && r_.is_capital(to)) ++to;
    if (to == at_ + 1) return false;
    at_ = to;
    return true;
  }

  [[nodiscard]] bool is_number(std::uint32_t token) const {
    return r_.first(token).kind == CharClass::digit;
  }

  [[nodiscard]] bool is_day(std::uint32_t token) const {
    return r_.phrase_end(token, phrase::calendar) > token || is_number(token);
  }

  /// ", Sept. 12", ", 12 September 2019", ", Monday"
  bool day() {
    if (!is_day(at_ + 1)) return false;
    ++at_;
    return skip_day();
  }

  bool skip_day() {
    const std::uint32_t start = at_;
    while (at_ < start + 4 && at_ < r_.end && is_day(at_)) ++at_;
    return at_ > start;
  }

  void day_without_comma() {
    if (at_ < r_.end && r_.phrase_end(at_, phrase::calendar) > at_) skip_day();
  }

  /// "(Yonhap)", "/PRNewswire/"
  bool agency() {
    const bool slash = r_.is(at_, "/");
    if (!slash && !r_.is(at_, "(")) return false;
    const std::uint32_t limit = std::min(r_.end, at_ + 2 + longest_agency);
    for (std::uint32_t to = at_ + 1; to < limit; ++to) {
      if (!r_.is(to, slash ? "/" : ")")) continue;
      if (to == at_ + 1) return false;
      agency_known_ = r_.phrase_end(at_ + 1, phrase::agency) > at_ + 1;
      bracket_ = true;
      at_ = to + 1;
      agency_end_ = at_;
      return true;
    }
    return false;
  }

  /// The end of the dash, colon or bar at `at_`; `at_` when there is none.
  [[nodiscard]] std::uint32_t separator() const {
    if (at_ >= r_.end) return at_;
    const Char c = r_.first(at_);
    const bool apart = r_.space_before(at_) || bracket_;
    if (c.kind == CharClass::dash || c.value == '_') return at_ + 1;
    if (c.kind == CharClass::hyphen) {
      return r_.word(at_).size() > 1 || (apart && r_.space_before(at_ + 1)) ? at_ + 1 : at_;
    }
    return c.value == ':' || (c.value == '|' && apart) ? at_ + 1 : at_;
  }

  [[nodiscard]] bool accepts(bool colon) const {
    if (at_ == agency_end_ && begin_ + 3 >= at_ && r_.is(begin_, "(")) return agency_known_;
    if (colon) return city_ || (capitals_ && agency_known_);
    if (agency_known_ || city_) return true;
    if (capitals_) {
      return bracket_ || known_ || (r_.word(begin_).size() >= 4 && r_.space_before(at_));
    }
    return known_ && (bracket_ || at_ > begin_ + 1);
  }

  TokenReader r_;
  std::uint32_t begin_;
  std::uint32_t at_;
  std::uint32_t agency_end_ = 0;
  bool capitals_ = false;
  bool known_ = false;
  bool city_ = false;
  bool bracket_ = false;
  bool agency_known_ = false;
};

constexpr std::uint32_t farthest = 24;  // tokens to the mark that ends a dateline

/// Whether the paragraph's first tokens hold what ends a dateline at all: most
/// don't, and this is cheaper than looking places up.
bool may_have_dateline(const TokenReader& reader, std::uint32_t begin) {
  if (reader.is(begin, "(")) return true;
  if (!reader.is_capital(begin)) return false;
  const std::uint32_t limit = std::min(reader.end, begin + farthest);
  for (std::uint32_t at = begin + 1; at < limit; ++at) {
    const std::string_view word = reader.word(at);
    if (is_ascii_word(word.front())) continue;
    const Char c = char_at(word, 0);
    if (c.kind == CharClass::hyphen || c.kind == CharClass::dash || c.value == ':' ||
        c.value == '_' || c.value == '|' || c.value == ')') {
      return true;
    }
  }
  return false;
}

/// False when of the marks that end a dateline none stands within the first words.
bool may_begin_with_dateline(std::string_view paragraph) {
  constexpr std::string_view enders = "-:_|)";
  if (paragraph.empty() || (paragraph.front() >= 'a' && paragraph.front() <= 'z')) return false;
  const auto is_blank = [](char c) { return c == ' ' || c == '\n'; };
  std::uint32_t words = 0;
  for (std::size_t at = 0; at < paragraph.size() && words < farthest; ++at) {
    const char c = paragraph[at];
    if (is_blank(c) && at > 0 && !is_blank(paragraph[at - 1])) ++words;
    if (is_ascii_word(c)) continue;
    if (enders.find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80) {
      const CharClass kind = char_at(paragraph, at).kind;
      if (kind != CharClass::quote && kind != CharClass::apostrophe) return true;
      at += char_at(paragraph, at).size - 1;
    }
  }
  return false;
}

/// Whether a dash between spaces stands in the text, outside brackets: a dateline
/// ends with it.
bool has_dash(std::string_view text) {
  const std::size_t dash = std::min(text.find(" \xE2\x80\x94 "), text.find(" \xE2\x80\x93 "));
  if (dash == std::string_view::npos) return false;
  const auto brackets = [&](char c) { return std::count(text.begin(), text.begin() + dash, c); };
  return brackets('(') <= brackets(')');
}

}  // namespace

bool lies_in_dateline(const Document& document, Span paragraph, std::uint32_t place,
                      const TextRules& rules) {
  const std::string_view text = document.text(paragraph);
  if (!may_begin_with_dateline(text)) return false;
  if (has_dash(text.substr(0, place - paragraph.begin))) return false;
  Document alone;
  alone.body = document.body;
  std::vector<std::uint32_t> marks;
  tokenize(alone.body, paragraph, rules, alone.tokens, marks);
  const std::uint32_t end =
      dateline_end(alone, 0, static_cast<std::uint32_t>(alone.tokens.size()), rules);
  return end > 0 && place < alone.tokens[end - 1].span.end;
}

std::uint32_t dateline_end(const Document& document, std::uint32_t begin, std::uint32_t end,
                           const TextRules& rules) {
  const TokenReader reader{document, end, rules};
  return may_have_dateline(reader, begin) ? DatelineScan(reader, begin).run() : begin;
}

}  // namespace text
DATELINE_END
