// A sentence as a tagger and parser left it, for the tests of what mends trees.
#pragma once

#include <string>
#include <vector>

#include "language/model.h"

namespace dateline::language {

inline const LanguageModel& english() {
  static const auto loaded = LanguageModel::compile(base::DataPack::embedded("en").value()).value();
  return *loaded;
}

struct Given {
  const char* form;
  Upos upos;
  Xpos xpos;
  std::uint32_t head;  ///< from 1; 0 is the root
  Deprel deprel;
};

struct Mended {
  Document document;
  Analysis analysis;

  /// "nsubj 3", as given.
  std::string arc(std::size_t i) const {
    const Word& word = analysis.words[i];
    const std::string head = word.head == Word::no_head ? "0" : std::to_string(word.head + 1);
    return std::string(to_string(word.deprel)) + " " + head;
  }
};

/// One sentence of those words, each its own lemma.
inline Mended sentence_of(const std::vector<Given>& words) {
  Mended out;
  for (const Given& given : words) {
    const auto begin = static_cast<std::uint32_t>(out.document.body.size());
    out.document.body += given.form;
    out.document.tokens.push_back(
        {{begin, static_cast<std::uint32_t>(out.document.body.size())}, false});
    out.document.body += ' ';
    Word word;
    word.upos = given.upos;
    word.xpos = given.xpos;
    word.deprel = given.deprel;
    word.head = given.head == 0 ? Word::no_head : given.head - 1;
    word.lemma = given.form;
    out.analysis.words.push_back(word);
  }
  Sentence sentence;
  sentence.end = static_cast<std::uint32_t>(words.size());
  out.document.sentences.push_back(sentence);
  return out;
}

/// Whether the words of each sentence hang below its one root.
inline bool is_forest(const Document& document, const Analysis& analysis) {
  for (const Sentence& sentence : document.sentences) {
    std::uint32_t roots = 0;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      roots += analysis.words[i].head == Word::no_head ? 1 : 0;
      std::uint32_t steps = 0;
      for (std::uint32_t at = i; at != Word::no_head; at = analysis.words[at].head) {
        if (at < sentence.begin || at >= sentence.end || ++steps > sentence.end - sentence.begin)
          return false;
      }
    }
    if (roots != 1) return false;
  }
  return true;
}

}  // namespace dateline::language
