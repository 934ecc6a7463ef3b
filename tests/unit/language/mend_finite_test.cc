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

}  // namespace
}  // namespace dateline::language
