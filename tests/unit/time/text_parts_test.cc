// What is worked out around an expression alone gives what the whole text gives.
#include "time/text_parts.h"

#include <random>

#include "dateline/io.h"
#include "text/analyze.h"
#include "time_fixture.h"

namespace dateline::timex {
namespace {

const text::TextRules& text_rules() {
  static const auto rules =
      text::TextRules::compile(base::DataPack::embedded("en").value()).value();
  return *rules;
}

/// The times as the command prints them.
std::string printed(std::vector<TimeExpression> times, const std::string& text) {
  Extraction extraction;
  extraction.document.body = text;
  extraction.times = std::move(times);
  return to_json(extraction);
}

std::string by_whole(const std::string& text) {
  const Document document = text::analyze(text, text_rules()).value();
  return printed(
      find_times({document, nullptr, parse_publication_time("2023-09-12").value()}, english()),
      text);
}

std::string by_parts(const std::string& text) {
  Document bare;
  bare.body = text;
  TimeQuery query{bare, nullptr, parse_publication_time("2023-09-12").value()};
  query.text_rules = &text_rules();
  return printed(find_times(query, english()), text);
}

TEST(TextParts, FindTheDateOfADatelineAndOfSpeech) {
  for (const std::string text :
       {"SEOUL, Sept. 10 (Yonhap) -- The envoy leaves tomorrow.",
        "The dam held.\n\nOn March 14, 1968, he said: \"I shall leave tomorrow.\"",
        "\u201CWe start tomorrow,\u201D she said on Sunday.",
        "On Sunday he said: \u201CIt rained yesterday.\n\n\u201CIt will rain tomorrow.\u201D"}) {
    EXPECT_EQ(by_parts(text), by_whole(text));
  }
  EXPECT_NE(by_parts("\"I shall leave tomorrow,\" he said on Sunday.").find("2023-09-11"),
            std::string::npos);
}

/// Pieces of news in any order, with marks that open, close or do neither.
TEST(TextParts, AgreeWithTheWholeOnTextsOfAnyShape) {
  const std::vector<std::string> pieces = {"PARIS (AFP) - ",
                                           "LONDON, Sept. 11 -- ",
                                           "on Sunday",
                                           "tomorrow",
                                           "last week",
                                           "in 1999",
                                           "On March 14, 1968, he said: ",
                                           "he said on Monday",
                                           "the minister's",
                                           "ministers' ",
                                           "two days after the vote",
                                           "noon",
                                           "the following day",
                                           "prices rose",
                                           "Kim left Rome",
                                           "\"",
                                           "\"",
                                           "\u201C",
                                           "\u201D",
                                           "\u2018",
                                           "\u2019",
                                           "'",
                                           "''",
                                           "``",
                                           "\u00AB",
                                           "\u00BB",
                                           ". ",
                                           ", ",
                                           ": ",
                                           "? ",
                                           "\n",
                                           "\n\n",
                                           "\n \n",
                                           " ",
                                           " ",
                                           " ",
                                           "(",
                                           ") ",
                                           " \u2014 "};
  std::mt19937 random(11);
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (std::size_t size = 4 + random() % 40; size > 0; --size) {
      text += pieces[random() % pieces.size()];
      if (random() % 2 == 0) text += ' ';
    }
    ASSERT_EQ(by_parts(text), by_whole(text)) << text;
  }
}

}  // namespace
}  // namespace dateline::timex
