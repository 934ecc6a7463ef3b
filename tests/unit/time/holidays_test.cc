// Days by rule, against days that were kept or are published by astronomers.
#include "time/holidays.h"

#include <gtest/gtest.h>

namespace dateline::timex {
namespace {

std::string day(const char* rule, std::int32_t year) {
  const auto parsed = parse_holiday(rule);
  EXPECT_TRUE(parsed) << rule;
  const auto found = holiday_in(*parsed, year);
  return found ? date_of(*found).date_string() : "none";
}

TEST(Holidays, TheChineseYear) {
  EXPECT_EQ(day("chinese 1 1", 1985), "1985-02-20");
  EXPECT_EQ(day("chinese 1 1", 2023), "2023-01-22");
  EXPECT_EQ(day("chinese 1 1", 2033), "2033-01-31");  // the year of the late leap month
  EXPECT_EQ(day("chinese 1 1", 2034), "2034-02-19");
  EXPECT_EQ(day("chinese 8 15", 2020), "2020-10-01");  // after a leap fourth month
  EXPECT_EQ(day("chinese 5 5", 2024), "2024-06-10");
  EXPECT_EQ(day("chinese 12 8", 2024), "2024-01-18");
}

TEST(Holidays, TheLunarMonthsOfIndia) {
  const char* const diwali[] = {"2018-11-07", "2019-10-27", "2020-11-14", "2021-11-04",
                                "2022-10-24", "2023-11-12", "2024-10-31"};
  for (int i = 0; i < 7; ++i) EXPECT_EQ(day("hindu 7 30 18", 2018 + i), diwali[i]);
  const char* const holi[] = {"2018-03-02", "2019-03-21", "2020-03-10", "2021-03-29", "2022-03-18"};
  for (int i = 0; i < 5; ++i) EXPECT_EQ(day("hindu 12 15 18 1", 2018 + i), holi[i]);
  EXPECT_EQ(day("hindu 2 15 6", 2023), "2023-05-05");  // Vesak
  EXPECT_EQ(day("hindu 2 15 6", 2021), "2021-05-26");
  EXPECT_EQ(day("hindu 6 4 12", 2023), "2023-09-19");  // after the leap month of that year
}

TEST(Holidays, PurimIsInTheLastAdar) {
  EXPECT_EQ(day("hebrew 13 14", 2023), "2023-03-07");
  EXPECT_EQ(day("hebrew 13 14", 2024), "2024-03-24");  // a leap year
}

TEST(Holidays, TheSunsOwnDays) {
  EXPECT_EQ(day("solar 0 930", 2020), "2020-03-20");  // Nowruz: before noon in Tehran
  EXPECT_EQ(day("solar 0 930", 2023), "2023-03-21");  // past noon
  EXPECT_EQ(day("solar 15 480", 2023), "2023-04-05");
  EXPECT_EQ(day("solar 270 480", 2023), "2023-12-22");
  EXPECT_EQ(day("solar 285 0", 2023), "2023-01-05");
}

TEST(Holidays, WhatComesEveryFewYears) {
  EXPECT_EQ(day("every 4 2024 weekday 11 1 1 1", 2020), "2020-11-03");
  EXPECT_EQ(day("every 4 2024 weekday 11 1 1 1", 2022), "none");
  EXPECT_EQ(day("weekday 2 7 2 0 2021 2 7", 2021), "2021-02-07");
  EXPECT_EQ(day("weekday 2 7 2 0 2021 2 7", 2023), "2023-02-12");
  const auto games = parse_holiday("spans 2021-07-23/2021-08-08 2024-07-26/2024-08-11");
  ASSERT_TRUE(games);
  const auto first = holiday_in(*games, 2024);
  ASSERT_TRUE(first);
  EXPECT_EQ(date_of(end_of_holiday(*games, *first)).date_string(), "2024-08-11");
  EXPECT_FALSE(holiday_in(*games, 2023).has_value());
}

TEST(Holidays, ARuleThatIsNoneIsAnError) {
  for (const char* rule : {"", "chinese", "chinese 13 1", "hindu 7 31 18", "hindu 7 30", "every 4",
                           "every 0 1 fixed 1-1", "spans 2024", "spans x/y", "solar 400 0",
                           "lasts 3", "weekday 11 8 1", "table 2023 2 30", "moon 3"}) {
    EXPECT_FALSE(parse_holiday(rule)) << rule;
  }
}

TEST(Holidays, YearsFarAwayAreAnsweredToo) {
  for (const std::int32_t year : {1, 622, 1582, 1900, 9999}) {
    EXPECT_NE(day("chinese 1 1", year), "none") << year;
    EXPECT_NO_FATAL_FAILURE(day("hindu 7 30 18", year));
    EXPECT_NO_FATAL_FAILURE(day("solar 0 0", year));
  }
}

}  // namespace
}  // namespace dateline::timex
