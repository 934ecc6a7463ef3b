// The story of an earlier year that a text tells: "The strike began on 4 May
// 1926. Trains stopped on 7 May."
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "time/find_times.h"
#include "time/match.h"

DATELINE_BEGIN
namespace timex {

/// What it is made from must outlive it.
class Story {
 public:
  static constexpr std::uint32_t longest_gap = 60;  // atoms: a sentence or two

  Story(const TimeQuery& query, const TimeRules& rules, const std::vector<Atom>& atoms)
      : query_(query), rules_(rules), atoms_(atoms) {}

  /// What was told right before a month or a day without its year; of years not
  /// long ago in the same sentence only, for then news goes back to the present.
  [[nodiscard]] std::optional<Moment> told_before(const Match& match, int paragraph) const;
  /// A day or month of an earlier year begins or carries on a story; what counts
  /// from the publication ends it.
  void note(const Match& match, const Resolution& resolution, int paragraph);

 private:
  [[nodiscard]] bool names_story(const Match& match) const;
  [[nodiscard]] bool in_one_sentence(std::uint32_t first, std::uint32_t last) const;

  const TimeQuery& query_;
  const TimeRules& rules_;
  const std::vector<Atom>& atoms_;
  std::optional<Moment> told_;  // the month or day last told
  std::uint32_t end_ = 0;       // the atom behind its words
  int paragraph_ = -1;
  std::optional<Moment> named_;  // the year that last named a story
  std::uint32_t named_end_ = 0;
};

}  // namespace timex
DATELINE_END
