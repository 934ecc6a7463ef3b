// Days that follow the Moon and the Sun: the Chinese calendar, the lunar months
// and tithis of India, the solar terms.
//
// Positions by Meeus, Astronomical Algorithms (2nd ed., ch. 25 and 47, the
// larger terms): good to a few minutes for some centuries around 2000, so that
// only a phase right at midnight may come out a day off.
#pragma once

#include <optional>

#include "time/calendar.h"

DATELINE_BEGIN
namespace timex {

/// Month 1-12 (never the leap month) and day of the Chinese calendar's year that
/// begins in the Gregorian `year`.
DayNumber chinese_day(std::int32_t year, int month, int day);

/// The day of a lunar month, as India's calendars that end months at new moon
/// count them (1 Chaitra, 7 Ashvina, 12 Phalguna; the leap month is passed over),
/// on which the tithi (1-30; 15 ends at full moon, 30 at new moon) holds at an
/// hour of Indian time. In the Gregorian `year`, if it falls in it.
std::optional<DayNumber> hindu_day(std::int32_t year, int month, int tithi, int hour);

/// The day on which the Sun reaches a longitude (0 at the March equinox), on a
/// clock so many minutes ahead of UTC.
DayNumber solar_day(std::int32_t year, int longitude, int minutes);

}  // namespace timex
DATELINE_END
