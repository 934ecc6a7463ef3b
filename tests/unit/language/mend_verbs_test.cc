#include "language/mend_verbs.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace dateline::language {
namespace {

const LanguageModel& model() {
  static const auto loaded = LanguageModel::compile(base::DataPack::embedded("en").value()).value();
  return *loaded;
}

/// A word as a tagger and parser left it; heads count from 1, 0 is the root.
struct Given {
  const char* form;
  Upos upos;
  Xpos xpos;
  std::uint32_t head;
  Deprel deprel;
};

struct Mended {
  Document document;
  Analysis analysis;

  std::string at(std::size_t i) const {
    const Word& word = analysis.words[i];
    const std::string head = word.head == Word::no_head ? "0" : std::to_string(word.head + 1);
    return std::string(to_string(word.xpos)) + " " + std::string(to_string(word.deprel)) + " " +
           head;
  }
  /// Every sentence is one tree.
  bool is_tree() const {
    int roots = 0;
    for (std::uint32_t i = 0; i < analysis.words.size(); ++i) {
      std::set<std::uint32_t> seen;
      std::uint32_t token = i;
      for (; token != Word::no_head && seen.insert(token).second;) {
        token = analysis.words[token].head;
      }
      if (token != Word::no_head) return false;
      if (analysis.words[i].head == Word::no_head) ++roots;
    }
    return roots == 1;
  }
};

Mended mend(const std::vector<Given>& words) {
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
  mend_verbs(out.document, model(), out.analysis);
  EXPECT_TRUE(out.is_tree()) << out.document.body;
  return out;
}

TEST(MendVerbs, ANounThatIsTheHeadlinesVerb) {
  const Mended found = mend({{"Norwegian", Upos::ADJ, Xpos::JJ, 3, Deprel::amod},
                             {"navy", Upos::NOUN, Xpos::NN, 3, Deprel::compound},
                             {"foils", Upos::NOUN, Xpos::NNS, 4, Deprel::compound},
                             {"attack", Upos::NOUN, Xpos::NN, 0, Deprel::root},
                             {",", Upos::PUNCT, Xpos::COMMA, 6, Deprel::punct},
                             {"seizes", Upos::NOUN, Xpos::NNS, 4, Deprel::appos},
                             {"26", Upos::NUM, Xpos::CD, 8, Deprel::nummod},
                             {"pirates", Upos::NOUN, Xpos::NNS, 6, Deprel::appos}});
  EXPECT_EQ(found.at(2), "VBZ root 0");
  EXPECT_EQ(found.at(1), "NN nsubj 3");
  EXPECT_EQ(found.at(3), "NN obj 3");
  EXPECT_EQ(found.at(5), "VBZ conj 3");
  EXPECT_EQ(found.analysis.words[2].lemma, "foil");
}

TEST(MendVerbs, AnAttributeThatIsThePast) {
  const Mended found = mend({{"when", Upos::ADV, Xpos::WRB, 6, Deprel::advmod},
                             {"an", Upos::DET, Xpos::DT, 5, Deprel::det},
                             {"earthquake", Upos::NOUN, Xpos::NN, 5, Deprel::compound},
                             {"razed", Upos::VERB, Xpos::VBN, 5, Deprel::amod},
                             {"villages", Upos::NOUN, Xpos::NNS, 6, Deprel::obl},
                             {"died", Upos::VERB, Xpos::VBN, 0, Deprel::root}});
  EXPECT_EQ(found.at(3), "VBN amod 5") << "another participle may be the verb";
  const Mended quake = mend({{"The", Upos::DET, Xpos::DT, 4, Deprel::det},
                             {"quake", Upos::NOUN, Xpos::NN, 4, Deprel::compound},
                             {"struck", Upos::VERB, Xpos::VBN, 4, Deprel::amod},
                             {"villages", Upos::NOUN, Xpos::NNS, 0, Deprel::root},
                             {".", Upos::PUNCT, Xpos::PERIOD, 4, Deprel::punct}});
  EXPECT_EQ(quake.at(2), "VBD root 0");
  EXPECT_EQ(quake.at(0), "DT det 2");
  EXPECT_EQ(quake.at(3), "NNS obj 3");
  EXPECT_EQ(quake.at(4), ". punct 3");
}

TEST(MendVerbs, AnInfinitive) {
  const Mended found = mend({{"He", Upos::PRON, Xpos::PRP, 2, Deprel::nsubj},
                             {"promise", Upos::VERB, Xpos::VBP, 0, Deprel::root},
                             {"to", Upos::ADP, Xpos::IN, 5, Deprel::case_},
                             {"lower", Upos::ADJ, Xpos::JJR, 5, Deprel::amod},
                             {"taxes", Upos::NOUN, Xpos::NNS, 2, Deprel::obl}});
  EXPECT_EQ(found.at(3), "VB xcomp 2");
  EXPECT_EQ(found.at(4), "NNS obj 4");
  EXPECT_EQ(found.at(2), "TO mark 4");
}

TEST(MendVerbs, PluralNounsStayNouns) {
  const Mended talks = mend({{"Peace", Upos::NOUN, Xpos::NN, 2, Deprel::compound},
                             {"talks", Upos::NOUN, Xpos::NNS, 0, Deprel::root},
                             {"in", Upos::ADP, Xpos::IN, 4, Deprel::case_},
                             {"Geneva", Upos::PROPN, Xpos::NNP, 2, Deprel::nmod}});
  EXPECT_EQ(talks.at(1), "NNS root 0");
  const Mended oblique = mend({{"They", Upos::PRON, Xpos::PRP, 2, Deprel::nsubj},
                               {"met", Upos::VERB, Xpos::VBD, 0, Deprel::root},
                               {"after", Upos::ADP, Xpos::IN, 6, Deprel::case_},
                               {"the", Upos::DET, Xpos::DT, 6, Deprel::det},
                               {"team", Upos::NOUN, Xpos::NN, 6, Deprel::compound},
                               {"wins", Upos::NOUN, Xpos::NNS, 2, Deprel::obl}});
  EXPECT_EQ(oblique.at(5), "NNS obl 2");
}

}  // namespace
}  // namespace dateline::language
