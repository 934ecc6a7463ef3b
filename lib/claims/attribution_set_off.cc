#include <algorithm>

#include "claims/attribution_finder.h"

DATELINE_BEGIN
namespace claims {
namespace {

/// Behind an object of a verb of telling and its adverbs: "told reporters | on
/// Monday", "said late Tuesday |, ...".
std::uint32_t behind_adjuncts(const Tree& tree, std::uint32_t verb, std::uint32_t at,
                              std::uint32_t end, bool addressed) {
  for (const std::uint32_t child : tree.children(verb)) {
    const TokenRange part = tree.subtree(child);
    if (part.begin != at || part.end > end) continue;
    const Deprel relation = tree.word(child).deprel;
    const bool object = relation == Deprel::iobj || relation == Deprel::obj;
    if (!(object && addressed) && relation != Deprel::obl_unmarked && relation != Deprel::advmod) {
      break;
    }
    if (has_finite_verb(tree, part) || tree.word(child).xpos == Xpos::WRB) break;
    at = part.end;
  }
  return at;
}

/// Whether nothing that could be content follows the cue: a comma, the end,
/// or an adjunct such as "on Monday" and "citing an official".
bool stands_alone(const Tree& tree, std::uint32_t behind, std::uint32_t end) {
  if (behind >= end) return true;
  const Word& word = tree.word(behind);
  if (word.upos == Upos::PUNCT) return tree.text(behind) != ":" && word.xpos != Xpos::OPEN_QUOTE;
  if (word.upos == Upos::ADP || word.xpos == Xpos::VBG) return true;
  return word.deprel == Deprel::obl_unmarked && behind + 1 < end &&
         tree.word(behind + 1).upos == Upos::PUNCT;
}

/// A noun phrase or an apposition: no verb, no adverbial.
bool is_plain_phrase(const Tree& tree, TokenRange range) {
  if (range.empty() || has_finite_verb(tree, range) || has_main_verb(tree, range)) return false;
  const Upos first = tree.word(range.begin).upos;
  return first != Upos::ADP && first != Upos::SCONJ && first != Upos::ADV && first != Upos::CCONJ &&
         first != Upos::VERB;
}

/// The comma before a source with an apposition: "X | , its owner, Ann Lee, said".
std::uint32_t comma_before_apposed(const Tree& tree, std::uint32_t begin, std::uint32_t last) {
  std::uint32_t first = Tree::none;
  int phrases = 0;
  for (std::uint32_t at = last; at > begin && last - at < longest_source; --at) {
    if (tree.text(at - 1) != ",") continue;
    const TokenRange piece{at, first == Tree::none ? last : first};
    if (!is_plain_phrase(tree, piece)) break;
    const bool age = tree.word(piece.begin).upos == Upos::NUM && piece.begin + 1 == piece.end;
    if (!age && ++phrases > 2) break;
    first = at - 1;
  }
  return first;
}

/// The comma that opens a set-off reporting clause, its source behind it.
std::uint32_t comma_before_source(const Tree& tree, std::uint32_t verb, TokenRange cue,
                                  std::uint32_t begin) {
  std::uint32_t at = cue.begin;
  const std::uint32_t subject = subject_of(tree, verb);
  if (subject != Tree::none && subject < cue.begin) at = noun_phrase(tree, subject).range.begin;
  if (at > begin && at < cue.begin && tree.text(at - 1) == ",") return at - 1;
  if (cue.begin > begin && tree.text(cue.begin - 1) == ",") {
    return comma_before_apposed(tree, begin, cue.begin - 1);
  }
  for (at = cue.begin; at > begin && cue.begin - at < longest_source; --at) {
    if (tree.text(at - 1) != ",") continue;
    const TokenRange between{at, cue.begin};
    return between.empty() || has_main_verb(tree, between) ? Tree::none : at - 1;
  }
  return Tree::none;
}

bool complement_follows(const Tree& tree, std::uint32_t verb) {
  const std::uint32_t clause = tree.child(verb, Deprel::ccomp);
  if (clause == Tree::none || clause < verb) return false;
  // ", a source told Reuters, in what would be his first trip": what the author adds.
  std::uint32_t begin = tree.subtree(clause).begin;
  if (tree.text(begin) == ",") ++begin;
  return tree.word(begin).upos != Upos::ADP || tree.text(begin - 1) != ",";
}

/// ", a trip that the papers had reported": the verb belongs to a relative
/// clause, as no finite verb stands between its pronoun and the cue.
bool in_relative(const Tree& tree, const AttributionRules& rules, TokenRange gap) {
  for (std::uint32_t token = gap.end; token-- > gap.begin;) {
    const Xpos xpos = tree.word(token).xpos;
    if (xpos == Xpos::VBD || xpos == Xpos::VBZ || xpos == Xpos::VBP || xpos == Xpos::MD) break;
    const bool that = rules.is(tree.word(token).lemma, WordRole::complementizer) &&
                      tree.word(token).upos != Upos::DET;
    if (that || starts_relative(tree, token)) return true;
  }
  return false;
}

/// ", not on Monday as the police say": within a clause of its own.
/// ", as the police say," is set off like ", the police say,".
bool is_subordinate(const Tree& tree, const AttributionRules& rules, TokenRange gap) {
  if (gap.begin + 1 < gap.end && rules.is(tree.word(gap.begin + 1).lemma, WordRole::manner))
    ++gap.begin;
  for (std::uint32_t token = gap.begin + 1; token < gap.end; ++token) {
    if (tree.word(token).upos == Upos::SCONJ || tree.word(token).deprel == Deprel::mark)
      return true;
  }
  return false;
}

/// "After the talks, he said" is no set-off clause.
bool opens_adverbial(const Tree& tree, std::uint32_t token) {
  const Word& word = tree.word(token);
  return word.upos == Upos::SCONJ || word.xpos == Xpos::WRB || word.xpos == Xpos::VBG ||
         word.xpos == Xpos::VBN || word.xpos == Xpos::VBD;
}

/// "including, the army says, supplying": the phrase before the comma goes on.
bool leaves_open(const Tree& tree, const AttributionRules& rules, std::uint32_t comma) {
  return comma > 0 && rules.is(tree.word(comma - 1).lemma, WordRole::part);
}

/// ", adding that ..." and ", when asked" go on about the speaker.
bool further_act(const Tree& tree, const AttributionRules& rules, std::uint32_t token,
                 std::uint32_t end) {
  if (token >= end) return true;
  const Word& word = tree.word(token);
  if (rules.is(word.lemma, WordRole::condition)) return false;
  return word.xpos == Xpos::VBG || word.xpos == Xpos::WRB || word.upos == Upos::SCONJ ||
         word.xpos == Xpos::VBN || word.xpos == Xpos::OPEN_QUOTE || word.xpos == Xpos::CLOSE_QUOTE;
}

/// "X, said the minister.": nothing but the source behind the verb, or a clause
/// that goes on behind it.
SetOffSpeech speech_inverted(const Tree& tree, const AttributionRules& rules, std::uint32_t verb,
                             TokenRange cue) {
  const Sentence& sentence = tree.document().sentences[tree.sentence(verb)];
  const std::uint32_t end = std::min(sentence.end, tree.size());
  if (cue.begin <= sentence.begin + 1 || tree.text(cue.begin - 1) != ",") return {};
  const std::uint32_t subject = subject_of(tree, verb);
  if (cue.end >= end) return {};
  const TokenRange before = trimmed(tree, {sentence.begin, cue.begin - 1});
  if (before.empty() || opens_adverbial(tree, before.begin)) return {};
  SetOffSpeech speech;
  speech.source = inverted_source(tree, cue.end);
  const std::uint32_t behind = speech.source.range.end;
  if (!speech.source.found() || speech.source.range.begin != cue.end) return {};
  if (has_main_verb(tree, {cue.end, behind})) return {};
  if (behind < end && is_finite_word(tree, behind)) return {};
  const bool interrupts = behind < end && tree.text(behind) == "," &&
                          has_finite_verb(tree, {behind, end}) &&
                          !further_act(tree, rules, behind + 1, end);
  const bool before_verb = interrupts && is_finite_word(tree, behind + 1);
  if (subject != Tree::none && subject < verb && !before_verb) return {};
  if (!interrupts && !has_finite_verb(tree, before)) return {};
  speech.content.push_back(before);
  if (interrupts) speech.content.push_back(trimmed(tree, {behind, end}));
  return speech;
}

}  // namespace

SetOffSpeech speech_around(const Tree& tree, const AttributionRules& rules, std::uint32_t verb,
                           TokenRange cue, SetOff set_off) {
  SetOffSpeech speech;
  const Sentence& sentence = tree.document().sentences[tree.sentence(verb)];
  const std::uint32_t end = std::min(sentence.end, tree.size());
  if (!is_finite(tree, verb)) return speech;
  if (!set_off.strictly) {
    SetOffSpeech inverted = speech_inverted(tree, rules, verb, cue);
    if (!inverted.content.empty()) return inverted;
  }
  const std::uint32_t behind = complement_follows(tree, verb)
                                   ? cue.end
                                   : behind_adjuncts(tree, verb, cue.end, end, set_off.addressed);
  if (!stands_alone(tree, behind, end)) return speech;
  if (set_off.strictly && behind < end && tree.word(behind).upos != Upos::PUNCT) return speech;
  const std::uint32_t comma = comma_before_source(tree, verb, cue, sentence.begin);
  // ", and the court must rule within days": no aside.
  if (comma != Tree::none && tree.word(comma + 1).upos == Upos::CCONJ) {
    return speech;
  }
  if (comma == Tree::none || in_relative(tree, rules, {comma, cue.begin})) return speech;
  if (is_subordinate(tree, rules, {comma, cue.begin})) return speech;
  const bool goes_on =
      behind < end && tree.text(behind) == "," && !further_act(tree, rules, behind + 1, end);
  const bool interrupts = goes_on && has_main_verb(tree, {behind, end});
  if (!interrupts && !has_finite_verb(tree, {sentence.begin, comma})) return speech;
  if (leaves_open(tree, rules, comma)) return speech;
  const std::uint32_t opener = tree.word(comma + 1).upos == Upos::SCONJ ? 1 : 0;
  speech.source = phrase_in(tree, trimmed(tree, {comma + 1 + opener, cue.begin}));
  if (!speech.source.found()) return speech;
  const TokenRange before = trimmed(tree, {sentence.begin, comma});
  const bool subject = interrupts && is_finite_word(tree, behind + 1);
  if (opens_adverbial(tree, before.begin) && !subject) return {};
  speech.content.push_back(before);
  const TokenRange rest = goes_on ? trimmed(tree, {behind, end}) : TokenRange{};
  if (!rest.empty()) speech.content.push_back(rest);
  return speech;
}

}  // namespace claims
DATELINE_END
