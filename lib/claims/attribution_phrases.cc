#include <algorithm>

#include "claims/attribution_finder.h"

DATELINE_BEGIN
namespace claims {
namespace {

/// The clause in which a phrase stands, without the phrase.
std::vector<TokenRange> clause_around(const Tree& tree, std::uint32_t head, TokenRange hole) {
  const Sentence& sentence = tree.document().sentences[tree.sentence(head)];
  const TokenRange whole = trimmed(tree, {sentence.begin, std::min(sentence.end, tree.size())});
  if (hole.begin <= whole.begin || hole.end >= whole.end) return without(tree, whole, hole);
  return without(tree, tree.subtree(clause_head(tree, head)), hole);
}

/// The noun phrase that starts at `begin`, climbing no further than `floor`.
Phrase phrase_from(const Tree& tree, std::uint32_t begin, std::uint32_t floor) {
  if (begin >= tree.size()) return {};
  std::uint32_t head = begin;
  while (floor > 0 && is_punctuation(tree, floor - 1)) --floor;
  while (tree.parent(head) != Tree::none && tree.subtree(tree.parent(head)).begin >= floor &&
         tree.word(tree.parent(head)).upos != Upos::VERB) {
    head = tree.parent(head);
  }
  Phrase phrase = noun_phrase(tree, head);
  phrase.range.begin = std::max(phrase.range.begin, begin);
  return phrase;
}

/// "According to the bank, one in ten is sick": a tree may take the subject
/// behind the comma for a part of the source.
Phrase without_subject(const Tree& tree, std::uint32_t begin, Phrase source) {
  std::uint32_t comma = Tree::none;
  for (std::uint32_t token = begin + 1; token < source.range.end; ++token) {
    if (tree.text(token) != ",") continue;
    if (comma == Tree::none || source.range.begin == begin) comma = token;
  }
  const std::uint32_t next = source.range.end;
  const Xpos xpos = next < tree.size() ? tree.word(next).xpos : Xpos::COMMA;
  const bool swallowed = xpos == Xpos::VBD || xpos == Xpos::VBZ || xpos == Xpos::VBP ||
                         xpos == Xpos::MD || source.range.begin > begin;
  if (comma == Tree::none || !swallowed) return source;
  const TokenRange range = trimmed(tree, {begin, comma});
  return range.empty() ? source : Phrase{range, tree.head_of(range)};
}

bool matches(const Tree& tree, std::uint32_t token, std::string_view word) {
  const std::string_view text = tree.text(token);
  return text.size() == word.size() &&
         std::equal(text.begin(), text.end(), word.begin(), [](char have, char want) {
           return (have >= 'A' && have <= 'Z' ? static_cast<char>(have - 'A' + 'a') : have) == want;
         });
}

bool matches(const Tree& tree, std::uint32_t at, std::uint32_t end, const CuePhrase& phrase,
             std::size_t from, std::size_t to) {
  if (at + (to - from) > end) return false;
  for (std::size_t i = from; i < to; ++i) {
    if (!matches(tree, at + static_cast<std::uint32_t>(i - from), phrase.words[i])) return false;
  }
  return true;
}

/// "two people | briefed on the matter": a participle that a tree makes a verb of
/// the sentence, up to the next mark.
std::uint32_t behind_participle(const Tree& tree, std::uint32_t begin, std::uint32_t end) {
  if (begin >= end || tree.word(begin).upos != Upos::VERB) return begin;
  const Word& word = tree.word(begin);
  const bool participle = word.xpos == Xpos::VBN || word.xpos == Xpos::VBG ||
                          (word.xpos == Xpos::VBD && word.deprel == Deprel::advcl);
  std::uint32_t at = begin;
  while (participle && at < end && !is_punctuation(tree, at)) ++at;
  return at;
}

/// ", while the army said", ", but the army said".
bool opens_afterthought(const Finding& finding, std::uint32_t begin) {
  constexpr std::uint32_t longest_subject = 8;
  const Tree& tree = finding.tree;
  if (finding.rules.is(tree.word(begin).lemma, WordRole::afterthought)) return true;
  if (tree.word(begin).upos != Upos::CCONJ) return false;
  const std::uint32_t end = std::min(tree.size(), begin + longest_subject);
  for (std::uint32_t token = begin + 1; token < end; ++token) {
    if (is_punctuation(tree, token)) return false;
    if (is_finite_word(tree, token)) return reports_clauses(finding.rules, tree, token);
  }
  return false;
}

/// "in the view of *": the source follows the words.
bool find_before_source(Finding& finding, std::uint32_t at, std::uint32_t end,
                        const CuePhrase& phrase) {
  const Tree& tree = finding.tree;
  if (!matches(tree, at, end, phrase, 0, phrase.source_at)) return false;
  const auto begin = at + static_cast<std::uint32_t>(phrase.source_at);
  if (begin >= end) return false;
  Phrase source = without_subject(tree, begin, phrase_from(tree, begin, at));
  if (!source.found() || source.range.empty()) return false;
  source.range.end = behind_participle(tree, source.range.end, end);
  Draft draft;
  draft.cue = {at, begin};
  draft.cue_head = at;
  draft.source = source.range;
  draft.source_head = source.head;
  draft.cue_class = phrase.cue_class;
  draft.use = CueUse::phrase;
  draft.content = clause_around(tree, source.head, {at, source.range.end});
  // "X, according to Y, while Z said ...": Z is another matter.
  if (draft.content.size() > 1 && opens_afterthought(finding, draft.content.back().begin)) {
    draft.content.pop_back();
  }
  if (draft.content.empty()) return false;
  finding.drafts.push_back(std::move(draft));
  return true;
}

/// "in * view": the words stand around a possessive.
bool find_around_source(Finding& finding, std::uint32_t at, std::uint32_t end,
                        const CuePhrase& phrase) {
  constexpr std::uint32_t longest_source = 8;
  const Tree& tree = finding.tree;
  if (!matches(tree, at, end, phrase, 0, phrase.source_at)) return false;
  const auto begin = at + static_cast<std::uint32_t>(phrase.source_at);
  const std::size_t rest = phrase.words.size() - phrase.source_at - 1;
  for (std::uint32_t tail = begin + 1; tail < std::min(end, begin + longest_source); ++tail) {
    if (!matches(tree, tail, end, phrase, phrase.source_at + 1, phrase.words.size())) continue;
    std::uint32_t owner = tail - 1;
    while (owner > begin && tree.word(owner).deprel == Deprel::case_) --owner;
    if (tree.word(owner).deprel != Deprel::nmod_poss) return false;
    Draft draft;
    draft.cue = {tail, tail + static_cast<std::uint32_t>(rest)};
    draft.cue_head = tail;
    draft.source = {begin, tail};
    draft.source_head = owner;
    draft.cue_class = phrase.cue_class;
    draft.use = CueUse::phrase;
    draft.content = clause_around(tree, tail, {at, draft.cue.end});
    if (draft.content.empty()) return false;
    finding.drafts.push_back(std::move(draft));
    return true;
  }
  return false;
}

void find_phrase(Finding& finding, std::uint32_t at, std::uint32_t end) {
  char lower[16];
  const std::string_view text = finding.tree.text(at);
  if (text.size() > sizeof lower) return;
  std::transform(text.begin(), text.end(), lower, [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  for (const CuePhrase& phrase : finding.rules.phrases({lower, text.size()})) {
    const bool last = phrase.source_at + 1 == phrase.words.size();
    if (last ? find_before_source(finding, at, end, phrase)
             : find_around_source(finding, at, end, phrase)) {
      return;
    }
  }
}

void find_adverb(Finding& finding, std::uint32_t adverb) {
  const Tree& tree = finding.tree;
  const auto& entries = finding.rules.adverb(tree.word(adverb).lemma);
  if (entries.empty()) return;
  Draft draft;
  draft.cue = {adverb, adverb + 1};
  draft.cue_head = adverb;
  draft.cue_class = entries.front().cue_class;
  draft.use = CueUse::adverb;
  draft.content = clause_around(tree, adverb, draft.cue);
  if (!draft.content.empty()) finding.drafts.push_back(std::move(draft));
}

bool may_speak(const Mention& mention) {
  switch (mention.kind) {
    case EntityKind::person:
    case EntityKind::organisation:
    case EntityKind::group:
    case EntityKind::document:
      return true;
    case EntityKind::unknown:
    case EntityKind::thing:
      return mention.form == MentionForm::name;
    default:
      return false;
  }
}

/// A verb or quoted words: not the figure or the address behind "Berlin: ".
bool says_something(const Tree& tree, TokenRange range) {
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    const Upos upos = tree.word(token).upos;
    if (upos == Upos::VERB || upos == Upos::AUX) return true;
  }
  return range.begin > 0 && tree.word(range.begin - 1).xpos == Xpos::OPEN_QUOTE;
}

/// A headline's or a transcript's "Speaker: words".
void find_colon(Finding& finding, const Sentence& sentence) {
  constexpr std::uint32_t longest_speaker = 6;
  const Tree& tree = finding.tree;
  const auto last = std::min(sentence.end, sentence.begin + longest_speaker);
  for (std::uint32_t colon = sentence.begin + 1; colon < last; ++colon) {
    if (tree.text(colon) != ":") continue;
    const Mention* speaker = finding.mentions.at(colon - 1);
    if (speaker == nullptr || colon + 1 >= sentence.end || !may_speak(*speaker)) return;
    for (std::uint32_t token = sentence.begin; token < colon; ++token) {
      const Upos upos = tree.word(token).upos;
      if (upos == Upos::VERB || upos == Upos::AUX || upos == Upos::PUNCT) return;
      if (upos == Upos::NUM) return;  // "9.14am BST: "
    }
    Draft draft;
    draft.cue = {colon, colon + 1};
    draft.cue_head = colon;
    draft.use = CueUse::colon;
    draft.source = {sentence.begin, colon};
    draft.source_head = speaker->head;
    const TokenRange rest = trimmed(tree, {colon + 1, sentence.end});
    if (rest.empty() || !says_something(tree, rest)) return;
    draft.content.push_back(rest);
    finding.drafts.push_back(std::move(draft));
    return;
  }
}

/// A headline's "Explosion heard in the port - mayor", "Toll rises: police".
void find_trailing(Finding& finding, const Sentence& sentence) {
  constexpr std::uint32_t longest_speaker = 4;
  const Tree& tree = finding.tree;
  const std::uint32_t end = std::min(sentence.end, tree.size());
  if (end < sentence.begin + 4 || tree.word(end - 1).upos == Upos::PUNCT) return;
  const auto first =
      std::max(sentence.begin + 2, end > longest_speaker ? end - longest_speaker : 0);
  for (std::uint32_t mark = end - 1; mark-- > first;) {
    const Word& word = tree.word(mark);
    if (word.upos == Upos::VERB || word.upos == Upos::AUX || word.upos == Upos::ADP) return;
    if (word.upos != Upos::PUNCT) continue;
    if (word.xpos == Xpos::HYPH || !finding.rules.is(tree.text(mark), WordRole::mark)) return;
    const Mention* speaker = finding.mentions.at(end - 1);
    if (speaker == nullptr || !may_speak(*speaker) || speaker->form == MentionForm::pronoun) return;
    if (speaker->begin < mark) return;
    const TokenRange before = trimmed(tree, {sentence.begin, mark});
    if (before.empty() || !says_something(tree, before)) return;
    Draft draft;
    draft.cue = {mark, mark + 1};
    draft.cue_head = mark;
    draft.use = CueUse::colon;
    draft.source = {mark + 1, end};
    draft.source_head = speaker->head;
    draft.content.push_back(before);
    finding.drafts.push_back(std::move(draft));
    return;
  }
}

}  // namespace

void find_phrase_cues(Finding& finding) {
  for (const Sentence& sentence : finding.tree.document().sentences) {
    const auto end = std::min(sentence.end, finding.tree.size());
    for (std::uint32_t token = sentence.begin; token < end; ++token) {
      const Upos upos = finding.tree.word(token).upos;
      if (upos == Upos::ADV) find_adverb(finding, token);
      if (upos != Upos::PUNCT) find_phrase(finding, token, end);
    }
    find_colon(finding, sentence);
    find_trailing(finding, sentence);
  }
}

}  // namespace claims
DATELINE_END
