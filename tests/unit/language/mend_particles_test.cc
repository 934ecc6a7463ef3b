#include "language/mend_particles.h"

#include <gtest/gtest.h>

#include "given_words.h"

namespace dateline::language {
namespace {

std::string arc_of_noun(std::vector<Given> words) {
  Mended mended = sentence_of(words);
  mend_particles(mended.document, mended.analysis);
  EXPECT_TRUE(is_forest(mended.document, mended.analysis));
  return mended.arc(4);
}

TEST(MendParticles, ANounBehindAParticleIsTheObject) {
  EXPECT_EQ(arc_of_noun({{"They", Upos::PRON, Xpos::PRP, 2, Deprel::nsubj},
                         {"called", Upos::VERB, Xpos::VBD, 0, Deprel::root},
                         {"off", Upos::ADP, Xpos::RP, 2, Deprel::compound_prt},
                         {"a", Upos::DET, Xpos::DT, 5, Deprel::det},
                         {"strike", Upos::NOUN, Xpos::NN, 2, Deprel::obl},
                         {".", Upos::PUNCT, Xpos::PERIOD, 2, Deprel::punct}}),
            "obj 2");
}

TEST(MendParticles, ANounWithAPrepositionIsNone) {
  EXPECT_EQ(arc_of_noun({{"They", Upos::PRON, Xpos::PRP, 2, Deprel::nsubj},
                         {"set", Upos::VERB, Xpos::VBD, 0, Deprel::root},
                         {"off", Upos::ADP, Xpos::RP, 2, Deprel::compound_prt},
                         {"for", Upos::ADP, Xpos::IN, 5, Deprel::case_},
                         {"Oslo", Upos::PROPN, Xpos::NNP, 2, Deprel::obl},
                         {".", Upos::PUNCT, Xpos::PERIOD, 2, Deprel::punct}}),
            "obl 2");
}

}  // namespace
}  // namespace dateline::language
