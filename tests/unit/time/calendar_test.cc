#include "time/calendar.h"

#include <gtest/gtest.h>

namespace dateline::timex {
namespace {

TEST(Calendar, CountsDaysAcrossAllYears) {
  EXPECT_EQ(day_number(2024, 3, 1) - day_number(2024, 2, 28), 2);
  EXPECT_EQ(day_number(1, 1, 1) - day_number(0, 12, 31), 1);
  EXPECT_EQ(day_number(10000, 1, 1) - day_number(9999, 12, 31), 1);
  for (const std::int32_t year : {-50000, -400, -1, 0, 1, 1399, 1400, 1999, 9999, 10000, 99999}) {
    EXPECT_EQ(date_of(day_number(year, 7, 19)), (TimePoint{year, 7, 19})) << year;
  }
}

TEST(Calendar, KnowsWhichDaysExist) {
  EXPECT_TRUE(is_date(2024, 2, 29));
  EXPECT_FALSE(is_date(2023, 2, 29));
  EXPECT_FALSE(is_date(1900, 2, 29));
  EXPECT_FALSE(is_date(2023, 2, 31));
  EXPECT_FALSE(is_date(2023, 13, 1));
  EXPECT_FALSE(is_date(2023, 0, 1));
  EXPECT_TRUE(is_date(-4, 2, 29));
}

TEST(Calendar, NamesWeekdays) {
  EXPECT_EQ(weekday_of(day_number(2023, 9, 11)), 0);
  EXPECT_EQ(weekday_of(day_number(1969, 7, 20)), 6);
  EXPECT_EQ(weekday_of(day_number(1066, 10, 14)), 6);  // proleptic Gregorian
}

TEST(Calendar, NumbersWeeksAsIsoDoes) {
  EXPECT_EQ(iso_week_of(day_number(2023, 9, 11)).week, 37);
  EXPECT_EQ(iso_week_of(day_number(2023, 1, 1)).year, 2022);
  EXPECT_EQ(iso_week_of(day_number(2023, 1, 1)).week, 52);
  EXPECT_EQ(iso_weeks_in_year(2020), 53);
  EXPECT_EQ(iso_week_start(2023, 37), day_number(2023, 9, 11));
}

TEST(Calendar, AddsMonthsWithinTheMonthsLength) {
  EXPECT_EQ(add_months({2023, 1, 31}, 1), (TimePoint{2023, 2, 28}));
  EXPECT_EQ(add_months({2023, 1, 31}, -13), (TimePoint{2021, 12, 31}));
  EXPECT_EQ(add_seconds({2023, 12, 31, 23, 59, 59}, 1), (TimePoint{2024, 1, 1}));
  EXPECT_EQ(add_seconds({2024, 1, 1}, -1), (TimePoint{2023, 12, 31, 23, 59, 59}));
}

TEST(Calendar, ComputesEaster) {
  EXPECT_EQ(western_easter(2023), day_number(2023, 4, 9));
  EXPECT_EQ(western_easter(2000), day_number(2000, 4, 23));
  EXPECT_EQ(western_easter(1818), day_number(1818, 3, 22));
  EXPECT_EQ(orthodox_easter(2023), day_number(2023, 4, 16));
  EXPECT_EQ(orthodox_easter(2021), day_number(2021, 5, 2));
}

}  // namespace
}  // namespace dateline::timex
