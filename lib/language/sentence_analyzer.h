// Analyses one sentence after another with the same working memory.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "language/model.h"
#include "language/templates.h"

DATELINE_BEGIN
namespace language {

class SentenceAnalyzer {
 public:
  explicit SentenceAnalyzer(const LanguageModel& model) : model_(model) {}

  /// Fills `words` (one a form; heads count from 0 within the sentence) and
  /// appends the names, likewise counted.
  void analyze(const std::vector<std::string_view>& forms, Word* words, std::vector<Name>& names);

 private:
  void tag();
  void find_names(std::vector<Name>& names);
  void parse(Word* words);

  const LanguageModel& model_;
  std::vector<WordFeatures> features_;
  std::vector<TagPair> tags_;
  ParseState state_;
  Features active_;
  std::vector<std::int32_t> scores_;
};

}  // namespace language
DATELINE_END
