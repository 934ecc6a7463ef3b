#include "text/quotations.h"

#include <algorithm>
#include <optional>

#include "text/char_class.h"

DATELINE_BEGIN
namespace text {
namespace {

/// Deeper nesting is noise; it also bounds the search for an opening mark.
constexpr std::size_t deepest = 8;

enum class Group : std::uint8_t { twofold, single, guillemet, corner };
enum class Way : std::uint8_t { opens, closes, either };

struct Mark {
  Group group = Group::twofold;
  Way way = Way::either;
  char32_t value = 0;
};

/// Whether a token that begins with this byte may be a quotation mark.
bool may_quote(char byte) {
  return byte == '"' || byte == '\'' || byte == '`' || (static_cast<unsigned char>(byte) >= 0x80);
}

std::optional<Mark> mark_of(std::string_view word) {
  const Char c = char_at(word, 0);
  if (c.kind != CharClass::quote && c.kind != CharClass::apostrophe) return std::nullopt;
  const bool doubled = word.size() == 2 * c.size;
  if (!doubled && word.size() != c.size) return std::nullopt;  // "'s"
  switch (c.value) {
    case '"':
    case 0x2033:
    case 0x201F:
      return Mark{Group::twofold, Way::either, c.value};
    case 0x201C:
    case 0x201E:
      return Mark{Group::twofold, Way::opens, c.value};
    case 0x201D:
      return Mark{Group::twofold, Way::closes, c.value};
    case '`':
    case 0x2018:
    case 0x201A:
      return Mark{doubled ? Group::twofold : Group::single, Way::opens, c.value};
    case '\'':
      return Mark{doubled ? Group::twofold : Group::single, Way::either, c.value};
    case 0x2019:
      return Mark{doubled ? Group::twofold : Group::single, Way::closes, c.value};
    case 0xAB:
    case 0xBB:
    case 0x2039:
    case 0x203A:
      return Mark{Group::guillemet, Way::either, c.value};
    case 0x300C:
    case 0x300E:
      return Mark{Group::corner, Way::opens, c.value};
    case 0x300D:
    case 0x300F:
      return Mark{Group::corner, Way::closes, c.value};
    default:
      return std::nullopt;
  }
}

class QuoteScan {
 public:
  QuoteScan(Document& document, const std::vector<std::uint32_t>& marks)
      : d_(document), marks_(marks) {}

  void run() {
    for (std::size_t i = 0; i < d_.sentences.size();) {
      std::size_t last = i;
      while (last + 1 < d_.sentences.size() &&
             d_.sentences[last + 1].paragraph == d_.sentences[i].paragraph) {
        ++last;
      }
      paragraph(i, last);
      i = last + 1;
    }
    if (pending_) settle(false);
    finish();
  }

 private:
  struct Open {
    Mark mark;
    std::uint32_t token = 0;
    std::size_t sentence = 0;
    bool continues = false;
  };

  void paragraph(std::size_t first, std::size_t last) {
    open_.clear();
    begin_ = d_.sentences[first].begin;
    end_ = d_.sentences[last].end;
    fresh_ = true;
    for (sentence_ = first; sentence_ <= last; ++sentence_) {
      const Sentence& sentence = d_.sentences[sentence_];
      for (; mark_ < marks_.size() && marks_[mark_] < sentence.end; ++mark_) {
        const std::uint32_t token = marks_[mark_];
        const Token& at = d_.tokens[token];
        if (!may_quote(d_.body[at.span.begin]) || at.joined) continue;  // joined: a possessive
        if (const auto mark = mark_of(d_.word(token))) meet(*mark, token);
      }
    }
    if (pending_) settle(false);
    leave(last);
  }

  void meet(Mark mark, std::uint32_t token) {
    if (closes(mark, token)) {
      close(mark, token);
    } else if (opens(mark, token)) {
      bool continues = false;
      if (pending_ && token == begin_ && pending_group_ == mark.group) {
        settle(true);
        continues = true;
      }
      open(mark, token, continues);
    }
    if (mark.group != Group::single) fresh_ = false;
  }

  [[nodiscard]] bool space_before(std::uint32_t token) const {
    return token == begin_ || d_.tokens[token - 1].span.end < d_.tokens[token].span.begin;
  }
  [[nodiscard]] bool space_after(std::uint32_t token) const {
    return token + 1 == end_ || space_before(token + 1);
  }
  [[nodiscard]] CharClass kind_at(std::uint32_t token) const {
    return char_at(d_.body, d_.tokens[token].span.begin).kind;
  }

  /// White space, a bracket or a dash before, a word after.
  [[nodiscard]] bool looks_opening(std::uint32_t token) const {
    if (space_after(token)) return false;
    if (space_before(token)) return true;
    const CharClass before = kind_at(token - 1);
    return before == CharClass::open_bracket || before == CharClass::dash ||
           before == CharClass::hyphen || before == CharClass::quote ||
           before == CharClass::apostrophe || before == CharClass::slash;
  }
  /// Something before, and white space or punctuation after.
  [[nodiscard]] bool looks_closing(std::uint32_t token) const {
    if (space_before(token)) return false;
    return space_after(token) || !is_word(kind_at(token + 1));
  }

  [[nodiscard]] std::optional<std::size_t> opened(Mark mark) const {
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].mark.group == mark.group) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool closes(Mark mark, std::uint32_t token) const {
    const auto at = opened(mark);
    if (!at) return mark.way != Way::opens && !looks_opening(token) && goes_on(mark, token);
    if (mark.way == Way::closes) return mark.group != Group::single || looks_closing(token);
    if (mark.way == Way::opens) {  // typed wrongly, or as Germans close
      return mark.group != Group::single && looks_closing(token) && !looks_opening(token);
    }
    if (mark.group == Group::guillemet) return open_[*at].mark.value != mark.value;
    if (mark.group == Group::single) return looks_closing(token);
    return looks_closing(token) || !looks_opening(token);
  }

  /// A closing mark whose opening one stands in the paragraph before.
  [[nodiscard]] bool goes_on(Mark mark, std::uint32_t token) const {
    return pending_ && fresh_ && mark.group == pending_group_ && mark.group != Group::single &&
           looks_closing(token);
  }

  [[nodiscard]] bool opens(Mark mark, std::uint32_t token) const {
    if (mark.way == Way::closes) return false;
    if (mark.way == Way::opens) return mark.group != Group::single || looks_opening(token);
    if (mark.group == Group::single) return looks_opening(token) && is_word_after(token);
    if (looks_opening(token)) return true;
    return !looks_closing(token) && space_before(token);
  }

  [[nodiscard]] bool is_word_after(std::uint32_t token) const {
    return token + 1 < end_ &&
           (is_word(kind_at(token + 1)) || kind_at(token + 1) == CharClass::quote ||
            kind_at(token + 1) == CharClass::period || kind_at(token + 1) == CharClass::ellipsis);
  }

  void open(Mark mark, std::uint32_t token, bool continues) {
    if (const auto same = opened(mark); same && mark.group != Group::single) drop_from(*same);
    if (open_.size() == deepest) return;
    open_.push_back({mark, token, sentence_, continues});
  }

  /// Quotations from `index` on never closed: they end with their sentence.
  void drop_from(std::size_t index) {
    for (std::size_t i = index; i < open_.size(); ++i) {
      if (open_[i].mark.group == Group::single) continue;
      add(open_[i], d_.sentences[open_[i].sentence].span.end, false);
    }
    open_.resize(index);
  }

  void close(Mark mark, std::uint32_t token) {
    const auto at = opened(mark);
    if (!at) {  // opened in the paragraph before
      settle(true);
      const Span closing = d_.tokens[token].span;
      const std::uint32_t begin = d_.tokens[begin_].span.begin;
      d_.quotations.push_back({{begin, closing.end}, {begin, closing.begin}, 0, true, true});
      return;
    }
    if (*at + 1 < open_.size()) drop_from(*at + 1);
    const Open opening = open_.back();
    open_.pop_back();
    const Span from = d_.tokens[opening.token].span;
    const Span to = d_.tokens[token].span;
    if (from.end == to.begin) return;  // nothing between the marks
    d_.quotations.push_back(
        {{from.begin, to.end}, {from.end, to.begin}, 0, true, opening.continues});
  }

  void add(const Open& opening, std::uint32_t end, bool closed) {
    const Span from = d_.tokens[opening.token].span;
    if (end <= from.end) return;
    d_.quotations.push_back({{from.begin, end}, {from.end, end}, 0, closed, opening.continues});
  }

  /// The paragraph ends: its outermost open quotation may go on in the next.
  void leave(std::size_t last) {
    std::size_t keep = 0;
    while (keep < open_.size() && open_[keep].mark.group == Group::single &&
           open_[keep].token != begin_) {
      ++keep;
    }
    if (keep < open_.size()) {
      drop_from(keep + 1);
      add(open_[keep], d_.sentences[last].span.end, false);
      pending_ = d_.quotations.size() - 1;
      pending_group_ = open_[keep].mark.group;
      pending_sentence_ = open_[keep].sentence;
      if (d_.quotations.empty() ||
          d_.quotations.back().span.begin != d_.tokens[open_[keep].token].span.begin) {
        pending_.reset();
      }
    }
    open_.clear();
  }

  /// Whether the quotation left open before goes on. If not, it reaches only
  /// to the end of its sentence, and a single mark was an apostrophe.
  void settle(bool goes_on) {
    if (!goes_on) {
      Quotation& quotation = d_.quotations[*pending_];
      const std::uint32_t end = d_.sentences[pending_sentence_].span.end;
      quotation.span.end = quotation.content.end = end;
      if (pending_group_ == Group::single) quotation.span.end = quotation.span.begin;
    }
    pending_.reset();
  }

  /// Orders the quotations, drops the void ones and counts their depth.
  void finish() {
    std::erase_if(d_.quotations, [](const Quotation& q) { return q.span.empty(); });
    std::sort(d_.quotations.begin(), d_.quotations.end(),
              [](const Quotation& a, const Quotation& b) {
                return a.span.begin != b.span.begin ? a.span.begin < b.span.begin
                                                    : a.span.end > b.span.end;
              });
    std::vector<std::uint32_t> ends;
    for (Quotation& quotation : d_.quotations) {
      while (!ends.empty() && ends.back() <= quotation.span.begin) ends.pop_back();
      quotation.depth = static_cast<std::uint8_t>(std::min<std::size_t>(ends.size(), 255));
      ends.push_back(quotation.span.end);
    }
  }

  Document& d_;
  const std::vector<std::uint32_t>& marks_;
  std::size_t mark_ = 0;  ///< marks before it are read
  std::vector<Open> open_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  std::size_t sentence_ = 0;
  bool fresh_ = true;                   ///< no mark of the paragraph has been met yet
  std::optional<std::size_t> pending_;  ///< index of the quotation left open
  Group pending_group_ = Group::twofold;
  std::size_t pending_sentence_ = 0;
};

}  // namespace

void find_quotations(Document& document, const std::vector<std::uint32_t>& marks) {
  QuoteScan(document, marks).run();
}

}  // namespace text
DATELINE_END
