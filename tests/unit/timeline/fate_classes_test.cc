// Forecasts and the later reports of other words that tell what became of
// them, by kind of happening.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "dateline/extractor.h"
#include "story.h"

DATELINE_BEGIN
namespace testing {
namespace {

struct Pair {
  const char* name;
  const char* forecast;  ///< published on Monday, 4 March 2024
  const char* report;    ///< a week later
  FateKind fate;
};

void PrintTo(const Pair& pair, std::ostream* out) {
  *out << pair.forecast << " / " << pair.report;
}

class FateClasses : public ::testing::TestWithParam<Pair> {};

TEST_P(FateClasses, IsJudged) {
  const Extractor extractor(rules());
  Timeline timeline(rules());
  const Pair& pair = GetParam();
  timeline.add(
      extractor.extract({"a", "Post", "", {day(2024, 3, 4), false, {}}, pair.forecast, "en", ""})
          .value());
  timeline.add(
      extractor.extract({"b", "Wire", "", {day(2024, 3, 11), false, {}}, pair.report, "en", ""})
          .value());
  const auto fates = timeline.fates();
  ASSERT_FALSE(fates.empty());
  EXPECT_EQ(fates.front().kind, pair.fate);
}

constexpr Pair pairs[] = {
    {"CouncilAndCouncillors", "The council in Lund will vote on the harbour wall on Thursday.",
     "Councillors in Lund approved the harbour wall on Thursday by 20 votes to 9.",
     FateKind::borne_out},
    {"SentenceInYears", "Olaf Renn would be sentenced on Friday, a court in Lund said.",
     "Olaf Renn was given nine years in prison by a court in Lund on Friday.", FateKind::borne_out},
    {"PortAndShip", "The port of Lund will reopen on Saturday, its harbour master said.",
     "The first ship in a month docked at the port of Lund on Saturday, its harbour master said.",
     FateKind::borne_out},
    {"ReopeningPutOff", "The port of Lund will reopen on Saturday, its harbour master said.",
     "The port of Lund stays closed, its harbour master said on Wednesday.",
     FateKind::contradicted},
    {"FarFewer", "The shipyard plans to hire 300 welders in Lund by Sunday.",
     "The shipyard has hired only 120 welders in Lund.", FateKind::contradicted},
    {"AboutAsMany", "The shipyard plans to hire 300 welders in Lund by Sunday.",
     "The shipyard has hired 290 welders in Lund.", FateKind::borne_out},
    {"SmallerShare", "Most of its ferries will sail on Sunday, the Lund Line said.",
     "The Lund Line said that a third of its ferries had sailed on Sunday.",
     FateKind::contradicted},
    {"SatOut", "The striker Luka Moran will miss the final in Lund on Saturday.",
     "The striker Luka Moran sat out the final in Lund on Saturday.", FateKind::borne_out},
    {"PlayedAfterAll", "The striker Luka Moran will miss the final in Lund on Saturday.",
     "The striker Luka Moran scored twice in the final in Lund on Saturday.",
     FateKind::contradicted},
    {"StrikeEnds", "The drivers' strike in Lund will end on Thursday, the union said.",
     "Drivers in Lund returned to work on Thursday after a strike of a week, the union said.",
     FateKind::borne_out},
    {"StrikeBeganIsNotItsEnd", "The drivers' strike in Lund will end on Thursday, the union said.",
     "The drivers' strike in Lund began on 2 March, the union said.", FateKind::open},
    {"BanEnds", "The ban on fishing in Lund will be lifted on Friday, the ministry said.",
     "The ministry on Friday ended the ban on fishing in Lund.", FateKind::borne_out},
    {"BanExtended", "The ban on fishing in Lund will be lifted on Friday, the ministry said.",
     "The ministry on Friday extended the ban on fishing in Lund until June.",
     FateKind::contradicted},
    {"SomebodyElse", "Police in Lund will question the banker Rolf Sand on Thursday.",
     "Police in Lund questioned two boys about a window on Thursday.", FateKind::open},
    {"ARivalDidTheLike", "The retailer Bonmart will close shops in the spring.",
     "The rival chain Kauf closed shops on Friday.", FateKind::open},
    {"PulledOut", "Ada Brandt will debate her rival Olaf Renn in Lund on Thursday.",
     "Ada Brandt pulled out of a debate with Olaf Renn in Lund on Thursday.",
     FateKind::contradicted},
    {"OthersCallItOff", "Ferry captains will strike in Lund from Wednesday, their union said.",
     "The union called off its strike in Lund.", FateKind::contradicted},
    {"Blocked", "Regulators will approve the merger of the banks on Thursday.",
     "Regulators blocked the merger of the banks on Thursday.", FateKind::contradicted},
    {"LeftUnchanged", "The central bank in Lund will raise interest rates on Thursday.",
     "The central bank in Lund left interest rates unchanged on Thursday.", FateKind::contradicted},
    {"ToldTheCourt", "The treasurer Ivo Renn will testify in Lund on Tuesday.",
     "The treasurer Ivo Renn told the court in Lund on Tuesday that he had signed nothing.",
     FateKind::borne_out},
    {"HasBegun", "The shipyard in Lund will recall 200 boats.",
     "The shipyard in Lund is recalling 200 boats because of faulty rudders.", FateKind::borne_out},
    {"StillHeld", "The rebels will release the engineer Ivo Renn by Thursday.",
     "The rebels are still holding the engineer Ivo Renn.", FateKind::contradicted},
    {"WithoutIt", "The presidents will sign the treaty in Lund on Thursday.",
     "The presidents left Lund on Thursday without signing the treaty.", FateKind::contradicted},
    {"SecondBest", "Ada Brandt will win the race in Lund on Sunday, her coach said.",
     "Ada Brandt finished second in the race in Lund on Sunday.", FateKind::contradicted},
    {"StartCalledOff", "The marathon in Lund will start at 9 a.m. on Sunday.",
     "The marathon in Lund was called off on Saturday.", FateKind::contradicted},
    {"ExpectedBack", "President Tomas Brandt is expected back in Lund on Friday.",
     "President Tomas Brandt returned to Lund on Friday.", FateKind::borne_out},
    {"WillBeThere", "Minister Ada Brandt will be in Paris on Thursday.",
     "Ada Brandt met the mayor of Paris in Paris on Thursday.", FateKind::borne_out},
    {"WasElsewhere", "Minister Ada Brandt will be in Paris on Thursday.",
     "Ada Brandt spoke to sailors in Rome on Thursday.", FateKind::open},
    {"Lost", "Holm will beat Lund on Saturday, its coach said.", "Holm lost to Lund on Saturday.",
     FateKind::contradicted},
    {"AnotherDidIt", "Norland will launch a satellite in March.",
     "Sweden launched a satellite on Friday.", FateKind::open},
    {"TheFirstIsNotOneMore",
     "Norland will launch another satellite. It launched a satellite on 3 March.",
     "Norland launched a satellite on 3 March, its neighbours said.", FateKind::open},
    {"WentOnToWish", "The union in Lund will end its strike.",
     "The union in Lund went on to wish its members a good year.", FateKind::open},
    {"BannedFromIt", "Brandt Shipping will sail to Lund.",
     "A court has banned Brandt Shipping from sailing to Lund.", FateKind::open},
    {"TheWeekBefore", "Ada Brandt will visit Lund.",
     "Ada Brandt visited Lund between 1 March and 4 March.", FateKind::open},
    {"DeclinedSomethingElse", "The board of Brandt Shipping will review the offer.",
     "The board of Brandt Shipping had an offer and declined to comment.", FateKind::open},
    {"OnlySupposed", "Brandt Shipping will buy the yard in Lund.",
     "Brandt Shipping said what would follow if it bought the yard in Lund.", FateKind::open},
    {"TheOneWhoSues", "Brandt Shipping will sue its builder in Lund.",
     "A sailor sued Brandt Shipping in Lund on Friday.", FateKind::open},
    {"ThoseWhoActForThem", "Talks between the pilots and Brandt Air will resume on Thursday.",
     "Negotiators for the pilots and Brandt Air sat down on Thursday.", FateKind::borne_out},
    {"TookTheStage", "The singer Mira Quell will perform in Lund on Saturday.",
     "The singer Mira Quell took the stage in Lund on Saturday.", FateKind::borne_out},
};

bool foretells(const char* text, const char* lemma) {
  Timeline timeline(rules());
  timeline.add(Extractor(rules())
                   .extract({"a", "Post", "", {day(2024, 3, 4), false, {}}, text, "en", ""})
                   .value());
  const auto fates = timeline.fates();
  return std::any_of(fates.begin(), fates.end(),
                     [&](const Fate& fate) { return fate.forecast.detail.lemma == lemma; });
}

TEST(Forecasts, SaidInThePastOrOfADay) {
  EXPECT_TRUE(foretells("Brandt Shipping said it would buy the yard in Lund.", "buy"));
  EXPECT_TRUE(foretells("Brandt Shipping would buy the yard on Friday.", "buy"));
  EXPECT_FALSE(foretells("Under the offer, Brandt Shipping would buy the yard.", "buy"));
  EXPECT_FALSE(foretells("\"The deal would create jobs,\" Ada Brandt said.", "create"));
}

TEST(Forecasts, GoingToAndAboutTo) {
  EXPECT_TRUE(foretells("The shipyard in Lund is going to close in March.", "close"));
  EXPECT_TRUE(foretells("Brandt Shipping is about to close the yard.", "close"));
}

TEST(Forecasts, WithACondition) {
  EXPECT_TRUE(foretells("Brandt Shipping will leave Lund if the yard closes.", "leave"));
  EXPECT_FALSE(foretells("It said it would leave Lund if the yard closed.", "leave"));
}

TEST(Forecasts, DoubtsAndFeelingsForetellNothing) {
  EXPECT_FALSE(foretells("It did little to convince sailors that the yard would open.", "open"));
  EXPECT_FALSE(foretells("Ada Brandt was a kind woman who will be missed.", "miss"));
  EXPECT_TRUE(foretells("Ada Brandt will miss the race in Lund.", "miss"));
}

INSTANTIATE_TEST_SUITE_P(Kinds, FateClasses, ::testing::ValuesIn(pairs),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace testing
DATELINE_END
