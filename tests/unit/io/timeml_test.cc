#include <gmock/gmock.h>

#include "dateline/io.h"

namespace dateline {
namespace {

using testing::HasSubstr;
using testing::Not;

Extraction article(const std::string& body) {
  Extraction extraction;
  extraction.id = "a&b";
  extraction.published = *parse_publication_time("2021-05-04");
  extraction.document.body = body;
  return extraction;
}

TimeExpression time_at(Span span, const std::string& value) {
  TimeExpression time;
  time.span = span;
  time.value = value;
  return time;
}

Claim claim_at(Span span) {
  Claim claim;
  claim.trigger = span;
  return claim;
}

TEST(TimeMl, TheTextStaysAndTheWordsAreTagged) {
  Extraction extraction = article("A & B left on Monday.");
  extraction.times.push_back(time_at({14, 20}, "2021-05-03"));
  extraction.claims.push_back(claim_at({6, 10}));
  const std::string xml = to_timeml(extraction);
  EXPECT_THAT(xml, HasSubstr("<DOCID>a&amp;b</DOCID>"));
  EXPECT_THAT(xml,
              HasSubstr("<TEXT>A &amp; B <EVENT eid=\"e1\" class=\"OCCURRENCE\">left</EVENT> on "
                        "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2021-05-03\""));
  EXPECT_THAT(xml, HasSubstr(">Monday</TIMEX3>.</TEXT>"));
  EXPECT_THAT(xml, HasSubstr("tid=\"t0\" type=\"DATE\" value=\"2021-05-04\""));
  EXPECT_THAT(xml, HasSubstr("functionInDocument=\"CREATION_TIME\""));
  EXPECT_THAT(xml, HasSubstr("<MAKEINSTANCE eventID=\"e1\" eiid=\"ei1\" tense=\"NONE\""));
}

TEST(TimeMl, AnEventInsideATimeNests) {
  Extraction extraction = article("since the war");
  extraction.times.push_back(time_at({0, 13}, "PAST_REF"));
  extraction.claims.push_back(claim_at({10, 13}));
  EXPECT_THAT(to_timeml(extraction),
              HasSubstr("<EVENT eid=\"e1\" class=\"OCCURRENCE\">war</EVENT></TIMEX3></TEXT>"));
}

TEST(TimeMl, ACrossingEventIsLeftOut) {
  Extraction extraction = article("one two three");
  extraction.times.push_back(time_at({0, 7}, "X"));
  extraction.claims.push_back(claim_at({4, 13}));
  const std::string xml = to_timeml(extraction);
  EXPECT_THAT(xml, HasSubstr(">one two</TIMEX3> three</TEXT>"));
  EXPECT_THAT(xml, Not(HasSubstr("<EVENT")));
  EXPECT_THAT(xml, Not(HasSubstr("MAKEINSTANCE")));
}

TEST(TimeMl, LinksFollowTheClaimsTime) {
  Extraction extraction = article("They left Monday.");
  TimeValue monday;
  monday.grain = Grain::day;
  monday.earliest = TimePoint{2021, 5, 3, 0, 0, 0};
  monday.latest = TimePoint{2021, 5, 3, 23, 59, 59};
  extraction.times.push_back(time_at({10, 16}, "2021-05-03"));
  extraction.times[0].resolved = monday;
  extraction.claims.push_back(claim_at({5, 9}));
  extraction.claims[0].time = {monday, TimeBasis::expression, 0};
  const std::string xml = to_timeml(extraction);
  EXPECT_THAT(xml,
              HasSubstr("relType=\"IS_INCLUDED\" eventInstanceID=\"ei1\" relatedToTime=\"t1\""));
  EXPECT_THAT(xml, HasSubstr("relType=\"BEFORE\" eventInstanceID=\"ei1\" relatedToTime=\"t0\""));
  EXPECT_THAT(xml, HasSubstr("relType=\"BEFORE\" timeID=\"t1\" relatedToTime=\"t0\""));
}

TEST(TimeMl, ANamedPeriodIsNoTimex) {
  Extraction extraction = article("during the war he left");
  extraction.times.push_back(time_at({7, 14}, "1939-09-01/1945-09-02"));
  EXPECT_THAT(to_timeml(extraction), Not(HasSubstr("tid=\"t1\"")));
}

TEST(ExtractionJson, ARangeIsGivenWithItsFirstExpression) {
  Extraction extraction = article("from 3 to 5 May");
  extraction.times.push_back(time_at({5, 6}, "2021-05-03"));
  extraction.times.push_back(time_at({10, 15}, "2021-05-05"));
  extraction.times[0].end_point = 1;
  extraction.times[0].resolved.earliest = TimePoint{2021, 5, 3};
  extraction.times[0].resolved.latest = TimePoint{2021, 5, 3, 23, 59, 59};
  extraction.times[1].resolved.latest = TimePoint{2021, 5, 5, 23, 59, 59};
  EXPECT_THAT(to_json(extraction), HasSubstr("\"edtf\":\"2021-05-03/2021-05-05\""));
}

}  // namespace
}  // namespace dateline
