#include "claims/time_phrases.h"

#include <algorithm>

DATELINE_BEGIN
namespace claims {

bool is_compared(const Context& context, TokenRange range) {
  constexpr std::uint32_t nearest_opener = 5;
  constexpr std::uint32_t longest_phrase = 9;
  const auto begins = [&](std::uint32_t token, std::uint32_t reach) {
    const Sentence& sentence = context.tree.document().sentences[context.tree.sentence(token)];
    return std::max(sentence.begin, token > reach ? token - reach : 0);
  };
  if (range.begin == 0) return false;
  std::uint32_t since = range.begin;
  const std::uint32_t first = begins(range.begin, nearest_opener);
  for (std::uint32_t at = range.begin; at-- > first && since == range.begin;) {
    const Upos kind = context.word(at).upos;
    if (kind == Upos::VERB || kind == Upos::PUNCT || kind == Upos::CCONJ) return false;
    if (context.is(at, Trait::mark_since)) since = at;
  }
  if (since == range.begin) return false;
  for (std::uint32_t at = since; at-- > begins(since, longest_phrase);) {
    const Word& word = context.word(at);
    if (word.xpos == Xpos::JJS || word.xpos == Xpos::RBS || context.is(at, Trait::adjective_rank)) {
      return true;
    }
    if (word.upos == Upos::VERB || word.upos == Upos::PUNCT) return false;
  }
  return false;
}

std::uint32_t described(const Context& context, TokenRange range, std::uint32_t head) {
  const std::uint32_t noun = context.tree.parent(head);
  if (noun == Tree::none || noun < range.end) return Tree::none;
  if (context.word(noun).upos != Upos::NOUN && context.word(noun).upos != Upos::PROPN) {
    return Tree::none;
  }
  if (context.word(head).deprel == Deprel::nmod_poss) return noun;
  if (range.begin == 0) return Tree::none;
  switch (context.word(range.begin - 1).upos) {  // not "said Wednesday Iran would"
    case Upos::DET:
    case Upos::ADJ:
    case Upos::PRON:
    case Upos::PART:
      return noun;
    default:
      return Tree::none;
  }
}

}  // namespace claims
DATELINE_END
