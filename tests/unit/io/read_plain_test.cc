#include <gmock/gmock.h>

#include "read_helpers.h"

namespace dateline {
namespace {

using testing::HasSubstr;

TEST(ReadPlain, BodyBeginsAfterTheHeader) {
  const Article article = read_only(" date 2021-05-04 The dam held.\n", "news/dam.v2.txt");
  EXPECT_EQ(article.id, "dam.v2");
  EXPECT_EQ(article.body, "The dam held.\n");
  EXPECT_EQ(article.published.to_string(), "2021-05-04");
}

TEST(ReadPlain, OneCharacterEndsTheHeader) {
  EXPECT_EQ(read_only("date 2021-05-04\n\n  Indented.").body, "\n  Indented.");
  EXPECT_EQ(read_only("\xEF\xBB\xBF date 2021-05-04 After a byte order mark.").body,
            "After a byte order mark.");
}

TEST(ReadPlain, KeepsTheClock) {
  EXPECT_EQ(read_only(" date 2021-05-04T08:30:00+02:00 Early.").published.to_string(),
            "2021-05-04T08:30:00+02:00");
}

TEST(ReadPlain, NoDateIsAnErrorUnlessNoneIsNeeded) {
  EXPECT_THAT(error_of("The dam held.").message, HasSubstr("no publication date"));
  EXPECT_EQ(read_only("The dam held.", "in.txt", false).body, "The dam held.");
  EXPECT_EQ(read_only("date palms were planted.", "in.txt", false).body,
            "date palms were planted.");
}

TEST(ReadPlain, ImpossibleDateIsNamedAtItsByte) {
  const Error error = error_of("\n date 2021-02-31 The dam held.");
  EXPECT_THAT(error.message, HasSubstr("2021-02-31"));
  EXPECT_EQ(error.line, 2U);
  EXPECT_EQ(error.byte, 7U);
  EXPECT_EQ(error.file, "in.txt");
}

TEST(ReadPlain, RefusesWhatIsNoText) {
  EXPECT_EQ(error_of("").message, "empty file");
  EXPECT_EQ(error_of(" \n\n").message, "empty file");
  EXPECT_EQ(error_of(" date 2021-05-04 \n").message, "no text");
  const Error binary = error_of(std::string_view("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16));
  EXPECT_THAT(binary.message, HasSubstr("binary"));
  EXPECT_EQ(binary.byte, 8U);
}

TEST(ReadPlain, BrokenUtf8IsNamedAtItsLineAndByte) {
  const Error error = error_of(" date 2021-05-04 Line one.\nCaf\xE9 two.");
  EXPECT_THAT(error.message, HasSubstr("UTF-8"));
  EXPECT_EQ(error.line, 2U);
  EXPECT_EQ(error.byte, 30U);
}

}  // namespace
}  // namespace dateline
