#include "text/furniture.h"

#include <optional>

#include "text/token_reader.h"

DATELINE_BEGIN
namespace text {
namespace {

/// Longer paragraphs are prose, whatever words they start with.
constexpr std::uint32_t longest_line = 40;
/// How far a closing bracket's opening one is looked for.
constexpr std::uint32_t longest_bracket = 80;

class FurnitureScan {
 public:
  FurnitureScan(TokenReader reader, std::uint32_t begin) : r_(reader), begin_(begin) {}

  std::vector<FurniturePiece> run() {
    if (const auto kind = whole_line()) return {{begin_, r_.end, *kind, false}};
    std::uint32_t from = dateline_end(r_.document, begin_, r_.end, r_.rules);
    if (from > begin_) pieces_.push_back({begin_, from, FurnitureKind::dateline, false});
    const std::uint32_t to = trailing_brackets(from);
    copyright_credits(from, to);
    std::reverse(trailing_.begin(), trailing_.end());
    pieces_.insert(pieces_.end(), trailing_.begin(), trailing_.end());
    return pieces_;
  }

 private:
  [[nodiscard]] std::optional<FurnitureKind> whole_line() const {
    if (r_.end - begin_ > longest_line) return bracketed_line();
    std::uint32_t first = begin_;
    std::uint32_t last = r_.end;
    while (first < last && !has_letters(first)) ++first;
    while (last > first && !has_letters(last - 1)) --last;
    if (first == last) {
      return r_.first(begin_).kind == CharClass::period ? std::nullopt
                                                        : std::optional(FurnitureKind::end_mark);
    }
    if (first > begin_ || r_.is_all_capitals(first)) {
      if (r_.phrase_end(first, phrase::end_mark) == last) return FurnitureKind::end_mark;
    }
    if (r_.phrase_end(begin_, phrase::note_line) == r_.end) return FurnitureKind::note;
    if (is_byline()) return FurnitureKind::byline;
    if (is_agency_line()) return FurnitureKind::credit;
    if (const auto kind = bracketed_line()) return kind;
    if (is_notice(first)) return FurnitureKind::note;
    if (ends_with_phrase(phrase::credit_ending)) return FurnitureKind::credit;
    return ends_like_prose() ? std::nullopt : starts_with(first);
  }

  [[nodiscard]] bool has_letters(std::uint32_t token) const {
    return r_.is_word(token) || is_ascii_word(r_.word(token).back());
  }

  [[nodiscard]] bool is_notice(std::uint32_t token) const {
    return r_.phrase_end(token, phrase::notice) > token ||
           (r_.first(begin_).value == 0xA9 && r_.first(begin_ + 1).kind == CharClass::digit);
  }

  /// "... contributed to this report."
  [[nodiscard]] bool ends_with_phrase(std::uint32_t kinds) const {
    const std::uint32_t last = r_.is(r_.end - 1, ".") ? r_.end - 1 : r_.end;
    const std::uint32_t longest = std::min(last - begin_, TokenReader::longest_phrase);
    for (std::uint32_t size = longest; size > 0; --size) {
      if ((r_.rules.phrase_kinds(r_.slice(last - size, last)) & kinds) == 0) continue;
      if (r_.phrase_end(last - size, kinds) == last) return true;
    }
    return false;
  }

  [[nodiscard]] bool ends_like_prose() const {
    const CharClass last = r_.first(r_.end - 1).kind;
    return last == CharClass::period || last == CharClass::ender || last == CharClass::quote ||
           last == CharClass::apostrophe;
  }

  /// "(ATTN: ...)", "[File photo ...]": the whole paragraph in brackets.
  [[nodiscard]] std::optional<FurnitureKind> bracketed_line() const {
    if (r_.first(begin_).kind != CharClass::open_bracket ||
        r_.first(r_.end - 1).kind != CharClass::close_bracket || opening(r_.end - 1) != begin_) {
      return std::nullopt;
    }
    const auto kind = bracket_kind(begin_, r_.end);
    return !kind && ends_with_credit() ? FurnitureKind::caption : kind;
  }

  /// "[The port at night. (File photo: AP)]"
  [[nodiscard]] bool ends_with_credit() const {
    const std::uint32_t last = r_.end - 2;
    if (last <= begin_ || r_.first(last).kind != CharClass::close_bracket) return false;
    const std::uint32_t open = opening(last);
    if (open >= last) return false;
    const auto kind = bracket_kind(open, last + 1);
    return kind == FurnitureKind::credit || kind == FurnitureKind::caption;
  }

  /// What a listed phrase at `token` makes of its line.
  [[nodiscard]] std::optional<FurnitureKind> starts_with(std::uint32_t token) const {
    using enum FurnitureKind;
    constexpr struct {
      std::uint32_t phrase;
      FurnitureKind kind;
    } starts[] = {{phrase::credit, credit}, {phrase::note, note}};
    for (const auto& start : starts) {
      if (r_.phrase_end(token, start.phrase) > token) return start.kind;
    }
    const std::uint32_t attention = r_.phrase_end(token, phrase::attention);
    if (attention > token && r_.is(attention, ":")) return attention_line;
    return std::nullopt;
  }

  [[nodiscard]] bool is_agency_line() const {
    std::uint32_t agencies = 0;
    for (std::uint32_t at = begin_; at < r_.end;) {
      const std::uint32_t to = r_.phrase_end(at, phrase::agency);
      if (to == at && r_.is_word(at)) return false;
      agencies += to > at ? 1 : 0;
      at = std::max(to, at + 1);
    }
    return agencies > 0;
  }

  [[nodiscard]] bool is_byline() const {
    const CharClass last = r_.first(r_.end - 1).kind;
    if (last == CharClass::ender || r_.is(r_.end - 1, ".")) return false;
    if (r_.phrase_end(begin_, phrase::byline_role) == r_.end) return true;
    std::uint32_t at = r_.phrase_end(begin_, phrase::byline_start);
    if (at == begin_ || !r_.is_capital(at)) return false;
    if (r_.phrase_end(at, phrase::calendar) > at) return false;
    for (; at < r_.end; ++at) {
      if (!r_.is_word(at) || r_.is_capital(at)) continue;
      if (r_.first(at - 1).kind == CharClass::hyphen && !r_.space_before(at)) continue;
      const bool listed = r_.phrase_end(at, phrase::byline_word) > at;
      if (!listed && r_.word(at).find('@') == std::string_view::npos &&
          r_.first(at).kind != CharClass::digit) {
        return false;
      }
    }
    return true;
  }

  /// The bracket that the one at `close` closes; `close` when there is none near.
  [[nodiscard]] std::uint32_t opening(std::uint32_t close) const {
    std::uint32_t depth = 0;
    const std::uint32_t limit = close - begin_ > longest_bracket ? close - longest_bracket : begin_;
    for (std::uint32_t at = close + 1; at-- > limit;) {
      const CharClass kind = r_.first(at).kind;
      if (kind == CharClass::close_bracket) ++depth;
      if (kind == CharClass::open_bracket && --depth == 0) return at;
    }
    return close;
  }

  [[nodiscard]] std::optional<FurnitureKind> bracket_kind(std::uint32_t open,
                                                          std::uint32_t end) const {
    const std::uint32_t inside = open + 1;
    const std::uint32_t close = end - 1;
    if (inside >= close) return std::nullopt;
    if (r_.phrase_end(inside, phrase::attention) > inside) return FurnitureKind::attention_line;
    if (r_.phrase_end(inside, phrase::end_mark) == close) return FurnitureKind::end_mark;
    if (const auto kind = starts_with(inside)) return kind;
    if (r_.phrase_end(inside, phrase::caption) > inside) return FurnitureKind::caption;
    if (names_agency(inside, close) || is_initials(inside, close)) return FurnitureKind::credit;
    return std::nullopt;
  }

  /// "(Yonhap)", "(Costa Rica's Public Safety Ministry/AP)", "(AFP, dpa)"
  [[nodiscard]] bool names_agency(std::uint32_t begin, std::uint32_t end) const {
    if (end - begin > 12) return false;
    if (r_.phrase_end(begin, phrase::agency) > begin) return true;
    for (std::uint32_t at = begin + 1; at < end; ++at) {
      const std::uint32_t to = r_.phrase_end(at, phrase::agency);
      if (to == end && !r_.is_word(at - 1)) return true;
    }
    return false;
  }

  /// "(pvs/ji)": the writers' and editors'.
  [[nodiscard]] bool is_initials(std::uint32_t begin, std::uint32_t end) const {
    if (end - begin < 3 || end - begin > 7) return false;
    for (std::uint32_t at = begin; at < end; ++at) {
      const CharClass kind = r_.first(at).kind;
      const bool letters = kind == CharClass::lower && r_.word(at).size() <= 4;
      const bool mark = kind == CharClass::slash || kind == CharClass::hyphen;
      if ((at - begin) % 2 == 0 ? !letters : !mark) return false;
    }
    return true;
  }

  /// Takes furniture in brackets off the paragraph's end; returns where it begins.
  std::uint32_t trailing_brackets(std::uint32_t from) {
    std::uint32_t to = r_.end;
    while (to > from && r_.first(to - 1).kind == CharClass::close_bracket) {
      const std::uint32_t open = opening(to - 1);
      if (open >= to - 1 || open < from) break;
      const auto kind = bracket_kind(open, to);
      if (!kind) break;
      trailing_.push_back({open, to, *kind, names_agency(open + 1, to - 1)});
      to = open;
    }
    return to;
  }

  /// "© REUTERS", "© Jane DOE / AFP" anywhere.
  void copyright_credits(std::uint32_t from, std::uint32_t to) {
    if (from == to || r_.slice(from, to).find("\xC2\xA9") == std::string_view::npos) return;
    for (std::uint32_t at = from; at < to; ++at) {
      if (r_.first(at).value != 0xA9 || !r_.space_before(at)) continue;
      const std::uint32_t end = credit_end(at + 1, to);
      const bool year = r_.first(at + 1).kind == CharClass::digit;
      pieces_.push_back({at, end, FurnitureKind::credit, !year});
      at = end - 1;
    }
  }

  /// Up to the last agency near, else over a name.
  [[nodiscard]] std::uint32_t credit_end(std::uint32_t at, std::uint32_t to) const {
    const std::uint32_t limit = std::min(to, at + 9);
    std::uint32_t best = at;
    std::uint32_t names = 0;
    while (at < limit) {
      const std::uint32_t agency = std::min(r_.phrase_end(at, phrase::agency), to);
      if (agency > at) {
        at = best = agency;
        names = 3;
      } else if (r_.is_capital(at) || r_.first(at).kind == CharClass::digit) {
        ++at;
        if (++names <= 2) best = at;
      } else if (r_.first(at).kind == CharClass::slash || r_.is(at, ",") || r_.is(at, "-")) {
        ++at;
      } else {
        break;
      }
    }
    return best;
  }

  TokenReader r_;
  std::uint32_t begin_;
  std::vector<FurniturePiece> pieces_;
  std::vector<FurniturePiece> trailing_;  ///< from the end
};

}  // namespace

std::vector<FurniturePiece> find_furniture(const Document& document, std::uint32_t begin,
                                           std::uint32_t end, const TextRules& rules) {
  return FurnitureScan({document, end, rules}, begin).run();
}

}  // namespace text
DATELINE_END
