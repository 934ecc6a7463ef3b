#include <gmock/gmock.h>

#include "read_helpers.h"

namespace dateline {
namespace {

using testing::HasSubstr;

std::string timeml(const std::string& dct, const std::string& text) {
  return "<?xml version=\"1.0\" ?>\n<TimeML>\n<DOCID>d1</DOCID>\n<DCT>" + dct +
         "</DCT>\n<TITLE> Dam holds </TITLE>\n<TEXT>" + text + "</TEXT>\n</TimeML>\n";
}
const std::string day =
    R"(<TIMEX3 tid="t0" type="DATE" value="2021-05-04" functionInDocument="CREATION_TIME">04/05/21</TIMEX3>)";

TEST(ReadTimeMl, TheTextWithoutItsTags) {
  const Article article = read_only(timeml(day,
                                           "\n\nRain &amp; wind <EVENT eid=\"e1\">hit</EVENT> on "
                                           "<TIMEX3 tid=\"t1\">Monday</TIMEX3> <SIGNAL/> .\n"),
                                    "x/dam.tml");
  EXPECT_EQ(article.body, "\n\nRain & wind hit on Monday  .\n");
  EXPECT_EQ(article.id, "dam");
  EXPECT_EQ(article.title, "Dam holds");
  EXPECT_EQ(article.published.to_string(), "2021-05-04");
}

TEST(ReadTimeMl, TheCreationTimeMayHaveAClock) {
  EXPECT_TRUE(read_only(timeml("<TIMEX3 tid=\"t0\" value=\"2021-05-04T19:30\">x</TIMEX3>", "y"))
                  .published.has_clock);
}

TEST(ReadTimeMl, WithoutACreationTimeItIsAnError) {
  EXPECT_THAT(error_of(timeml("", "Text.")).message, HasSubstr("publication date"));
}

TEST(ReadTimeMl, BrokenXmlIsNamedAtItsByte) {
  const Error error = error_of("<TimeML>\n<TEXT>a <EVENT b</TEXT>");
  EXPECT_THAT(error.message, HasSubstr("not XML"));
  EXPECT_EQ(error.line, 2U);
  EXPECT_TRUE(error.byte);
}

TEST(ReadTimeMl, DeepNestingIsNoTrouble) {
  std::string open;
  std::string close;
  for (int i = 0; i < 100000; ++i) {
    open += "<s>";
    close += "</s>";
  }
  EXPECT_EQ(read_only(timeml(day, open + "deep" + close)).body, "deep");
}

}  // namespace
}  // namespace dateline
