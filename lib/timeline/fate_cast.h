// Who takes part in a forecast's happening and in what a later claim reports:
// the same, or others?
#pragma once

#include <cstdint>

#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// What the participants of two claims say of each other.
struct FateCast {
  std::int32_t points = 0;
  std::int32_t shared = 0;           ///< of the forecast's participants, those found in the report
  bool core = false;                 ///< one of them acts or undergoes on both sides
  bool agents_differ = false;        ///< both sides tell who acts, by names or by nouns, and differ
  bool named_agents_differ = false;  ///< by names
  bool patients_differ = false;      ///< the same of what undergoes it
  std::int32_t spoken_of = 0;        ///< participants whose words stand in the report's sentence
  bool named = false;                ///< one of those shared has a name
  bool agent_met = false;            ///< who is to act takes part in the report
  bool theme_met = false;            ///< what it is about takes part in the report or is spoken of
};

/// Compares participants of forecasts with those of later claims.
class FateCasts {
 public:
  FateCasts(const Mentions& mentions, const MergeRules& rules)
      : mentions_(mentions), rules_(rules) {}

  [[nodiscard]] FateCast compare(const Mention& forecast, const Mention& later) const;
  /// One person or thing; common nouns also when they are kinds of one thing, or
  /// a body and those who act for it ("the council", "councillors").
  [[nodiscard]] bool alike(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool misses_named(const Mention& forecast, const Mention& later) const;
  /// Others did the like: "the schools reopened" for "the railway will reopen".
  [[nodiscard]] bool of_others(const Mention& forecast, const Mention& later) const;
  /// Another did what only one can do: "won the election".
  [[nodiscard]] bool taken_by_another(const Mention& forecast, const Mention& later) const;

 private:
  struct Filled;
  [[nodiscard]] Filled filled(const Mention& mention, bool (*fills)(Role)) const;
  /// Both who acts and what undergoes it are told.
  [[nodiscard]] bool is_full(const Mention& mention) const;
  [[nodiscard]] std::int32_t unmet_points(const Mention& forecast, const Mention& later,
                                          bool (*fills)(Role), std::int32_t most,
                                          bool& differ) const;
  [[nodiscard]] bool others_differ(const Mention& forecast, const Mention& later) const;
  [[nodiscard]] bool brings_in(const Mention& later, std::size_t argument) const;
  [[nodiscard]] bool are_unmet(const Mention& forecast, const Mention& later,
                               bool (*fills)(Role)) const;
  [[nodiscard]] bool happens_to_new(const Mention& forecast, const Mention& later) const;
  [[nodiscard]] bool is_represented(const Mention& forecast, const Mention& later) const;
  void meet_theme(const Mention& forecast, const Mention& later, FateCast& cast) const;
  [[nodiscard]] bool is_spoken_of(std::uint32_t name, const Mention& later) const;

  const Mentions& mentions_;
  const MergeRules& rules_;
};

/// "Completed the takeover": the object is the happening itself.
bool is_carried(const ClaimDigest& digest);

}  // namespace merge
DATELINE_END
