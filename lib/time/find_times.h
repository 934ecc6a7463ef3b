// Stage 3: tokens -> time expressions, resolved.
#pragma once

#include <string>
#include <vector>

#include "dateline/analysis.h"
#include "dateline/document.h"
#include "dateline/time_expression.h"
#include "text/text_rules.h"
#include "time/resolve.h"
#include "time/time_rules.h"

DATELINE_BEGIN
namespace timex {

struct TimeQuery {
  const Document& document;
  const Analysis* analysis = nullptr;  ///< null: tense is guessed from the words alone
  PublicationTime published;
  std::string* explanation = nullptr;      ///< when set, the derivation is appended to it
  Direction assumed = Direction::unknown;  ///< where a clause that does not say points
  /// When set, of the document only the body is given, valid UTF-8; the rest is
  /// worked out by these where an expression depends on it.
  const text::TextRules* text_rules = nullptr;
};

/// In text order, without overlap.
std::vector<TimeExpression> find_times(const TimeQuery& query, const TimeRules& rules);

}  // namespace timex
DATELINE_END
