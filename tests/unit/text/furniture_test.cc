#include <ostream>

#include "text_fixture.h"

DATELINE_BEGIN
namespace text {
namespace {

struct Found {
  FurnitureKind kind;
  std::string text;
  bool operator==(const Found&) const = default;
};

void PrintTo(const Found& found, std::ostream* out) {
  *out << static_cast<int>(found.kind) << ": " << found.text;
}

std::vector<Found> furniture(const std::string& body) {
  const Document document = analyzed(body);
  std::vector<Found> result;
  for (const Furniture& piece : document.furniture) {
    result.push_back({piece.kind, std::string(document.text(piece.span))});
  }
  return result;
}

using enum FurnitureKind;
using List = std::vector<Found>;

TEST(Dateline, IsRecognisedInItsManyForms) {
  for (const std::string line :
       {"SEOUL, Sept. 12 (Yonhap) --", "NAIROBI, Kenya (AP) _", "Seoul:", "OSLO -",
        "LIMA, Peru \u2014", "Tunis, Tunisia -", "PORT-AU-PRINCE, Haiti (AP) \u2013", "(CNN)",
        "(Reuters) -", "O'FALLON, Mo. (AP)_", "KYIV/WARSAW, Feb 24 (Reuters) -",
        "RUSTENBURG, 12 May 2014 (AFP) -", "NEW YORK, Aug. 3, 2016 /PRNewswire/ --"}) {
    EXPECT_EQ(furniture(line + " The port was closed on Monday."), (List{{dateline, line}}))
        << line;
    EXPECT_EQ(sentences(line + " The port was closed on Monday."),
              (Words{line, "The port was closed on Monday."}));
  }
}

TEST(Dateline, IsNotSeenInOrdinarySentences) {
  for (const std::string line :
       {"Paris is quiet.", "The minister - a lawyer - resigned.", "ANALYSIS - What comes next?",
        "Note: the figures are old.", "Seoul-based firms gained.", "IBM said it would sell.",
        "London (population nine million) is large.", "Mayor Jones: I will not go."}) {
    EXPECT_EQ(furniture(line), List{}) << line;
  }
}

TEST(Dateline, MayStandAlone) {
  EXPECT_EQ(furniture("HAVANA (AP) --\n\nThe ferry sank."), (List{{dateline, "HAVANA (AP) --"}}));
}

TEST(Furniture, HoldsBylinesAttentionLinesAndEndMarks) {
  EXPECT_EQ(
      furniture("(ATTN: UPDATES with quotes)\n\nBy Kim Ji-ho and Anna de Vries\n\nIt rained.\n\n"
                "(END)"),
      (List{{attention_line, "(ATTN: UPDATES with quotes)"},
            {byline, "By Kim Ji-ho and Anna de Vries"},
            {end_mark, "(END)"}}));
  EXPECT_EQ(furniture("It rained.\n\n-30-\n"), (List{{end_mark, "-30-"}}));
  EXPECT_EQ(furniture("By Monday the water was gone"), List{});
}

TEST(Furniture, HoldsCreditsAndTheirCaptions) {
  EXPECT_EQ(furniture("Soldiers stand guard at the gate. (Yonhap)"),
            (List{{caption, "Soldiers stand guard at the gate."}, {credit, "(Yonhap)"}}));
  EXPECT_EQ(furniture("The bridge at dawn. \u00A9 Jane DOE / AFP The bridge fell on Sunday."),
            (List{{caption, "The bridge at dawn."}, {credit, "\u00A9 Jane DOE / AFP"}}));
  EXPECT_EQ(furniture("It fell.\n\n(With agency inputs)"),
            (List{{credit, "(With agency inputs)"}}));
  EXPECT_EQ(furniture("It fell. (Reporting by Ann Lee; Editing by Bo Ek)"),
            (List{{credit, "(Reporting by Ann Lee; Editing by Bo Ek)"}}));
}

TEST(Furniture, HoldsBracketedCaptions) {
  EXPECT_EQ(furniture("[File photo of the harbour]"),
            (List{{caption, "[File photo of the harbour]"}}));
  EXPECT_EQ(furniture("[The harbour by night. (File photo: Reuters)]"),
            (List{{caption, "[The harbour by night. (File photo: Reuters)]"}}));
}

TEST(Furniture, LeavesBracketsInProseAlone) {
  EXPECT_EQ(furniture("He joined the Korean Central News Agency (KCNA)."), List{});
  EXPECT_EQ(furniture("The firm (founded in 1950) failed."), List{});
}

TEST(Headline, IsAParagraphWithoutAFullStop) {
  const Document document =
      analyzed("Harbour reopens after storm\n\nShips came in.\n\nBy Ann Lee\n\nHe said 'go'\n");
  ASSERT_EQ(document.sentences.size(), 4U);
  EXPECT_TRUE(document.sentences[0].headline);
  EXPECT_FALSE(document.sentences[1].headline);
  EXPECT_FALSE(document.sentences[2].headline) << "a byline is furniture";
  EXPECT_TRUE(document.sentences[3].headline);
  EXPECT_EQ(document.sentences[3].paragraph, 3U);
}

}  // namespace
}  // namespace text
DATELINE_END
