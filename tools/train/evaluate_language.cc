// Scores the embedded models on treebanks with gold tokens and sentences:
//   evaluate_language FILE.conllu...
#include <cstdio>

#include "base/data_pack.h"
#include "conllu.h"
#include "language/sentence_analyzer.h"

namespace {

struct Score {
  long words = 0, upos = 0, xpos = 0, lemmas = 0, heads = 0, labelled = 0;
};

std::string_view universal(dateline::Deprel relation) {
  const std::string_view name = to_string(relation);
  return name.substr(0, name.find(':'));
}

void add(const train::Tree& tree, dateline::language::SentenceAnalyzer& analyzer, Score& score) {
  std::vector<std::string_view> forms;
  for (const auto& word : tree.words) forms.push_back(word.form);
  std::vector<dateline::Word> words(forms.size());
  std::vector<dateline::language::WordKey> keys(forms.size());
  std::vector<dateline::Name> names;
  const dateline::language::Stretch all{0, forms.size()};
  analyzer.analyze(forms, {&all, 1}, words.data(), keys.data(), names);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const train::TreeWord& gold = tree.words[i];
    ++score.words;
    score.upos += words[i].upos == gold.tag.upos;
    score.xpos += words[i].xpos == gold.tag.xpos;
    score.lemmas += dateline::language::fold(words[i].lemma, true) ==
                        dateline::language::fold(gold.lemma, true) ||
                    gold.lemma == "_";
    const bool head =
        (words[i].head == dateline::Word::no_head ? 0 : words[i].head + 1) == gold.head;
    score.heads += head;
    score.labelled += head && universal(words[i].deprel) == universal(gold.deprel);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const auto pack = dateline::base::DataPack::embedded("en");
  const auto model = dateline::language::LanguageModel::compile(*pack);
  if (!model) {
    std::fprintf(stderr, "%s\n", model.error().to_string().c_str());
    return 1;
  }
  for (int i = 1; i < argc; ++i) {
    dateline::language::SentenceAnalyzer analyzer(**model);
    Score score;
    for (const train::Tree& tree : train::read_conllu(argv[i])) add(tree, analyzer, score);
    const auto percent = [&](long n) {
      return 100.0 * static_cast<double>(n) / static_cast<double>(score.words);
    };
    std::printf("%6ld words  UPOS %.2f  XPOS %.2f  lemmas %.2f  UAS %.2f  LAS %.2f  %s\n",
                score.words, percent(score.upos), percent(score.xpos), percent(score.lemmas),
                percent(score.heads), percent(score.labelled), argv[i]);
  }
}
