// The expressions of tests/cases/time: what somebody asks about, as a whole.
#include <gtest/gtest.h>

#include <fstream>

#include "dateline/article.h"
#include "time/whole_expression.h"

namespace dateline::timex {
namespace {

struct Case {
  std::string date, words, wanted, edtf;
  int line = 0;
};

std::vector<Case> read_cases() {
  std::ifstream in(DATELINE_SOURCE_DIR "/tests/cases/time/expressions.tsv");
  std::vector<Case> cases;
  std::string line, date;
  for (int number = 1; std::getline(in, line); ++number) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos) {
      if (line.starts_with('[')) date = line.substr(1, line.size() - 2);
      continue;
    }
    Case one{date, line.substr(0, tab), line.substr(tab + 1), "", number};
    if (const auto bar = one.wanted.find(" | "); bar != std::string::npos) {
      one.edtf = one.wanted.substr(bar + 3);
      one.wanted.resize(bar);
    }
    cases.push_back(std::move(one));
  }
  return cases;
}

TEST(Expressions, MeanWhatTheListSays) {
  const auto rules = TimeRules::compile(base::DataPack::embedded("en").value()).value();
  const std::vector<Case> cases = read_cases();
  ASSERT_GT(cases.size(), 500U);
  for (const Case& one : cases) {
    const auto published = parse_publication_time(one.date).value();
    const auto found = read_whole(one.words, published, *rules);
    std::string got = "!";
    if (found) {
      got = std::string(to_string(found->type)) + " " + found->value;
      if (!found->mod.empty()) got += " " + found->mod;
    }
    EXPECT_EQ(got, one.wanted) << "line " << one.line << ": " << one.words;
    if (found && !one.edtf.empty()) {
      EXPECT_EQ(found->edtf, one.edtf) << "line " << one.line << ": " << one.words;
    }
  }
}

std::string further_readings(std::string_view words) {
  const auto rules = TimeRules::compile(base::DataPack::embedded("en").value()).value();
  const auto found = read_whole(words, parse_publication_time("2026-03-11").value(), *rules);
  std::string values;
  for (const TimeReading& reading : found->readings) values += reading.value + " ";
  return values;
}

TEST(Expressions, AnHourAloneMayBeOfTheAfternoon) {
  EXPECT_EQ(further_readings("at 3"), "2026-03-11T15:00 ");
  EXPECT_EQ(further_readings("tomorrow from 3 to 5"), "2026-03-12T15:00/2026-03-12T17:00 ");
  EXPECT_EQ(further_readings("at 3 in the morning"), "");
  EXPECT_EQ(further_readings("03:30"), "");
  EXPECT_EQ(further_readings("from 9 to 5"), "");
}

TEST(Expressions, TheOtherOrderOfADayIsRead) {
  EXPECT_EQ(further_readings("10/11"), "2026-10-11 2025-11-10 ");
  EXPECT_EQ(further_readings("after 10/11"), "2026-10-11 ");  // begins the day after
}

TEST(Expressions, HoursOfAWeekdayMayBeOfTheNext) {
  EXPECT_EQ(further_readings("Tuesday 3-5pm"), "2026-03-17T15:00/2026-03-17T17:00 ");
  EXPECT_EQ(further_readings("next Tuesday 3-5pm"), "");
}

}  // namespace
}  // namespace dateline::timex
