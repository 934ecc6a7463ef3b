// One test a phenomenon, each with sentences of its own.
#include "time_fixture.h"

namespace dateline::timex {
namespace {

/// The values found, in text order.
std::string values(const std::string& text, const std::string& date = "2023-09-12") {
  std::string out;
  for (const TimeExpression& time : find(text, date)) {
    out += (out.empty() ? "" : " ") + time.value + (time.mod.empty() ? "" : ":" + time.mod);
  }
  return out;
}

TEST(Phenomena, WordsThatAreAlsoMonthsOrSeasons) {
  EXPECT_EQ(values("Mrs May said they may march in the sun."), "");
  EXPECT_EQ(values("She was there in May."), "2023-05");
  EXPECT_EQ(values("Prices fall when a second spring runs dry, April Dow sat down."), "2023-SP");
  EXPECT_EQ(values("August Falk and June Orr sang."), "");
  EXPECT_EQ(values("Exports fell in March."), "2023-03");
}

TEST(Phenomena, NumbersThatAreNoYears) {
  EXPECT_EQ(values("more than 2000 people, 1,998 tiles, $1995, 19 ships, No. 1999, 2882015"), "");
  EXPECT_EQ(values("In 1999 they sold 2000 cars."), "1999");
  EXPECT_EQ(values("See page 1848 and flight 1945."), "");
  EXPECT_EQ(values("They won 3-2 against the 49ers."), "");
}

TEST(Phenomena, NamesThatHoldATimeWord) {
  EXPECT_EQ(values("The Sunday Times, USA Today and Bloody Sunday"), "");
}

TEST(Phenomena, ImpossibleTimesAreNotBent) {
  EXPECT_EQ(values("It was at 25:61 or so."), "");
  EXPECT_EQ(values("They met on 30 February 2021."), "");
  EXPECT_EQ(values("They met on 29 February 2020."), "2020-02-29");
}

/// Why each expression found is impossible, "-" where it is not.
std::string reasons(const std::string& text) {
  std::string out;
  for (const TimeExpression& time : find(text)) {
    out += (out.empty() ? "" : "; ") + (time.impossible.empty() ? "-" : time.impossible);
    EXPECT_EQ(time.impossible.empty(), time.resolved.earliest.has_value()) << text;
  }
  return out;
}

TEST(Phenomena, AnImpossibleTimeIsFoundWholeAndSaysWhy) {
  EXPECT_EQ(reasons("It fell on 31 February 2020."), "2020-02 has 29 days");
  EXPECT_EQ(reasons("It fell on February 30."), "2023-02 has 28 days");
  EXPECT_EQ(reasons("Signed 2023-02-30."), "2023-02 has 28 days");
  EXPECT_EQ(reasons("Signed 2023-13-05."), "a year has 12 months");
  EXPECT_EQ(reasons("Signed 31/04/2023."), "2023-04 has 30 days");
  EXPECT_EQ(reasons("They met on 34 March 2021."), "2021-03 has 31 days");
  EXPECT_EQ(reasons("They met at 25:00 there."), "a day has 24 hours");
  EXPECT_EQ(reasons("They met at 24:30 there."), "a day has 24 hours");
  EXPECT_EQ(reasons("They met at 9:75 there."), "an hour has 60 minutes");
  EXPECT_EQ(reasons("Due in 2023-W53."), "2023 has 52 weeks");
  EXPECT_EQ(reasons("on the fifth Tuesday of February 2023"), "2023-02 holds no such day");
  EXPECT_EQ(reasons("He left on 29 February and at 13:30 p.m. he rang."), "-; -");
}

TEST(Phenomena, ADayThatOnlySomeYearsOrMonthsHaveIsSoughtThere) {
  EXPECT_EQ(values("He left on Feb. 29."), "2020-02-29");
  EXPECT_EQ(values("He will leave on Feb. 29."), "2024-02-29");
  EXPECT_EQ(values("They will meet on the 3rd."), "2023-10-03");
  EXPECT_EQ(values("They met on the 28th."), "2023-08-28");
  EXPECT_EQ(values("They met on Friday, 10 November."), "2023-11-10");
  EXPECT_EQ(values("They met on Thursday, 10 November."), "2022-11-10");
}

TEST(Phenomena, ListsOfSetsShareOneRule) {
  const auto rule = [](const std::string& text) {
    const auto sets = find(text);
    for (const TimeExpression& set : sets) {
      EXPECT_EQ(set.type, TimexType::set) << text;
      EXPECT_EQ(set.recurrence, sets.front().recurrence) << text;
    }
    return std::to_string(sets.size()) + " " + sets.front().recurrence;
  };
  EXPECT_EQ(rule("open every Monday and Thursday"), "2 FREQ=WEEKLY;BYDAY=MO,TH");
  EXPECT_EQ(rule("on Mondays, Wednesdays and Fridays"), "3 FREQ=WEEKLY;BYDAY=MO,WE,FR");
  EXPECT_EQ(rule("every Monday, Wednesday and Friday"), "3 FREQ=WEEKLY;BYDAY=MO,WE,FR");
  EXPECT_EQ(rule("from Mondays to Fridays"), "2 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
  EXPECT_EQ(rule("every January and July"), "2 FREQ=YEARLY;BYMONTH=1,7");
  EXPECT_EQ(rule("on the first and third Tuesday of every month"), "2 FREQ=MONTHLY;BYDAY=1TU,3TU");
  EXPECT_EQ(rule("on the last Sunday of May each year"), "1 FREQ=YEARLY;BYMONTH=5;BYDAY=-1SU");
  EXPECT_EQ(rule("on the 15th of every month"), "1 FREQ=MONTHLY;BYMONTHDAY=15");
  EXPECT_EQ(find("daily and every Monday")[0].recurrence, "FREQ=DAILY");
}

TEST(Phenomena, WhatIsLateIsNoDate) {
  EXPECT_EQ(values("It came two days later than planned."), "P2D");
  EXPECT_EQ(values("It came a day earlier than expected."), "P1D");
}

TEST(Phenomena, AFeastIsTheOneTheClauseLooksTo) {
  EXPECT_EQ(values("In his New Year's Day speech he said no.", "2023-12-31"), "2024-01-01");
  EXPECT_EQ(values("She was killed on Christmas Day.", "2023-11-01"), "2022-12-25");
  EXPECT_EQ(values("They will marry on Christmas Day.", "2023-01-20"), "2023-12-25");
  EXPECT_EQ(values("They will celebrate Diwali and Holi."), "2023-11-12 2024-03-25");
  EXPECT_EQ(values("The Easter Rising failed."), "");
}

TEST(Phenomena, WhatIsCalledLikeATimeIsNone) {
  EXPECT_EQ(values("She saw the film New Year's Eve and read the novel 1984."), "");
  EXPECT_EQ(values("Call 555-1999 for help."), "");
  EXPECT_EQ(values("The Communist Party daily Dawn said so."), "");
}

TEST(Phenomena, AMonthWithACapitalIsNoModal) {
  EXPECT_EQ(values("Theresa May left on July 3."), "2023-07-03");
  EXPECT_EQ(values("He told the House in May that it was over."), "2023-05");
}

TEST(Phenomena, AQuarterIsKnownByItsEnd) {
  EXPECT_EQ(values("Sales rose in the quarter ended June 30."), "2023-Q2 2023-06-30");
  EXPECT_EQ(values("First-half profit fell from the year-earlier period."), "2023-H1 2022-H1");
  EXPECT_EQ(values("In the third quarter it made $3 million, up from $2 million a year earlier.",
                   "2023-11-02"),
            "2023-Q3 2022-Q3");
  EXPECT_EQ(values("For the nine months it made $9 million, up from $7 million a year earlier.",
                   "2023-11-02"),
            "P9M 2022");
  EXPECT_EQ(values("Third-quarter sales rose from the 2022 period.", "2023-11-02"),
            "2023-Q3 2022-Q3");
}

TEST(Phenomena, WhatFollowsInAStoryIsNotAheadOfIt) {
  const auto times = find("He fell ill on 3 May 2019. A few days later he died.");
  ASSERT_EQ(times.size(), 2U);
  EXPECT_EQ(times[1].edtf, "2019-05-03~/2023-09-12~");
}

TEST(Phenomena, LengthsThatAreNone) {
  EXPECT_EQ(values("a night-time curfew"), "");
  EXPECT_EQ(values("the third call in as many days"), "PXD");
  EXPECT_EQ(values("It may come in the next day or two."), "P1D");
  EXPECT_EQ(values("in the dying days of 2021"), "2021:END");
}

TEST(Phenomena, WhatLastsUntilADayIsAhead) {
  EXPECT_EQ(values("Closed until Friday"), "2023-09-15");
  EXPECT_EQ(values("Sales rose from the same period last year."), "2022");
  EXPECT_EQ(values("It is the first since August and will be the last."), "2023-08");
}

TEST(Phenomena, ClocksOfTheForces) {
  EXPECT_EQ(values("It began at 0600 hours."), "2023-09-12T06:00");
  EXPECT_EQ(values("It took 2000 hours of work."), "PT2000H");
}

TEST(Phenomena, AlternativesAscend) {
  EXPECT_EQ(values("Tuesday or Wednesday?"), "2023-09-12 2023-09-13");
}

TEST(Phenomena, CyclesArePickedByTheirWord) {
  EXPECT_EQ(values("He waits for the next U.S. presidential election."), "2024-11-05");
  EXPECT_EQ(values("since the last Winter Olympics"), "2022-02-04/2022-02-20");
  EXPECT_EQ(values("She took office on Inauguration Day 2021."), "2021-01-20");
  EXPECT_EQ(values("The Winter Olympics were shown."), "");
}

TEST(Phenomena, ABareMonthIsTheNearestThatFits) {
  EXPECT_EQ(values("He resigned in January.", "2023-02-10"), "2023-01");
  EXPECT_EQ(values("He will resign in January.", "2023-02-10"), "2024-01");
  EXPECT_EQ(values("He resigned in December.", "2023-02-10"), "2022-12");
}

TEST(Phenomena, PartsOfTheDayStayWithTheirDay) {
  EXPECT_EQ(values("It opens tomorrow afternoon."), "2023-09-13TAF");
  EXPECT_EQ(values("It opens tomorrow afternoon.", "2023-09-12T23:30"), "2023-09-13TAF");
  EXPECT_EQ(values("He left last night and spoke this morning."), "2023-09-11TNI 2023-09-12TMO");
  EXPECT_EQ(values("It went off at 9:15 p.m. on June 3, 2020."), "2020-06-03T21:15");
}

TEST(Phenomena, Durations) {
  EXPECT_EQ(values("for nearly 4 1/2 years"), "P4.5Y:LESS_THAN");
  EXPECT_EQ(values("a two-and-a-half-hour talk"), "PT2.5H");
  EXPECT_EQ(values("for twenty-five days and several weeks"), "P25D PXW");
  EXPECT_EQ(values("three years and two months in jail"), "P3Y2M");
  EXPECT_EQ(values("at least three weeks, up to 90 days"), "P3W:EQUAL_OR_MORE P90D:EQUAL_OR_LESS");
  EXPECT_EQ(values("He was jailed for three years on Monday."), "P3Y 2023-09-11");
  EXPECT_EQ(values("They will vote two weeks on Monday."), "2023-10-02");
}

TEST(Phenomena, SetsHaveARecurrence) {
  const auto sets = find("every other Tuesday, daily, each July, twice a week, every three months");
  ASSERT_EQ(sets.size(), 5U);
  for (const TimeExpression& set : sets) EXPECT_EQ(set.type, TimexType::set);
  EXPECT_EQ(sets[0].value, "XXXX-WXX-2");
  EXPECT_EQ(sets[0].quant, "EVERY");
  EXPECT_EQ(sets[0].recurrence, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
  EXPECT_EQ(sets[1].recurrence, "FREQ=DAILY");
  EXPECT_EQ(sets[2].recurrence, "FREQ=YEARLY;BYMONTH=7");
  EXPECT_EQ(sets[3].freq, "2X");
  EXPECT_EQ(sets[4].recurrence, "FREQ=MONTHLY;INTERVAL=3");
}

TEST(Phenomena, MovingFeasts) {
  EXPECT_EQ(values("on Easter Sunday 2024 and Orthodox Easter 2024"), "2024-03-31 2024-05-05");
  EXPECT_EQ(values("on Yom Kippur 2024, Passover 2023"), "2024-10-12 2023-04-06");
  EXPECT_EQ(values("on Eid al-Adha 2022, Diwali 2023"), "2022-07-09 2023-11-12");
  EXPECT_EQ(values("on Thanksgiving 2021 and Election Day 2020"), "2021-11-25 2020-11-03");
}

TEST(Phenomena, YearsFarAway) {
  EXPECT_EQ(values("in 480 BC and in the 4th century BC"), "BC0480 BC03");
  EXPECT_EQ(values("two million years ago").substr(0, 2), "BC");
  EXPECT_EQ(find("in 480 BC")[0].resolved.earliest->year, -479);
}

TEST(Phenomena, AHistoryDatesMonthsByTheYearItHasReached) {
  const std::string history =
      "In May 1911 the canal opened. In 1912 the city grew.\n\nIn March 1913 the war began. In "
      "June the fort fell. On 3 July 1914 peace came, and in 1915, 1916 and 1917 trade rose.\n\nOn "
      "2 November 1918 the king fled. In January he returned.";
  const auto times = find(history);
  EXPECT_EQ(times[3].value, "1913-06");
  EXPECT_EQ(times.back().value, "1919-01");
  EXPECT_EQ(times.back().anchor, AnchorKind::narrative);
}

TEST(Phenomena, BothReadingsAreKeptWhenTheTextDoesNotDecide) {
  const auto times = find("Deadline Friday");
  ASSERT_EQ(times.size(), 1U);
  const auto open = find("The Friday meeting");
  ASSERT_EQ(open.size(), 1U);
  ASSERT_EQ(open[0].readings.size(), 1U);
  EXPECT_EQ(open[0].value, "2023-09-08");
  EXPECT_EQ(open[0].readings[0].value, "2023-09-15");
}

TEST(Phenomena, VagueWordsHaveConventionalBounds) {
  const auto times = find("They will meet in the coming days and soon after that.");
  ASSERT_GE(times.size(), 1U);
  EXPECT_EQ(times[0].value, "FUTURE_REF");
  EXPECT_TRUE(times[0].resolved.approximate);
  EXPECT_EQ(times[0].edtf, "2023-09-12~/2023-09-19~");
}

TEST(Phenomena, NoDateIsLostAtAnAbbreviation) {
  EXPECT_EQ(values("The talks began on JAN. 5, 2021. They failed."), "2021-01-05");
  EXPECT_EQ(values("It fell in JAN. and rose in FEB. as well."), "2023-01 2023-02");
}

TEST(Phenomena, OtherTextsChangeNothing) {
  const std::string one = "He left on Monday and will be back in May.", other = "In 1913 he sang.";
  const std::string before = values(one);
  EXPECT_EQ(values(other), "1913");
  EXPECT_EQ(values(one), before);
}

TEST(Phenomena, AnOrderThatIsNotKnownHasTwoReadings) {
  const auto open = find("signed 03/04/2021 there");
  ASSERT_EQ(open.size(), 1U);
  EXPECT_EQ(open[0].value, "2021-03-04");
  ASSERT_EQ(open[0].readings.size(), 1U);
  EXPECT_EQ(open[0].readings[0].value, "2021-04-03");
  EXPECT_TRUE(find("signed 03/25/2021 there")[0].readings.empty());
}

TEST(Phenomena, ZonesKeepTheirSummerTime) {
  EXPECT_EQ(values("at 9 a.m. ET on July 1, 2021"), "2021-07-01T09:00-04:00");
  EXPECT_EQ(values("at 9 a.m. ET on Jan. 4, 2021"), "2021-01-04T09:00-05:00");
  EXPECT_EQ(values("at 9 p.m. London time on 1 July 2021"), "2021-07-01T21:00+01:00");
}

TEST(Phenomena, PlansAndDelaysLookAhead) {
  EXPECT_EQ(values("The dividend, payable Feb. 1, was raised.", "2022-10-30"), "2023-02-01");
  EXPECT_EQ(values("The results, due Thursday, were kept."), "2023-09-14");
}

TEST(Phenomena, AHistoryMarksTheFormer) {
  const std::string history = "In 1901, 1902, 1903, 1904, 1905 and 1906 they sailed. ";
  EXPECT_EQ(find(history + "The former king died.").size(), 7U);
  EXPECT_EQ(values("The former king died."), "");
}

TEST(Phenomena, NamedPeriodsStandAfterAPreposition) {
  const auto times = find("Trade fell during the Great Depression in the north.");
  ASSERT_EQ(times.size(), 1U);
  EXPECT_EQ(times[0].edtf, "1929/1939");
  EXPECT_EQ(values("She wrote a World War II novel."), "");
}

TEST(Phenomena, QuotedWordsAreDatedByTheirSpeech) {
  Document document;
  document.body = "On 14 March 2019 he said: \"I leave tomorrow.\"";
  const auto quote = static_cast<std::uint32_t>(document.body.find('"'));
  const auto end = static_cast<std::uint32_t>(document.body.size());
  document.sentences.push_back({0, 0, {0, end}, 0, false});
  document.quotations.push_back({{quote, end}, {quote + 1, end - 1}, 0, true, false});
  const auto times =
      find_times({document, nullptr, parse_publication_time("2023-09-12").value()}, english());
  ASSERT_EQ(times.size(), 2U);
  EXPECT_EQ(times[1].value, "2019-03-15");
  EXPECT_EQ(times[1].anchor, AnchorKind::quotation);
  EXPECT_EQ(times[1].anchor_expression, 0U);
}

TEST(Phenomena, ASpeechMayBeDatedAfterIt) {
  Document document;
  document.body = "\"I leave tomorrow,\" he said on 30 August.";
  document.sentences.push_back({0, 0, {0, 41}, 0, false});
  document.quotations.push_back({{0, 19}, {1, 18}, 0, true, false});
  const auto times =
      find_times({document, nullptr, parse_publication_time("2023-09-12").value()}, english());
  ASSERT_EQ(times.size(), 2U);
  EXPECT_EQ(times[0].value, "2023-08-31");
  EXPECT_EQ(times[0].anchor, AnchorKind::quotation);
}

TEST(Phenomena, WhatIsOverCannotBeAhead) {
  EXPECT_EQ(values("The deadline passed at midnight."), "2023-09-12T00:00");
  EXPECT_EQ(values("He left at 10 p.m.", "2023-09-12T08:00"), "2023-09-11T22:00");
  EXPECT_EQ(values("Shops were shut between Monday and Wednesday."), "2023-09-04 2023-09-06");
  EXPECT_EQ(values("It was to last 72 hours."), "PT72H");
}

TEST(Phenomena, AClockTimeStaysWithTheStorysDay) {
  EXPECT_EQ(values("He was shot on Friday, they said. The guests had gone home and the lights were "
                   "out when he fell at 10 p.m. in the hall."),
            "2023-09-08 2023-09-08T22:00");
}

TEST(Phenomena, AStoryOfAnotherYearStaysInIt) {
  EXPECT_EQ(values("The strike of the miners began on 4 May 1926. Trains stopped on 7 May."),
            "1926-05-04 1926-05-07");
  EXPECT_EQ(values("He was held on 3 August 2021 and freed in September."), "2021-08-03 2021-09");
  EXPECT_EQ(values("After the August 1988 truce they met; troops left on Aug. 2."),
            "1988-08 2023-08-02");
  EXPECT_EQ(values("In the 2016 vote, held on 23 June, they lost."), "2016 2016-06-23");
  EXPECT_EQ(values("The firm, founded in 1998, was sold in March."), "1998 2023-03");
}

TEST(Phenomena, ABareClockIsNotOfADayLongAgo) {
  const std::string text =
      "Thieves took the cup on 3 May 1921.\n\nNobody in the town ever knew who it was, or where it "
      "went.\n\nPolice were called at 9 p.m.";
  EXPECT_EQ(values(text), "1921-05-03 2023-09-12T21:00");
  EXPECT_EQ(values("They left on Friday.\n\n20:30 Police have reopened the road."),
            "2023-09-08 2023-09-12T20:30");
}

TEST(Phenomena, AWeekdayBesideAMonthIsNotCounted) {
  EXPECT_EQ(values("In May 2020 he left. The previous Thursday he had sold it."),
            "2020-05 XXXX-WXX-4");
}

TEST(Phenomena, AClockGoesOnFromTheOneBefore) {
  EXPECT_EQ(values("Gunmen came at 9:25 p.m. on Monday; by 9:40 they had gone."),
            "2023-09-11T21:25 2023-09-11T21:40");
  EXPECT_EQ(values("The train left at 14:35 on Monday and came at quarter to four."),
            "2023-09-11T14:35 2023-09-11T15:45");
  EXPECT_EQ(values("Trains left at 22:10 on Monday and at 9:15."),
            "2023-09-11T22:10 2023-09-11T09:15");
}

TEST(Phenomena, HoursThatAreDaysAreCountedAsDays) {
  EXPECT_EQ(values("It fell on 5 May 2020. Forty-eight hours later it rose."),
            "2020-05-05 2020-05-07");
}

TEST(Phenomena, JustBesideAClockIsOnItsDay) {
  const auto times = find("The wall gave way shortly before 3 a.m. on Monday.");
  ASSERT_EQ(times.size(), 1U);
  EXPECT_EQ(times[0].edtf, "2023-09-11");
  EXPECT_EQ(times[0].resolved.latest->date_time_string(), "2023-09-11T02:59:59");
}

TEST(Phenomena, AStoryGoesOnPastMidnight) {
  EXPECT_EQ(values("Polls closed at 10 p.m. on Sunday and by 6 a.m. all votes were counted."),
            "2023-09-10T22:00 2023-09-11T06:00");
}

TEST(Phenomena, WhenItWasToldIsNotWhenItHappened) {
  EXPECT_EQ(values("The kite fell at 10:07 a.m. Friday, the club said on Sunday night.\n\nIt had "
                   "been launched at 9:18 a.m. from a hill."),
            "2023-09-08T10:07 2023-09-10TNI 2023-09-08T09:18");
}

TEST(Phenomena, WhatIsToldIsToldBefore) {
  EXPECT_EQ(values("The bank said Thursday it would cut its rates."), "2023-09-07");
  EXPECT_EQ(values("The bank, which buys bonds, said on Thursday it would wait."), "2023-09-07");
}

TEST(Phenomena, SeasonsGoWithTheClause) {
  EXPECT_EQ(values("The talks dragged on through the winter.", "2013-03-21"), "2012-WI");
  EXPECT_EQ(values("Snow fell this winter.", "2013-01-21"), "2012-WI");
  EXPECT_EQ(values("It froze last winter.", "2013-01-21"), "2011-WI");
  EXPECT_EQ(values("The pier will open in the spring.", "2013-07-21"), "2014-SP");
}

TEST(Phenomena, RangesTakeWhatTheirEndSays) {
  EXPECT_EQ(values("They will meet from Monday to Wednesday next week."), "2023-09-18 2023-09-20");
  EXPECT_EQ(values("Snow will fall on Thursday night into Friday morning."),
            "2023-09-14TNI 2023-09-15TMO");
  EXPECT_EQ(values("It is open Monday to Friday, 9 a.m. to 5 p.m.").substr(0, 21),
            "2023-09-11 2023-09-15");
}

TEST(Phenomena, ADayOfTheMonthFitsItsWeekday) {
  EXPECT_EQ(values("It was Friday the 13th."), "2023-01-13");
}

TEST(Phenomena, DaysAfterAMonthAreNotCounted) {
  EXPECT_EQ(values("He was elected in May. Two days later he resigned."), "2023-05 XXXX-XX-XX");
}

TEST(Phenomena, ADatelineOfTheDayBeforeLeavesThePublicationsDay) {
  Document document;
  document.body = "OSLO, Sept. 11 - On Tuesday, hundreds sang. They had met on Friday.";
  document.sentences.push_back({0, 0, {0, 66}, 0, false});
  document.furniture.push_back({{0, 16}, FurnitureKind::dateline});
  const auto times =
      find_times({document, nullptr, parse_publication_time("2023-09-12").value()}, english());
  ASSERT_EQ(times.size(), 3U);
  EXPECT_EQ(times[1].value, "2023-09-12");
  EXPECT_EQ(times[2].value, "2023-09-08");
}

}  // namespace
}  // namespace dateline::timex
