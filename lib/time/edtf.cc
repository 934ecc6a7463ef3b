// Writes a TimeValue in the Extended Date/Time Format (ISO 8601-2:2019, level 2).
#include <algorithm>

#include "time/calendar.h"

DATELINE_BEGIN
namespace {

constexpr std::string_view edtf_open = "..";

bool has_four_digit_year(const TimePoint& point) {
  return point.year >= -9999 && point.year <= 9999;
}

/// The year, or the year and month, or the whole date. Beyond four digits EDTF
/// has years alone.
std::string write_date(const TimePoint& point, Grain precision) {
  const std::string whole = point.date_string();
  const std::size_t day = whole.size() - 3, month = whole.size() - 6;
  if (precision == Grain::year || !has_four_digit_year(point)) return whole.substr(0, month);
  return precision == Grain::month ? whole.substr(0, day) : whole;
}

bool is_month_start(const TimePoint& p) {
  return p.day == 1;
}
bool is_month_end(const TimePoint& p) {
  return p.day == timex::days_in_month(p.year, p.month);
}
bool is_year_start(const TimePoint& p) {
  return p.month == 1 && p.day == 1;
}
bool is_year_end(const TimePoint& p) {
  return p.month == 12 && p.day == 31;
}

/// The coarsest precision at which both bounds are still said exactly.
Grain shared_precision(const TimePoint& earliest, const TimePoint& latest) {
  if (is_year_start(earliest) && is_year_end(latest)) return Grain::year;
  if (is_month_start(earliest) && is_month_end(latest)) return Grain::month;
  return Grain::day;
}

/// A bound beside an open end: as precise as the value was stated.
Grain open_precision(const TimeValue& value) {
  if (value.earliest) {
    if (value.grain >= Grain::year && is_year_start(*value.earliest)) return Grain::year;
    if (value.grain >= Grain::month && is_month_start(*value.earliest)) return Grain::month;
  } else {
    if (value.grain >= Grain::year && is_year_end(*value.latest)) return Grain::year;
    if (value.grain >= Grain::month && is_month_end(*value.latest)) return Grain::month;
  }
  return Grain::day;
}

/// "2023-21" (spring) and its like: EDTF's numbers beyond the twelve months,
/// for an interval of whole months within a year; empty when there is none.
std::string write_season(const TimePoint& first, const TimePoint& last, Grain grain) {
  if (first.year != last.year || !is_month_start(first) || !is_month_end(last)) return {};
  int code = 0;
  const int months = last.month - first.month + 1;
  if (grain == Grain::season && months == 3 && first.month % 3 == 0) code = 20 + first.month / 3;
  if (grain == Grain::quarter && months == 3 && first.month % 3 == 1) code = 33 + first.month / 3;
  if (grain == Grain::half_year && months == 6 && first.month % 6 == 1) code = 40 + first.month / 6;
  if (code == 0) return {};
  return write_date(first, Grain::year) + "-" + std::to_string(code);
}

/// "199X", "19XX", or empty when the interval is no such run of years.
std::string write_masked_years(const TimePoint& first, const TimePoint& last) {
  if (first.year < 0 || last.year > 9999) return {};
  if (!is_year_start(first) || !is_year_end(last)) return {};
  const std::string year = write_date(first, Grain::year);
  if (first.year % 10 == 0 && last.year == first.year + 9) return year.substr(0, 3) + "X";
  if (first.year % 100 == 0 && last.year == first.year + 99) return year.substr(0, 2) + "XX";
  return {};
}

/// The value as one date, or empty when it takes two.
std::string write_single(const TimeValue& value) {
  const TimePoint &first = *value.earliest, &last = *value.latest;
  const bool same_day = timex::start_of_day(first) == timex::start_of_day(last);
  const std::string mark = value.approximate ? "~" : "";
  if (same_day) {
    const bool clock = value.grain <= Grain::hour && !value.approximate;
    if (clock && has_four_digit_year(first)) return first.date_time_string();
    return write_date(first, Grain::day) + (has_four_digit_year(first) ? mark : "");
  }
  if (!has_four_digit_year(first) || !has_four_digit_year(last)) {
    return first.year == last.year ? write_date(first, Grain::year) : "";
  }
  const Grain precision = shared_precision(first, last);
  if (precision == Grain::year && first.year == last.year) {
    return write_date(first, Grain::year) + mark;
  }
  if (precision == Grain::month && first.year == last.year && first.month == last.month) {
    return write_date(first, Grain::month) + mark;
  }
  if (value.approximate) return {};
  const std::string season = write_season(first, last, value.grain);
  return season.empty() ? write_masked_years(first, last) : season;
}

/// The value as "A/B", or as "A..B" inside a set.
std::string write_interval(const TimeValue& value, std::string_view between) {
  const bool in_set = between == edtf_open;
  const Grain precision = value.earliest && value.latest
                              ? shared_precision(*value.earliest, *value.latest)
                              : open_precision(value);
  const auto bound = [&](const std::optional<TimePoint>& point) -> std::string {
    if (!point) return in_set ? "" : std::string(edtf_open);
    const bool mark = value.approximate && !in_set && has_four_digit_year(*point);
    return write_date(*point, precision) + (mark ? "~" : "");
  };
  return bound(value.earliest) + std::string(between) + bound(value.latest);
}

std::string write_one(const TimeValue& value, std::string_view between) {
  if (!value.earliest && !value.latest) return {};
  if (value.earliest && value.latest) {
    std::string single = write_single(value);
    if (!single.empty()) return single;
  }
  return write_interval(value, between);
}

}  // namespace

std::string to_edtf(const TimeValue& value) {
  if (value.alternatives.empty()) return write_one(value, "/");
  std::vector<std::string> members;
  for (const TimeValue& alternative : value.alternatives) {
    TimeValue plain = alternative;
    // A set holds dates: a clock time is given by its day.
    plain.grain = std::max(plain.grain, Grain::day);
    std::string member = write_one(plain, edtf_open);
    if (member.empty()) continue;
    if (std::find(members.begin(), members.end(), member) == members.end()) {
      members.push_back(std::move(member));
    }
  }
  if (members.empty()) return {};
  std::string text;
  for (const std::string& member : members) text += (text.empty() ? "[" : ",") + member;
  return text + "]";
}

DATELINE_END
