// Tense, verb form, mood, number, person and voice, from tags and tree.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "base/data_pack.h"
#include "dateline/analysis.h"
#include "language/word_features.h"

DATELINE_BEGIN
namespace language {

/// Person and number of the personal pronouns, from language/pronouns.tsv.
class Pronouns {
 public:
  static Result<Pronouns> compile(const base::DataPack& pack);
  /// Sets person and number if the word is one of them.
  void set(const WordFeatures& word, Morphology& morphology) const;

 private:
  struct Entry {
    std::uint32_t word = 0;  ///< `WordFeatures::lower`
    std::uint8_t person = 0;
    Number number = Number::none;
  };
  std::vector<Entry> entries_;  ///< by word
};

/// Fills `morphology` of a sentence's words from their tags, lemmas and
/// relations; heads count from 0 within the sentence.
void set_morphology(std::span<const WordFeatures> features, const Pronouns& pronouns,
                    std::span<Word> sentence);

}  // namespace language
DATELINE_END
