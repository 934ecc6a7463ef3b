#include "language/mend_clauses.h"

#include <gtest/gtest.h>

#include "given_words.h"

namespace dateline::language {
namespace {

/// "Officials told Tass that troops left", the clause hung on the agency.
std::vector<Given> told(Deprel party, Deprel mark) {
  return {{"Officials", Upos::NOUN, Xpos::NNS, 2, Deprel::nsubj},
          {"told", Upos::VERB, Xpos::VBD, 0, Deprel::root},
          {"Tass", Upos::PROPN, Xpos::NNP, 2, party},
          {"that", Upos::SCONJ, Xpos::IN, 6, mark},
          {"troops", Upos::NOUN, Xpos::NNS, 6, Deprel::nsubj},
          {"left", Upos::VERB, Xpos::VBD, 3, Deprel::acl_relcl}};
}

std::string arc_of_clause(const std::vector<Given>& words) {
  Mended mended = sentence_of(words);
  mend_clauses(mended.document, mended.analysis);
  EXPECT_TRUE(is_forest(mended.document, mended.analysis));
  return mended.arc(5);
}

TEST(MendClauses, WhatIsToldBelongsToTheVerb) {
  EXPECT_EQ(arc_of_clause(told(Deprel::iobj, Deprel::mark)), "ccomp 2");
  EXPECT_EQ(arc_of_clause(told(Deprel::obl_agent, Deprel::mark)), "ccomp 2");
}

TEST(MendClauses, WhatANounSaysStaysWithIt) {
  EXPECT_EQ(arc_of_clause(told(Deprel::obj, Deprel::mark)), "acl 3");
}

TEST(MendClauses, AClauseWithoutASubjectOfItsOwnStays) {
  auto words = told(Deprel::iobj, Deprel::mark);
  words[4].deprel = Deprel::obj;
  EXPECT_EQ(arc_of_clause(words), "acl:relcl 3");
}

TEST(MendClauses, ARelativeClauseStaysOne) {
  EXPECT_EQ(arc_of_clause(told(Deprel::iobj, Deprel::obj)), "acl:relcl 3");
}

TEST(MendClauses, BehindAnAsideTheClauseIsTheVerbsBeforeIt) {
  Mended mended = sentence_of({{"Tass", Upos::PROPN, Xpos::NNP, 2, Deprel::nsubj},
                               {"reported", Upos::VERB, Xpos::VBD, 0, Deprel::root},
                               {",", Upos::PUNCT, Xpos::COMMA, 4, Deprel::punct},
                               {"citing", Upos::VERB, Xpos::VBG, 2, Deprel::advcl},
                               {"plans", Upos::NOUN, Xpos::NNS, 4, Deprel::obj},
                               {",", Upos::PUNCT, Xpos::COMMA, 9, Deprel::punct},
                               {"that", Upos::SCONJ, Xpos::IN, 9, Deprel::mark},
                               {"troops", Upos::NOUN, Xpos::NNS, 9, Deprel::nsubj},
                               {"left", Upos::VERB, Xpos::VBD, 5, Deprel::acl}});
  mend_clauses(mended.document, mended.analysis);
  EXPECT_TRUE(is_forest(mended.document, mended.analysis));
  EXPECT_EQ(mended.arc(8), "ccomp 2");
}

}  // namespace
}  // namespace dateline::language
