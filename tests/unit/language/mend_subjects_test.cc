#include "language/mend_subjects.h"

#include <gtest/gtest.h>

#include "given_words.h"

namespace dateline::language {
namespace {

/// "relation head" of each word afterwards.
std::vector<std::string> mend(const std::vector<Given>& words) {
  Mended mended = sentence_of(words);
  mend_subjects(mended.document, english().verbs, mended.analysis);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < words.size(); ++i) out.push_back(mended.arc(i));
  return out;
}

TEST(MendSubjects, ATitleAndItsBearerBetweenCommas) {
  const auto found = mend({{"Ships", Upos::NOUN, Xpos::NNS, 2, Deprel::nsubj},
                           {"sank", Upos::VERB, Xpos::VBD, 0, Deprel::root},
                           {",", Upos::PUNCT, Xpos::COMMA, 5, Deprel::punct},
                           {"the", Upos::DET, Xpos::DT, 5, Deprel::det},
                           {"admiral", Upos::NOUN, Xpos::NN, 1, Deprel::appos},
                           {",", Upos::PUNCT, Xpos::COMMA, 7, Deprel::punct},
                           {"Olsen", Upos::PROPN, Xpos::NNP, 5, Deprel::appos},
                           {",", Upos::PUNCT, Xpos::COMMA, 7, Deprel::punct},
                           {"said", Upos::VERB, Xpos::VBD, 2, Deprel::conj}});
  EXPECT_EQ(found[4], "nsubj 9");
  EXPECT_EQ(found[8], "parataxis 2");
}

TEST(MendSubjects, ASubjectThatBelongsToTheVerbBeforeIt) {
  const auto found = mend({{"Analysts", Upos::NOUN, Xpos::NNS, 5, Deprel::nsubj},
                           {"said", Upos::VERB, Xpos::VBD, 0, Deprel::root},
                           {"prices", Upos::NOUN, Xpos::NNS, 5, Deprel::nsubj},
                           {"were", Upos::AUX, Xpos::VBD, 5, Deprel::cop},
                           {"high", Upos::ADJ, Xpos::JJ, 2, Deprel::ccomp}});
  EXPECT_EQ(found[0], "nsubj 2");
  EXPECT_EQ(found[2], "nsubj 5");
}

TEST(MendSubjects, AVerbBelowItsSubjectTakesItsPlace) {
  const auto found = mend({{"Tarria", Upos::PROPN, Xpos::NNP, 0, Deprel::root},
                           {",", Upos::PUNCT, Xpos::COMMA, 5, Deprel::punct},
                           {"which", Upos::PRON, Xpos::WDT, 5, Deprel::nsubj_pass},
                           {"was", Upos::AUX, Xpos::VBD, 5, Deprel::aux_pass},
                           {"hit", Upos::VERB, Xpos::VBN, 1, Deprel::acl_relcl},
                           {",", Upos::PUNCT, Xpos::COMMA, 7, Deprel::punct},
                           {"asked", Upos::VERB, Xpos::VBD, 5, Deprel::conj},
                           {"for", Upos::ADP, Xpos::IN, 9, Deprel::case_},
                           {"help", Upos::NOUN, Xpos::NN, 7, Deprel::obl}});
  EXPECT_EQ(found[6], "root 0");
  EXPECT_EQ(found[0], "nsubj 7");
  EXPECT_EQ(found[4], "acl:relcl 1");
}

TEST(MendSubjects, OneOfSeveralNounsIsNotTheSubjectAlone) {
  const auto found = mend({{"Sanders", Upos::PROPN, Xpos::NNP, 0, Deprel::root},
                           {"and", Upos::CCONJ, Xpos::CC, 3, Deprel::cc},
                           {"Clinton", Upos::PROPN, Xpos::NNP, 1, Deprel::conj},
                           {"spoke", Upos::VERB, Xpos::VBD, 1, Deprel::acl}});
  EXPECT_EQ(found[0], "nsubj 4");
  EXPECT_EQ(found[2], "conj 1");
  EXPECT_EQ(found[3], "root 0");
}

TEST(MendSubjects, PlacardsCarriedByThem) {
  const auto found = mend({{"placards", Upos::NOUN, Xpos::NNS, 0, Deprel::root},
                           {"carried", Upos::VERB, Xpos::VBD, 1, Deprel::acl},
                           {"by", Upos::ADP, Xpos::IN, 4, Deprel::case_},
                           {"marchers", Upos::NOUN, Xpos::NNS, 2, Deprel::obl}});
  EXPECT_EQ(found[0], "root 0");
}

TEST(MendSubjects, ANounBehindAPrepositionIsNoneOfTwo) {
  const auto found = mend({{"toll", Upos::NOUN, Xpos::NN, 5, Deprel::nsubj_outer},
                           {"wreck", Upos::NOUN, Xpos::NN, 1, Deprel::nmod},
                           {"off", Upos::ADP, Xpos::IN, 5, Deprel::advmod},
                           {"Lorne", Upos::PROPN, Xpos::NNP, 5, Deprel::nsubj},
                           {"rose", Upos::VERB, Xpos::VBD, 0, Deprel::root}});
  EXPECT_EQ(found[0], "nsubj 5");
  EXPECT_EQ(found[2], "case 4");
  EXPECT_EQ(found[3], "nmod 2");
}

TEST(MendSubjects, ASpeakerBehindALongClause) {
  const auto found = mend({{"The", Upos::DET, Xpos::DT, 2, Deprel::det},
                           {"Fed", Upos::PROPN, Xpos::NNP, 8, Deprel::nsubj},
                           {"may", Upos::AUX, Xpos::MD, 4, Deprel::aux},
                           {"pause", Upos::VERB, Xpos::VB, 8, Deprel::ccomp},
                           {",", Upos::PUNCT, Xpos::COMMA, 4, Deprel::punct},
                           {"economists", Upos::NOUN, Xpos::NNS, 7, Deprel::nsubj},
                           {"familiar", Upos::ADJ, Xpos::JJ, 4, Deprel::advmod},
                           {"said", Upos::VERB, Xpos::VBD, 0, Deprel::root},
                           {".", Upos::PUNCT, Xpos::PERIOD, 8, Deprel::punct}});
  EXPECT_EQ(found[1], "nsubj 4");
  EXPECT_EQ(found[5], "nsubj 8");
  EXPECT_EQ(found[6], "amod 6");
}

}  // namespace
}  // namespace dateline::language
