#include "text_fixture.h"

DATELINE_BEGIN
namespace text {
namespace {

/// The quotations' texts, marks included.
Words quotations(const std::string& body) {
  const Document document = analyzed(body);
  Words result;
  for (const Quotation& quotation : document.quotations) {
    result.emplace_back(document.text(quotation.span));
  }
  return result;
}

TEST(Quotations, PairAllKindsOfMarks) {
  EXPECT_EQ(quotations("He said \"no\" and \u201Cnever\u201D and ``maybe'' and 'yes' and "
                       "\u2018later\u2019 and \u00ABbient\u00F4t\u00BB."),
            (Words{"\"no\"", "\u201Cnever\u201D", "``maybe''", "'yes'", "\u2018later\u2019",
                   "\u00ABbient\u00F4t\u00BB"}));
}

TEST(Quotations, CloseWithAnOpeningMarkTypedWrongly) {
  EXPECT_EQ(quotations("The film \u201CThaw\u201C and \u201EEis\u201C opened."),
            (Words{"\u201CThaw\u201C", "\u201EEis\u201C"}));
}

TEST(Quotations, LeaveTheMarksOutOfTheContent) {
  const Document document = analyzed("She said, ``We won.'' Then she left.");
  ASSERT_EQ(document.quotations.size(), 1U);
  EXPECT_EQ(document.text(document.quotations[0].content), "We won.");
  EXPECT_TRUE(document.quotations[0].closed);
}

TEST(Quotations, NestWithDepth) {
  const Document document = analyzed("\"He told me 'run now' and I ran,\" she said.");
  ASSERT_EQ(document.quotations.size(), 2U);
  EXPECT_EQ(document.quotations[0].depth, 0);
  EXPECT_EQ(document.quotations[1].depth, 1);
  EXPECT_EQ(document.text(document.quotations[1].content), "run now");
}

TEST(Quotations, AreNotMadeOfApostrophes) {
  EXPECT_EQ(quotations("The farmers' pay in the '90s wasn't what O'Neil's workers' was."), Words{});
  EXPECT_EQ(quotations("The rock 'n' roll of the 1950s, y'all."), Words{});
}

TEST(Quotations, HoldPossessives) {
  EXPECT_EQ(quotations("He called it 'the workers' last hope' and sat down."),
            (Words{"'the workers' last hope'"}));
}

TEST(Quotations, IgnoreInchesAndStrayClosingMarks) {
  EXPECT_EQ(quotations("The 24\" pipe broke. \"It leaked,\" he said."), (Words{"\"It leaked,\""}));
}

TEST(Quotations, ContinueOverParagraphs) {
  const Document document = analyzed("\"We start today.\n\n\"We end tomorrow,\" he said.");
  ASSERT_EQ(document.quotations.size(), 2U);
  EXPECT_FALSE(document.quotations[0].closed);
  EXPECT_EQ(document.text(document.quotations[0].content), "We start today.");
  EXPECT_TRUE(document.quotations[1].continues);
  EXPECT_TRUE(document.quotations[1].closed);
}

TEST(Quotations, ContinueWithoutRepeatingTheMark) {
  const Document document = analyzed("He said: \u201CWe start today.\n\nWe end soon.\u201D");
  ASSERT_EQ(document.quotations.size(), 2U);
  EXPECT_EQ(document.text(document.quotations[1].content), "We end soon.");
  EXPECT_TRUE(document.quotations[1].continues);
}

TEST(Quotations, LeftOpenEndWithTheirSentence) {
  const Document document = analyzed("He said \"we start today. They did.\n\nIt rained.");
  ASSERT_EQ(document.quotations.size(), 1U);
  EXPECT_FALSE(document.quotations[0].closed);
  EXPECT_EQ(document.text(document.quotations[0].content), "we start today.");
}

}  // namespace
}  // namespace text
DATELINE_END
