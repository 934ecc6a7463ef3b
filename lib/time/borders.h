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
  /// Between digits these make one number, clock or date of them.
  static bool joins(char mark) { return mark == '.' || mark == ',' || mark == ':' || mark == '/'; }

  std::string_view text_;
  const std::vector<Atom>& atoms_;
};

}  // namespace timex
DATELINE_END
