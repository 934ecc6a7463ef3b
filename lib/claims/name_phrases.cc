#include "claims/name_phrases.h"

DATELINE_BEGIN
namespace claims {

std::uint32_t end_of_name(const Tree& tree, std::uint32_t token) {
  std::uint32_t end = token + 1;
  for (const std::uint32_t child : tree.children(token)) {
    const Deprel relation = tree.word(child).deprel;
    if (child == end && (relation == Deprel::flat || relation == Deprel::compound)) ++end;
  }
  return end;
}

TokenRange name_beside(const Tree& tree, TokenRange from_noun) {
  const TokenRange words{from_noun.begin + 1, from_noun.end};
  if (words.empty() || tree.word(from_noun.begin).upos != Upos::NOUN) return {};
  for (std::uint32_t token = words.begin; token < words.end; ++token) {
    if (tree.word(token).upos != Upos::PROPN) return {};
  }
  return words;
}

std::uint32_t behind_hyphens(const Tree& tree, std::uint32_t end) {
  const auto& tokens = tree.document().tokens;
  while (end > 0 && end + 1 < tree.size() && tree.text(end) == "-") {
    const char first = tree.text(end + 1).front();
    const Upos upos = tree.word(end + 1).upos;
    const bool glued = tokens[end].span.begin == tokens[end - 1].span.end &&
                       tokens[end + 1].span.begin == tokens[end].span.end;
    const bool part = upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::X;
    if (!glued || !part || first < 'a' || first > 'z') break;
    end += 2;
  }
  return end;
}

bool asks_why(const Tree& tree, std::uint32_t token) {
  return tree.word(token).xpos == Xpos::WRB && token + 1 < tree.size() &&
         tree.parent(token) != token + 1;
}

}  // namespace claims
DATELINE_END
