#include <algorithm>

#include "claims/attribution_finder.h"

DATELINE_BEGIN
namespace claims {
namespace {

bool is_quote_mark(const Tree& tree, std::uint32_t token) {
  const Xpos xpos = tree.word(token).xpos;
  return xpos == Xpos::OPEN_QUOTE || xpos == Xpos::CLOSE_QUOTE;
}

/// "Per Olsen": a word that no sentence begins with and that is written like a name.
bool is_capitalized(const Tree& tree, std::uint32_t token) {
  const char first = tree.text(token).front();
  return first >= 'A' && first <= 'Z';
}

/// The outermost quotation that ends last at or before `token`; null for none.
const Quotation* quotation_before(const Tree& tree, std::uint32_t token) {
  const auto& quotations = tree.document().quotations;
  const std::uint32_t at = tree.document().tokens[token].span.begin;
  auto found = std::partition_point(quotations.begin(), quotations.end(),
                                    [&](const Quotation& q) { return q.span.begin < at; });
  while (found != quotations.begin()) {
    --found;
    if (found->depth == 0) return found->span.end <= at ? &*found : nullptr;
  }
  return nullptr;
}

/// Whether quoted words are speech and not a single term: they end like a
/// sentence, or a comma follows.
bool ends_like_speech(const Tree& tree, TokenRange words, std::uint32_t behind) {
  return is_punctuation(tree, words.end - 1) || (behind < tree.size() && tree.text(behind) == ",");
}

/// "Why?" he asked: a question mark ends the quoted sentence, not the whole.
bool ends_open(const Tree& tree, TokenRange words, std::uint32_t verb) {
  const std::string_view mark = tree.text(words.end - 1);
  return (mark == "?" || mark == "!" || mark == "..." || mark == "…") &&
         tree.sentence(words.end - 1) + 1 == tree.sentence(verb) &&
         !tree.has_child(verb, Deprel::ccomp);
}

std::uint32_t climb_within(const Tree& tree, std::uint32_t head, TokenRange range) {
  while (tree.parent(head) != Tree::none && range.contains(tree.parent(head)) &&
         is_nominal(tree, tree.parent(head))) {
    head = tree.parent(head);
  }
  return head;
}

}  // namespace

Phrase phrase_in(const Tree& tree, TokenRange range) {
  std::uint32_t head = Tree::none;
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    if (starts_relative(tree, token)) break;
    if (!is_nominal(tree, token)) continue;
    if (head == Tree::none || tree.word(token).deprel == Deprel::nsubj) head = token;
  }
  if (head == Tree::none) return {};
  return {range, climb_within(tree, head, range)};
}

namespace {

/// The nearest word before a token that it hangs below.
std::uint32_t left_anchor(const Tree& tree, std::uint32_t token) {
  std::uint32_t above = tree.parent(token);
  while (above != Tree::none && above > token) above = tree.parent(above);
  return above;
}

/// A word by which the sentence goes on behind an inverted source, as "during"
/// in "said Weber during a debate" but not in "said Weber, a doctor during the war".
bool ends_inverted(const Tree& tree, TokenRange source, std::uint32_t token) {
  const Word& word = tree.word(token);
  const bool behind_comma = tree.text(token - 1) == ",";
  if (behind_comma && (word.xpos == Xpos::VBG || word.upos == Upos::ADP)) return true;
  if (behind_comma && is_finite_word(tree, token)) return true;
  const bool may_end = word.upos == Upos::SCONJ || word.upos == Upos::ADP ||
                       is_quote_mark(tree, token) || word.deprel == Deprel::obl_unmarked ||
                       (behind_comma && word.upos == Upos::CCONJ);
  if (!may_end) return false;
  const std::uint32_t anchor = left_anchor(tree, token);
  return anchor == Tree::none || !source.contains(anchor);
}

}  // namespace

Phrase inverted_source(const Tree& tree, std::uint32_t begin) {
  const Sentence& sentence = tree.document().sentences[tree.sentence(begin - 1)];
  const std::uint32_t limit = std::min({sentence.end, tree.size(), begin + longest_source});
  std::uint32_t end = begin;
  std::uint32_t head = Tree::none;
  for (; end < limit; ++end) {
    if (head != Tree::none) {
      if (ends_inverted(tree, {begin, end}, end)) break;
      continue;
    }
    if (is_quote_mark(tree, end)) break;
    const Upos upos = tree.word(end).upos;
    const bool name = is_nominal(tree, end) || (upos == Upos::ADP && is_capitalized(tree, end));
    if (!name && (upos == Upos::VERB || upos == Upos::ADP || upos == Upos::PUNCT)) break;
    const bool more = end + 1 < limit && is_nominal(tree, end + 1) && upos != Upos::PRON;
    if (name && !more) head = end;
  }
  if (head == Tree::none) return {};
  return {trimmed(tree, {begin, end}), climb_within(tree, head, {begin, end})};
}

namespace {

bool unbroken(const Tree& tree, TokenRange range) {
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    const Upos upos = tree.word(token).upos;
    if (upos == Upos::PUNCT || upos == Upos::SCONJ) return false;
    if (upos == Upos::VERB && tree.word(token).xpos != Xpos::VBN) return false;
  }
  return true;
}

/// The noun phrase whose last word stands right before the verb.
Phrase adjacent_source(const Tree& tree, const AttributionRules& rules, std::uint32_t verb) {
  const Sentence& sentence = tree.document().sentences[tree.sentence(verb)];
  std::uint32_t group = verb_group(tree, verb).begin;
  if (group > sentence.begin && tree.word(group - 1).xpos == Xpos::OPEN_QUOTE) --group;
  if (group <= sentence.begin || !is_nominal(tree, group - 1)) return {};
  std::uint32_t head = group - 1;
  while (tree.parent(head) != Tree::none && tree.parent(head) < group &&
         unbroken(tree, {tree.parent(head), group}) && is_nominal(tree, tree.parent(head)) &&
         !rules.is(introduced_by(tree, head), WordRole::subordinator)) {
    head = tree.parent(head);
  }
  return noun_phrase(tree, head, verb);
}

/// Where a noun phrase begins within words that open with an adverbial: "In
/// Rome | the minister". `range.end` where none does.
std::uint32_t behind_adverbial(const Tree& tree, TokenRange range) {
  std::uint32_t begin = range.begin;
  if (begin < range.end && tree.word(begin).upos == Upos::CCONJ) ++begin;
  const Upos first = begin < range.end ? tree.word(begin).upos : Upos::PUNCT;
  if (first != Upos::ADP && first != Upos::SCONJ && first != Upos::VERB && first != Upos::ADV) {
    return begin;
  }
  for (std::uint32_t token = begin + 1; token < range.end; ++token) {
    if (tree.word(token).upos == Upos::DET && is_nominal(tree, token - 1)) return token;
  }
  return range.end;
}

/// The noun phrase that opens a sentence and is set off by a comma: "McCain, who
/// ..., said", "In Rome the minister, Ann Lee, said".
Phrase opening_source(const Tree& tree, TokenRange range) {
  while (range.begin < range.end) {
    std::uint32_t comma = range.begin;
    while (comma < range.end && tree.text(comma) != ",") ++comma;
    const TokenRange piece{behind_adverbial(tree, {range.begin, comma}), comma};
    range.begin = comma + 1;
    if (piece.empty()) continue;
    if (has_finite_verb(tree, piece)) return {};
    Phrase source = phrase_in(tree, trimmed(tree, piece));
    if (source.found() && range.begin < range.end && !has_finite_verb(tree, range) &&
        tree.text(range.end - 1) == ",") {
      source.range = trimmed(tree, {piece.begin, range.end});
    }
    return source;
  }
  return {};
}

/// For a verb without a subject in the tree: the noun phrase right before it,
/// or the one that opens its sentence.
Phrase preceding_source(const Tree& tree, const AttributionRules& rules, std::uint32_t verb) {
  const Sentence& sentence = tree.document().sentences[tree.sentence(verb)];
  const std::uint32_t group = verb_group(tree, verb).begin;
  const Phrase beside = adjacent_source(tree, rules, verb);
  if (beside.found()) return beside;
  if (group <= sentence.begin + 2 || tree.text(group - 1) != ",") return {};
  return opening_source(tree, {sentence.begin, group});
}

/// Without a relative clause set off by a comma.
TokenRange before_relative(const Tree& tree, const Phrase& phrase) {
  TokenRange range = phrase.range;
  for (std::uint32_t token = phrase.head + 1; token + 1 < range.end; ++token) {
    if (tree.text(token) == "," && starts_relative(tree, token + 1)) range.end = token;
  }
  return trimmed(tree, range);
}

}  // namespace

QuotedSpeech speech_before(const Tree& tree, std::uint32_t verb, TokenRange cue) {
  const Quotation* quotation = quotation_before(tree, cue.begin);
  if (quotation == nullptr || !quotation->closed) return {};
  const TokenRange words = tree.tokens_of(quotation->content);
  const TokenRange marked = tree.tokens_of(quotation->span);
  if (words.empty() || !ends_like_speech(tree, words, marked.end)) return {};
  if (tree.sentence(words.end - 1) != tree.sentence(verb) && !ends_open(tree, words, verb)) {
    return {};
  }
  const TokenRange gap = trimmed(tree, {marked.end, cue.begin});
  if (!gap.empty() && (gap.end - gap.begin > longest_source || has_main_verb(tree, gap))) return {};
  QuotedSpeech speech;
  speech.source = gap.empty() ? inverted_source(tree, cue.end) : phrase_in(tree, gap);
  if (!speech.source.found()) return {};
  const Sentence& sentence = tree.document().sentences[tree.sentence(words.begin)];
  const bool opens = trimmed(tree, {sentence.begin, sentence.end}).begin >= words.begin;
  speech.content = words;
  if (!opens && !is_punctuation(tree, marked.begin - 1)) speech.content.begin = sentence.begin;
  speech.content = trimmed(tree, speech.content);
  return speech;
}

Phrase spoken_by(const Tree& tree, const AttributionRules& rules, std::uint32_t verb) {
  Phrase agent = find_agent(tree, verb);
  if (agent.found() && is_finite(tree, verb) && !tree.has_child(verb, Deprel::nsubj) &&
      !is_passive(tree, verb)) {
    const Phrase beside = adjacent_source(tree, rules, verb);
    if (beside.found()) agent = beside;
  }
  // "the lawyer, speaking for the owners, told": a finite verb behind a comma
  // tells of the sentence's subject, not of the noun before the comma.
  const bool astray = agent.found() && tree.word(verb).xpos == Xpos::VBD && verb > 0 &&
                      tree.word(verb).deprel == Deprel::acl && tree.text(verb - 1) == ",";
  if (astray) {
    const Phrase opening = preceding_source(tree, rules, verb);
    if (opening.found()) agent = opening;
  }
  if (!agent.found() && is_finite(tree, verb) && !is_passive(tree, verb)) {
    agent = preceding_source(tree, rules, verb);
  }
  if (agent.found() && agent.range.begin < verb) agent.range = before_relative(tree, agent);
  return agent;
}

}  // namespace claims
DATELINE_END
