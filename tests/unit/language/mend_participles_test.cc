#include "language/mend_participles.h"

#include <gtest/gtest.h>

#include "given_words.h"

namespace dateline::language {
namespace {

Mended mend(const std::vector<Given>& words) {
  Mended mended = sentence_of(words);
  mend_participles(mended.document, english().verbs, mended.analysis);
  EXPECT_TRUE(is_forest(mended.document, mended.analysis));
  return mended;
}

/// "The minister, Holm, accused Oslo, Tass reported."
std::vector<Given> accusation(const char* verb) {
  return {{"minister", Upos::NOUN, Xpos::NN, 8, Deprel::nsubj},
          {",", Upos::PUNCT, Xpos::COMMA, 3, Deprel::punct},
          {"Holm", Upos::PROPN, Xpos::NNP, 1, Deprel::appos},
          {verb, Upos::VERB, Xpos::VBN, 1, Deprel::acl},
          {"Oslo", Upos::PROPN, Xpos::NNP, 4, Deprel::obj},
          {",", Upos::PUNCT, Xpos::COMMA, 7, Deprel::punct},
          {"Tass", Upos::PROPN, Xpos::NNP, 5, Deprel::appos},
          {"reported", Upos::VERB, Xpos::VBD, 0, Deprel::root}};
}

TEST(MendParticiples, AnObjectMakesAPastTense) {
  const Mended mended = mend(accusation("accused"));
  EXPECT_EQ(mended.analysis.words[3].xpos, Xpos::VBD);
  EXPECT_EQ(mended.arc(3), "ccomp 8");
  EXPECT_EQ(mended.arc(0), "nsubj 4");
}

TEST(MendParticiples, AVerbOfTwoObjectsKeepsOneInThePassive) {
  auto words = accusation("offered");
  words[3].form = "offer";  // as its lemma stands in the list
  const Mended mended = mend(words);
  EXPECT_EQ(mended.arc(0), "nsubj 8");
}

TEST(MendParticiples, WhatIsCarriedIsNotWhatWent) {
  const Mended mended = mend({{"van", Upos::NOUN, Xpos::NN, 7, Deprel::nsubj},
                              {"carrying", Upos::VERB, Xpos::VBG, 1, Deprel::acl},
                              {"people", Upos::NOUN, Xpos::NNS, 4, Deprel::nsubj},
                              {"vanished", Upos::VERB, Xpos::VBD, 7, Deprel::ccomp},
                              {",", Upos::PUNCT, Xpos::COMMA, 6, Deprel::punct},
                              {"police", Upos::NOUN, Xpos::NNS, 4, Deprel::parataxis},
                              {"said", Upos::VERB, Xpos::VBD, 0, Deprel::root}});
  EXPECT_EQ(mended.arc(2), "obj 2");
  EXPECT_EQ(mended.arc(0), "nsubj 4");
}

TEST(MendParticiples, TheSpeakerGoesOn) {
  const Mended mended = mend({{"Holm", Upos::PROPN, Xpos::NNP, 2, Deprel::nsubj},
                              {"said", Upos::VERB, Xpos::VBD, 0, Deprel::root},
                              {"it", Upos::PRON, Xpos::PRP, 5, Deprel::nsubj},
                              {"would", Upos::AUX, Xpos::MD, 5, Deprel::aux},
                              {"end", Upos::VERB, Xpos::VB, 2, Deprel::ccomp},
                              {"and", Upos::CCONJ, Xpos::CC, 7, Deprel::cc},
                              {"dismissed", Upos::VERB, Xpos::VBD, 5, Deprel::conj},
                              {"calls", Upos::NOUN, Xpos::NNS, 7, Deprel::obj}});
  EXPECT_EQ(mended.arc(6), "conj 2");
}

TEST(MendParticiples, APastTenseGoesOnWithAVerb) {
  const Mended mended = mend({{"They", Upos::PRON, Xpos::PRP, 2, Deprel::nsubj},
                              {"called", Upos::VERB, Xpos::VBD, 0, Deprel::root},
                              {"it", Upos::PRON, Xpos::PRP, 2, Deprel::obj},
                              {"serious", Upos::ADJ, Xpos::JJ, 3, Deprel::amod},
                              {"and", Upos::CCONJ, Xpos::CC, 6, Deprel::cc},
                              {"said", Upos::VERB, Xpos::VBD, 4, Deprel::conj},
                              {"no", Upos::INTJ, Xpos::UH, 6, Deprel::obj}});
  EXPECT_EQ(mended.arc(5), "conj 2");
}

TEST(MendParticiples, AGerundBehindACommaIsNoAttributeOfAnApposition) {
  const Mended mended = mend({{"broadcaster", Upos::NOUN, Xpos::NN, 6, Deprel::nsubj},
                              {",", Upos::PUNCT, Xpos::COMMA, 4, Deprel::punct},
                              {"citing", Upos::VERB, Xpos::VBG, 4, Deprel::amod},
                              {"records", Upos::NOUN, Xpos::NNS, 1, Deprel::appos},
                              {",", Upos::PUNCT, Xpos::COMMA, 1, Deprel::punct},
                              {"reported", Upos::VERB, Xpos::VBD, 0, Deprel::root}});
  EXPECT_EQ(mended.arc(2), "acl 1");
  EXPECT_EQ(mended.arc(3), "obj 3");
}

}  // namespace
}  // namespace dateline::language
