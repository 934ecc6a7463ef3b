#include "language/analyze.h"

#include "language/document_names.h"
#include "language/mend_acronyms.h"
#include "language/mend_adjectives.h"
#include "language/mend_clauses.h"
#include "language/mend_finite.h"
#include "language/mend_participles.h"
#include "language/mend_particles.h"
#include "language/mend_reduced.h"
#include "language/mend_subjects.h"
#include "language/mend_verbs.h"
#include "language/name_edges.h"
#include "language/sentence_analyzer.h"

DATELINE_BEGIN
namespace language {

Analysis analyze(const Document& document, const LanguageModel& model) {
  Analysis analysis;
  analysis.words.resize(document.tokens.size());
  std::vector<std::string_view> forms;
  for (std::size_t i = 0; i < document.tokens.size(); ++i)
    forms.push_back(document.word(static_cast<std::uint32_t>(i)));
  std::vector<Stretch> sentences;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.begin < sentence.end) sentences.push_back({sentence.begin, sentence.end});
  }
  std::vector<WordKey> keys(forms.size());
  model.analyzers->take(model)->analyze(forms, sentences, analysis.words.data(), keys.data(),
                                        analysis.names);
  mend_acronyms(document, analysis);
  mend_reduced(document, model.verbs, analysis);
  mend_verbs(document, model, analysis);
  mend_finite(document, model.verbs, analysis);
  mend_clauses(document, analysis);
  mend_particles(document, analysis);
  mend_adjectives(document, model.verbs, analysis);
  mend_participles(document, model.verbs, analysis);
  mend_subjects(document, model.verbs, analysis);
  mend_name_edges(document, model.gazetteer, keys, analysis);
  settle_names(document, model.gazetteer, keys, analysis);
  return analysis;
}

}  // namespace language
DATELINE_END
