#include "dateline/time_value.h"

#include <gtest/gtest.h>

#include "dateline/article.h"

namespace dateline {
namespace {

TimeValue days(TimePoint first, TimePoint last, Grain grain) {
  last.hour = 23, last.minute = 59, last.second = 59;
  return {first, last, grain, false, {}};
}

TimeValue about(TimeValue value) {
  value.approximate = true;
  return value;
}

TEST(Edtf, WritesEachGrain) {
  EXPECT_EQ(to_edtf(days({2023, 9, 10}, {2023, 9, 10}, Grain::day)), "2023-09-10");
  EXPECT_EQ(to_edtf(days({2023, 9, 1}, {2023, 9, 30}, Grain::month)), "2023-09");
  EXPECT_EQ(to_edtf(days({2023, 1, 1}, {2023, 12, 31}, Grain::year)), "2023");
  EXPECT_EQ(to_edtf(days({1990, 1, 1}, {1999, 12, 31}, Grain::decade)), "199X");
  EXPECT_EQ(to_edtf(days({1900, 1, 1}, {1999, 12, 31}, Grain::century)), "19XX");
  EXPECT_EQ(to_edtf(days({2023, 3, 1}, {2023, 5, 31}, Grain::season)), "2023-21");
  EXPECT_EQ(to_edtf(days({2023, 7, 1}, {2023, 9, 30}, Grain::quarter)), "2023-35");
  EXPECT_EQ(to_edtf(days({2023, 7, 1}, {2023, 12, 31}, Grain::half_year)), "2023-41");
  EXPECT_EQ(to_edtf(days({2023, 9, 9}, {2023, 9, 10}, Grain::weekend)), "2023-09-09/2023-09-10");
  EXPECT_EQ(to_edtf(days({2022, 12, 1}, {2023, 2, 28}, Grain::season)), "2022-12/2023-02");
  const TimePoint clock{2023, 9, 10, 14, 30, 0};
  EXPECT_EQ(to_edtf({clock, clock, Grain::minute, false, {}}), "2023-09-10T14:30:00");
}

TEST(Edtf, LeavesTheTimeOfDayOutOfIntervals) {
  const TimeValue afternoon{TimePoint{2023, 9, 10, 12},
                            TimePoint{2023, 9, 10, 17, 59, 59},
                            Grain::part_of_day,
                            false,
                            {}};
  EXPECT_EQ(to_edtf(afternoon), "2023-09-10");
}

TEST(Edtf, MarksApproximation) {
  EXPECT_EQ(to_edtf(about(days({2023, 9, 1}, {2023, 9, 30}, Grain::month))), "2023-09~");
  EXPECT_EQ(to_edtf(about(days({2023, 9, 11}, {2023, 9, 18}, Grain::day))),
            "2023-09-11~/2023-09-18~");
  EXPECT_EQ(to_edtf(about(days({1990, 1, 1}, {1999, 12, 31}, Grain::decade))), "1990~/1999~");
}

TEST(Edtf, WritesOpenEnds) {
  TimeValue value{TimePoint{2023, 9, 12}, {}, Grain::day, false, {}};
  EXPECT_EQ(to_edtf(value), "2023-09-12/..");
  value = {{}, TimePoint{2019, 12, 31, 23, 59, 59}, Grain::year, false, {}};
  EXPECT_EQ(to_edtf(value), "../2019");
  EXPECT_EQ(to_edtf(TimeValue{}), "");
}

TEST(Edtf, WritesAlternativesAsASet) {
  TimeValue value = days({2023, 9, 12}, {2023, 9, 12}, Grain::day);
  value.alternatives = {value, days({2023, 9, 13}, {2023, 9, 13}, Grain::day),
                        days({2023, 9, 16}, {2023, 9, 17}, Grain::weekend)};
  EXPECT_EQ(to_edtf(value), "[2023-09-12,2023-09-13,2023-09-16..2023-09-17]");
}

TEST(Edtf, WritesYearsOutsideFourDigits) {
  EXPECT_EQ(to_edtf(days({-43, 3, 15}, {-43, 3, 15}, Grain::day)), "-0043-03-15");
  EXPECT_EQ(to_edtf(days({12023, 1, 1}, {12023, 12, 31}, Grain::year)), "Y12023");
  EXPECT_EQ(to_edtf(days({-49999, 1, 1}, {-49999, 12, 31}, Grain::year)), "Y-49999");
}

TEST(PublicationTime, ReadsWhatItWrites) {
  for (const char* text : {"2023-09-11", "2023-09-11T14:30:00", "2024-02-29T00:00:00+09:00",
                           "2023-09-11T23:59:59-03:30"}) {
    const auto time = parse_publication_time(text);
    ASSERT_TRUE(time) << text;
    EXPECT_EQ(time->to_string(), text);
  }
  EXPECT_EQ(parse_publication_time("2023-09-11T14:30Z")->to_string(), "2023-09-11T14:30:00+00:00");
  EXPECT_EQ(parse_publication_time("2023-09-11 14:30:07.25+0900")->to_string(),
            "2023-09-11T14:30:07+09:00");
}

TEST(PublicationTime, RefusesWhatDoesNotExist) {
  for (const char* text :
       {"", "2023", "2023-02-31", "2023-13-01", "0000-01-01", "2023-9-1", "12345-01-01",
        "2023-09-11T25:61", "2023-09-11T12", "2023-09-11T12:00+99:00", "2023-09-11x",
        "2023-09-11T12:00:00Zulu", "yesterday", "+023-09-11"}) {
    EXPECT_FALSE(parse_publication_time(text)) << text;
  }
}

}  // namespace
}  // namespace dateline
