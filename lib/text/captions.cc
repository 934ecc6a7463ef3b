#include "text/furniture.h"
#include "text/token_reader.h"

DATELINE_BEGIN
namespace text {
namespace {

/// More than this before a credit is prose with a caption at its end; less is
/// no caption.
constexpr std::uint32_t longest_caption = 90;
constexpr std::uint32_t shortest_caption = 4;

/// The first token of the sentence that holds `token`.
std::uint32_t sentence_begin(const Document& document, std::size_t first_sentence,
                             std::uint32_t token) {
  for (std::size_t i = document.sentences.size(); i-- > first_sentence;) {
    if (document.sentences[i].begin <= token) return document.sentences[i].begin;
  }
  return token;
}

}  // namespace

void add_captions(const Document& document, std::size_t first_sentence, const TextRules& rules,
                  std::vector<FurniturePiece>& pieces) {
  if (first_sentence >= document.sentences.size()) return;
  const std::uint32_t begin = document.sentences[first_sentence].begin;
  const std::uint32_t end = document.sentences.back().end;
  std::vector<FurniturePiece> captions;
  FurniturePiece prose{begin, begin, FurnitureKind::caption, false};  // before the piece at hand
  std::uint32_t last = begin;                                         // where the last piece ended
  for (const FurniturePiece& piece : pieces) {
    if (piece.begin > last) prose = {last, piece.begin, FurnitureKind::caption, false};
    last = piece.end;
    if (!piece.of_picture || prose.end < prose.begin + shortest_caption) continue;
    const bool whole = captions.empty() && prose.end - prose.begin <= longest_caption;
    if (!whole) {
      prose.begin = std::max(prose.begin, sentence_begin(document, first_sentence, prose.end - 1));
    }
    captions.push_back(prose);
    prose.end = prose.begin;
  }
  const TokenReader reader{document, end, rules};
  if (pieces.empty() && end - begin <= longest_caption &&
      reader.phrase_end(begin, phrase::caption) > begin) {
    captions.push_back({begin, end, FurnitureKind::caption, false});
  }
  pieces.insert(pieces.end(), captions.begin(), captions.end());
  std::sort(pieces.begin(), pieces.end(),
            [](const auto& a, const auto& b) { return a.begin < b.begin; });
}

}  // namespace text
DATELINE_END
