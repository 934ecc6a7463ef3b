#include "base/utf8.h"

#include <gtest/gtest.h>

namespace dateline::base {
namespace {

TEST(Utf8, AcceptsWellFormedText) {
  EXPECT_EQ(
      first_invalid_utf8("plain, caf\xC3\xA9, \xE2\x80\x9Cquoted\xE2\x80\x9D, \xF0\x9F\x9A\x82"),
      std::nullopt);
}

TEST(Utf8, NamesTheFirstBadByte) {
  EXPECT_EQ(first_invalid_utf8("0123456789\xFFx"), 10U);
  EXPECT_EQ(first_invalid_utf8("\xC0\xAF"), 0U);            // overlong
  EXPECT_EQ(first_invalid_utf8("a\xED\xA0\x80"), 1U);       // surrogate
  EXPECT_EQ(first_invalid_utf8("ab\xF4\x90\x80\x80"), 2U);  // past U+10FFFF
  EXPECT_EQ(first_invalid_utf8("ab\xE2\x80"), 2U);          // cut short
}

TEST(Utf8, DecodesEachLength) {
  EXPECT_EQ(decode("a", 0).value, U'a');
  EXPECT_EQ(decode("\xC3\xA9", 0).value, U'\u00E9');
  EXPECT_EQ(decode("\xE2\x80\x9C", 0).value, U'\u201C');
  EXPECT_EQ(decode("\xF0\x9F\x9A\x82", 0).value, U'\U0001F682');
  EXPECT_EQ(decode("\xFF", 0).size, 1U);
}

}  // namespace
}  // namespace dateline::base
