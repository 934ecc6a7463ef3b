#include <gtest/gtest.h>

#include "base/data_pack.h"
#include "dateline/extractor.h"
#include "time/time_rules.h"

namespace dateline {
namespace {

TEST(German, IsRulesAloneAndTheirExamplesHold) {
  const auto pack = base::DataPack::embedded("de");
  ASSERT_TRUE(pack);
  for (const Error& error : timex::TimeRules::lint(*pack)) ADD_FAILURE() << error.to_string();
  const auto rules = timex::TimeRules::compile(*pack);
  ASSERT_TRUE(rules);
  std::size_t examples = 0;
  for (const timex::Pattern& pattern : (*rules)->grammar.patterns) {
    for (const timex::Example& example : pattern.examples) examples += example.positive ? 1 : 0;
  }
  EXPECT_GE(examples, 120U);
}

TEST(German, WorksThroughTheExtractor) {
  const auto rules = RuleSet::embedded("de");
  ASSERT_TRUE(rules) << rules.error().to_string();
  Article article;
  article.published = parse_publication_time("2023-09-12").value();
  article.body =
      "Die Delegation verließ die Hauptstadt am Sonntagnachmittag und wird am Mittwoch "
      "erwartet.";
  const auto found = Extractor(*rules).extract_times(article);
  ASSERT_TRUE(found);
  ASSERT_EQ(found->times.size(), 2U);
  EXPECT_EQ(found->times[0].value, "2023-09-10TAF");
  EXPECT_EQ(found->times[1].value, "2023-09-13");
}

}  // namespace
}  // namespace dateline
