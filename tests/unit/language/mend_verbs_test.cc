#include "language/mend_verbs.h"

#include <gtest/gtest.h>

#include "given_words.h"

namespace dateline::language {
namespace {

/// Tag, relation and head of a word.
std::string at(const Mended& found, std::size_t i) {
  return std::string(to_string(found.analysis.words[i].xpos)) + " " + found.arc(i);
}

Mended mend(const std::vector<Given>& words) {
  Mended out = sentence_of(words);
  mend_verbs(out.document, english(), out.analysis);
  EXPECT_TRUE(is_forest(out.document, out.analysis)) << out.document.body;
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
  EXPECT_EQ(at(found, 2), "VBZ root 0");
  EXPECT_EQ(at(found, 1), "NN nsubj 3");
  EXPECT_EQ(at(found, 3), "NN obj 3");
  EXPECT_EQ(at(found, 5), "VBZ conj 3");
  EXPECT_EQ(found.analysis.words[2].lemma, "foil");
}

TEST(MendVerbs, AnAttributeThatIsThePast) {
  const Mended found = mend({{"when", Upos::ADV, Xpos::WRB, 6, Deprel::advmod},
                             {"an", Upos::DET, Xpos::DT, 5, Deprel::det},
                             {"earthquake", Upos::NOUN, Xpos::NN, 5, Deprel::compound},
                             {"razed", Upos::VERB, Xpos::VBN, 5, Deprel::amod},
                             {"villages", Upos::NOUN, Xpos::NNS, 6, Deprel::obl},
                             {"died", Upos::VERB, Xpos::VBN, 0, Deprel::root}});
  EXPECT_EQ(at(found, 3), "VBN amod 5") << "another participle may be the verb";
  const Mended quake = mend({{"The", Upos::DET, Xpos::DT, 4, Deprel::det},
                             {"quake", Upos::NOUN, Xpos::NN, 4, Deprel::compound},
                             {"struck", Upos::VERB, Xpos::VBN, 4, Deprel::amod},
                             {"villages", Upos::NOUN, Xpos::NNS, 0, Deprel::root},
                             {".", Upos::PUNCT, Xpos::PERIOD, 4, Deprel::punct}});
  EXPECT_EQ(at(quake, 2), "VBD root 0");
  EXPECT_EQ(at(quake, 0), "DT det 2");
  EXPECT_EQ(at(quake, 3), "NNS obj 3");
  EXPECT_EQ(at(quake, 4), ". punct 3");
}

TEST(MendVerbs, AnInfinitive) {
  const Mended found = mend({{"He", Upos::PRON, Xpos::PRP, 2, Deprel::nsubj},
                             {"promise", Upos::VERB, Xpos::VBP, 0, Deprel::root},
                             {"to", Upos::ADP, Xpos::IN, 5, Deprel::case_},
                             {"lower", Upos::ADJ, Xpos::JJR, 5, Deprel::amod},
                             {"taxes", Upos::NOUN, Xpos::NNS, 2, Deprel::obl}});
  EXPECT_EQ(at(found, 3), "VB xcomp 2");
  EXPECT_EQ(at(found, 4), "NNS obj 4");
  EXPECT_EQ(at(found, 2), "TO mark 4");
}

TEST(MendVerbs, PluralNounsStayNouns) {
  const Mended talks = mend({{"Peace", Upos::NOUN, Xpos::NN, 2, Deprel::compound},
                             {"talks", Upos::NOUN, Xpos::NNS, 0, Deprel::root},
                             {"in", Upos::ADP, Xpos::IN, 4, Deprel::case_},
                             {"Geneva", Upos::PROPN, Xpos::NNP, 2, Deprel::nmod}});
  EXPECT_EQ(at(talks, 1), "NNS root 0");
  const Mended oblique = mend({{"They", Upos::PRON, Xpos::PRP, 2, Deprel::nsubj},
                               {"met", Upos::VERB, Xpos::VBD, 0, Deprel::root},
                               {"after", Upos::ADP, Xpos::IN, 6, Deprel::case_},
                               {"the", Upos::DET, Xpos::DT, 6, Deprel::det},
                               {"team", Upos::NOUN, Xpos::NN, 6, Deprel::compound},
                               {"wins", Upos::NOUN, Xpos::NNS, 2, Deprel::obl}});
  EXPECT_EQ(at(oblique, 5), "NNS obl 2");
}

TEST(MendVerbs, ADirectionBehindItMakesAVerb) {
  const Mended found = mend({{"Vigil", Upos::NOUN, Xpos::NN, 2, Deprel::compound},
                             {"snowballs", Upos::NOUN, Xpos::NNS, 0, Deprel::root},
                             {"into", Upos::ADP, Xpos::IN, 4, Deprel::case_},
                             {"riot", Upos::NOUN, Xpos::NN, 2, Deprel::nmod}});
  EXPECT_EQ(at(found, 1), "VBZ root 0");
  EXPECT_EQ(at(found, 0), "NN nsubj 2");
  EXPECT_EQ(at(found, 3), "NN obl 2");
}

TEST(MendVerbs, AReportIsSetIntoItsClause) {
  const Mended found = mend({{"Ministers", Upos::NOUN, Xpos::NNS, 7, Deprel::nsubj},
                             {",", Upos::PUNCT, Xpos::COMMA, 1, Deprel::punct},
                             {"Kyodo", Upos::PROPN, Xpos::NNP, 4, Deprel::compound},
                             {"reports", Upos::NOUN, Xpos::NNS, 1, Deprel::appos},
                             {",", Upos::PUNCT, Xpos::COMMA, 1, Deprel::punct},
                             {"will", Upos::AUX, Xpos::MD, 7, Deprel::aux},
                             {"meet", Upos::VERB, Xpos::VB, 0, Deprel::root}});
  EXPECT_EQ(at(found, 3), "VBZ parataxis 7");
  EXPECT_EQ(at(found, 2), "NNP nsubj 4");
}

}  // namespace
}  // namespace dateline::language
