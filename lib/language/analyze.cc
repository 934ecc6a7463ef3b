#include "language/analyze.h"

#include "language/document_names.h"
#include "language/name_edges.h"
#include "language/sentence_analyzer.h"

DATELINE_BEGIN
namespace language {

Analysis analyze(const Document& document, const LanguageModel& model) {
  Analysis analysis;
  analysis.words.resize(document.tokens.size());
  SentenceAnalyzer analyzer(model);
  std::vector<std::string_view> forms;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.begin >= sentence.end) continue;
    forms.clear();
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) forms.push_back(document.word(i));
    const std::size_t first_name = analysis.names.size();
    analyzer.analyze(forms, &analysis.words[sentence.begin], analysis.names);
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      Word& word = analysis.words[i];
      if (word.head != Word::no_head) word.head += sentence.begin;
    }
    for (std::size_t i = first_name; i < analysis.names.size(); ++i) {
      analysis.names[i].begin += sentence.begin;
      analysis.names[i].end += sentence.begin;
    }
  }
  mend_name_edges(document, model.gazetteer, analysis);
  settle_names(document, model.gazetteer, analysis);
  return analysis;
}

}  // namespace language
DATELINE_END
