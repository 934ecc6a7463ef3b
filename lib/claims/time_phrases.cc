#include "claims/time_phrases.h"

#include <algorithm>

#include "claims/time_links.h"

#include "claims/clause.h"

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

bool is_earlier_count(const Context& context, TokenRange range) {
  constexpr std::uint32_t longest_count = 4;
  std::uint32_t at = range.begin;
  if (at < 3 || context.word(at - 1).upos != Upos::ADP) return false;
  --at;
  bool number = false;
  for (std::uint32_t steps = 0; steps < longest_count && at > 0; ++steps) {
    const Word& word = context.word(at - 1);
    if (context.tree.sentence(at - 1) != context.tree.sentence(range.begin)) return false;
    if (context.says(at - 1, Trait::time_former)) return number;
    if (word.upos != Upos::NUM && word.upos != Upos::SYM && word.upos != Upos::NOUN) return false;
    number = number || word.upos == Upos::NUM;
    --at;
  }
  return false;
}

bool tells_no_event(const Context& context, std::uint32_t head,
                    const std::vector<std::uint32_t>& event_at) {
  constexpr std::uint32_t none = 0xffffffffU;
  constexpr int max_steps = 12;
  std::uint32_t at = head;
  for (int steps = 0; steps < max_steps && at != Tree::none && event_at[at] == none; ++steps) {
    const std::uint32_t subject = own_subject(context, at);
    if (subject != Tree::none && event_at[subject] != none) return false;
    if (context.word(at).deprel == Deprel::ccomp && subject != Tree::none) return at != head;
    at = context.tree.parent(at);
  }
  return false;
}

bool is_object_of(const Context& context, std::uint32_t noun, std::uint32_t verb) {
  return context.word(noun).deprel == Deprel::obj && context.tree.parent(noun) == verb;
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

bool is_thing(const Context& context, std::uint32_t token) {
  if (token == Tree::none) return false;
  const Upos kind = context.word(token).upos;
  return (kind == Upos::NOUN || kind == Upos::PROPN) && own_subject(context, token) == Tree::none;
}

std::uint32_t range_end(const Context& context, std::uint32_t expression, TokenRange range) {
  if (range.begin == 0 || expression + 1 >= context.times.size()) return TimeLink::no_end;
  const TokenRange next = context.tree.tokens_of(context.times[expression + 1].span);
  const auto is = [&](std::uint32_t token, Trait trait) {
    return context.lexicon.find(LowerCase(context.tree.text(token))).is(trait);
  };
  const bool joined = next.begin == range.end + 1 &&
                      is(range.begin - 1, Trait::time_range_opener) &&
                      is(range.end, Trait::time_range_joiner);
  return joined ? expression + 1 : TimeLink::no_end;
}

}  // namespace claims
DATELINE_END
