#include "time_fixture.h"

namespace dateline::timex {
namespace {

TEST(Links, AGlossAlwaysWins) {
  const auto times = find("\"It starts the day after tomorrow,\" meaning Wednesday, he will say.");
  ASSERT_EQ(times.size(), 2U);
  EXPECT_EQ(times[0].value, "2023-09-13");  // not the 14th
  EXPECT_EQ(times[0].anchor, AnchorKind::gloss);
  EXPECT_EQ(times[0].anchor_expression, 1U);
}

TEST(Links, AlternativesPointToTheFirst) {
  const auto times = find("They will meet on Thursday, Friday or Saturday.");
  ASSERT_EQ(times.size(), 3U);
  EXPECT_EQ(times[2].alternative_to, 1U);
  EXPECT_EQ(times[2].value, "2023-09-16");
}

TEST(Links, TheEndsOfARangeKnowEachOther) {
  for (const char* text : {"from 3 to 5 May 2020", "between June 2019 and August 2020",
                           "the 2010-12 plan", "Nov. 3-5, 2019"}) {
    const auto times = find(text);
    ASSERT_EQ(times.size(), 2U) << text;
    EXPECT_EQ(times[0].end_point, 1U) << text;
    EXPECT_EQ(times[1].begin_point, 0U) << text;
    EXPECT_LT(times[0].resolved.earliest, times[1].resolved.latest) << text;
  }
  EXPECT_FALSE(find("in May 2019 and August 2020")[0].end_point.has_value());
}

TEST(Links, AnEventIsNamedButNotResolved) {
  const std::string text = "He fled two days after the attack on the port, police said.";
  const auto times = find(text);
  ASSERT_EQ(times.size(), 1U);
  EXPECT_EQ(times[0].type, TimexType::duration);
  EXPECT_EQ(times[0].anchor, AnchorKind::event);
  ASSERT_TRUE(times[0].anchor_event.has_value());
  EXPECT_EQ(text.substr(times[0].anchor_event->begin, times[0].anchor_event->size()),
            "the attack on the port");
}

TEST(Links, ADayBesideAnEventIsTheEvents) {
  const std::string text = "They fled the day after the blast.";
  const auto times = find(text);
  ASSERT_EQ(times.size(), 1U);
  EXPECT_EQ(times[0].type, TimexType::date);
  EXPECT_EQ(times[0].value, "XXXX-XX-XX");
  EXPECT_EQ(times[0].anchor, AnchorKind::event);
  ASSERT_TRUE(times[0].anchor_event.has_value());
  EXPECT_EQ(text.substr(times[0].anchor_event->begin, times[0].anchor_event->size()), "the blast");
}

TEST(Links, ADurationKnowsItsBeginning) {
  const auto times = find("It lasted three weeks from June 2, 2020 on.");
  ASSERT_EQ(times.size(), 2U);
  EXPECT_EQ(times[0].value, "P3W");
  EXPECT_EQ(times[0].begin_point, 1U);
}

TEST(Links, TheEndOfARangeFollowsItsBeginning) {
  const auto week = find("The shop is open from Monday to Friday.");
  ASSERT_EQ(week.size(), 2U);
  EXPECT_EQ(week[0].value, "2023-09-11");
  EXPECT_EQ(week[1].value, "2023-09-15");
  EXPECT_EQ(week[0].end_point, 1U);
  const auto night = find("It is shut from 10 p.m. to 2 a.m. now.");
  EXPECT_EQ(night[1].value, "2023-09-13T02:00");
}

}  // namespace
}  // namespace dateline::timex
