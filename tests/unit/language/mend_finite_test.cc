#include "language/mend_finite.h"

#include <gtest/gtest.h>

#include "given_words.h"

namespace dateline::language {
namespace {

Mended mend(const std::vector<Given>& words) {
  Mended mended = sentence_of(words);
  mend_finite(mended.document, english().verbs, mended.analysis);
  EXPECT_TRUE(is_forest(mended.document, mended.analysis));
  return mended;
}

TEST(MendFinite, AnAdverbBetweenSubjectAndVerb) {
  const Mended found = mend({{"The", Upos::DET, Xpos::DT, 2, Deprel::det},
                             {"two", Upos::NUM, Xpos::CD, 3, Deprel::nsubj},
                             {"last", Upos::ADJ, Xpos::JJ, 4, Deprel::nsubj},
                             {"met", Upos::VERB, Xpos::VBD, 0, Deprel::root}});
  EXPECT_EQ(found.arc(1), "nsubj 4");
  EXPECT_EQ(found.arc(2), "advmod 4");
}

TEST(MendFinite, APastAmongPasts) {
  std::vector<Given> words = {{"Rebels", Upos::NOUN, Xpos::NNS, 2, Deprel::nsubj},
                              {"hit", Upos::VERB, Xpos::VBP, 0, Deprel::root},
                              {"towns", Upos::NOUN, Xpos::NNS, 2, Deprel::obj},
                              {"and", Upos::CCONJ, Xpos::CC, 5, Deprel::cc},
                              {"fled", Upos::VERB, Xpos::VBD, 2, Deprel::conj}};
  EXPECT_EQ(mend(words).analysis.words[1].xpos, Xpos::VBD);
  words[4] = {"flee", Upos::VERB, Xpos::VBP, 2, Deprel::conj};
  EXPECT_EQ(mend(words).analysis.words[1].xpos, Xpos::VBP);
}

TEST(MendFinite, ThePerfectOfAnActive) {
  std::vector<Given> words = {{"Lam", Upos::PROPN, Xpos::NNP, 3, Deprel::nsubj_pass},
                              {"have", Upos::AUX, Xpos::VBP, 3, Deprel::aux},
                              {"left", Upos::VERB, Xpos::VBN, 0, Deprel::root}};
  EXPECT_EQ(mend(words).arc(0), "nsubj 3");
}

TEST(MendFinite, AVerbJoinedToAnAdjective) {
  const Mended found = mend({{"They", Upos::PRON, Xpos::PRP, 2, Deprel::nsubj},
                             {"dismissed", Upos::VERB, Xpos::VBD, 0, Deprel::root},
                             {"it", Upos::PRON, Xpos::PRP, 2, Deprel::obj},
                             {"as", Upos::ADP, Xpos::IN, 5, Deprel::case_},
                             {"false", Upos::ADJ, Xpos::JJ, 2, Deprel::advcl},
                             {"and", Upos::CCONJ, Xpos::CC, 7, Deprel::cc},
                             {"accused", Upos::VERB, Xpos::VBN, 5, Deprel::conj},
                             {"her", Upos::PRON, Xpos::PRP, 7, Deprel::obj}});
  EXPECT_EQ(found.arc(6), "conj 2");
}

TEST(MendFinite, AnAsideThatLooksLikeAnAttribute) {
  const Mended found = mend({{"Media", Upos::NOUN, Xpos::NNS, 6, Deprel::nsubj},
                             {",", Upos::PUNCT, Xpos::COMMA, 4, Deprel::punct},
                             {"citing", Upos::VERB, Xpos::VBG, 4, Deprel::amod},
                             {"sources", Upos::NOUN, Xpos::NNS, 1, Deprel::conj},
                             {",", Upos::PUNCT, Xpos::COMMA, 4, Deprel::punct},
                             {"reported", Upos::VERB, Xpos::VBD, 0, Deprel::root}});
  EXPECT_EQ(found.arc(2), "acl 1");
  EXPECT_EQ(found.arc(3), "obj 3");
}

TEST(MendFinite, WhatIsBelievedIsBelowTheBelieving) {
  const Mended found = mend({{"He", Upos::PRON, Xpos::PRP, 2, Deprel::nsubj},
                             {"said", Upos::VERB, Xpos::VBD, 0, Deprel::root},
                             {"that", Upos::SCONJ, Xpos::IN, 8, Deprel::mark},
                             {"they", Upos::PRON, Xpos::PRP, 5, Deprel::nsubj},
                             {"believed", Upos::VERB, Xpos::VBD, 8, Deprel::advcl},
                             {"Lam", Upos::PROPN, Xpos::NNP, 8, Deprel::nsubj},
                             {"had", Upos::AUX, Xpos::VBD, 8, Deprel::aux},
                             {"left", Upos::VERB, Xpos::VBN, 2, Deprel::ccomp}});
  EXPECT_EQ(found.arc(4), "ccomp 2");
  EXPECT_EQ(found.arc(7), "ccomp 5");
  EXPECT_EQ(found.arc(2), "mark 5");
}

TEST(MendFinite, ASpeakerAtTheEnd) {
  const Mended found = mend({{"They", Upos::PRON, Xpos::PRP, 2, Deprel::nsubj},
                             {"told", Upos::VERB, Xpos::VBD, 0, Deprel::root},
                             {"us", Upos::PRON, Xpos::PRP, 2, Deprel::iobj},
                             {",", Upos::PUNCT, Xpos::COMMA, 6, Deprel::punct},
                             {"Lee", Upos::PROPN, Xpos::NNP, 6, Deprel::nsubj},
                             {"said", Upos::VERB, Xpos::VBD, 2, Deprel::ccomp},
                             {".", Upos::PUNCT, Xpos::PERIOD, 2, Deprel::punct}});
  EXPECT_EQ(found.arc(5), "parataxis 2");
}

TEST(MendFinite, WhatIsBelievedOfASubjectIsAParticiple) {
  const Mended found = mend({{"A", Upos::DET, Xpos::DT, 2, Deprel::det},
                             {"train", Upos::NOUN, Xpos::NN, 3, Deprel::nsubj},
                             {"believed", Upos::VERB, Xpos::VBD, 0, Deprel::root},
                             {"to", Upos::PART, Xpos::TO, 6, Deprel::mark},
                             {"be", Upos::AUX, Xpos::VB, 6, Deprel::aux},
                             {"carrying", Upos::VERB, Xpos::VBG, 3, Deprel::xcomp},
                             {"Lam", Upos::PROPN, Xpos::NNP, 8, Deprel::nsubj},
                             {"arrived", Upos::VERB, Xpos::VBD, 6, Deprel::xcomp},
                             {".", Upos::PUNCT, Xpos::PERIOD, 3, Deprel::punct}});
  EXPECT_EQ(found.arc(1), "nsubj 8");
  EXPECT_EQ(found.arc(2), "acl 2");
  EXPECT_EQ(found.arc(6), "obj 6");
  EXPECT_EQ(found.arc(7), "root 0");
  EXPECT_EQ(found.arc(8), "punct 8");
}

TEST(MendFinite, TwoSubjectsBeforeAVerb) {
  const Mended found = mend({{"Tarn", Upos::PROPN, Xpos::NNP, 4, Deprel::nsubj},
                             {"and", Upos::CCONJ, Xpos::CC, 4, Deprel::cc},
                             {"media", Upos::NOUN, Xpos::NNS, 4, Deprel::obj},
                             {"reported", Upos::VERB, Xpos::VBD, 0, Deprel::root}});
  EXPECT_EQ(found.arc(1), "cc 3");
  EXPECT_EQ(found.arc(2), "conj 1");
}

}  // namespace
}  // namespace dateline::language
