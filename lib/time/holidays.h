// Days that a year has by rule: fixed, counted by weekday, moved with Easter or
// the Moon, of another calendar, or only in some years.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "dateline/result.h"
#include "time/calendar.h"
#include "time/periods.h"

DATELINE_BEGIN
namespace timex {

struct HolidayRule {
  enum class Kind : std::uint8_t {
    fixed,     // month, day
    weekday,   // the n-th weekday of a month, then some days on
    easter,    // days from Western Easter
    orthodox,  // days from Orthodox Easter
    hebrew,    // month and day of the Hebrew calendar (Nisan is 1)
    islamic,   // month and day of the tabular Islamic calendar
    chinese,   // month and day of the Chinese calendar
    hindu,     // lunar month, tithi and the hour at which it holds in India
    solar,     // the Sun's longitude, on a clock so many minutes ahead of UTC
    spans,     // listed, from the first day to the last
    table      // listed days
  };
  Kind kind = Kind::fixed;
  int month = 1, day = 1;         // fixed and the calendars; solar: longitude, minutes
  int hour = 6;                   // hindu
  int weekday = 1, nth = 1;       // weekday: 1 Monday; -1 the last
  int offset = 0;                 // days added
  int days = 1;                   // how long it lasts
  int every = 1, phase = 0;       // only in years that leave this rest
  std::vector<TimePoint> listed;  // as observed, before what the rule says
  std::vector<Period> periods;    // spans
};

/// "fixed 12-25", "weekday 11 4 4", "easter -2", "islamic 10 1", "lasts 30
/// islamic 9 1", "every 4 2024 weekday 11 1 1 1", ...
Result<HolidayRule> parse_holiday(std::string_view text);

/// The day in that (Gregorian) year; nothing when it does not fall in it or is
/// not listed. Islamic and Hebrew days begin at sunset before the day given.
std::optional<DayNumber> holiday_in(const HolidayRule& rule, std::int32_t year);

/// The last day of the feast that begins on that day.
DayNumber end_of_holiday(const HolidayRule& rule, DayNumber first);

}  // namespace timex
DATELINE_END
