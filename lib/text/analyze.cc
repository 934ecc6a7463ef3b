#include "text/analyze.h"

#include "base/utf8.h"
#include "text/char_class.h"
#include "text/furniture.h"
#include "text/paragraphs.h"
#include "text/quotations.h"
#include "text/sentences.h"
#include "text/tokenize.h"

DATELINE_BEGIN
namespace text {
namespace {

/// Longer lines are no titles.
constexpr std::uint32_t longest_headline = 25;

void add_sentence(Document& document, std::uint32_t begin, std::uint32_t end,
                  std::uint32_t paragraph) {
  const Span span{document.tokens[begin].span.begin, document.tokens[end - 1].span.end};
  document.sentences.push_back({begin, end, span, paragraph, false});
}

/// Furniture makes sentences of its own, with prose between.
void split_paragraph(Document& document, std::uint32_t begin, std::uint32_t paragraph,
                     const TextRules& rules, const std::vector<std::uint32_t>& marks) {
  const auto end = static_cast<std::uint32_t>(document.tokens.size());
  const std::size_t first_sentence = document.sentences.size();
  auto pieces = find_furniture(document, begin, end, rules);
  for (const FurniturePiece& piece : pieces) {
    split_sentences(document, begin, piece.begin, paragraph, rules, marks);
    add_sentence(document, piece.begin, piece.end, paragraph);
    begin = piece.end;
  }
  split_sentences(document, begin, end, paragraph, rules, marks);
  add_captions(document, first_sentence, rules, pieces);
  for (const FurniturePiece& piece : pieces) {
    document.furniture.push_back(
        {{document.tokens[piece.begin].span.begin, document.tokens[piece.end - 1].span.end},
         piece.kind});
  }
}

bool ends_like_title(const Document& document, const Sentence& sentence) {
  for (std::uint32_t token = sentence.end; token-- > sentence.begin;) {
    const std::string_view word = document.word(token);
    switch (char_at(word, 0).kind) {
      case CharClass::quote:
      case CharClass::apostrophe:
      case CharClass::close_bracket:
        continue;
      case CharClass::period:
      case CharClass::ender:
      case CharClass::ellipsis:
      case CharClass::colon:
      case CharClass::comma:
        return false;
      default:
        return true;
    }
  }
  return false;
}

/// A paragraph of one short sentence without a full stop, among others.
void mark_headlines(Document& document) {
  auto& sentences = document.sentences;
  if (sentences.empty() || sentences.front().paragraph == sentences.back().paragraph) return;
  std::size_t furniture = 0;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    Sentence& sentence = sentences[i];
    while (furniture < document.furniture.size() &&
           document.furniture[furniture].span.end <= sentence.span.begin) {
      ++furniture;
    }
    const bool is_furniture = furniture < document.furniture.size() &&
                              document.furniture[furniture].span.overlaps(sentence.span);
    const bool alone =
        (i == 0 || sentences[i - 1].paragraph != sentence.paragraph) &&
        (i + 1 == sentences.size() || sentences[i + 1].paragraph != sentence.paragraph);
    sentence.headline = alone && !is_furniture &&
                        sentence.end - sentence.begin <= longest_headline &&
                        ends_like_title(document, sentence);
  }
}

}  // namespace

std::optional<Error> check(std::string_view body) {
  const auto bad = base::first_invalid_utf8(body);
  if (!bad) return {};
  return Error{"the text is not UTF-8", "", 0, *bad};
}

Result<Document> analyze(std::string body, const TextRules& rules) {
  if (auto error = check(body)) return *error;
  const std::vector<Span> paragraphs = find_paragraphs(body);
  return analyze_some(std::move(body), paragraphs, rules);
}

Document analyze_some(std::string body, std::span<const Span> paragraphs, const TextRules& rules) {
  Document document;
  document.body = std::move(body);
  if (!paragraphs.empty()) {
    document.tokens.reserve((paragraphs.back().end - paragraphs.front().begin) / 5);
  }
  std::vector<std::uint32_t> marks;
  std::uint32_t paragraph = 0;
  for (const Span part : paragraphs) {
    const auto begin = static_cast<std::uint32_t>(document.tokens.size());
    tokenize(document.body, part, rules, document.tokens, marks);
    if (document.tokens.size() == begin) continue;
    split_paragraph(document, begin, paragraph, rules, marks);
    ++paragraph;
  }
  mark_headlines(document);
  find_quotations(document, marks);
  return document;
}

}  // namespace text
DATELINE_END
