// Tells how far each pattern can match, but not what the words mean: sets of
// ends as bits, each pattern worked out once a place. Most places at which a
// rule could begin hold no expression, and this finds out far cheaper than
// filling in fields does.
#pragma once

#include <array>
#include <bit>

#include "time/borders.h"
#include "time/grammar.h"

DATELINE_BEGIN
namespace timex {

class Recognizer {
 public:
  /// Bit d stands for a match of d atoms.
  using Ends = std::uint64_t;

  Recognizer(const Grammar& grammar, std::string_view text, const std::vector<Atom>& atoms)
      : grammar_(grammar), outline_(grammar.outline), atoms_(atoms), borders_(text, atoms) {}

  void begin_at(std::uint32_t at) {
    origin_ = at;
    work_ = 0;
    generation_ = ++newest_generation_;
    overflow_ = false;
    seen_blocks_ = 0;
  }

  /// How far the pattern can reach from the origin.
  Ends ends(PatternId pattern) { return walk(outline_.roots[pattern], 1); }
  /// ... from `at`, at or after the origin; a superset when `overflow()`.
  bool can_match(PatternId pattern, std::uint32_t at);

  /// The answers at this origin are not complete: it was too far or too much.
  [[nodiscard]] bool overflow() const { return overflow_; }

 private:
  /// Where the step's matches that begin at the places of `from` end.
  Ends walk(StepId id, Ends from) {
    const Step& step = outline_.steps[id];
    if (step.nullable) return run(step, from);
    from = where(from, [&](int place) { return outline_.begins(step, at(place).symbol); });
    return from == 0 ? 0 : run(step, from);
  }
  Ends run(const Step& step, Ends from);
  Ends sequence(const Step& step, Ends from);
  Ends rest(const Step& step, std::uint32_t child, Ends from);
  bool finds_needed(const Step& step, Ends from);
  Ends atom(const Step& step, Ends from);
  Ends digits(const Step& step, Ends from);
  Ends call(const Step& step, Ends from);
  Ends pattern_ends(PatternId id, int place);
  Ends look(const Step& step, Ends from);
  bool looks_behind(const Step& step, std::uint32_t at);
  Ends next(Ends places) {
    overflow_ = overflow_ || (places >> 63U) != 0;
    return places << 1U;
  }

  [[nodiscard]] const Atom& at(int place) const {
    return atoms_[origin_ + static_cast<std::uint32_t>(place)];
  }
  [[nodiscard]] bool within_paragraph(int place) const {
    return place == 0 || !at(place).has(Atom::break_before);
  }
  /// The places of `from` at which `holds` does.
  template <class Condition>
  [[nodiscard]] static Ends where(Ends from, Condition holds) {
    Ends kept = 0;
    for (; from != 0; from &= from - 1) {
      if (holds(std::countr_zero(from))) kept |= from & (~from + 1);
    }
    return kept;
  }

  // Of each eight atoms ahead, the classes of which some are among them.
  static constexpr std::uint32_t block_size = 8, most_blocks = 8;
  std::array<std::uint64_t, most_blocks> blocks_{};
  std::uint32_t seen_blocks_ = 0;

  /// What a pattern did at a place. A place in the table is overwritten by the
  /// next that falls on it: forgetting costs time only.
  struct Known {
    std::uint32_t generation = 0;
    std::uint32_t key = 0;
    Ends ends = 0;
  };
  static constexpr std::size_t known_size = 512;

  const Grammar& grammar_;
  const Outline& outline_;
  const std::vector<Atom>& atoms_;
  Borders borders_;
  std::uint32_t origin_ = 1;
  std::uint32_t work_ = 0;
  std::uint32_t generation_ = 0, newest_generation_ = 0;
  int depth_ = 0;
  bool overflow_ = false;
  std::array<Known, known_size> known_{};
};

}  // namespace timex
DATELINE_END
