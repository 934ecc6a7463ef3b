// Analyses one sentence after another with the same working memory.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "language/model.h"

DATELINE_BEGIN
namespace language {

class SentenceAnalyzer {
 public:
  explicit SentenceAnalyzer(const LanguageModel& model) : model_(model), run_(model.network) {}

  /// Fills `words` (one a form; heads count from 0 within the sentence) and
  /// appends the names, likewise counted. Linear in the number of forms.
  void analyze(const std::vector<std::string_view>& forms, Word* words, std::vector<Name>& names);

 private:
  void analyze_stretch(std::span<const std::string_view> forms, Word* words,
                       std::vector<Name>& names);
  void find_names(std::vector<Name>& names);
  void parse(Word* words, std::size_t size);
  void parse_piece(Word* words, std::size_t begin, std::size_t end);

  const LanguageModel& model_;
  NetworkRun run_;
  std::vector<WordFeatures> features_;
  std::vector<std::int32_t> scores_;
  std::vector<std::uint32_t> heads_;
  std::vector<Deprel> relations_;
  std::vector<std::uint8_t> best_;  ///< for names: the label before, a row a word
};

}  // namespace language
DATELINE_END
