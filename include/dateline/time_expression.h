#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/export.h"
#include "dateline/span.h"
#include "dateline/time_value.h"

DATELINE_BEGIN

/// TIMEX3's four kinds of expression (TimeML 1.2.1).
enum class TimexType : std::uint8_t { date, time, duration, set };

/// What a relative expression was counted from.
enum class AnchorKind : std::uint8_t {
  none,         ///< the expression is absolute, or could not be anchored
  publication,  ///< the article's publication date
  narrative,    ///< the time the narration had reached ("the following day")
  expression,   ///< another expression, named by `anchor_expression`
  quotation,    ///< the stated date of the quoted words
  gloss,        ///< the text explains it ("..., meaning Wednesday")
  event,        ///< an event the text names ("two days after the attack"), in `anchor_event`
};

/// Another reading of the same words, kept where the text does not decide.
struct TimeReading {
  std::string value;  ///< TIMEX3 value
  TimeValue resolved;
};

/// A time expression found in a text and what it means on the calendar.
///
/// `value`, `mod`, `quant` and `freq` are TIMEX3's attributes, spelled as
/// TimeML 1.2.1 spells them (empty: absent). `resolved` is the same on the
/// calendar; durations and sets without an anchor have neither bound.
/// Indices refer to the same `Extraction::times`. Plain value.
struct TimeExpression {
  Span span;
  TimexType type = TimexType::date;
  std::string value;
  std::string mod;
  std::string quant;
  std::string freq;
  std::string recurrence;  ///< RFC 5545 RRULE of a SET, where one exists
  TimeValue resolved;
  std::string edtf;  ///< `to_edtf(resolved)`; an EDTF-less duration leaves it empty
  /// Why there is no such time: "2023-02 has 28 days". Then `value` and
  /// `resolved` are empty; nothing is bent to the next day that exists.
  std::string impossible;
  AnchorKind anchor = AnchorKind::none;
  std::optional<std::uint32_t> anchor_expression;
  std::optional<Span> anchor_event;
  bool temporal_function = false;            ///< the value had to be computed from an anchor
  std::optional<std::uint32_t> begin_point;  ///< index of the expression that begins a duration
  std::optional<std::uint32_t> end_point;
  std::optional<std::uint32_t> alternative_to;  ///< "Tuesday or Wednesday": the first of them
  std::string rule;                             ///< name of the rule that found it
  std::vector<TimeReading> readings;            ///< further readings, likelier first; usually empty
};

[[nodiscard]] DATELINE_EXPORT std::string_view to_string(TimexType type);   ///< "DATE", ...
[[nodiscard]] DATELINE_EXPORT std::string_view to_string(AnchorKind kind);  ///< "publication", ...

DATELINE_END
