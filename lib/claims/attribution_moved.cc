#include <algorithm>

#include "claims/attribution_finder.h"

DATELINE_BEGIN
namespace claims {
namespace {

/// The relative pronoun before a subject that ends at `end`: "which | officials".
std::uint32_t pronoun_before(const Tree& tree, const AttributionRules& rules, std::uint32_t begin,
                             std::uint32_t end) {
  constexpr std::uint32_t longest_subject = 8;
  const std::uint32_t first = std::max(begin, end > longest_subject ? end - longest_subject : 0);
  for (std::uint32_t token = end; token-- > first;) {
    const Word& word = tree.word(token);
    const bool pronoun = starts_relative(tree, token) && word.xpos != Xpos::WP_POSS;
    const bool that = rules.is(word.lemma, WordRole::complementizer) && word.upos != Upos::DET;
    if (pronoun || that) return token + 1 < end ? token : Tree::none;
    const bool phrase = is_nominal(tree, token) || word.upos == Upos::DET ||
                        word.upos == Upos::ADJ || word.upos == Upos::NUM ||
                        word.upos == Upos::PART || word.upos == Upos::ADP;
    if (!phrase) return Tree::none;
  }
  return Tree::none;
}

std::uint32_t next_comma(const Tree& tree, std::uint32_t from, std::uint32_t end) {
  while (from < end && tree.text(from) != ",") ++from;
  return from;
}

}  // namespace

SetOffSpeech speech_extracted(const Tree& tree, const AttributionRules& rules, std::uint32_t verb,
                              TokenRange cue) {
  const Sentence& sentence = tree.document().sentences[tree.sentence(verb)];
  const std::uint32_t end = std::min(sentence.end, tree.size());
  if (cue.end >= end || !is_finite_word(tree, cue.end) || !is_finite(tree, verb)) return {};
  const std::uint32_t pronoun = pronoun_before(tree, rules, sentence.begin, cue.begin);
  if (pronoun == Tree::none) return {};
  SetOffSpeech speech;
  speech.source = phrase_in(tree, trimmed(tree, {pronoun + 1, cue.begin}));
  if (!speech.source.found()) return {};
  speech.content.push_back({pronoun, pronoun + 1});
  speech.content.push_back(trimmed(tree, {cue.end, next_comma(tree, cue.end, end)}));
  return speech;
}

TokenRange question_asked(const Tree& tree, TokenRange cue) {
  const Sentence& sentence = tree.document().sentences[tree.sentence(cue.begin)];
  const std::uint32_t end = std::min(sentence.end, tree.size());
  if (cue.end >= end) return {};
  const TokenRange before = trimmed(tree, {sentence.begin, cue.begin});
  const bool opens = before.empty() || tree.word(before.end - 1).xpos == Xpos::WRB;
  if (!opens) return {};
  const Word& first = tree.word(cue.end);
  const bool clause = first.upos == Upos::SCONJ || first.xpos == Xpos::WRB ||
                      first.xpos == Xpos::WP || first.xpos == Xpos::WDT;
  if (!clause) return {};
  std::uint32_t verb = cue.end;
  while (verb < end && !is_finite_word(tree, verb)) ++verb;
  return trimmed(tree, {cue.end, next_comma(tree, verb, end)});
}

}  // namespace claims
DATELINE_END
