#include <gmock/gmock.h>

#include "read_helpers.h"

namespace dateline {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string page(const std::string& head, const std::string& body) {
  return "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Dam holds | Post</title>" + head +
         "</head><body>" + body + "</body></html>";
}

const std::string dated = R"(<meta property="article:published_time" content="2021-05-04">)";
const std::string prose =
    "<p>The dam above Northport held on Tuesday after a night of rain.</p>"
    "<p>Engineers will inspect it on Friday.</p>";
const std::string prose_text =
    "The dam above Northport held on Tuesday after a night of rain.\n\n"
    "Engineers will inspect it on Friday.";

std::string json_ld(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

TEST(ReadHtml, JsonLdComesBeforeMetaTags) {
  const Article article =
      read_only(page(json_ld(R"({"@graph":[{"@type":"WebSite","name":"No"},
             {"@type":["Thing","NewsArticle"],"headline":"Dam holds after rain",
              "datePublished":"2021-05-04T08:30:00.000+02:00",
              "publisher":[{"@type":"Organization","name":"The Harbour Post"}]}]})") +
                         R"(<meta property="article:published_time" content="1999-01-01">)",
                     prose),
                "pages/dam.html");
  EXPECT_EQ(article.id, "dam");
  EXPECT_EQ(article.title, "Dam holds after rain");
  EXPECT_EQ(article.publisher, "The Harbour Post");
  EXPECT_EQ(article.published.to_string(), "2021-05-04T08:30:00+02:00");
  EXPECT_EQ(article.body, prose_text);
}

TEST(ReadHtml, MetaTagsAlone) {
  const Article article =
      read_only(page(dated + R"(<meta property="og:site_name" content="The Harbour Post">
                      <meta property="og:title" content="Dam &amp; rain">)",
                     prose));
  EXPECT_EQ(article.publisher, "The Harbour Post");
  EXPECT_EQ(article.title, "Dam & rain");
  EXPECT_EQ(article.language, "en");
}

TEST(ReadHtml, ATimeElementIsTheLastResort) {
  EXPECT_EQ(read_only(page("", "<time datetime=\"2021-05-04\">Tuesday</time>" + prose))
                .published.to_string(),
            "2021-05-04");
  EXPECT_EQ(read_only(page("",
                           "<h1>Dam</h1><time datetime=\"2020-01-01\"></time>"
                           "<time itemprop=datePublished datetime=\"2021-05-04\"></time>" +
                               prose))
                .published.to_string(),
            "2021-05-04");
}

TEST(ReadHtml, WithoutADateItIsAnError) {
  EXPECT_EQ(error_of(page("", prose)).message, "no publication date");
  EXPECT_EQ(read_only(page("", prose), "a.html", false).body, prose_text);
}

TEST(ReadHtml, WhatSurroundsTheArticleIsLeftOut) {
  const std::string body = read_only(page(dated, R"(
    <nav><a href=/>Home</a></nav><header><h1>Dam holds</h1><p>By Ann Lee.</p></header>
    <div class="page-with-sidebar"><div id="story"><p>The dam above Northport held on Tuesday.</p>
      <figure><figcaption>The dam, seen on Monday.</figcaption></figure>
      <div class="relatedLinks"><p>Rain is to return, the office said on Monday.</p></div>
      <ul><li><a href=/1>Five dams that did not hold</a></li></ul>
      <h2>What next</h2><p>Engineers will inspect it.<br>A report is due.</p>
      <script>document.write("no");</script><p hidden>Never shown to anybody.</p></div>
    <aside><p>Most read: the best beaches in the world.</p></aside></div>
    <footer><p>All rights reserved, as always, by us.</p></footer>)"))
                               .body;
  EXPECT_EQ(body,
            "The dam above Northport held on Tuesday.\n\nWhat next\n\n"
            "Engineers will inspect it.\nA report is due.");
}

TEST(ReadHtml, AnArticleMayHaveASuspectName) {
  EXPECT_EQ(read_only(page(dated,
                           "<form><div class=\"content-with-comments\">" + prose + "</div></form>"))
                .body,
            prose_text);
}

TEST(ReadHtml, TheStatedBodyServesWhenTheMarkupHasNone) {
  const Article article = read_only(page(
      json_ld(
          R"({"@type":"NewsArticle","datePublished":"2021-05-04","articleBody":"The dam held.\n\nAll were safe."})"),
      "<div id=app></div>"));
  EXPECT_EQ(article.body, "The dam held.\n\nAll were safe.");
}

TEST(ReadHtml, BrokenJsonLdDoesNotMatter) {
  EXPECT_EQ(read_only(page(json_ld("{\"@type\": oops") + dated, prose)).body, prose_text);
}

TEST(ReadHtml, AnOldEncodingIsReadWhenDeclared) {
  EXPECT_EQ(read_only(page("<meta charset=windows-1252>" + dated,
                           "<p>\x93"
                           "Caf\xE9 open,\x94 she said.</p>"))
                .body,
            "“Café open,” she said.");
  EXPECT_THAT(error_of(page(dated, "<p>Caf\xE9</p>")).message, HasSubstr("UTF-8"));
}

TEST(ReadHtml, DeepOrCrowdedPagesAreRefusedQuickly) {
  std::string deep;
  for (int i = 0; i < 200000; ++i) deep += "<div>";
  EXPECT_THAT(error_of(page(dated, deep)).message, HasSubstr("too deeply"));
  std::string attributes;
  for (int i = 0; i < 200000; ++i) attributes += " a" + std::to_string(i) + "=1";
  EXPECT_THAT(error_of(page(dated, "<p" + attributes + ">x</p>")).message,
              HasSubstr("too many attributes"));
}

TEST(ReadHtml, ManyParagraphsAreNotDeep) {
  std::string body;
  for (int i = 0; i < 5000; ++i) body += "<p>The dam held for another day.<br><img src=x>";
  EXPECT_THAT(read_only(page(dated, body)).body, Not(HasSubstr("<")));
}

}  // namespace
}  // namespace dateline
