#include "timeline/lineage.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

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

TEST(Lineage, ShortTextsHaveNoSketch) {
  EXPECT_TRUE(sketch_of(document_of({"Two words."})).empty());
  EXPECT_EQ(sketch_similarity({}, {}), 0);
}

}  // namespace
}  // namespace merge
DATELINE_END
