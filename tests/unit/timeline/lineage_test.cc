#include "timeline/lineage.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "base/compiled.h"
#include "dateline/extractor.h"
#include "dateline/timeline.h"
#include "timeline/digest.h"

DATELINE_BEGIN
namespace merge {
namespace {

/// Sentences of one invented news topic: independent reports of a story use the
/// same names and words in other sentences.
class Writer {
 public:
  explicit Writer(std::uint32_t seed) : random_(seed) {}

  std::string sentence() {
    static const std::vector<std::string> who = {
        "The harbour master", "A port official", "Ada Brandt",      "The ferry's captain",
        "Mayor Lars Borg",    "Witnesses",       "The coast guard", "Two passengers"};
    static const std::vector<std::string> did = {
        "said", "told reporters", "confirmed", "doubted", "explained", "repeated", "insisted"};
    static const std::vector<std::string> what = {
        "the grey ferry left Port Lund", "the engines had failed", "nobody was hurt",
        "the storm came too early",      "the pier was closed",    "help arrived within the hour",
        "the cargo was grain",           "the inquiry would begin"};
    static const std::vector<std::string> when = {
        "on Monday",      "before dawn",        "after a long night", "in heavy rain",
        "at the weekend", "shortly after noon", "without a warning",  "as planned"};
    return pick(who) + " " + pick(did) + " that " + pick(what) + " " + pick(when) + ", " +
           std::to_string(random_() % 400) + " " + pick(what) + ".";
  }
  std::vector<std::string> text(int sentences) {
    std::vector<std::string> result;
    for (int i = 0; i < sentences; ++i) result.push_back(sentence());
    return result;
  }
  std::size_t below(std::size_t n) { return random_() % n; }

 private:
  const std::string& pick(const std::vector<std::string>& from) {
    return from[random_() % from.size()];
  }
  std::mt19937 random_;
};

Document document_of(const std::vector<std::string>& sentences) {
  Document document;
  for (const auto& sentence : sentences) document.body += sentence + " ";
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i <= document.body.size(); ++i) {
    if (i < document.body.size() && document.body[i] != ' ') continue;
    if (i > begin) document.tokens.push_back({{begin, i}, false});
    begin = i + 1;
  }
  return document;
}

/// A desk's edit: a headline sentence of its own, some sentences cut, one changed.
std::vector<std::string> edited(std::vector<std::string> text, Writer& writer) {
  text.insert(text.begin(), writer.sentence());
  for (int i = 0; i < 2; ++i)
    text.erase(text.begin() + static_cast<std::ptrdiff_t>(1 + writer.below(text.size() - 1)));
  text[1 + writer.below(text.size() - 1)] = writer.sentence();
  return text;
}

/// Another lead: the first sentences in the desk's own words.
std::vector<std::string> with_own_lead(std::vector<std::string> text, Writer& writer) {
  for (int i = 0; i < 3; ++i) text[static_cast<std::size_t>(i)] = writer.sentence();
  return text;
}

/// For a short column: the second half is gone.
std::vector<std::string> cut_short(std::vector<std::string> text) {
  text.resize(text.size() / 2);
  return text;
}

/// The agency's text first, the outlet's own reporting after it.
std::vector<std::string> carried_on(std::vector<std::string> text, Writer& writer) {
  for (int i = 0; i < 6; ++i) text.push_back(writer.sentence());
  return text;
}

TEST(Lineage, FindsCopiesAndEditedCopiesAndNothingElse) {
  Writer writer(7);
  std::vector<ArticleDigest> articles;
  std::vector<int> origin;
  const auto add = [&](const std::vector<std::string>& text, int from) {
    articles.emplace_back().sketch = sketch_of(document_of(text));
    origin.push_back(from);
  };
  for (int story = 0; story < 60; ++story) {
    const auto agency = writer.text(14);
    add(agency, story);
    add(agency, story);                  // a copy
    add(edited(agency, writer), story);  // an edited one
    add(with_own_lead(agency, writer), story);
    add(cut_short(agency), story);
    add(carried_on(agency, writer), story);
    for (int i = 0; i < 3; ++i) add(writer.text(14), 1000 + static_cast<int>(articles.size()));
  }
  std::vector<const ArticleDigest*> pointers;
  for (const auto& article : articles) pointers.push_back(&article);
  const auto groups = copy_groups(pointers);
  std::size_t both = 0;
  std::size_t said = 0;
  std::size_t real = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t j = i + 1; j < groups.size(); ++j) {
      const bool copied = origin[i] == origin[j];
      const bool found = groups[i] == groups[j];
      both += copied && found ? 1 : 0;
      said += found ? 1 : 0;
      real += copied ? 1 : 0;
    }
  }
  EXPECT_GE(100 * both, 95 * said);  // precision
  EXPECT_GE(100 * both, 95 * real);  // recall
}

/// A whole article through the program: who wrote it, and what it says.
Article written_by(const std::string& id, const std::string& publisher, const std::string& text) {
  return {id, publisher, "", {{2024, 3, 5, 0, 0, 0}, false, {}}, text, "en", ""};
}

/// Five lengths of edit of one agency's report, the agency named in the text
/// or not, beside reports of the same event in others' own words.
std::vector<Article> outlets_of_one_story() {
  const std::string lead = "The ferry Marta sank off Port Lund on Monday, Mayor Lars Borg said. ";
  const std::string middle =
      "All 40 passengers were taken off in two boats before she went down by the bow. "
      "The captain had reported water in the engine room at about six in the morning. "
      "A trawler and the pilot boat reached her within half an hour of the first call. ";
  const std::string end =
      "Divers will look at the wreck when the sea allows it, the harbour office said. "
      "The ferry was built in 1971 and had been inspected in the autumn of last year. ";
  return {
      written_by("a1", "Morning Star", lead + middle + end),
      written_by("a2", "Northern Post", "PORT LUND, March 5 (Reuters) - " + lead + middle + end),
      written_by("a3", "Coast Herald", lead + middle + "\n\n(Reuters)\n"),
      written_by("a4", "Lund Evening",
                 lead + middle + end +
                     "Flags on the town hall were at half mast. Schools "
                     "stayed open, and the market was held as usual."),
      written_by("a5", "Radio Lund",
                 "Nobody was lost in the worst accident here for years. " + lead + middle),
      written_by("b1", "Lund Gazette",
                 "The ferry Marta sank on Monday in sight of the pier, and hundreds watched. "
                 "\"She just lay down,\" the baker Ida Roe told the Gazette, who counted the "
                 "people as they came ashore in blankets. Nobody was missing in the end."),
      written_by("c1", "Harbour Weekly",
                 "When the ferry Marta sank on Monday, her owner was at a trade fair. Our "
                 "reporter found him in Oslo, where he read the news on a screen and left "
                 "without a word. The insurers have been told, his office wrote to us.")};
}

TEST(Lineage, AnAgencysTextCountsOnceNamedOrNot) {
  const Extractor extractor;
  Timeline timeline;
  for (const Article& article : outlets_of_one_story()) {
    timeline.add(extractor.extract(article).value());
  }
  std::set<std::string> sources;
  for (const Event& event : timeline.events()) {
    for (const EventClaim& claim : event.claims) {
      if (claim.detail.lemma != "sink" || !claim.sources.empty()) continue;
      sources.insert(event.independent_source_names.begin(), event.independent_source_names.end());
    }
  }
  for (const char* copier :
       {"Northern Post", "Morning Star", "Coast Herald", "Lund Evening", "Radio Lund"}) {
    EXPECT_FALSE(sources.contains(copier)) << copier;
  }
  EXPECT_TRUE(sources.contains("Lund Gazette"));
  EXPECT_TRUE(sources.contains("Harbour Weekly"));
}

TEST(Lineage, CopiesOfAnArticleThatNamesItsAgencyAreTheAgencys) {
  const Extractor extractor;
  const auto lists = RuleSet::embedded().value().compiled().timeline;
  std::vector<ArticleDigest> digests;
  for (const Article& article : outlets_of_one_story()) {
    digests.push_back(digest(extractor.extract(article).value(), *lists));
  }
  std::vector<const ArticleDigest*> pointers;
  for (const auto& one : digests) pointers.push_back(&one);
  const auto groups = copy_groups(pointers);
  for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(groups[i], 1U) << pointers[i]->id;
  EXPECT_EQ(groups[5], 5U);
  EXPECT_EQ(groups[6], 6U);
  EXPECT_EQ(digests[1].agencies, std::vector<std::string>{"Reuters"});
  EXPECT_TRUE(digests[0].agencies.empty());
}

TEST(Lineage, ShortTextsHaveNoSketch) {
  EXPECT_TRUE(sketch_of(document_of({"Two words."})).empty());
  EXPECT_EQ(sketch_similarity({}, {}), 0);
}

}  // namespace
}  // namespace merge
DATELINE_END
