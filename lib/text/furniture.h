// Finds what stands around a news text and is not prose.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/document.h"
#include "text/text_rules.h"

DATELINE_BEGIN
namespace text {

/// Tokens [begin, end) of one kind.
struct FurniturePiece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  FurnitureKind kind = FurnitureKind::note;
  bool of_picture = false;  ///< a credit as pictures have
};

/// The furniture among tokens [begin, end), which are one paragraph and not yet
/// split into sentences: in text order, without overlap. Captions outside
/// brackets are left to `add_captions`, since they are prose.
std::vector<FurniturePiece> find_furniture(const Document& document, std::uint32_t begin,
                                           std::uint32_t end, const TextRules& rules);

/// Where a dateline that starts at `begin` ends, its dash included; `begin`
/// when there is none.
std::uint32_t dateline_end(const Document& document, std::uint32_t begin, std::uint32_t end,
                           const TextRules& rules);

/// Whether a place lies in a dateline with which its paragraph begins, if not in
/// other furniture; of the document only the body is looked at.
bool lies_in_dateline(const Document& document, Span paragraph, std::uint32_t place,
                      const TextRules& rules);

/// Adds to the `pieces` of a paragraph, whose sentences are the document's from
/// `first_sentence` on, the captions that stand before its credits, and orders them.
void add_captions(const Document& document, std::size_t first_sentence, const TextRules& rules,
                  std::vector<FurniturePiece>& pieces);

}  // namespace text
DATELINE_END
