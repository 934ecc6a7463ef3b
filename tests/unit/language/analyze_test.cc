#include "language/analyze.h"

#include <gtest/gtest.h>

#include <random>

#include "given_words.h"
#include "language/constituents.h"

namespace dateline::language {
namespace {

/// A document of one sentence a line, its tokens parted by blanks.
Document tokenized(std::string body) {
  Document document;
  document.body = std::move(body);
  const auto size = static_cast<std::uint32_t>(document.body.size());
  Sentence sentence;
  for (std::uint32_t at = 0; at <= size;) {
    const auto found = document.body.find_first_of(" \n", at);
    const std::uint32_t end = found == std::string::npos ? size : static_cast<std::uint32_t>(found);
    if (end > at) document.tokens.push_back({{at, end}, false});
    if (end == size || document.body[end] == '\n') {
      sentence.end = static_cast<std::uint32_t>(document.tokens.size());
      if (sentence.end > sentence.begin) document.sentences.push_back(sentence);
      sentence.begin = sentence.end;
    }
    at = end + 1;
  }
  return document;
}

struct Parsed {
  Document document;
  Analysis analysis;

  std::uint32_t token(std::string_view form) const {
    for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
      if (document.word(i) == form) return i;
    }
    ADD_FAILURE() << "no token " << form;
    return 0;
  }
  const Word& operator[](std::string_view form) const { return analysis.words[token(form)]; }
  std::string_view head(std::string_view form) const {
    const std::uint32_t head = (*this)[form].head;
    return head == Word::no_head ? "ROOT" : document.word(head);
  }
  std::string text(TokenRange range) const {
    return document.body.substr(
        document.tokens[range.begin].span.begin,
        document.tokens[range.end - 1].span.end - document.tokens[range.begin].span.begin);
  }
};

Parsed parse(std::string text) {
  Parsed parsed;
  parsed.document = tokenized(std::move(text));
  parsed.analysis = analyze(parsed.document, english());
  return parsed;
}

TEST(Analyze, TagsLemmasAndHeadsOfAPlainSentence) {
  const Parsed found = parse("The minister visited two schools in Lisbon yesterday .");
  EXPECT_EQ(found["visited"].xpos, Xpos::VBD);
  EXPECT_EQ(found["visited"].lemma, "visit");
  EXPECT_EQ(found["visited"].deprel, Deprel::root);
  EXPECT_EQ(found["schools"].lemma, "school");
  EXPECT_EQ(found["schools"].xpos, Xpos::NNS);
  EXPECT_EQ(found.head("schools"), "visited");
  EXPECT_EQ(found["schools"].deprel, Deprel::obj);
  EXPECT_EQ(found.head("minister"), "visited");
  EXPECT_EQ(found["minister"].deprel, Deprel::nsubj);
  EXPECT_EQ(found.head("The"), "minister");
  EXPECT_EQ(found["Lisbon"].upos, Upos::PROPN);
}

TEST(Analyze, ReportedSpeechHangsBelowTheReportingVerb) {
  const Parsed found = parse("The police said that the driver had left the town .");
  EXPECT_EQ(found.head("left"), "said");
  EXPECT_EQ(found["left"].deprel, Deprel::ccomp);
  EXPECT_EQ(found["left"].xpos, Xpos::VBN);
  EXPECT_EQ(found["left"].lemma, "leave");
  EXPECT_FALSE(found["left"].morphology.passive);
  EXPECT_EQ(found.head("police"), "said");
}

TEST(Analyze, AnyWordsMakeOneTreeASentence) {
  const std::string_view words[] = {
      "that",   "some",     "emails", "contained", "secret",  "the",   "navy",   "foils",
      "attack", ",",        "and",    "said",      "he",      "to",    "lower",  "taxes",
      "which",  "reported", "Orion",  "plans",     "due",     "is",    "struck", "island",
      "when",   "by",       "of",     "had",       "thought", "quake", "-",      "shares"};
  std::mt19937 random(11);
  std::string text;
  for (int sentence = 0; sentence < 4000; ++sentence) {
    const std::size_t size = 3 + random() % 18;
    for (std::size_t i = 0; i < size; ++i) text.append(words[random() % std::size(words)]) += ' ';
    text += ".\n";
  }
  const Parsed parsed = parse(text);
  EXPECT_TRUE(is_forest(parsed.document, parsed.analysis));
}

TEST(Analyze, AClauseHasOneSubject) {
  const Parsed found = parse(
      "An opposition lawmaker , citing hospital records , said at least 140 people had died .");
  EXPECT_EQ(found.head("lawmaker"), "said");
  EXPECT_EQ(found.head("people"), "died");
}

TEST(Analyze, APairOfNamesIsNoPairOfRecipients) {
  const Parsed found = parse("The trial may begin in June , a court official told Channel 9 .");
  EXPECT_EQ(found.head("Channel"), "told");
  EXPECT_NE(found["9"].deprel, found["Channel"].deprel);
}

TEST(Analyze, DueBeforeAnInfinitiveIsAnAdjective) {
  const Parsed found = parse("The strike is due to end at midnight on Wednesday .");
  EXPECT_EQ(found["due"].upos, Upos::ADJ);
  EXPECT_EQ(found.head("end"), "due");
  EXPECT_EQ(found["end"].deprel, Deprel::xcomp);
  EXPECT_EQ(found.head("strike"), "due");
  EXPECT_EQ(found.head("to"), "end");
  const Parsed cause = parse("The match was cancelled due to rain .");
  EXPECT_EQ(cause.head("due"), "rain");
}

TEST(Analyze, PassivesAreMarked) {
  const Parsed found = parse("The bridge was destroyed by rebels in March .");
  EXPECT_TRUE(found["destroyed"].morphology.passive);
  EXPECT_EQ(found["bridge"].deprel, Deprel::nsubj_pass);
  EXPECT_EQ(found["was"].deprel, Deprel::aux_pass);
}

TEST(Analyze, IrregularLemmas) {
  const Parsed found = parse("They have gone and the children were better .");
  EXPECT_EQ(found["gone"].lemma, "go");
  EXPECT_EQ(found["children"].lemma, "child");
  EXPECT_EQ(found["were"].lemma, "be");
  EXPECT_EQ(found["have"].lemma, "have");
}

TEST(Analyze, FindsNames) {
  const Parsed found = parse("John Smith flew from London to Paris on Monday .");
  ASSERT_EQ(found.analysis.names.size(), 3U);
  EXPECT_EQ(found.analysis.names[0].kind, NameKind::person);
  EXPECT_EQ(found.analysis.names[0].begin, 0U);
  EXPECT_EQ(found.analysis.names[0].end, 2U);
  EXPECT_EQ(found.analysis.names[1].kind, NameKind::location);
}

TEST(Analyze, EachSentenceIsATreeOfItsOwn) {
  const Parsed found = parse("He left .\nShe stayed .\n\n!");
  ASSERT_EQ(found.document.sentences.size(), 3U);
  for (const Sentence& sentence : found.document.sentences) {
    int roots = 0;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const Word& word = found.analysis.words[i];
      roots += word.head == Word::no_head;
      EXPECT_EQ(word.head == Word::no_head, word.deprel == Deprel::root);
      if (word.head == Word::no_head) continue;
      EXPECT_GE(word.head, sentence.begin);
      EXPECT_LT(word.head, sentence.end);
    }
    EXPECT_EQ(roots, 1);
  }
}

TEST(Analyze, NothingGivesNothing) {
  EXPECT_TRUE(parse("").analysis.words.empty());
}

TEST(Analyze, OddBytesAreWordsLikeOthers) {
  const Parsed found = parse(std::string("\xff\xfe \xc3 ``` \xe2\x80\x99\xe2\x80 \x01 a\0b", 19));
  EXPECT_EQ(found.analysis.words.size(), found.document.tokens.size());
}

TEST(Analyze, TheSameTextGivesTheSameAnalysis) {
  const char* text = "A court in Oslo ordered the firm to pay , he said .";
  const Parsed first = parse(text);
  const Parsed again = parse(text);
  for (std::size_t i = 0; i < first.analysis.words.size(); ++i) {
    EXPECT_EQ(first.analysis.words[i].head, again.analysis.words[i].head);
    EXPECT_EQ(first.analysis.words[i].xpos, again.analysis.words[i].xpos);
  }
}

TEST(Analyze, AMonstrousSentenceStaysLinear) {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += i % 7 == 3 ? "said " : i % 2 == 0 ? "of " : "Word ";
  const Parsed found = parse(text + std::string(1 << 16, 'x'));
  const Constituents phrases(found.analysis);
  for (std::uint32_t i = 0; i < found.analysis.words.size(); ++i) {
    EXPECT_LE(phrases.verb_group(i).range.begin, i);
    EXPECT_NE(phrases.subject(i), i);
  }
  EXPECT_EQ(phrases.subtree(0).empty(), false);
}

TEST(Constituents, VerbGroupsKnowTheirGrammar) {
  const Parsed found = parse("The talks have not been cancelled , and she will leave soon .");
  const Constituents phrases(found.analysis);
  const VerbGroup cancelled = phrases.verb_group(found.token("cancelled"));
  EXPECT_TRUE(cancelled.finite);
  EXPECT_TRUE(cancelled.passive);
  EXPECT_TRUE(cancelled.perfect);
  EXPECT_EQ(cancelled.tense, Tense::present);
  EXPECT_EQ(cancelled.negation, found.token("not"));
  EXPECT_EQ(found.text(cancelled.range), "have not been cancelled");
  const VerbGroup leave = phrases.verb_group(found.token("leave"));
  EXPECT_EQ(leave.modal, found.token("will"));
  EXPECT_EQ(leave.tense, Tense::none);
  EXPECT_TRUE(leave.finite);
}

TEST(Constituents, SubjectsThatGrammarLeavesOut) {
  const Parsed found = parse("The president agreed to meet the men who attacked him and left .");
  const Constituents phrases(found.analysis);
  EXPECT_EQ(phrases.subject(found.token("agreed")), found.token("president"));
  EXPECT_EQ(phrases.subject(found.token("meet")), found.token("president"));
  EXPECT_EQ(phrases.subject(found.token("attacked")), found.token("men"));
}

TEST(Constituents, ClausesAndNounPhrases) {
  const Parsed found = parse("The old king of Spain died on Monday , but the queen survived .");
  const Constituents phrases(found.analysis);
  EXPECT_EQ(found.text(phrases.noun_phrase(found.token("king"))), "The old king");
  EXPECT_EQ(found.text(phrases.clause(found.token("died"))),
            "The old king of Spain died on Monday");
  EXPECT_EQ(found.text(phrases.clause(found.token("survived"))), "the queen survived");
}

}  // namespace
}  // namespace dateline::language
