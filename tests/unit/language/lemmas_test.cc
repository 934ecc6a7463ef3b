#include "language/lemmas.h"

#include <gtest/gtest.h>

#include "base/data_pack.h"

namespace dateline::language {
namespace {

struct Form {
  const char* form;
  Xpos tag;
  const char* lemma;
};

TEST(Lemmas, UndoRegularInflectionOfAnyVerb) {
  const auto pack = base::DataPack::embedded("en");
  const Lemmas lemmas(pack->find("models/lemmas.bin")->text);
  ASSERT_TRUE(lemmas.ok());
  for (const Form& word : {
           Form{"shouted", Xpos::VBD, "shout"},      Form{"trudged", Xpos::VBD, "trudge"},
           Form{"pinned", Xpos::VBN, "pin"},         Form{"pined", Xpos::VBD, "pine"},
           Form{"crucified", Xpos::VBN, "crucify"},  Form{"canoeing", Xpos::VBG, "canoe"},
           Form{"bragging", Xpos::VBG, "brag"},      Form{"waging", Xpos::VBG, "wage"},
           Form{"squashes", Xpos::VBZ, "squash"},    Form{"defies", Xpos::VBZ, "defy"},
           Form{"cancelled", Xpos::VBD, "cancel"},   Form{"canceled", Xpos::VBD, "cancel"},
           Form{"fled", Xpos::VBD, "flee"},          Form{"overthrown", Xpos::VBN, "overthrow"},
           Form{"televising", Xpos::VBG, "televise"}, Form{"reshuffled", Xpos::VBD, "reshuffle"},
       }) {
    EXPECT_EQ(lemmas.lemma(word.form, word.tag), word.lemma);
  }
}

TEST(Lemmas, UndoPluralsAndComparison) {
  const auto pack = base::DataPack::embedded("en");
  const Lemmas lemmas(pack->find("models/lemmas.bin")->text);
  EXPECT_EQ(lemmas.lemma("wolves", Xpos::NNS), "wolf");
  EXPECT_EQ(lemmas.lemma("trenches", Xpos::NNS), "trench");
  EXPECT_EQ(lemmas.lemma("bleakest", Xpos::JJS), "bleak");
}

}  // namespace
}  // namespace dateline::language
