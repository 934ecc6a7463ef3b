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

}  // namespace
}  // namespace dateline::timex
