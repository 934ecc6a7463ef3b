#include "language/mend_adjectives.h"

#include <gtest/gtest.h>

#include "given_words.h"

namespace dateline::language {
namespace {

Mended mend(const std::vector<Given>& words) {
  Mended mended = sentence_of(words);
  mend_adjectives(mended.document, english().verbs, mended.analysis);
  EXPECT_TRUE(is_forest(mended.document, mended.analysis));
  return mended;
}

/// "Ruiz was due to fly, but the trip fell.", the adjective tied to the verb by that.
std::vector<Given> plan(Deprel relation) {
  return {{"Ruiz", Upos::PROPN, Xpos::NNP, 5, Deprel::nsubj},
          {"was", Upos::AUX, Xpos::VBD, 5, Deprel::cop},
          {"due", Upos::ADJ, Xpos::JJ, 5, relation},
          {"to", Upos::PART, Xpos::TO, 5, Deprel::mark},
          {"fly", Upos::VERB, Xpos::VB, 0, Deprel::root},
          {",", Upos::PUNCT, Xpos::COMMA, 10, Deprel::punct},
          {"but", Upos::CCONJ, Xpos::CC, 10, Deprel::cc},
          {"the", Upos::DET, Xpos::DT, 9, Deprel::det},
          {"trip", Upos::NOUN, Xpos::NN, 10, Deprel::nsubj},
          {"fell", Upos::VERB, Xpos::VBD, 5, Deprel::conj},
          {".", Upos::PUNCT, Xpos::PERIOD, 5, Deprel::punct}};
}

TEST(MendAdjectives, TheAdjectiveHeadsTheClause) {
  const Mended mended = mend(plan(Deprel::mark));
  EXPECT_EQ(mended.arc(2), "root 0");
  EXPECT_EQ(mended.arc(0), "nsubj 3");
  EXPECT_EQ(mended.arc(1), "cop 3");
  EXPECT_EQ(mended.arc(3), "mark 5");
  EXPECT_EQ(mended.arc(4), "xcomp 3");
}

TEST(MendAdjectives, AClauseThatFollowsGoesOnWithIt) {
  const Mended mended = mend(plan(Deprel::case_));
  EXPECT_EQ(mended.arc(9), "conj 3");
  EXPECT_EQ(mended.arc(10), "punct 3");
}

TEST(MendAdjectives, AnAdverbMayStandBetween) {
  const Mended mended = mend({{"Ruiz", Upos::PROPN, Xpos::NNP, 6, Deprel::nsubj},
                              {"was", Upos::AUX, Xpos::VBD, 6, Deprel::aux},
                              {"also", Upos::ADV, Xpos::RB, 6, Deprel::advmod},
                              {"due", Upos::ADJ, Xpos::JJ, 6, Deprel::mark},
                              {"to", Upos::PART, Xpos::TO, 6, Deprel::mark},
                              {"fly", Upos::VERB, Xpos::VB, 0, Deprel::root}});
  EXPECT_EQ(mended.arc(3), "root 0");
  EXPECT_EQ(mended.arc(1), "cop 4");
}

TEST(MendAdjectives, AnInfinitiveRightBehindIsItsComplement) {
  const Mended mended = mend({{"Talks", Upos::NOUN, Xpos::NNS, 3, Deprel::nsubj},
                              {"are", Upos::AUX, Xpos::VBP, 3, Deprel::cop},
                              {"due", Upos::ADJ, Xpos::JJ, 0, Deprel::root},
                              {"to", Upos::PART, Xpos::TO, 6, Deprel::mark},
                              {"be", Upos::AUX, Xpos::VB, 6, Deprel::aux_pass},
                              {"held", Upos::VERB, Xpos::VBN, 3, Deprel::advcl},
                              {".", Upos::PUNCT, Xpos::PERIOD, 3, Deprel::punct}});
  EXPECT_EQ(mended.arc(5), "xcomp 3");
}

TEST(MendAdjectives, WhatDescribesASubjectIsNoClause) {
  const Mended mended = mend({{"Sources", Upos::NOUN, Xpos::NNS, 5, Deprel::nsubj},
                              {"close", Upos::ADJ, Xpos::JJ, 5, Deprel::ccomp},
                              {"to", Upos::ADP, Xpos::IN, 4, Deprel::case_},
                              {"him", Upos::PRON, Xpos::PRP, 2, Deprel::obl},
                              {"told", Upos::VERB, Xpos::VBD, 0, Deprel::root}});
  EXPECT_EQ(mended.arc(1), "amod 1");
}

TEST(MendAdjectives, OtherRelationsStay) {
  EXPECT_EQ(mend(plan(Deprel::advmod)).arc(4), "root 0");
}

TEST(MendAdjectives, WithoutAFormOfBeNothingIsLost) {
  auto words = plan(Deprel::mark);
  words[1] = {"and", Upos::CCONJ, Xpos::CC, 5, Deprel::cc};
  EXPECT_EQ(mend(words).arc(4), "root 0");
}

}  // namespace
}  // namespace dateline::language
