#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/export.h"
#include "dateline/span.h"

DATELINE_BEGIN

/// A word as Universal Dependencies splits it: "don't" is "do" + "n't".
struct Token {
  Span span;
  /// Nothing but the boundary of a multiword token lies between this word and
  /// the one before ("n't" in "don't"); false for ordinary adjacent punctuation.
  bool joined = false;
};

/// A run of tokens, [begin, end) in `Document::tokens`.
struct Sentence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Span span;                    ///< from its first token's first byte to its last's end
  std::uint32_t paragraph = 0;  ///< counts from 0
  bool headline = false;        ///< a title or crosshead: no full stop, its own paragraph
};

/// Words between quotation marks, whatever the marks.
struct Quotation {
  Span span;               ///< with its marks
  Span content;            ///< without them
  std::uint8_t depth = 0;  ///< 0 outermost
  bool closed = true;      ///< false when the closing mark is missing
  bool continues = false;  ///< goes on from the paragraph before, which left it open
};

/// What stands around a news text and is not prose.
enum class FurnitureKind : std::uint8_t {
  dateline,
  byline,
  attention_line,
  end_mark,
  caption,
  credit,
  note,
};

struct Furniture {
  Span span;
  FurnitureKind kind = FurnitureKind::note;
};

/// An article's text taken apart: it owns the body, and everything else points
/// into it by byte offset.
///
/// Tokens are in text order and do not overlap; every token belongs to exactly
/// one sentence. Furniture spans are in text order; each is one sentence or
/// several and holds no claims, except that captions are prose. Movable and copyable; views from
/// `text()` live as long as the document is neither moved nor destroyed. Immutable after
/// construction by convention, and then safe to read from many threads.
struct Document {
  std::string body;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Quotation> quotations;
  std::vector<Furniture> furniture;

  [[nodiscard]] std::string_view text(Span span) const {
    return std::string_view(body).substr(span.begin, span.end - span.begin);
  }
  [[nodiscard]] std::string_view text(const Token& token) const { return text(token.span); }
  [[nodiscard]] std::string_view word(std::size_t token) const { return text(tokens[token].span); }
};

DATELINE_END
