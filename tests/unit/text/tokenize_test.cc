#include "text_fixture.h"

DATELINE_BEGIN
namespace text {
namespace {

TEST(Tokenize, SplitsPunctuationFromWords) {
  EXPECT_EQ(words("The minister, (aged 61), resigned."),
            (Words{"The", "minister", ",", "(", "aged", "61", ")", ",", "resigned", "."}));
}

TEST(Tokenize, SplitsContractionsAsTreebanksDo) {
  EXPECT_EQ(words("They don't, can't, won't"),
            (Words{"They", "do", "n't", ",", "ca", "n't", ",", "wo", "n't"}));
  EXPECT_EQ(words("we\u2019re she'll I've he'd I'm"),
            (Words{"we", "\u2019re", "she", "'ll", "I", "'ve", "he", "'d", "I", "'m"}));
  EXPECT_EQ(words("It cannot; gonna wouldn't've"),
            (Words{"It", "can", "not", ";", "gon", "na", "would", "n't", "'ve"}));
}

TEST(Tokenize, MarksTheLaterWordsOfAMultiwordToken) {
  const Document document = analyzed("She can't go.");
  ASSERT_EQ(document.tokens.size(), 5U);
  EXPECT_FALSE(document.tokens[1].joined);
  EXPECT_TRUE(document.tokens[2].joined);
  EXPECT_FALSE(document.tokens[4].joined) << "a full stop is a token of its own";
}

TEST(Tokenize, TellsPossessivesFromQuotes) {
  EXPECT_EQ(words("Kenya's farmers' union"), (Words{"Kenya", "'s", "farmers", "'", "union"}));
  const Document document = analyzed("He said 'no more losses' and left.");
  EXPECT_EQ(document.word(5), "losses");
  EXPECT_EQ(document.word(6), "'");
  EXPECT_FALSE(document.tokens[6].joined);
}

TEST(Tokenize, KeepsNamesWithApostrophesWhole) {
  EXPECT_EQ(words("Mr. O'Hara met d'Alba"), (Words{"Mr.", "O'Hara", "met", "d'Alba"}));
}

TEST(Tokenize, SplitsHyphensExceptAfterPrefixes) {
  EXPECT_EQ(words("a long-standing mid-July non-profit e-mail"),
            (Words{"a", "long", "-", "standing", "mid-July", "non-profit", "e-mail"}));
  EXPECT_EQ(words("U.S.-based"), (Words{"U.S.", "-", "based"}));
}

TEST(Tokenize, KeepsNumbersWhole) {
  EXPECT_EQ(
      words("1,250.75 at 6:30, 4 1/2, 12/03/2019, 2023-09-11"),
      (Words{"1,250.75", "at", "6:30", ",", "4", "1/2", ",", "12/03/2019", ",", "2023-09-11"}));
  EXPECT_EQ(words("won 3-2 in 2010-2012"),
            (Words{"won", "3", "-", "2", "in", "2010", "-", "2012"}));
  EXPECT_EQ(words("the 1990s, 21st"), (Words{"the", "1990s", ",", "21st"}));
}

TEST(Tokenize, SplitsMoneyPercentAndUnits) {
  EXPECT_EQ(words("US$5m, $10, 12%, 5km, 6pm"), (Words{"US$", "5", "m", ",", "$", "10", ",", "12",
                                                       "%", ",", "5", "km", ",", "6", "pm"}));
}

TEST(Tokenize, KeepsAddressesWhole) {
  EXPECT_EQ(
      words("See https://example.org/a-b?c=1, or (press@example.org)."),
      (Words{"See", "https://example.org/a-b?c=1", ",", "or", "(", "press@example.org", ")", "."}));
}

TEST(Tokenize, KeepsAbbreviationsWithTheirFullStop) {
  EXPECT_EQ(
      words("Gen. J. Smith of the U.S. said at 5 p.m. today."),
      (Words{"Gen.", "J.", "Smith", "of", "the", "U.S.", "said", "at", "5", "p.m.", "today", "."}));
  EXPECT_EQ(words("No. 10 said no."), (Words{"No.", "10", "said", "no", "."}));
}

TEST(Tokenize, KeepsRunsOfDotsDashesAndQuotesTogether) {
  EXPECT_EQ(
      words("``Well ... no''--she said\u2014again..."),
      (Words{"``", "Well", "...", "no", "''", "--", "she", "said", "\u2014", "again", "..."}));
}

TEST(Tokenize, KeepsFacesHashtagsAndElisionsWhole) {
  EXPECT_EQ(words("Fine :) #HelpNow [...] in '98 +44 20"),
            (Words{"Fine", ":)", "#HelpNow", "[...]", "in", "'98", "+44", "20"}));
  EXPECT_EQ(words("I dont think the 1960's ended."),
            (Words{"I", "do", "nt", "think", "the", "1960's", "ended", "."}));
}

TEST(Tokenize, CoversEveryVisibleByteOnce) {
  const std::string body = "A\u00A0b \"c'd\" e@f.g\t$$ \xF0\x9F\x98\x80 .5 -- x_y \u2026";
  const Document document = analyzed(body);
  std::string visible;
  std::uint32_t end = 0;
  for (const Token& token : document.tokens) {
    EXPECT_LE(end, token.span.begin);
    EXPECT_LT(token.span.begin, token.span.end);
    end = token.span.end;
    visible += document.text(token);
  }
  EXPECT_EQ(visible, "Ab\"c'd\"e@f.g$$\xF0\x9F\x98\x80.5--x_y\u2026");
}

TEST(Tokenize, ReportsTheByteThatIsNotUtf8) {
  const auto result = analyze("abc\xFFz", english());
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().byte, 3U);
}

}  // namespace
}  // namespace text
DATELINE_END
