#include "text/sentences.h"

#include <algorithm>

#include "text/char_class.h"

DATELINE_BEGIN
namespace text {
namespace {

/// How a token may end a sentence.
enum class Ender : std::uint8_t { none, period, question, ellipsis, abbreviation };

class Splitter {
 public:
  Splitter(Document& document, std::uint32_t begin, std::uint32_t end, const TextRules& rules,
           const std::vector<std::uint32_t>& marks)
      : d_(document),
        end_(end),
        rules_(rules),
        mark_(std::lower_bound(marks.begin(), marks.end(), begin)),
        last_mark_(marks.end()) {}

  /// The first token after the sentence that begins at `begin`.
  std::uint32_t next_sentence(std::uint32_t begin) {
    begin_ = begin;
    for (; mark_ != last_mark_ && *mark_ < end_; ++mark_) {
      const std::uint32_t i = *mark_;
      if (i < begin) continue;
      const Ender ender = ender_of(i);
      if (ender == Ender::none) continue;
      const std::uint32_t after = past_closers(i + 1);
      if (after >= end_) return end_;
      if (splits(ender, i, after)) return after;
    }
    return end_;
  }

 private:
  [[nodiscard]] Char first_char(std::uint32_t token) const {
    return char_at(d_.body, d_.tokens[token].span.begin);
  }
  [[nodiscard]] bool space_before(std::uint32_t token) const {
    return token == 0 || d_.tokens[token - 1].span.end < d_.tokens[token].span.begin;
  }

  [[nodiscard]] Ender ender_of(std::uint32_t token) const {
    const Span span = d_.tokens[token].span;
    const char last = d_.body[span.end - 1];
    if (is_ascii_word(last) || last == ',') return Ender::none;
    const Char first = first_char(token);
    switch (first.kind) {
      case CharClass::period:
        if (span.size() == 1) return Ender::period;
        return d_.body[span.end - 1] == '.' ? Ender::ellipsis : Ender::question;
      case CharClass::ender:
        return Ender::question;
      case CharClass::ellipsis:
        return Ender::ellipsis;
      case CharClass::open_bracket:  // "[...]"
        return span.size() > 3 ? Ender::period : Ender::none;
      case CharClass::lower:
      case CharClass::upper:
        return d_.body[span.end - 1] == '.' ? Ender::abbreviation : Ender::none;
      default:
        return Ender::none;
    }
  }

  /// Closing quotation marks and brackets belong to the sentence before them.
  [[nodiscard]] std::uint32_t past_closers(std::uint32_t token) const {
    for (;;) {
      if (token < end_ && !space_before(token) && closes(token)) {
        ++token;
      } else if (is_reference(token)) {
        token += 3;
      } else if (token < end_ && is_emoticon(token)) {
        ++token;
      } else {
        return token;
      }
    }
  }

  /// "[3]" right after a full stop.
  [[nodiscard]] bool is_reference(std::uint32_t token) const {
    return token + 2 < end_ && !space_before(token) && d_.word(token) == "[" &&
           first_char(token + 1).kind == CharClass::digit && d_.word(token + 2) == "]";
  }

  [[nodiscard]] bool is_emoticon(std::uint32_t token) const {
    const CharClass kind = first_char(token).kind;
    return (kind == CharClass::colon || kind == CharClass::symbol ||
            kind == CharClass::open_bracket) &&
           (rules_.uses(d_.word(token)) & use::emoticon) != 0;
  }

  [[nodiscard]] bool closes(std::uint32_t token) const {
    const Char c = first_char(token);
    switch (c.kind) {
      case CharClass::close_bracket:
      case CharClass::ender:
      case CharClass::period:
        return true;
      case CharClass::apostrophe:
        return d_.tokens[token].span.size() <= 2 * c.size && c.value != '`' && c.value != 0x2018;
      case CharClass::quote:
        return c.value != 0x201C && c.value != 0xAB;
      default:
        return false;
    }
  }

  [[nodiscard]] bool splits(Ender ender, std::uint32_t token, std::uint32_t after) const {
    const CharClass next = first_char(after).kind;
    const bool spaced = space_before(after);
    if (!spaced && (ender != Ender::period || next != CharClass::upper)) return false;
    switch (next) {
      case CharClass::lower:
        return after == token + 1 && lower_starts(ender, token);
      case CharClass::comma:
      case CharClass::colon:
      case CharClass::close_bracket:
      case CharClass::period:
      case CharClass::ellipsis:
      case CharClass::ender:
        return false;
      case CharClass::hyphen:
      case CharClass::dash:
        return ender == Ender::period;
      default:
        break;
    }
    if (ender == Ender::abbreviation) return abbreviation_splits(token, after);
    if (ender == Ender::period && token == begin_ + 1 && is_list_number(begin_)) return false;
    if (ender == Ender::ellipsis && after == token + 1 && space_before(token)) {
      return starts_sentence(after);  // else " ... " leaves words out
    }
    return true;
  }

  /// Careless writers start sentences small; an unknown abbreviation has no vowel.
  [[nodiscard]] bool lower_starts(Ender ender, std::uint32_t token) const {
    if (ender == Ender::question) return true;
    if (ender != Ender::period || token == begin_ || d_.word(token).size() > 1) return false;
    const std::string_view before = d_.word(token - 1);
    return before.find_first_of("aeiouyAEIOUY") != std::string_view::npos || before.size() > 4;
  }

  /// "1." before the first item of a list.
  [[nodiscard]] bool is_list_number(std::uint32_t token) const {
    return d_.tokens[token].span.size() <= 2 && first_char(token).kind == CharClass::digit;
  }

  [[nodiscard]] bool abbreviation_splits(std::uint32_t token, std::uint32_t after) const {
    std::string_view word = d_.word(token);
    word.remove_suffix(1);
    const std::uint32_t uses = rules_.abbreviation_uses(word);
    if ((uses & (use::before_name | use::before_number)) != 0) return false;
    const CharClass next = first_char(after).kind;
    if (next == CharClass::quote) return true;
    if (next != CharClass::upper || word.size() == 1) return false;
    return starts_sentence(after) || ((uses & use::clock) != 0 && !goes_with_clock(after));
  }

  /// "at 5 p.m. Monday", "5 p.m. EST", "5 p.m. Moscow time".
  [[nodiscard]] bool goes_with_clock(std::uint32_t token) const {
    const std::string_view word = d_.word(token);
    if ((rules_.uses(word) & use::after_clock) != 0) return true;
    if (word.size() > 1 && !(word[1] >= 'a' && word[1] <= 'z')) return true;
    return token + 1 < end_ && (rules_.uses(d_.word(token + 1)) & use::after_clock) != 0;
  }

  [[nodiscard]] bool starts_sentence(std::uint32_t token) const {
    return (rules_.uses(d_.word(token)) & use::starter) != 0;
  }

  Document& d_;
  std::uint32_t begin_ = 0;  ///< of the sentence
  std::uint32_t end_;
  const TextRules& rules_;
  std::vector<std::uint32_t>::const_iterator mark_, last_mark_;  ///< not yet looked at
};

}  // namespace

void split_sentences(Document& document, std::uint32_t begin, std::uint32_t end,
                     std::uint32_t paragraph, const TextRules& rules,
                     const std::vector<std::uint32_t>& marks) {
  Splitter splitter(document, begin, end, rules, marks);
  while (begin < end) {
    const std::uint32_t next = splitter.next_sentence(begin);
    Sentence sentence{begin, next, {}, paragraph, false};
    sentence.span = {document.tokens[begin].span.begin, document.tokens[next - 1].span.end};
    document.sentences.push_back(sentence);
    begin = next;
  }
}

}  // namespace text
DATELINE_END
