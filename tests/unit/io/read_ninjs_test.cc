#include <gmock/gmock.h>

#include "read_helpers.h"

namespace dateline {
namespace {

TEST(ReadNinjs, VersionOne) {
  const Article article = read_only(R"({
    "uri": "http://news.example/2021/dam", "type": "text",
    "versioncreated": "2021-05-04T08:30:00+02:00", "language": "en",
    "headline": "Dam holds", "infosource": [{"name": "Coast Wire"}],
    "body_xhtml": "<p>Markup.</p>", "body_text": "The dam held.\n"})");
  EXPECT_EQ(article.id, "http://news.example/2021/dam");
  EXPECT_EQ(article.published.to_string(), "2021-05-04T08:30:00+02:00");
  EXPECT_EQ(article.title, "Dam holds");
  EXPECT_EQ(article.publisher, "Coast Wire");
  EXPECT_EQ(article.body, "The dam held.\n");
}

TEST(ReadNinjs, MarkupWhenThereIsNoPlainText) {
  const Article article = read_only(
      R"({"uri":"u","versioncreated":"2021-05-04T08:30:00Z","headline_main":"Dam holds",
          "body_xhtml":"<div><p>The dam held.</p><p>Rain &amp; wind.</p></div>"})");
  EXPECT_EQ(article.body, "The dam held.\n\nRain & wind.");
  EXPECT_EQ(article.title, "Dam holds");
}

TEST(ReadNinjs, VersionTwo) {
  const Article article = read_only(R"({"uri":"u","versioncreated":"2021-05-04T08:30:00Z",
    "headlines":[{"role":"main","value":"Dam holds"}],
    "infosources":[{"name":"Coast Wire"}],
    "bodies":[{"contenttype":"text/html","value":"<p>Markup.</p>"},
              {"contenttype":"text/plain","value":"The dam held."}]})");
  EXPECT_EQ(article.title, "Dam holds");
  EXPECT_EQ(article.body, "The dam held.");
  EXPECT_EQ(article.publisher, "Coast Wire");
}

TEST(ReadNinjs, SchemaOrgAsJson) {
  const Article article = read_only(R"({"@context":"https://schema.org","@type":"NewsArticle",
    "headline":"Dam holds","datePublished":"2021-05-04","publisher":{"name":"The Harbour Post"},
    "articleBody":"The dam held.","url":"http://news.example/dam"})");
  EXPECT_EQ(article.id, "http://news.example/dam");
  EXPECT_EQ(article.publisher, "The Harbour Post");
  EXPECT_EQ(article.body, "The dam held.");
}

}  // namespace
}  // namespace dateline
