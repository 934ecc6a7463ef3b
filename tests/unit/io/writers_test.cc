#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "sample_events.h"

namespace dateline {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(Writers, TheNamesOfTheFormats) {
  for (const char* name : {"text", "json", "jsonl", "html", "csv", "md", "ics", "timelinejs"}) {
    EXPECT_TRUE(parse_timeline_format(name)) << name;
  }
  EXPECT_THAT(parse_timeline_format("pdf").error().message, HasSubstr("text, json, jsonl"));
}

TEST(Writers, JsonHasTheAgreedFields) {
  const json document = json::parse(written(TimelineFormat::json));
  EXPECT_EQ(document["schema"], "dateline/1");
  const json& event = document["events"][0];
  EXPECT_EQ(event["earliest"], "2021-05-03");
  EXPECT_EQ(event["independent_sources"], 2);
  EXPECT_EQ(event["claims"][0]["sources"][1]["name"], "officials");
  EXPECT_EQ(event["conflicts"][0]["values"][1]["edtf"], "2021-05-04");
  EXPECT_EQ(event["conflicts"][0]["values"][1]["claims"][0]["article"], "b1");
  EXPECT_TRUE(document["events"][1]["latest"].is_null());
}

TEST(Writers, JsonLinesHasALineAnEvent) {
  std::istringstream lines(written(TimelineFormat::jsonl));
  std::string line;
  int count = 0;
  while (std::getline(lines, line)) count += json::parse(line)["id"].is_string() ? 1 : 0;
  EXPECT_EQ(count, 2);
}

TEST(Writers, HtmlEscapesWhatArticlesSay) {
  const std::string html = written(TimelineFormat::html);
  EXPECT_THAT(html, HasSubstr("<h3>The spillway &lt;collapsed&gt; &amp; fell</h3>"));
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;"));
  EXPECT_THAT(html, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(html, HasSubstr("They disagree when"));
  EXPECT_THAT(html, HasSubstr("Tuesday 4 May 2021"));
}

TEST(Writers, HtmlNeedsNoNetwork) {
  const std::string html = written(TimelineFormat::html);
  for (const char* link : {"http://", "https://", "src=", "@import", "url("}) {
    EXPECT_THAT(html, Not(HasSubstr(link)));
  }
}

TEST(Writers, TextIsATableOfTheWidthAsked) {
  const std::string text = written(TimelineFormat::text, {70, false});
  EXPECT_THAT(text, HasSubstr("Mon 3 May 2021"));
  EXPECT_THAT(text, HasSubstr("from 6 May 2021"));
  EXPECT_THAT(text, HasSubstr("Coast Post <- Wire, Inc"));
  EXPECT_THAT(text, HasSubstr("! when? Mon 3 May 2021"));
  EXPECT_THAT(text, HasSubstr("2 independent sources"));
  EXPECT_THAT(text, Not(HasSubstr("\x1B")));
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 70U) << line;
}

TEST(Writers, TextIsColouredOnlyWhenAsked) {
  EXPECT_THAT(written(TimelineFormat::text, {100, true}), HasSubstr("\x1B[1m"));
}

TEST(Writers, TextLetsNoControlCodesThrough) {
  Event event = sample_event();
  event.summary =
      "A\x1B[31mB\xC2\x9B"
      "C";
  const std::string text = write_events({event}, TimelineFormat::text);
  EXPECT_THAT(text, HasSubstr("A [31mB C"));
}

TEST(Writers, CsvQuotesAndDisarmsFormulas) {
  const std::string csv = written(TimelineFormat::csv);
  EXPECT_THAT(csv, StartsWith("event,summary,earliest,"));
  EXPECT_THAT(csv, HasSubstr("\"\"\"It fell,\"\" they said,\nat once.\"\r\n"));
  EXPECT_THAT(csv, HasSubstr(",'=SUM(A1) <script>"));
  EXPECT_THAT(csv, HasSubstr(",'=Repairs begin,"));
  EXPECT_THAT(csv, HasSubstr(",\"Wire, Inc <- officials\","));
}

TEST(Writers, MarkdownShowsTextAsItIs) {
  const std::string md = written(TimelineFormat::markdown);
  EXPECT_THAT(md, HasSubstr("## Monday 3 May 2021"));
  EXPECT_THAT(md, HasSubstr("**The spillway \\<collapsed\\> \\& fell**"));
  EXPECT_THAT(md, HasSubstr("Coast Post ← Wire, Inc ← officials"));
  EXPECT_THAT(md, HasSubstr("They disagree when"));
}

TEST(Writers, ICalendarFoldsAndEscapes) {
  const std::string ics = written(TimelineFormat::ics);
  EXPECT_THAT(ics, StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  EXPECT_THAT(ics, HasSubstr("DTSTART;VALUE=DATE:20210503\r\nDTEND;VALUE=DATE:20210504\r\n"));
  EXPECT_THAT(ics, HasSubstr("LOCATION:Orsa\\; Merrow\r\n"));
  EXPECT_THAT(ics, HasSubstr("SUMMARY:[from 6 May 2021] =Repairs begin\r\n"));
  EXPECT_THAT(ics, HasSubstr("DTSTAMP:20210505T000000Z"));
  std::size_t at = 0;
  while (at < ics.size()) {
    const std::size_t end = ics.find("\r\n", at);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LE(end - at, 75U);
    at = end + 2;
  }
}

TEST(Writers, ICalendarNeverBreaksACharacter) {
  Event event = sample_event();
  event.summary.clear();
  for (int i = 0; i < 60; ++i) event.summary += "é";
  const std::string ics = write_events({event}, TimelineFormat::ics);
  for (std::size_t at = ics.find("\r\n "); at != std::string::npos;
       at = ics.find("\r\n ", at + 1)) {
    EXPECT_NE(static_cast<unsigned char>(ics[at + 3]) & 0xC0U, 0x80U);
  }
}

TEST(Writers, TimelineJsHasDatesAndText) {
  const json document = json::parse(written(TimelineFormat::timelinejs));
  const json& event = document["events"][0];
  EXPECT_EQ(event["start_date"]["year"], 2021);
  EXPECT_EQ(event["start_date"]["day"], 3);
  EXPECT_EQ(event["display_date"], "Monday 3 May 2021");
  EXPECT_EQ(event["text"]["headline"], "The spillway &lt;collapsed&gt; &amp; fell");
}

TEST(Writers, NothingIsStillADocument) {
  EXPECT_EQ(json::parse(write_events({}, TimelineFormat::json))["events"].size(), 0U);
  EXPECT_THAT(write_events({}, TimelineFormat::html), HasSubstr("No event fits."));
  EXPECT_THAT(write_events({}, TimelineFormat::ics), HasSubstr("END:VCALENDAR"));
}

}  // namespace
}  // namespace dateline
