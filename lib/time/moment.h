// A resolved place on the calendar at the grain in which it was said, and what
// it looks like as a TIMEX3 value and as an interval.
#pragma once

#include <optional>
#include <string>

#include "dateline/time_value.h"
#include "time/calendar.h"
#include "time/fields.h"
#include "time/holidays.h"
#include "time/periods.h"

DATELINE_BEGIN
namespace timex {

/// What a language takes parts of the day, seasons and holidays to mean.
struct Conventions {
  struct Hours {
    int first = 0, last = 23;
  };
  Hours part[static_cast<std::size_t>(Part::count)];
  int season_month[static_cast<std::size_t>(Season::count)] = {3, 6, 9, 12};  // each lasts three
  std::vector<HolidayRule> holidays;
  std::vector<Period> periods;
};

/// `at` is the start; what is finer than `grain` is not meant.
struct Moment {
  TimePoint at;
  Grain grain = Grain::day;
  Part part = Part::MO;        // when the grain is part_of_day
  Season season = Season::SP;  // when the grain is season
  std::optional<std::int32_t> zone_minutes;

  [[nodiscard]] std::string value() const;
  [[nodiscard]] TimeValue interval(const Conventions& conventions) const;
};

/// The moment at that grain which holds `point`.
Moment moment_of(const TimePoint& point, Grain grain, const Conventions& conventions);

/// `count` units later (earlier when negative): "last week" is -1 from now.
Moment move(const Moment& moment, std::int64_t count, const Conventions& conventions);

/// How many months a unit of the calendar has; 0 below a month.
int months_in(Grain grain);

/// The grain in which a unit is counted; nights and workdays are days.
Grain grain_of(Unit unit);

/// "2023", "BC0493".
std::string timex_year(std::int32_t year);

}  // namespace timex
DATELINE_END
