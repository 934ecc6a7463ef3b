#include <gtest/gtest.h>

#include "io/event_view.h"
#include "sample_events.h"

namespace dateline::io {
namespace {

TimeValue between(TimePoint earliest, TimePoint latest, Grain grain = Grain::day) {
  TimeValue value;
  value.earliest = earliest;
  value.latest = latest;
  value.grain = grain;
  return value;
}

std::string full(const TimeValue& value) {
  return day_label(value, DayStyle::full);
}

TEST(DayLabel, OneDay) {
  EXPECT_EQ(full(day_value(2023, 9, 10)), "Sunday 10 September 2023");
  EXPECT_EQ(day_label(day_value(2023, 9, 10), DayStyle::brief), "Sun 10 Sep 2023");
}

TEST(DayLabel, TheClockWhenItIsKnown) {
  EXPECT_EQ(full(between({2023, 9, 10, 14, 30, 0}, {2023, 9, 10, 14, 30, 59}, Grain::minute)),
            "Sunday 10 September 2023, 14:30");
  EXPECT_EQ(full(between({2023, 9, 10, 6, 0, 0}, {2023, 9, 10, 11, 59, 59}, Grain::part_of_day)),
            "Sunday 10 September 2023, 06:00-11:59");
}

TEST(DayLabel, SeveralDaysSayEachPartOnce) {
  EXPECT_EQ(full(between({2023, 9, 10}, {2023, 9, 12})), "10-12 September 2023");
  EXPECT_EQ(full(between({2023, 8, 30}, {2023, 9, 2})), "30 August - 2 September 2023");
  EXPECT_EQ(full(between({2022, 12, 30}, {2023, 1, 2})), "30 December 2022 - 2 January 2023");
}

TEST(DayLabel, WholeMonthsAndYears) {
  EXPECT_EQ(full(between({2024, 2, 1}, {2024, 2, 29})), "February 2024");
  EXPECT_EQ(full(between({2023, 7, 1}, {2023, 9, 30})), "July - September 2023");
  EXPECT_EQ(full(between({2019, 1, 1}, {2019, 12, 31})), "2019");
  EXPECT_EQ(full(between({2010, 1, 1}, {2019, 12, 31})), "2010-2019");
  EXPECT_EQ(full(between({-43, 1, 1}, {-43, 12, 31})), "44 BC");
}

TEST(DayLabel, OpenAndUnknownEnds) {
  TimeValue value;
  EXPECT_EQ(full(value), "no date");
  value.latest = TimePoint{2023, 9, 11};
  EXPECT_EQ(full(value), "by 11 September 2023");
  value.earliest.swap(value.latest);
  value.approximate = true;
  EXPECT_EQ(full(value), "from around 11 September 2023");
}

TEST(GroupByDay, OpenEndsStandWithTheirDay) {
  Event closed;
  closed.time = day_value(2023, 9, 11);
  Event open;
  open.time.latest = TimePoint{2023, 9, 11, 23, 59, 59};
  Event month;
  month.time = between({2023, 9, 1}, {2023, 9, 30}, Grain::month);
  const auto groups = group_by_day({closed, month, open, Event{}});
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(groups[0].label, "Monday 11 September 2023");
  EXPECT_EQ(groups[0].events, (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(groups[1].label, "September 2023");
  EXPECT_EQ(groups[2].label, "No date");
}

}  // namespace
}  // namespace dateline::io
