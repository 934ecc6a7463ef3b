#include "text_fixture.h"

DATELINE_BEGIN
namespace text {
namespace {

TEST(Sentences, EndAtFullStopsNotAtAbbreviations) {
  EXPECT_EQ(sentences("Dr. A. Jones of Acme Inc. met Sen. Lee on Sept. 3. Both left."),
            (Words{"Dr. A. Jones of Acme Inc. met Sen. Lee on Sept. 3.", "Both left."}));
  EXPECT_EQ(sentences("He lives in the U.S. The move surprised her."),
            (Words{"He lives in the U.S.", "The move surprised her."}));
}

TEST(Sentences, EndAtAnHourUnlessTheHourGoesOn) {
  EXPECT_EQ(sentences("It hit at 5:46 a.m. Technicians came at 6 p.m. Monday."),
            (Words{"It hit at 5:46 a.m.", "Technicians came at 6 p.m. Monday."}));
  EXPECT_EQ(sentences("At 6 p.m. EST, or 3 p.m. Moscow time, it ended."),
            (Words{"At 6 p.m. EST, or 3 p.m. Moscow time, it ended."}));
}

TEST(Sentences, TakeTheirClosingQuotes) {
  EXPECT_EQ(sentences("\"We won.\" Then they sang. \u201CWhy?\u201D he asked."),
            (Words{"\"We won.\"", "Then they sang.", "\u201CWhy?\u201D he asked."}));
}

TEST(Sentences, GoOnOverAnEllipsisBeforeASmallLetter) {
  EXPECT_EQ(sentences("He will visit ... soon. Really."),
            (Words{"He will visit ... soon.", "Really."}));
}

TEST(Sentences, TakeFacesReferencesAndSpacedDotsWithThem) {
  EXPECT_EQ(sentences("It works! :) Thanks. The sea rose.[4] Ice melts."),
            (Words{"It works! :)", "Thanks.", "The sea rose.[4]", "Ice melts."}));
  EXPECT_EQ(sentences("He left. . . . Then he came back."),
            (Words{"He left. . . .", "Then he came back."}));
}

TEST(Sentences, KeepTheNumberOfAListItem) {
  EXPECT_EQ(sentences("We ask two things. 1. Be here on time. 2. Be polite."),
            (Words{"We ask two things.", "1. Be here on time.", "2. Be polite."}));
}

TEST(Sentences, MayStartSmallExceptAfterUnknownAbbreviations) {
  EXPECT_EQ(sentences("we came late. nobody minded."), (Words{"we came late.", "nobody minded."}));
  EXPECT_EQ(sentences("The 3rd sqdn. held out."), (Words{"The 3rd sqdn. held out."}));
}

TEST(Sentences, EndWithTheirParagraph) {
  EXPECT_EQ(sentences("A new era begins\n\nThe port opened.\nShips came."),
            (Words{"A new era begins", "The port opened.", "Ships came."}));
}

TEST(Sentences, GoOnOverWrappedLines) {
  EXPECT_EQ(sentences("The committee met on Monday in the capital to\n"
                      "discuss the budget. It adjourned without any\n"
                      "result after members walked out of the hall.\n"),
            (Words{"The committee met on Monday in the capital to\ndiscuss the budget.",
                   "It adjourned without any\nresult after members walked out of the hall."}));
}

}  // namespace
}  // namespace text
DATELINE_END
