#include "language/analyze.h"

DATELINE_BEGIN
namespace language {

Analysis analyze(const Document& document, const LanguageModel&) {
  Analysis analysis;
  analysis.words.resize(document.tokens.size());
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t i = sentence.begin + 1; i < sentence.end; ++i)
      analysis.words[i].head = sentence.begin;
    analysis.words[sentence.begin].deprel = Deprel::root;
  }
  for (std::size_t i = 0; i < document.tokens.size(); ++i)
    analysis.words[i].lemma = document.word(i);
  return analysis;
}

}  // namespace language
DATELINE_END
