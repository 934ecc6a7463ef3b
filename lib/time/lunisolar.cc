#include "time/lunisolar.h"

#include <cmath>

DATELINE_BEGIN
namespace timex {
namespace {

/// Days since noon of 1 January 2000, UTC; what is a minute off does not matter here.
using Instant = double;

constexpr double month_length = 29.530588861;
constexpr double year_length = 365.2422;
constexpr double first_new_moon = 5.09766;       // the mean one of 6 January 2000
constexpr double moon_gains = 360.0 / 29.53059;  // degrees a day, on the Sun
constexpr int china = 480, india = 330;          // minutes ahead of UTC

double radians(double degrees) {
  return degrees * 3.14159265358979323846 / 180.0;
}

double sine(double degrees) {
  return std::sin(radians(degrees));
}

/// 0 up to 360.
double circle(double degrees) {
  return degrees - 360.0 * std::floor(degrees / 360.0);
}

/// -180 up to 180.
double signed_angle(double degrees) {
  return circle(degrees + 180.0) - 180.0;
}

double sun_longitude(Instant at) {
  const double t = at / 36525.0;
  const double mean = 280.46646 + t * (36000.76983 + t * 0.0003032);
  const double anomaly = 357.52911 + t * (35999.05029 - t * 0.0001537);
  const double center = (1.914602 - t * 0.004817) * sine(anomaly) +
                        (0.019993 - t * 0.000101) * sine(2 * anomaly) +
                        0.000289 * sine(3 * anomaly);
  return circle(mean + center - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t));
}

struct MoonTerm {
  double size;  // degrees
  int d, m, mm, f;
};

constexpr MoonTerm moon_terms[] = {
    {6.288774, 0, 0, 1, 0},   {1.274027, 2, 0, -1, 0},  {0.658314, 2, 0, 0, 0},
    {0.213618, 0, 0, 2, 0},   {-0.185116, 0, 1, 0, 0},  {-0.114332, 0, 0, 0, 2},
    {0.058793, 2, 0, -2, 0},  {0.057066, 2, -1, -1, 0}, {0.053322, 2, 0, 1, 0},
    {0.045758, 2, -1, 0, 0},  {-0.040923, 0, 1, -1, 0}, {-0.034720, 1, 0, 0, 0},
    {-0.030383, 0, 1, 1, 0},  {0.015327, 2, 0, 0, -2},  {-0.012528, 0, 0, 1, 2},
    {0.010980, 0, 0, 1, -2},  {0.010675, 4, 0, -1, 0},  {0.010034, 0, 0, 3, 0},
    {0.008548, 4, 0, -2, 0},  {-0.007888, 2, 1, -1, 0}, {-0.006766, 2, 1, 0, 0},
    {-0.005163, 1, 0, -1, 0}, {0.004987, 1, 1, 0, 0},   {0.004036, 2, -1, 1, 0},
    {0.003994, 2, 0, 2, 0},   {0.003861, 4, 0, 0, 0},   {0.003665, 2, 0, -3, 0}};

double moon_longitude(Instant at) {
  const double t = at / 36525.0;
  const double mean = 218.3164477 + t * (481267.88123421 - t * 0.0015786);
  const double d = 297.8501921 + t * (445267.1114034 - t * 0.0018819);
  const double m = 357.5291092 + t * (35999.0502909 - t * 0.0001536);
  const double mm = 134.9633964 + t * (477198.8675055 + t * 0.0087414);
  const double f = 93.2720950 + t * (483202.0175233 - t * 0.0036539);
  const double e = 1.0 - t * (0.002516 + t * 0.0000074);
  double longitude = mean;
  for (const MoonTerm& term : moon_terms) {
    const double size = term.m == 0 ? term.size : term.size * e;
    longitude += size * sine(term.d * d + term.m * m + term.mm * mm + term.f * f);
  }
  return circle(longitude);
}

/// How far the Moon is ahead of the Sun, 0 at new moon.
double elongation(Instant at) {
  return circle(moon_longitude(at) - sun_longitude(at));
}

/// The new moon of that number, counted from 6 January 2000.
Instant new_moon(std::int64_t number) {
  Instant at = first_new_moon + month_length * static_cast<double>(number);
  for (int i = 0; i < 6; ++i) at -= signed_angle(elongation(at)) / moon_gains;
  return at;
}

/// The number of the last new moon at or before a moment, or one near it.
std::int64_t about_new_moon(Instant at) {
  return static_cast<std::int64_t>(std::floor((at - first_new_moon) / month_length));
}

DayNumber day_at(Instant at, int minutes) {
  static const DayNumber first = day_number(2000, 1, 1);
  return first + static_cast<DayNumber>(std::floor(at + 0.5 + minutes / 1440.0));
}

/// Where that day of a clock stands at an hour.
Instant moment_at(DayNumber day, int hour, int minutes) {
  static const DayNumber first = day_number(2000, 1, 1);
  return static_cast<double>(day - first) - 0.5 + hour / 24.0 - minutes / 1440.0;
}

Instant sun_reaches(std::int32_t year, double longitude) {
  // The equinox of March 2000 was 79.3 days after the start of that year.
  Instant at = 78.8 + year_length * (year - 2000 + longitude / 360.0);
  if (longitude > 279.0) at -= year_length;  // January and February come first
  for (int i = 0; i < 6; ++i)
    at -= signed_angle(sun_longitude(at) - longitude) * year_length / 360.0;
  return at;
}

/// The first days of Chinese months: the number of their new moon, made sure.
DayNumber chinese_month(std::int64_t number) {
  return day_at(new_moon(number), china);
}

/// The new moon that begins the month with the winter solstice of that year.
std::int64_t solstice_month(std::int32_t year) {
  const Instant solstice = sun_reaches(year, 270);
  const DayNumber day = day_at(solstice, china);
  std::int64_t number = about_new_moon(solstice) + 1;
  while (chinese_month(number) > day) --number;
  return number;
}

/// No multiple of thirty degrees is reached between the month's first day and the next's.
bool lacks_major_term(std::int64_t number) {
  const auto sign = [](std::int64_t n) {
    return std::floor(sun_longitude(moment_at(chinese_month(n), 0, china)) / 30.0);
  };
  return sign(number) == sign(number + 1);
}

double sidereal_sun(Instant at) {
  const double precession = 23.85306 + 1.39722 * at / 36525.0;  // Lahiri
  return circle(sun_longitude(at) - precession);
}

/// The sign in which the Sun stands at a new moon.
int sign_at(std::int64_t number) {
  return static_cast<int>(sidereal_sun(new_moon(number)) / 30.0);
}

/// The day of the month after that new moon on which a tithi holds.
DayNumber day_of_tithi(std::int64_t number, int tithi, int hour) {
  const DayNumber first = day_at(new_moon(number), india) - 1;
  const DayNumber guess = first + tithi * 295 / 300 - 1;
  const auto holds = [&](DayNumber day) {
    return static_cast<int>(elongation(moment_at(day, hour, india)) / 12.0) + 1;
  };
  const auto ahead = [&](DayNumber day) {  // how far past the tithi, -15 up to 14
    return (holds(day) - tithi + 45) % 30 - 15;
  };
  DayNumber day = guess;
  while (ahead(day) < 0) ++day;
  while (ahead(day) >= 0) --day;
  // A tithi that holds at that hour on no day is kept where it begins.
  return ahead(day + 1) == 0 ? day + 1 : day;
}

}  // namespace

DayNumber chinese_day(std::int32_t year, int month, int day) {
  const std::int32_t start = month >= 11 ? year : year - 1;  // whose solstice comes before
  std::int64_t number = solstice_month(start);
  bool leap = solstice_month(start + 1) - number == 13;
  for (int steps = month >= 11 ? month - 11 : month + 1; steps > 0; --steps) {
    ++number;
    if (leap && lacks_major_term(number)) {
      leap = false;
      ++number;
    }
  }
  return chinese_month(number) + day - 1;
}

std::optional<DayNumber> hindu_day(std::int32_t year, int month, int tithi, int hour) {
  static const DayNumber epoch = day_number(2000, 1, 1);
  const auto start = static_cast<double>(day_number(year, 1, 1) - epoch);
  const std::int64_t first = about_new_moon(start) - 2;
  for (std::int64_t number = first; number < first + 16; ++number) {
    const int sign = sign_at(number);
    if ((sign + 1) % 12 + 1 != month) continue;
    if (sign_at(number + 1) == sign) continue;  // the leap month before the true one
    const DayNumber day = day_of_tithi(number, tithi, hour);
    if (date_of(day).year == year) return day;
  }
  return {};
}

DayNumber solar_day(std::int32_t year, int longitude, int minutes) {
  return day_at(sun_reaches(year, longitude), minutes);
}

}  // namespace timex
DATELINE_END
