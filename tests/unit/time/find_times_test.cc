#include "time/find_times.h"

#include "time_fixture.h"

namespace dateline::timex {
namespace {

/// "words = value mod; ..." of everything found.
std::string found(const std::string& text, const std::string& date = "2023-09-12") {
  std::string out;
  for (const TimeExpression& time : find(text, date)) {
    out += (out.empty() ? "" : "; ") + text.substr(time.span.begin, time.span.size()) + " = " +
           time.value + (time.mod.empty() ? "" : " " + time.mod);
  }
  return out;
}

TEST(FindTimes, ABareWeekdayLooksWhereItsClauseLooks) {
  EXPECT_EQ(found("The minister left on Sunday."), "Sunday = 2023-09-10");
  EXPECT_EQ(found("The minister will leave on Sunday."), "Sunday = 2023-09-17");
  EXPECT_EQ(found("She spoke on Tuesday."), "Tuesday = 2023-09-12");
}

TEST(FindTimes, ResultsDoNotDependOnTokenization) {
  EXPECT_EQ(found("a 16-hour flight"), "16-hour = PT16H");
  EXPECT_EQ(found("a 16 hour flight"), "16 hour = PT16H");
  EXPECT_EQ(found("It closed 19-Nov-12 for good."), "19-Nov-12 = 2012-11-19");
  EXPECT_EQ(found("signed on JAN. 3 in Lima"), "JAN. 3 = 2023-01-03");
}

TEST(FindTimes, WhatIsNoTimeIsLeftAlone) {
  for (const char* text : {"Mrs May may march with the army.", "He read 2882015 aloud.",
                           "They paid $1998 at least 2000 tiles.", "flight 1549 to Oslo",
                           "The Sunday Times printed it.", "version 1.2.3", "", "   \n\n "}) {
    EXPECT_EQ(found(text), "") << text;
  }
}

TEST(FindTimes, AnImpossibleDateHasNoValue) {
  const auto times = find("It ended on 31 February 2020.", "2023-09-12");
  ASSERT_EQ(times.size(), 1U);
  EXPECT_EQ(times[0].value, "");
  EXPECT_FALSE(times[0].resolved.earliest.has_value());
  EXPECT_EQ(times[0].edtf, "");
}

TEST(FindTimes, SaysHowItCameToTheValue) {
  std::string explanation;
  Document document;
  document.body = "They meet on Friday.";
  find_times({document, nullptr, parse_publication_time("2023-09-12").value(), &explanation},
             english());
  EXPECT_NE(explanation.find("bare_weekday"), std::string::npos) << explanation;
  EXPECT_NE(explanation.find("publication 2023-09-12"), std::string::npos) << explanation;
}

TEST(FindTimes, AnyBytesAreReadInLinearTime) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "early the 5 of May 12 \xff\xc3 ";
  EXPECT_GE(find(text, "2023-09-12").size(), 1000U);
  EXPECT_NO_FATAL_FAILURE(find(std::string(300000, '1'), "2023-09-12"));
  EXPECT_NO_FATAL_FAILURE(find(std::string(300000, '\xe2'), "2023-09-12"));
}

}  // namespace
}  // namespace dateline::timex
