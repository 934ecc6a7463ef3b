#include "time/direction.h"

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::uint32_t furthest_before = 40;  // atoms
constexpr std::uint32_t furthest_after = 25;

class Cues {
 public:
  Cues(const std::vector<Atom>& atoms, std::string_view text, const TimeRules& rules)
      : atoms_(atoms), text_(text), rules_(rules) {}

  [[nodiscard]] Direction at(std::uint32_t i) const {
    const Atom& atom = atoms_[i];
    if (!atom.has(Atom::is_word)) return Direction::unknown;
    // Within a sentence "May", "Will" and "March" are names.
    if (atom.has(Atom::capital) && !sentence_ends_before(atoms_, text_, i))
      return Direction::unknown;
    switch (rules_.cues[atom.symbol]) {
      case Cue::future:
        return Direction::future;
      case Cue::past:
        return Direction::past;
      case Cue::present:
        return Direction::present;
      case Cue::no_past_form:
        return Direction::unknown;
      case Cue::none:
        break;
    }
    const std::string_view word = text_.substr(atom.begin, atom.end - atom.begin);
    for (const std::string& ending : rules_.past_endings) {
      if (word.size() > ending.size() + 1 && word.ends_with(ending)) return Direction::past;
    }
    return Direction::unknown;
  }

 private:
  const std::vector<Atom>& atoms_;
  std::string_view text_;
  const TimeRules& rules_;
};

}  // namespace

bool dates_telling(const std::vector<Atom>& atoms, std::uint32_t begin, std::uint32_t end,
                   const TimeRules& rules) {
  const bool on = begin > 1 && rules.telling_on.test(atoms[begin - 1].symbol);
  if (!rules.sayings.test(atoms[begin - (on ? 2 : 1)].symbol)) return false;
  const Symbol after = atoms[end].symbol;
  return !rules.future_cues.test(after) && !rules.past_cues.test(after) &&
         !rules.present_cues.test(after);
}

bool sentence_ends_before(const std::vector<Atom>& atoms, std::string_view text, std::uint32_t i) {
  const Atom& atom = atoms[i];
  if (atom.has(Atom::break_before)) return true;
  const bool closed = i > 2 && atom.has(Atom::capital) && atoms[i - 1].begin < text.size() &&
                      text[atoms[i - 1].begin] == '"';
  const Atom& mark = atoms[i - (closed ? 2 : 1)];
  if (mark.begin >= text.size()) return true;
  const char c = text[mark.begin];
  if (closed) return c == '.' || c == '!' || c == '?';
  if (c == '!' || c == '?' || c == ';') return true;
  if (c != '.' || !atom.has(Atom::space_before) || !atom.has(Atom::capital)) return false;
  // "Gen. Smith", "J. Smith": a short capitalised word before the stop is an
  // abbreviation more often than a sentence's last word.
  const Atom& word = atoms[i >= 2 ? i - 2 : 0];
  return !(word.has(Atom::capital) && word.end - word.begin <= 4);
}

Direction direction_at(const std::vector<Atom>& atoms, std::string_view text, std::uint32_t begin,
                       std::uint32_t end, const TimeRules& rules) {
  const Cues cues(atoms, text, rules);
  const std::uint32_t first = begin > furthest_before ? begin - furthest_before : 1;
  for (std::uint32_t i = begin; i > first; --i) {
    if (sentence_ends_before(atoms, text, i)) break;
    const Direction direction = cues.at(i - 1);
    if (direction != Direction::unknown) return direction;
  }
  const auto last =
      std::min<std::uint32_t>(end + furthest_after, static_cast<std::uint32_t>(atoms.size() - 1));
  for (std::uint32_t i = end; i < last; ++i) {
    if (i > end && sentence_ends_before(atoms, text, i)) break;
    const Direction direction = cues.at(i);
    if (direction != Direction::unknown) return direction;
  }
  return Direction::unknown;
}

}  // namespace timex
DATELINE_END
