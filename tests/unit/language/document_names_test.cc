#include "language/document_names.h"

#include <gtest/gtest.h>

namespace dateline::language {
namespace {

const Gazetteer& gazetteer() {
  static const auto loaded = Gazetteer::compile(base::DataPack::embedded("en").value()).value();
  return loaded;
}

struct Case {
  Document document;
  Analysis analysis;
  std::vector<WordKey> keys;
};

/// One sentence of blank-parted words; a word with "/" behind it is a proper noun.
Case tagged(const std::string& text) {
  Case made;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::string form = text.substr(at, end - at);
    Word word;
    word.xpos = form.ends_with('/') ? Xpos::NNP : Xpos::NN;
    if (form.ends_with('/')) form.pop_back();
    const auto begin = static_cast<std::uint32_t>(made.document.body.size());
    made.document.body += form;
    made.document.tokens.push_back(
        {{begin, begin + static_cast<std::uint32_t>(form.size())}, false});
    made.document.body += ' ';
    made.analysis.words.push_back(word);
    made.keys.push_back(gazetteer().key(form));
    at = end + 1;
  }
  Sentence sentence;
  sentence.end = static_cast<std::uint32_t>(made.document.tokens.size());
  made.document.sentences.push_back(sentence);
  return made;
}

TEST(DocumentNames, AFamilyNameAloneIsThePersonNamedBefore) {
  Case made = tagged("Anna/ Lindqvist/ spoke . Later Lindqvist/ left .");
  made.analysis.names = {{0, 2, NameKind::person}};
  settle_names(made.document, gazetteer(), made.keys, made.analysis);
  ASSERT_EQ(made.analysis.names.size(), 2U);
  EXPECT_EQ(made.analysis.names[1].begin, 5U);
  EXPECT_EQ(made.analysis.names[1].kind, NameKind::person);
}

TEST(DocumentNames, ButNotBeforeItIsNamedInFull) {
  Case made = tagged("Lindqvist/ left . Anna/ Lindqvist/ spoke .");
  made.analysis.names = {{3, 5, NameKind::person}};
  settle_names(made.document, gazetteer(), made.keys, made.analysis);
  EXPECT_EQ(made.analysis.names.size(), 1U);
}

TEST(DocumentNames, TheSameNameGetsTheKindItHasMostOften) {
  Case made = tagged("Oberon/ hired . Oberon/ fired . Oberon/ slept .");
  made.analysis.names = {
      {0, 1, NameKind::organisation}, {3, 4, NameKind::organisation}, {6, 7, NameKind::location}};
  settle_names(made.document, gazetteer(), made.keys, made.analysis);
  ASSERT_EQ(made.analysis.names.size(), 3U);
  EXPECT_EQ(made.analysis.names[2].kind, NameKind::organisation);
}

TEST(DocumentNames, NationalitiesAreAddedInTextOrder) {
  Case made = tagged("The Korean talks with Mary/ pleased Germans/ .");
  made.analysis.names = {{4, 5, NameKind::person}};
  settle_names(made.document, gazetteer(), made.keys, made.analysis);
  ASSERT_EQ(made.analysis.names.size(), 3U);
  EXPECT_EQ(made.analysis.names[0].kind, NameKind::nationality);
  EXPECT_EQ(made.analysis.names[0].begin, 1U);
  EXPECT_EQ(made.analysis.names[1].kind, NameKind::person);
  EXPECT_EQ(made.analysis.names[2].kind, NameKind::nationality);
}

TEST(DocumentNames, ANameKnownAloneEndsWithinARun) {
  Case made = tagged("Anna/ Lindqvist/ wrote . Anna/ Lindqvist/ Oberon/ , hello");
  made.analysis.names = {{0, 2, NameKind::person}, {4, 7, NameKind::person}};
  settle_names(made.document, gazetteer(), made.keys, made.analysis);
  ASSERT_EQ(made.analysis.names.size(), 3U);
  EXPECT_EQ(made.analysis.names[1].end, 6U);
  EXPECT_EQ(made.analysis.names[2].begin, 6U);
}

TEST(DocumentNames, AStateAfterATownIsAnotherPlace) {
  Case made = tagged("San/ Velmora/ CA/ and San/ Diego/ California/ and West/ Virginia/");
  made.analysis.names = {
      {0, 3, NameKind::location}, {4, 7, NameKind::location}, {8, 10, NameKind::location}};
  settle_names(made.document, gazetteer(), made.keys, made.analysis);
  ASSERT_EQ(made.analysis.names.size(), 5U);
  EXPECT_EQ(made.analysis.names[0].end, 2U);
  EXPECT_EQ(made.analysis.names[2].end, 6U);
  EXPECT_EQ(made.analysis.names[4].end, 10U);
}

TEST(DocumentNames, OneWordOfAnOrganisationIsNoPerson) {
  Case made = tagged("Velmora/ Ltd./ grew . Velmora/ hired");
  made.analysis.names = {{0, 2, NameKind::organisation}, {4, 5, NameKind::person}};
  settle_names(made.document, gazetteer(), made.keys, made.analysis);
  EXPECT_EQ(made.analysis.names[1].kind, NameKind::organisation);
}

TEST(DocumentNames, AListedOrganisationIsANameByItself) {
  Case made = tagged("officials told Interfax/ and Velmora/");
  settle_names(made.document, gazetteer(), made.keys, made.analysis);
  ASSERT_EQ(made.analysis.names.size(), 1U);
  EXPECT_EQ(made.analysis.names[0].begin, 2U);
  EXPECT_EQ(made.analysis.names[0].kind, NameKind::organisation);
}

}  // namespace
}  // namespace dateline::language
