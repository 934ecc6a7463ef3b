#include "io/text_table.h"

#include <gmock/gmock.h>

namespace dateline::io {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Wrap, BreaksAtBlanks) {
  EXPECT_THAT(wrap("one two  three", 7), ElementsAre("one two", "three"));
  EXPECT_THAT(wrap("  ", 7), IsEmpty());
}

TEST(Wrap, BreaksALongWord) {
  EXPECT_THAT(wrap("a abcdefghij", 4), ElementsAre("a", "abcd", "efgh", "ij"));
}

TEST(Wrap, CountsCharactersAsATerminalDoes) {
  EXPECT_EQ(display_width("é"), 1U);
  EXPECT_EQ(display_width("e\xCC\x81"), 1U);  // a combining accent
  EXPECT_EQ(display_width("平壌"), 4U);
  EXPECT_THAT(wrap("平壌平壌", 5), ElementsAre("平壌", "平壌"));
}

}  // namespace
}  // namespace dateline::io
