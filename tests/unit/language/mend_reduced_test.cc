#include "language/mend_reduced.h"

#include <gtest/gtest.h>

#include "given_words.h"

namespace dateline::language {
namespace {

Mended mend(const std::vector<Given>& words) {
  Mended mended = sentence_of(words);
  mend_reduced(mended.document, english().verbs, mended.analysis);
  EXPECT_TRUE(is_forest(mended.document, mended.analysis));
  return mended;
}

TEST(MendReduced, WhoWasShotIsTheNoun) {
  const Mended found = mend({{"a", Upos::DET, Xpos::DT, 3, Deprel::det},
                             {"teen", Upos::NOUN, Xpos::NN, 3, Deprel::compound},
                             {"shot", Upos::NOUN, Xpos::NN, 6, Deprel::nsubj},
                             {"by", Upos::ADP, Xpos::IN, 5, Deprel::case_},
                             {"police", Upos::NOUN, Xpos::NNS, 3, Deprel::nmod},
                             {"died", Upos::VERB, Xpos::VBD, 0, Deprel::root}});
  EXPECT_EQ(found.analysis.words[2].xpos, Xpos::VBN);
  EXPECT_EQ(found.arc(0), "det 2");
  EXPECT_EQ(found.arc(1), "nsubj 6");
  EXPECT_EQ(found.arc(2), "acl 2");
  EXPECT_EQ(found.arc(4), "obl:agent 3");
}

TEST(MendReduced, AShotOfAThingStays) {
  const Mended found = mend({{"a", Upos::DET, Xpos::DT, 3, Deprel::det},
                             {"jump", Upos::NOUN, Xpos::NN, 3, Deprel::compound},
                             {"shot", Upos::NOUN, Xpos::NN, 6, Deprel::nsubj},
                             {"by", Upos::ADP, Xpos::IN, 5, Deprel::case_},
                             {"James", Upos::PROPN, Xpos::NNP, 3, Deprel::nmod},
                             {"missed", Upos::VERB, Xpos::VBD, 0, Deprel::root}});
  EXPECT_EQ(found.analysis.words[2].xpos, Xpos::NN);
}

TEST(MendReduced, BeforeAPlaceItNeedsAnotherVerb) {
  const Mended found = mend({{"man", Upos::NOUN, Xpos::NN, 2, Deprel::compound},
                             {"shot", Upos::NOUN, Xpos::NN, 0, Deprel::root},
                             {"at", Upos::ADP, Xpos::IN, 4, Deprel::case_},
                             {"him", Upos::PRON, Xpos::PRP, 2, Deprel::nmod}});
  EXPECT_EQ(found.analysis.words[1].xpos, Xpos::NN);
}

}  // namespace
}  // namespace dateline::language
