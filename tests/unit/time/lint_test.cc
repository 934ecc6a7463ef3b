#include "time/lint.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "dateline/rule_set.h"

namespace dateline::timex {
namespace {

class Lint : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) /
              testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::create_directories(folder_ / "time");
    std::filesystem::copy_file(DATELINE_SOURCE_DIR "/data/en/time/conventions.tsv",
                               folder_ / "time/conventions.tsv",
                               std::filesystem::copy_options::overwrite_existing);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::vector<Error> lint(const std::string& rules) {
    std::ofstream(folder_ / "time/own.rules") << "# source: a test\non 2023-09-12\n" << rules;
    return TimeRules::lint(base::DataPack::load(folder_.string()).value());
  }
  std::string first_error(const std::string& rules) {
    const auto errors = lint(rules);
    return errors.empty() ? "" : std::to_string(errors[0].line) + ": " + errors[0].message;
  }

  std::filesystem::path folder_;
};

constexpr const char* good =
    "rule half_past\n"
    "  give calendar minute=30\n"
    "  find half past [1-12:hour]\n"
    "  yes at [half past 9] = TIME 2023-09-12T09:30\n"
    "  no half past caring\n";

TEST_F(Lint, AcceptsARuleWhoseExamplesHold) {
  EXPECT_EQ(first_error(good), "");
}

TEST_F(Lint, RunsPositiveExamples) {
  const std::string wrong = std::string(good) + "  yes at [half past 9] = TIME 2023-09-12T09:00\n";
  EXPECT_NE(first_error(wrong).find("8: half_past: the example gives TIME 2023-09-12T09:30"),
            std::string::npos)
      << first_error(wrong);
}

TEST_F(Lint, RunsNegativeExamples) {
  const std::string wrong = std::string(good) + "  no at half past 9\n";
  EXPECT_NE(first_error(wrong).find("must not match"), std::string::npos) << first_error(wrong);
}

TEST_F(Lint, NamesTheLineOfEachMistake) {
  EXPECT_EQ(first_error("rule a\n  find <nowhere>\n").substr(0, 2), "3:");
  EXPECT_EQ(first_error("rule a\n  find ( b\n"), "4: a ')' is missing at \"\"");
  EXPECT_EQ(first_error("rule a\n  give nonsense\n"), "4: 'nonsense' is no value of op");
  EXPECT_EQ(first_error("nothing a\n"),
            "3: expected 'words', 'pattern', 'rule', 'part' or 'on', not 'nothing'");
}

TEST_F(Lint, WantsAPositiveAndANegativeExample) {
  const auto errors = lint("rule a\n  give calendar\n  find [1000-2999:year]\n");
  ASSERT_EQ(errors.size(), 2U);
  EXPECT_EQ(errors[0].message, "'a' has no 'yes' example");
  EXPECT_EQ(errors[1].message, "'a' has no 'no' example");
}

TEST_F(Lint, RefusesAPatternThatBeginsWithItself) {
  EXPECT_EQ(first_error("pattern a\n  <b> x\npattern b\n  y? <a>\n").substr(3),
            "'a' begins with itself");
}

TEST_F(Lint, TheBuiltInRulesAreClean) {
  for (const Error& error : TimeRules::lint(base::DataPack::embedded("en").value())) {
    ADD_FAILURE() << error.to_string();
  }
}

}  // namespace
}  // namespace dateline::timex
