#include "checks.h"

#include <algorithm>

#include "text/analyze.h"
#include "time/find_times.h"

namespace dateline_fuzz {
namespace {

using dateline::Document;
using dateline::Extraction;
using dateline::Span;

bool inside(const Document& document, Span span) {
  const auto boundary = [&](std::size_t at) {
    return at == document.body.size() ||
           (static_cast<unsigned char>(document.body[at]) & 0xC0U) != 0x80U;
  };
  return span.begin <= span.end && span.end <= document.body.size() && boundary(span.begin) &&
         boundary(span.end);
}

std::string broken_tokens(const Document& document) {
  std::uint32_t end = 0;
  for (const dateline::Token& token : document.tokens) {
    if (!inside(document, token.span) || token.span.empty()) return "a token's span";
    if (token.span.begin < end) return "the tokens' order";
    if (token.joined && token.span.begin != end) return "a joined token that stands apart";
    for (std::uint32_t at = end; at < token.span.begin; ++at) {
      const auto byte = static_cast<unsigned char>(document.body[at]);
      if (byte > ' ' && byte < 0x7F) return "a visible byte in no token";
    }
    end = token.span.end;
  }
  return "";
}

std::string broken_sentences(const Document& document) {
  std::uint32_t token = 0;
  std::uint32_t paragraph = 0;
  for (const dateline::Sentence& sentence : document.sentences) {
    if (sentence.begin != token || sentence.end <= token) return "a sentence's tokens";
    if (sentence.end > document.tokens.size()) return "a sentence past the tokens";
    if (sentence.paragraph < paragraph) return "the paragraphs' order";
    if (sentence.span.begin != document.tokens[token].span.begin ||
        sentence.span.end != document.tokens[sentence.end - 1].span.end) {
      return "a sentence's span";
    }
    token = sentence.end;
    paragraph = sentence.paragraph;
  }
  return token == document.tokens.size() ? "" : "a token in no sentence";
}

std::string broken_spans(const Document& document) {
  std::uint32_t begin = 0;
  for (const dateline::Quotation& quotation : document.quotations) {
    if (!inside(document, quotation.span) || !inside(document, quotation.content)) {
      return "a quotation's span";
    }
    if (!quotation.span.contains(quotation.content)) return "a quotation's content";
    if (quotation.span.begin < begin) return "the quotations' order";
    begin = quotation.span.begin;
  }
  std::uint32_t end = 0;
  for (const dateline::Furniture& piece : document.furniture) {
    if (!inside(document, piece.span) || piece.span.empty()) return "a furniture span";
    if (piece.span.begin < end) return "the furniture's order";
    end = piece.span.end;
  }
  return "";
}

std::string broken_analysis(const Extraction& extraction) {
  const auto& words = extraction.analysis.words;
  const Document& document = extraction.document;
  if (words.empty()) return "";
  if (words.size() != document.tokens.size()) return "a word a token";
  for (const dateline::Sentence& sentence : document.sentences) {
    std::size_t roots = 0;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (words[i].head == dateline::Word::no_head) {
        ++roots;
      } else if (words[i].head < sentence.begin || words[i].head >= sentence.end) {
        return "a head outside its sentence";
      }
    }
    if (roots != 1) return "one root a sentence";
  }
  return "";
}

std::string broken_times(const Extraction& extraction) {
  std::uint32_t end = 0;
  for (const dateline::TimeExpression& time : extraction.times) {
    if (!inside(extraction.document, time.span) || time.span.empty()) return "a time's span";
    if (time.span.begin < end) return "the times' order";
    end = time.span.end;
    const auto& value = time.resolved;
    if (value.earliest && value.latest && *value.latest < *value.earliest) {
      return "a time that ends before it begins";
    }
    if (time.anchor_expression && *time.anchor_expression >= extraction.times.size()) {
      return "a time's anchor";
    }
  }
  return "";
}

std::string broken_claims(const Extraction& extraction) {
  for (const dateline::Claim& claim : extraction.claims) {
    if (!inside(extraction.document, claim.trigger) || claim.trigger.empty()) {
      return "a claim's trigger";
    }
    if (!inside(extraction.document, claim.extent)) return "a claim's extent";
    if (claim.time.expression && *claim.time.expression >= extraction.times.size()) {
      return "a claim's time";
    }
  }
  for (const dateline::Attribution& attribution : extraction.attributions) {
    for (const Span span : attribution.content) {
      if (!inside(extraction.document, span)) return "an attribution's content";
    }
  }
  return "";
}

const dateline::Extractor& extractor() {
  static const dateline::Extractor embedded;
  return embedded;
}

/// The same with all tokens, which the fast mode does without.
Extraction with_tokens(const Extraction& fast) {
  static const auto pack = dateline::base::DataPack::embedded("en").value();
  static const auto text_rules = dateline::text::TextRules::compile(pack).value();
  static const auto time_rules = dateline::timex::TimeRules::compile(pack).value();
  Extraction all = fast;
  all.document = dateline::text::analyze(fast.document.body, *text_rules).value();
  all.times = dateline::timex::find_times({all.document, nullptr, all.published}, *time_rules);
  return all;
}

std::string try_article(const dateline::Article& article, bool whole) {
  auto found = whole ? extractor().extract(article) : extractor().extract_times(article);
  if (!found) return "";
  if (!whole) {
    Extraction all = with_tokens(*found);
    if (dateline::to_json(all) != dateline::to_json(*found)) return "the times of the fast mode";
    found = std::move(all);
  }
  if (std::string rule = broken_rule(*found); !rule.empty()) return rule;
  if (dateline::to_json(*found).find('\n') != std::string::npos) return "one line of JSON";
  (void)dateline::to_timeml(*found);
  return "";
}

}  // namespace

std::string broken_rule(const Extraction& extraction) {
  for (std::string rule :
       {broken_tokens(extraction.document), broken_sentences(extraction.document),
        broken_spans(extraction.document), broken_analysis(extraction), broken_times(extraction),
        broken_claims(extraction)}) {
    if (!rule.empty()) return rule;
  }
  return "";
}

std::string try_bytes(std::string_view bytes, bool whole) {
  dateline::Article article;
  article.id = "fuzz";
  article.body = bytes;
  article.published = dateline::parse_publication_time("2023-09-11").value();
  std::string rule = try_article(article, whole);
  std::size_t read = 0;
  dateline::read_articles(bytes, "fuzz.txt", [&](dateline::ReadArticle next) {
    if (next.article && rule.empty()) rule = try_article(*next.article, whole);
    return rule.empty() && ++read < 8;
  });
  return rule;
}

}  // namespace dateline_fuzz
