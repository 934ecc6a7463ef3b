// Which of the days that share a name the context means: the year of a month,
// the week of a weekday, the month of a day.
#pragma once

#include <optional>

#include "time/resolve.h"

DATELINE_BEGIN
namespace timex {

/// How a date without a year is dated: what was taken, and what it could be too.
struct Choice {
  std::int32_t year = 0;
  std::optional<std::int32_t> other;
  AnchorKind anchor = AnchorKind::publication;
  const char* why = "";
};

/// What is said of a date besides its year; 0: not said.
struct NamedDay {
  int month = 1;
  int day = 0;
  int weekday = 0;
};

Choice choose_year(const NamedDay& said, const ResolveContext& context);

/// The weekday nearest to a day on the side the clause looks to; the day itself
/// when it is that weekday.
TimePoint choose_weekday(int weekday, const ResolveContext& context, const TimePoint& from,
                         Resolution& resolution);

/// "the 31st": of the month spoken of, or of the one the clause looks to.
std::optional<TimePoint> choose_month(int day, int weekday, const ResolveContext& context,
                                      Resolution& resolution);

/// The holiday of the year that the context means; nothing when no year around
/// has it.
std::optional<DayNumber> choose_holiday(const HolidayRule& rule, const Fields& fields,
                                        const ResolveContext& context, Resolution& resolution);

}  // namespace timex
DATELINE_END
