// Where an expression may begin and end, and where a sentence may: what the
// atoms around a place say.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "time/atoms.h"

DATELINE_BEGIN
namespace timex {

/// The text and its atoms must outlive it.
class Borders {
 public:
  Borders(std::string_view text, const std::vector<Atom>& atoms) : text_(text), atoms_(atoms) {}

  /// A match may not begin inside a word, a number, or an amount.
  [[nodiscard]] bool begins_cleanly(std::uint32_t at) const {
    const Atom& atom = atoms_[at];
    if (atom.has(Atom::space_before)) return true;
    const Atom& before = atoms_[at - 1];
    if (before.has(Atom::is_word) || before.has(Atom::is_digits)) return false;
    if (!atom.has(Atom::is_digits)) return true;
    const char mark = text_[before.begin];
    if (mark == '$' || mark == '#' || mark == '&' || mark == '=' || mark == '_') return false;
    if (before.symbol != symbol_edge && static_cast<unsigned char>(mark) == 0xC2)
      return false;  // £
    if (static_cast<unsigned char>(mark) == 0xE2 && text_[before.begin + 1] == '\x82')
      return false;  // €
    if (mark == '/' && at >= 2 && (spans_years(at - 2) || spans_days(at - 2))) return true;
    return !joins(mark) || before.has(Atom::space_before) || !atoms_[at - 2].has(Atom::is_digits);
  }

  [[nodiscard]] bool ends_cleanly(std::uint32_t end) const {
    const Atom& after = atoms_[end];
    if (after.has(Atom::space_before)) return true;
    const Atom& last = atoms_[end - 1];
    const bool last_is_text = last.has(Atom::is_word) || last.has(Atom::is_digits);
    if (after.has(Atom::is_word) || after.has(Atom::is_digits)) return !last_is_text;
    if (!last.has(Atom::is_digits)) return true;
    const char mark = text_[after.begin];
    if (mark == '%' || mark == '_') return false;
    if (mark == '/' && (spans_years(end - 1) || spans_days(end - 1))) return true;
    const Atom& next = atoms_[std::min<std::size_t>(end + 1, atoms_.size() - 1)];
    return !joins(mark) || next.has(Atom::space_before) || !next.has(Atom::is_digits);
  }

  [[nodiscard]] bool starts_sentence(std::uint32_t at) const {
    if (atoms_[at].has(Atom::break_before)) return true;
    const Atom& before = atoms_[at - 1];
    if (before.has(Atom::is_word) || before.has(Atom::is_digits)) return false;
    const char mark = before.begin < text_.size() ? text_[before.begin] : '.';
    return mark == '.' || mark == '!' || mark == '?' || mark == '"' || mark == '\'' ||
           mark == '`' || mark == ':' || static_cast<unsigned char>(mark) == 0xE2;
  }

 private:
  [[nodiscard]] bool digits(std::uint32_t i, std::uint32_t count) const {
    return atoms_[i].has(Atom::is_digits) && atoms_[i].end - atoms_[i].begin == count;
  }

  /// "2025-03-05/2025-03-09": the day before the stroke, a year and a dash behind it.
  [[nodiscard]] bool spans_days(std::uint32_t at) const {
    return at >= 4 && at + 3 < atoms_.size() && digits(at, 2) && digits(at - 4, 4) &&
           digits(at + 2, 4) && atoms_[at + 3].begin < text_.size() &&
           text_[atoms_[at + 3].begin] == '-' && text_[atoms_[at - 1].begin] == '-';
  }

  /// "2019/20": four digits, a stroke and two, with no more behind them.
  [[nodiscard]] bool spans_years(std::uint32_t at) const {
    if (at + 3 >= atoms_.size()) return false;
    const Atom& after = atoms_[at + 3];
    const bool ends =
        after.has(Atom::space_before) || after.begin >= text_.size() || text_[after.begin] != '/';
    if (!digits(at, 4) || !digits(at + 2, 2) || !ends) return false;
    const std::int32_t later = atoms_[at + 2].number;
    return later > 12 || later == (atoms_[at].number + 1) % 100;  // else a month
  }

  /// Between digits these make one number, clock or date of them.
  static bool joins(char mark) { return mark == '.' || mark == ',' || mark == ':' || mark == '/'; }

  std::string_view text_;
  const std::vector<Atom>& atoms_;
};

}  // namespace timex
DATELINE_END
