#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN

/// A point of the proleptic Gregorian calendar, to the second.
///
/// `year` is astronomical (0 is 1 BC, -1 is 2 BC) and not limited to four
/// digits; `month` 1-12, `day` 1-31. No time zone: the local time of the text.
/// Plain value, ordered in time.
struct TimePoint {
  std::int32_t year = 1;
  std::uint8_t month = 1;
  std::uint8_t day = 1;
  std::uint8_t hour = 0;
  std::uint8_t minute = 0;
  std::uint8_t second = 0;

  constexpr auto operator<=>(const TimePoint&) const = default;  // NOLINT(modernize-use-nullptr)

  /// "2023-09-11"; years outside 0-9999 as EDTF writes them ("Y12023-...").
  [[nodiscard]] DATELINE_EXPORT std::string date_string() const;
  /// "2023-09-11T14:30:00".
  [[nodiscard]] DATELINE_EXPORT std::string date_time_string() const;
};

/// The unit in which a time was stated: "2019" is a year, "Tuesday" a day.
enum class Grain : std::uint8_t {
  second,
  minute,
  hour,
  part_of_day,
  day,
  weekend,
  week,
  month,
  quarter,
  season,
  half_year,
  year,
  decade,
  century,
  millennium,
  unknown,
};

/// What an expression means on the calendar: the interval in which it lies.
///
/// `earliest` and `latest` are both inside the interval (the last second of
/// the last day, for a day-grained value); an absent bound is open. When the
/// text leaves several readings ("Tuesday or Wednesday") the first is in
/// `earliest`/`latest` and `alternatives` holds all of them, likeliest first;
/// otherwise `alternatives` is empty.
struct TimeValue {
  std::optional<TimePoint> earliest;
  std::optional<TimePoint> latest;
  Grain grain = Grain::unknown;
  bool approximate = false;
  std::vector<TimeValue> alternatives;

  bool operator==(const TimeValue&) const = default;
};

/// The value in EDTF (ISO 8601-2:2019, level 2): "2023-09-10", "2023-09~",
/// "2023-09-12/..", "[2023-09-12,2023-09-13]". Empty when neither bound is
/// known.
[[nodiscard]] DATELINE_EXPORT std::string to_edtf(const TimeValue& value);

/// A publication date, as precise as the article gives it.
struct PublicationTime {
  TimePoint at;                                    ///< midnight when only the day is known
  bool has_clock = false;                          ///< hour and minute are known
  std::optional<std::int32_t> utc_offset_minutes;  ///< when the article states one

  bool operator==(const PublicationTime&) const = default;

  /// "2023-09-11", or "2023-09-11T14:30:00+09:00" with a clock and offset.
  [[nodiscard]] DATELINE_EXPORT std::string to_string() const;
};

DATELINE_END
