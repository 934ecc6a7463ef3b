// Whether a later claim tells what became of a forecast, and what it tells.
// Looser than matching for a merge: a report rarely uses the forecast's words.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "timeline/fate_cast.h"
#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// What a later claim tells about a forecast, as if the forecast were positive.
enum class Told : std::uint8_t {
  nothing,
  happened,
  not_happened,  ///< denied, called off, or its opposite happened
  moved,         ///< announced anew for a time after the one forecast
};

/// When a forecast's happening was to be, in days.
struct Window {
  std::int32_t begin = 0;
  std::int32_t end = DayRange::open_end;
  bool stated = false;
};

struct Telling {
  Told told = Told::nothing;
  std::int32_t score = 0;
  bool undated = false;  ///< the report's day is not that of the happening
};

/// Compares forecasts with later claims.
class FateMatcher {
 public:
  FateMatcher(const Mentions& mentions, const MergeRules& rules)
      : mentions_(mentions), rules_(rules), casts_(mentions, rules) {}

  [[nodiscard]] bool is_forecast(const Mention& mention) const;
  [[nodiscard]] Window window(const Mention& forecast) const;
  /// "A week later than planned", without the day itself.
  [[nodiscard]] bool told_late(const Mention& later) const;
  /// `later` stands in an article published after the forecast's.
  [[nodiscard]] Telling compare(const Mention& forecast, const Mention& later) const;

  /// "More satellites", "another attempt".
  [[nodiscard]] bool asks_for_more(const Mention& mention) const;
  /// "The strike will end": by its own verb.
  [[nodiscard]] bool ends(const Mention& mention) const;
  /// Somebody takes part in both, or nobody in the one who differs from those in the other.
  [[nodiscard]] bool agree_on_cast(const Mention& a, const Mention& b) const {
    const FateCast cast = casts_.compare(a, b);
    return cast.shared > 0 || (!cast.agents_differ && !cast.patients_differ);
  }

  /// What a report that tells of a forecast's happening tells of another
  /// forecast of it.
  [[nodiscard]] Told told_of_same(const Mention& forecast, const Mention& later) const {
    return told(forecast, later, Link::same);
  }

 private:
  enum class Link : std::uint8_t { none, same, outcome, opposite, needed, presence, day };
  struct Kind {
    Link link = Link::none;
    std::int32_t points = 0;
    std::uint8_t shared = 0;  ///< of an outcome: bits of `Shared`
  };
  [[nodiscard]] Kind link(const Mention& forecast, const Mention& later) const;
  [[nodiscard]] bool is_felt(const Mention& mention) const;
  [[nodiscard]] bool may_be_only(const Mention& mention) const;
  [[nodiscard]] bool is_dated_ahead(const Mention& mention) const;
  [[nodiscard]] bool goes_there(const Mention& forecast, Role role) const;
  [[nodiscard]] bool shows_presence(const Mention& forecast, const Mention& later) const;
  [[nodiscard]] Told told(const Mention& forecast, const Mention& later, Link link) const;
  [[nodiscard]] Told told_by_plan(const Mention& forecast, const Mention& later, Link link) const;
  /// Foretells a state, which ends with its opposite.
  [[nodiscard]] bool lasts(const Mention& forecast) const;
  [[nodiscard]] std::vector<std::uint32_t> places_near(const Mention& forecast) const;
  [[nodiscard]] std::vector<Wording> wordings(const Mention& mention) const;
  template <class Relate>
  [[nodiscard]] std::uint8_t related(const Mention& forecast, const Mention& later,
                                     Relate relate) const;
  [[nodiscard]] bool tells_of_doing(const Mention& later) const;
  [[nodiscard]] bool fails(const Mention& mention) const;
  [[nodiscard]] bool speaks_of(const Mention& forecast, const Mention& later) const;
  [[nodiscard]] bool goes_on(const Mention& mention) const;
  [[nodiscard]] bool says(const Mention& later,
                          bool (OutcomeRules::*what)(std::uint32_t) const) const;
  [[nodiscard]] std::optional<std::int32_t> share_in(const Mention& mention) const;
  [[nodiscard]] Told of_fewer(const Mention& forecast, const Mention& later) const;
  [[nodiscard]] bool tells_of_change(const Mention& forecast, const Mention& later) const;
  [[nodiscard]] bool tells_by_day(const Mention& forecast, const Mention& later,
                                  const FateCast& cast) const;
  [[nodiscard]] bool is_called_off(const Mention& later, const Kind& kind) const;
  [[nodiscard]] bool may_tell(const Mention& forecast, const Mention& later, const Kind& kind,
                              const FateCast& cast) const;
  [[nodiscard]] bool does_what_one_does(const Mention& forecast, const Mention& later) const;
  [[nodiscard]] std::int32_t time_points(const Mention& forecast, const Mention& later) const;
  [[nodiscard]] std::int32_t place_points(const Mention& forecast, const Mention& later) const;
  [[nodiscard]] std::int32_t story_points(const Mention& forecast, const Mention& later,
                                          const FateCast& cast) const;

  const Mentions& mentions_;
  const MergeRules& rules_;
  FateCasts casts_;
};

}  // namespace merge
DATELINE_END
