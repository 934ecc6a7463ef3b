#include <gmock/gmock.h>

#include "read_helpers.h"

namespace dateline {
namespace {

using testing::HasSubstr;

constexpr std::string_view one =
    R"({"id":"a1","published":"2021-05-04","publisher":"The Harbour Post","title":"Dam holds","text":"The dam held."})";

TEST(ReadJson, AllFieldsOfOneObject) {
  const Article article = read_only(one, "dam.json");
  EXPECT_EQ(article.id, "a1");
  EXPECT_EQ(article.publisher, "The Harbour Post");
  EXPECT_EQ(article.title, "Dam holds");
  EXPECT_EQ(article.body, "The dam held.");
  EXPECT_EQ(article.file, "dam.json");
}

TEST(ReadJson, AnObjectOverSeveralLines) {
  EXPECT_EQ(
      read_only("{\n \"published\": \"2021-05-04\",\n \"text\": \"It held.\"\n}\n", "x/y.json").id,
      "y");
}

TEST(ReadJson, NullFieldsAreAbsent) {
  const Article article =
      read_only(R"({"id":7,"published":"2021-05-04","publisher":null,"title":null,"text":"x"})");
  EXPECT_EQ(article.id, "7");
  EXPECT_EQ(article.publisher, "");
}

TEST(ReadJson, AnArrayOfArticles) {
  const auto all = read_all("[" + std::string(one) + ",\n" + std::string(one) + "]");
  EXPECT_EQ(all.size(), 2U);
}

TEST(ReadJson, ABrokenLineLeavesTheOthers) {
  const std::string lines =
      std::string(one) + "\n{\"id\":\"b\", oops}\n\n" + std::string(one) + "\n";
  const auto all = read_all(lines, "in.jsonl");
  ASSERT_EQ(all.size(), 3U);
  EXPECT_TRUE(all[0].article);
  ASSERT_FALSE(all[1].article);
  EXPECT_EQ(all[1].article.error().line, 2U);
  EXPECT_EQ(all[1].article.error().byte, 11U);
  EXPECT_EQ(all[1].article.error().file, "in.jsonl");
  EXPECT_TRUE(all[2].article);
}

TEST(ReadJson, ABrokenFirstLineLeavesTheOthers) {
  const auto all = read_all("{\"id\":\n" + std::string(one) + "\n" + std::string(one) + "\n");
  ASSERT_EQ(all.size(), 3U);
  EXPECT_FALSE(all[0].article);
  EXPECT_TRUE(all[1].article);
}

TEST(ReadJson, AMissingFieldNamesTheArticleAndLine) {
  const auto all = read_all(std::string(one) + "\n{\"id\":\"b\",\"text\":\"x\"}\n{\"id\":\"c\"}\n");
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[1].id, "b");
  EXPECT_THAT(all[1].article.error().message, HasSubstr("no publication date"));
  EXPECT_EQ(all[1].article.error().line, 2U);
  EXPECT_EQ(all[2].id, "c");
}

TEST(ReadJson, BrokenUtf8InALine) {
  const auto all = read_all(std::string(one) + "\n{\"id\":\"b\",\"text\":\"caf\xE9\"}\n");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[1].article.error().byte, 22U);
}

TEST(ReadJson, DeepNestingIsNoTrouble) {
  const std::string deep = std::string(200000, '[') + std::string(200000, ']');
  EXPECT_FALSE(read_all(deep)[0].article);
  EXPECT_FALSE(read_all(std::string(200000, '['))[0].article);
  std::string objects;
  for (int i = 0; i < 100000; ++i) objects += "{\"a\":";
  EXPECT_FALSE(read_all(objects)[0].article);
}

TEST(ReadJson, TheSinkCanStop) {
  int count = 0;
  read_articles(std::string(one) + "\n" + std::string(one) + "\n", "in.jsonl",
                [&](const ReadArticle&) { return ++count < 1; });
  EXPECT_EQ(count, 1);
}

}  // namespace
}  // namespace dateline
