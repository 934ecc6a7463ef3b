#include "language/name_edges.h"

#include <gtest/gtest.h>

namespace dateline::language {
namespace {

struct Token {
  std::string form;
  Xpos tag = Xpos::NN;
  std::uint32_t head = Word::no_head;
  Deprel deprel = Deprel::root;
};

/// The names of one sentence, mended; "form/KIND", a form's words apart.
std::vector<std::string> mended(const std::vector<Token>& tokens, std::vector<Name> names) {
  static const auto gazetteer = Gazetteer::compile(base::DataPack::embedded("en").value()).value();
  Document document;
  Analysis analysis;
  std::vector<WordKey> keys;
  for (const Token& token : tokens) {
    const auto begin = static_cast<std::uint32_t>(document.body.size());
    document.body += token.form;
    const auto end = static_cast<std::uint32_t>(document.body.size());
    document.tokens.push_back({{begin, end}, false});
    if (token.form != "-") document.body += ' ';
    Word word;
    word.xpos = token.tag;
    word.head = token.head;
    word.deprel = token.deprel;
    analysis.words.push_back(word);
    keys.push_back(gazetteer.key(token.form));
  }
  analysis.names = std::move(names);
  mend_name_edges(document, gazetteer, keys, analysis);
  std::vector<std::string> found;
  for (const Name& name : analysis.names) {
    std::string text;
    for (std::uint32_t i = name.begin; i < name.end; ++i)
      text += (i > name.begin ? " " : "") + std::string(document.word(i));
    found.push_back(text + "/" + std::string(to_string(name.kind)));
  }
  return found;
}

using Names = std::vector<std::string>;

TEST(NameEdges, TitlesAndMarksAreLeftOff) {
  EXPECT_EQ(
      mended(
          {{"Doctor", Xpos::NNP, 1, Deprel::compound}, {"Lindqvist", Xpos::NNP}, {"-", Xpos::HYPH}},
          {{0, 3, NameKind::person}}),
      Names{"Lindqvist/PER"});
}

TEST(NameEdges, PartsThatTheTreeHoldsTogetherAreOneName) {
  EXPECT_EQ(mended({{"Greater", Xpos::NNP, 1, Deprel::compound}, {"Velmora", Xpos::NNP}},
                   {{0, 1, NameKind::location}, {1, 2, NameKind::location}}),
            Names{"Greater Velmora/LOC"});
  EXPECT_EQ(mended({{"Velmora", Xpos::NNP}, {"Oberon", Xpos::NNP, 0, Deprel::conj}},
                   {{0, 1, NameKind::location}, {1, 2, NameKind::location}}),
            (Names{"Velmora/LOC", "Oberon/LOC"}));
}

TEST(NameEdges, TwoPlacesStayApart) {
  EXPECT_EQ(mended({{"Paris", Xpos::NNP, 1, Deprel::compound}, {"Texas", Xpos::NNP}},
                   {{0, 1, NameKind::location}, {1, 2, NameKind::location}}),
            (Names{"Paris/LOC", "Texas/LOC"}));
}

TEST(NameEdges, WhatHangsOnACommonWordByOfBelongsToTheName) {
  EXPECT_EQ(mended({{"Ministry", Xpos::NNP},
                    {"of", Xpos::IN, 2, Deprel::case_},
                    {"Oddities", Xpos::NNP, 0, Deprel::nmod}},
                   {{0, 1, NameKind::organisation}}),
            Names{"Ministry of Oddities/ORG"});
  EXPECT_EQ(mended({{"Texas", Xpos::NNP},
                    {"of", Xpos::IN, 2, Deprel::case_},
                    {"Oddities", Xpos::NNP, 0, Deprel::nmod}},
                   {{0, 1, NameKind::location}}),
            Names{"Texas/LOC"});
}

TEST(NameEdges, APersonTakesInTheRestOfTheName) {
  EXPECT_EQ(mended({{"Anna", Xpos::NNP}, {"Lindqvist", Xpos::NNP, 0, Deprel::flat}},
                   {{0, 1, NameKind::person}}),
            Names{"Anna Lindqvist/PER"});
  EXPECT_EQ(mended({{"Anna", Xpos::NNP}, {"Lindqvist", Xpos::NNP, 0, Deprel::flat}},
                   {{1, 2, NameKind::person}}),
            Names{"Anna Lindqvist/PER"});
}

TEST(NameEdges, ATitlePartsACompanyFromItsPerson) {
  const std::vector<Token> tokens = {{"Velmora", Xpos::NNP},
                                     {"CEO", Xpos::NNP, 0, Deprel::flat},
                                     {"Anna", Xpos::NNP, 0, Deprel::flat},
                                     {"Lindqvist", Xpos::NNP, 0, Deprel::flat}};
  EXPECT_EQ(mended(tokens, {{0, 4, NameKind::person}}),
            (Names{"Velmora/ORG", "Anna Lindqvist/PER"}));
}

TEST(NameEdges, ListsKnowPlacesOfSeveralWords) {
  EXPECT_EQ(mended({{"Costa", Xpos::NNP, 1, Deprel::compound}, {"Rica", Xpos::NNP}},
                   {{0, 1, NameKind::person}, {1, 2, NameKind::person}}),
            Names{"Costa Rica/LOC"});
  EXPECT_EQ(mended({{"North", Xpos::NNP, 1, Deprel::compound}, {"Korea", Xpos::NNP}},
                   {{0, 2, NameKind::organisation}}),
            Names{"North Korea/LOC"});
}

TEST(NameEdges, ANounBeforeANameTellsItsKind) {
  EXPECT_EQ(mended({{"company", Xpos::NN, 1, Deprel::compound}, {"Velmora", Xpos::NNP}},
                   {{1, 2, NameKind::person}}),
            Names{"Velmora/ORG"});
}

TEST(NameEdges, ListsKnowOrganisations) {
  EXPECT_EQ(mended({{"Boko", Xpos::NNP}, {"Haram", Xpos::NNP, 0, Deprel::flat}},
                   {{0, 2, NameKind::person}}),
            Names{"Boko Haram/ORG"});
  EXPECT_EQ(
      mended({{"Coca", Xpos::NNP, 2, Deprel::compound}, {"-", Xpos::HYPH}, {"Cola", Xpos::NNP}},
             {{0, 1, NameKind::organisation}, {2, 3, NameKind::organisation}}),
      Names{"Coca - Cola/ORG"});
}

TEST(NameEdges, ASlashPartsNamesAndHalfAPlaceIsNone) {
  EXPECT_EQ(mended({{"Velmora", Xpos::NNP}, {"/", Xpos::SYM}, {"Oberon", Xpos::NNP}},
                   {{0, 3, NameKind::organisation}}),
            (Names{"Velmora/ORG", "Oberon/ORG"}));
  EXPECT_EQ(mended({{"St.", Xpos::NNP}, {"Velmora", Xpos::NNP}},
                   {{0, 1, NameKind::location}, {1, 2, NameKind::person}}),
            Names{"St. Velmora/LOC"});
}

}  // namespace
}  // namespace dateline::language
