#include "language/mend_acronyms.h"

#include <gtest/gtest.h>

#include "given_words.h"

namespace dateline::language {
namespace {

TEST(MendAcronyms, APronounInCapitalsAmongOtherWordsIsAName) {
  Mended mended = sentence_of({{"The", Upos::DET, Xpos::DT, 2, Deprel::det},
                               {"WHO", Upos::PRON, Xpos::WP, 3, Deprel::nsubj},
                               {"said", Upos::VERB, Xpos::VBD, 0, Deprel::root}});
  mend_acronyms(mended.document, mended.analysis);
  EXPECT_EQ(mended.analysis.words[1].xpos, Xpos::NNP);
  ASSERT_EQ(mended.analysis.names.size(), 1U);
  EXPECT_EQ(mended.analysis.names[0].kind, NameKind::organisation);
}

TEST(MendAcronyms, NotInAHeadlineOfCapitals) {
  Mended mended = sentence_of({{"MAN", Upos::NOUN, Xpos::NN, 0, Deprel::root},
                               {"WHO", Upos::PRON, Xpos::WP, 3, Deprel::nsubj},
                               {"FLED", Upos::VERB, Xpos::VBD, 1, Deprel::acl_relcl}});
  mend_acronyms(mended.document, mended.analysis);
  EXPECT_EQ(mended.analysis.words[1].xpos, Xpos::WP);
  EXPECT_TRUE(mended.analysis.names.empty());
}

}  // namespace
}  // namespace dateline::language
