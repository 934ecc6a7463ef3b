#include "time/recurrence.h"

#include <gtest/gtest.h>

namespace dateline::timex {
namespace {

TEST(Recurrence, RulesThatDifferInOneListAreOne) {
  EXPECT_EQ(merge_recurrences("FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=TH"),
            "FREQ=WEEKLY;BYDAY=MO,TH");
  EXPECT_EQ(merge_recurrences("FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=WEEKLY;BYDAY=SA,SU"),
            "FREQ=WEEKLY;BYDAY=MO,TH,SA,SU");
  EXPECT_EQ(merge_recurrences("FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO"),
            "FREQ=WEEKLY;BYDAY=MO");
}

TEST(Recurrence, RulesThatDifferOtherwiseStayApart) {
  EXPECT_FALSE(merge_recurrences("FREQ=WEEKLY;BYDAY=MO", "FREQ=DAILY").has_value());
  EXPECT_FALSE(merge_recurrences("FREQ=WEEKLY;BYDAY=MO", "FREQ=YEARLY;BYMONTH=7").has_value());
  EXPECT_FALSE(merge_recurrences("FREQ=WEEKLY;BYDAY=MO;BYHOUR=9", "FREQ=WEEKLY;BYDAY=TU;BYHOUR=8")
                   .has_value());
  EXPECT_FALSE(merge_recurrences("", "").has_value());
}

TEST(Recurrence, ARangeOfWeekdaysHoldsAllOfThem) {
  EXPECT_EQ(span_recurrences("FREQ=WEEKLY;BYDAY=FR", "FREQ=WEEKLY;BYDAY=MO"),
            "FREQ=WEEKLY;BYDAY=FR,SA,SU,MO");
  EXPECT_FALSE(span_recurrences("FREQ=WEEKLY;BYDAY=MO", "FREQ=DAILY").has_value());
}

TEST(Recurrence, SaysHowOften) {
  EXPECT_EQ(frequency_of("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH")->value, "P2W");
  EXPECT_EQ(frequency_of("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH")->freq, "2X");
  EXPECT_EQ(frequency_of("FREQ=YEARLY;BYMONTH=1,7")->value, "P1Y");
  EXPECT_FALSE(frequency_of("BYDAY=MO").has_value());
}

}  // namespace
}  // namespace dateline::timex
