// Analyses sentences, some at a time, with the same working memory.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "language/model.h"
#include "language/network_run.h"
#include "language/tree_decoder.h"
#include "language/word_memory.h"

DATELINE_BEGIN
namespace language {

class SentenceAnalyzer {
 public:
  explicit SentenceAnalyzer(const LanguageModel& model)
      : model_(model), memory_(model.gazetteer, model.lemmas), run_(model.network) {}

  /// Fills the `words` and `keys` of each sentence, a stretch of `forms`, and appends the names;
  /// words and names count from the first form. Linear in the number of forms.
  void analyze(std::span<const std::string_view> forms, std::span<const Stretch> sentences,
               Word* words, WordKey* keys, std::vector<Name>& names);

 private:
  void analyze_batch(std::span<const std::string_view> forms, Word* words, WordKey* keys,
                     std::vector<Name>& names);
  void find_names(Stretch stretch, std::vector<Name>& names);
  void parse(Stretch stretch, Word* words);
  void parse_piece(Stretch piece, std::size_t origin, Word* words);
  static void raise_adjective(std::span<Word> words, std::size_t to);
  void part_rivals(Stretch piece, std::size_t row_size, const Word* words);
  [[nodiscard]] bool has_rival(std::size_t word) const;
  void add_ways(std::size_t row_size, const Word* words, std::size_t word);
  void part(Stretch piece, std::size_t row_size, const Word* words, std::size_t first,
            std::size_t second);

  /// A way to part two rivals.
  struct Way {
    std::int64_t price = 0;
    std::size_t word = 0;
    std::uint32_t head = 0;
    Deprel relation = Deprel::dep;
    auto operator<=>(const Way&) const = default;
  };

  const LanguageModel& model_;
  WordMemory memory_;
  NetworkRun run_;
  TreeDecoder decoder_;
  std::vector<Stretch> stretches_;      ///< of the forms, those of a batch
  std::vector<Stretch> places_;         ///< where each is in the batch
  std::vector<WordFeatures> features_;  ///< of the batch
  Aligned<std::int32_t> scores_;
  std::vector<std::uint32_t> heads_;
  std::vector<Deprel> relations_;
  std::vector<Way> ways_;
  std::vector<std::int32_t> sums_, next_;
  std::vector<std::uint8_t> best_;  ///< for names: the label before, a row a word
};

}  // namespace language
DATELINE_END
