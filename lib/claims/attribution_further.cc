#include <algorithm>

#include "claims/attribution_finder.h"

DATELINE_BEGIN
namespace claims {
namespace {

/// ", according to X" is no part of what was said.
bool starts_phrase(const Tree& tree, const AttributionRules& rules, std::uint32_t token,
                   std::uint32_t end) {
  for (const CuePhrase& phrase : rules.phrases(tree.text(token))) {
    if (phrase.source_at == 2 && token + 2 < end && phrase.words[1] == tree.text(token + 1)) {
      return true;
    }
  }
  return false;
}

bool takes_clause_or_quote(const AttributionRules& rules, const Tree& tree, std::uint32_t token) {
  const auto& entries = rules.verb(tree.word(token).lemma);
  return std::any_of(entries.begin(), entries.end(), [](const CueEntry& entry) {
    return entry.has(Frame::that) || entry.has(Frame::quote);
  });
}

/// The reporting verb of "but officials | said those talks", "and said it was
/// over": behind a conjunction and at most a noun phrase, in the tense of the
/// cue; `Tree::none` where the conjunction joins something else.
std::uint32_t next_report(const Tree& tree, const AttributionRules& rules, std::uint32_t cue,
                          std::uint32_t conjunction, std::uint32_t end) {
  constexpr std::uint32_t longest_subject = 8;
  const std::uint32_t last = std::min(end, conjunction + 1 + longest_subject);
  for (std::uint32_t token = conjunction + 1; token < last; ++token) {
    const Word& word = tree.word(token);
    if (rules.is(word.lemma, WordRole::complementizer) || word.upos == Upos::PUNCT)
      return Tree::none;
    const bool alone = token == conjunction + 1;
    const bool again = alone && word.lemma == tree.word(cue).lemma;
    if (!is_finite_word(tree, token) && !(again && word.xpos == Xpos::VBN)) continue;
    const bool same_tense = again || word.xpos == tree.word(cue).xpos;
    if (word.upos != Upos::VERB || !same_tense || alone != again || token + 1 >= end) break;
    if (!takes_clause_or_quote(rules, tree, token)) break;
    return is_punctuation(tree, token + 1) && tree.text(token + 1) == "." ? Tree::none : token;
  }
  return Tree::none;
}

/// "would begin", "was likely to begin".
bool looks_ahead(const Tree& tree, const AttributionRules& rules, std::uint32_t clause) {
  bool past = false;
  for (const std::uint32_t child : tree.children(clause)) {
    const Word& word = tree.word(child);
    if (child > clause || word.upos != Upos::AUX) continue;
    if (rules.is(tree.text(child), WordRole::forecast)) return true;
    past = past || word.xpos == Xpos::VBD;
  }
  return past && tree.word(clause).upos == Upos::ADJ && clause + 1 < tree.size() &&
         tree.word(clause + 1).xpos == Xpos::TO;
}

/// ", with the train reportedly on its way": the author's own hearsay.
bool is_hearsay(const Tree& tree, const AttributionRules& rules, TokenRange rest) {
  if (tree.word(rest.begin).upos != Upos::ADP) return false;
  for (std::uint32_t token = rest.begin; token < rest.end && !is_punctuation(tree, token);
       ++token) {
    if (!rules.adverb(tree.word(token).lemma).empty()) return true;
  }
  return false;
}

}  // namespace

std::uint32_t end_of_forecast(const Tree& tree, const AttributionRules& rules, const Draft& draft,
                              TokenRange rest) {
  const std::uint32_t joint = rest.begin + 1;
  const bool joins =
      joint + 1 < rest.end && tree.text(rest.begin) == "," && tree.word(joint).upos == Upos::CCONJ;
  if (!joins || draft.use != CueUse::clause) return rest.begin;
  if (tree.word(draft.cue_head).xpos != Xpos::VBD) return rest.begin;
  const std::uint32_t clause = tree.parent(joint);
  if (clause == Tree::none || clause < joint || tree.word(clause).deprel != Deprel::conj) {
    return rest.begin;
  }
  const bool ahead =
      !takes_clause_or_quote(rules, tree, clause) && looks_ahead(tree, rules, clause);
  return ahead ? std::min(rest.end, tree.subtree(clause).end) : rest.begin;
}

bool reports_clauses(const AttributionRules& rules, const Tree& tree, std::uint32_t token) {
  const auto& entries = rules.verb(tree.word(token).lemma);
  return std::any_of(entries.begin(), entries.end(), [](const CueEntry& entry) {
    return entry.has(Frame::that) || entry.has(Frame::for_) || entry.has(Frame::cites);
  });
}

void part_speakers(Finding& finding) {
  constexpr std::size_t most_speakers = 6;  // told of in one sentence
  const auto holds = [](const Draft& draft, std::uint32_t token) {
    return std::any_of(draft.content.begin(), draft.content.end(),
                       [&](TokenRange piece) { return piece.contains(token); });
  };
  auto& drafts = finding.drafts;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const std::size_t end = std::min(drafts.size(), i + most_speakers);
    for (std::size_t j = i + 1; j < end; ++j) {
      Draft& inner = drafts[i].cue.begin < drafts[j].cue.begin ? drafts[i] : drafts[j];
      const Draft& outer = &inner == &drafts[i] ? drafts[j] : drafts[i];
      if (inner.cue.empty() || outer.cue.empty() || outer.use == CueUse::phrase) continue;
      if (!holds(inner, outer.cue.begin) || !holds(outer, inner.cue.begin)) continue;
      TokenRange& last = inner.content.back();
      if (!last.contains(outer.cue.begin) || last.begin < inner.cue.end) continue;
      const std::uint32_t speaker = outer.source.empty() ? outer.cue.begin : outer.source.begin;
      const TokenRange before =
          trimmed(finding.tree, {last.begin, std::min(speaker, outer.cue.begin)});
      if (!before.empty()) last = before;
    }
  }
}

bool speaks_ahead(CueClass cue_class) {
  return cue_class == CueClass::expect || cue_class == CueClass::direct ||
         cue_class == CueClass::commit;
}

bool is_foretold(const Tree& tree, const AttributionRules& rules, const CueEntry& entry,
                 const Phrase& source) {
  const std::uint32_t begin = source.range.begin;
  return speaks_ahead(entry.cue_class) && begin > 0 &&
         rules.is(tree.word(begin - 1).lemma, WordRole::manner);
}

bool adds_comment(const Tree& tree, const AttributionRules& rules, TokenRange rest) {
  constexpr std::uint32_t longest_count = 4;
  const std::uint32_t token = rest.begin;
  const std::uint32_t end = rest.end;
  if (token + 2 >= end) return false;
  if (is_hearsay(tree, rules, rest)) return true;
  const Word& first = tree.word(token);
  // ", a claim that the group dismissed", ", an allegation he denies".
  if (first.xpos == Xpos::DT && tree.word(token + 1).upos == Upos::NOUN) {
    const std::uint32_t noun = token + 1;
    std::uint32_t clause = tree.child(noun, Deprel::acl_relcl);
    if (clause == Tree::none) clause = tree.child(noun, Deprel::acl);
    if (!rules.noun(tree.word(noun).lemma).empty() && clause != Tree::none) return true;
  }
  // ", two days after the paper reported it".
  bool counted = false;
  for (std::uint32_t at = token; at < std::min(end, token + longest_count); ++at) {
    const Word& word = tree.word(at);
    if (counted && (word.upos == Upos::SCONJ || word.upos == Upos::ADP)) {
      return rules.is(word.lemma, WordRole::circumstance) && word.xpos == Xpos::IN;
    }
    if (word.upos != Upos::NUM && word.upos != Upos::DET && word.upos != Upos::ADJ &&
        word.upos != Upos::NOUN && word.upos != Upos::ADV) {
      return false;
    }
    counted = word.upos == Upos::NOUN;
  }
  return false;
}

std::uint32_t before_further_speech(const Tree& tree, const AttributionRules& rules,
                                    const Draft& draft) {
  const TokenRange content = draft.content.back();
  const std::uint32_t verb = draft.cue_head;
  const std::uint32_t main = tree.child(verb, Deprel::ccomp);
  bool quoted = false;
  for (std::uint32_t token = content.begin + 2; token < content.end; ++token) {
    const Word& word = tree.word(token);
    if (word.xpos == Xpos::OPEN_QUOTE) quoted = true;
    if (!quoted && tree.text(token) == ";") return token;
    if (tree.text(token - 1) == "," && starts_phrase(tree, rules, token, content.end)) {
      return token - 1;
    }
    if (word.upos == Upos::CCONJ &&
        next_report(tree, rules, verb, token, content.end) != Tree::none) {
      return token;
    }
    if (word.upos != Upos::VERB || rules.verb(word.lemma).empty()) continue;
    if (word.xpos == Xpos::VBG && tree.text(token - 1) == "," && word.deprel == Deprel::advcl &&
        reports_clauses(rules, tree, token)) {
      return token - 1;
    }
    if (word.deprel == Deprel::conj && word.xpos == tree.word(verb).xpos &&
        tree.word(token - 1).upos == Upos::CCONJ &&
        (tree.parent(token) != main || tree.word(main).xpos != word.xpos ||
         word.lemma == tree.word(verb).lemma)) {
      return token - 1;
    }
  }
  return content.end;
}

void share_speakers(Finding& finding) {
  const Tree& tree = finding.tree;
  std::vector<Draft*> draft_of(tree.size(), nullptr);
  for (Draft& draft : finding.drafts) draft_of[draft.cue_head] = &draft;
  for (const Draft& draft : finding.drafts) {
    if (draft.use != CueUse::clause || draft.content.empty()) continue;
    const std::uint32_t end = tree.document().sentences[tree.sentence(draft.cue_head)].end;
    std::uint32_t joint = draft.content.back().end;
    while (joint < end && is_punctuation(tree, joint)) ++joint;
    if (joint >= end || tree.word(joint).upos != Upos::CCONJ) continue;
    const std::uint32_t verb = next_report(tree, finding.rules, draft.cue_head, joint, end);
    if (verb == Tree::none || draft_of[verb] == nullptr) continue;
    Draft& next = *draft_of[verb];
    TokenRange subject = trimmed(tree, {joint + 1, next.cue.begin});
    while (!subject.empty() && tree.word(subject.end - 1).upos == Upos::ADV) --subject.end;
    Phrase source{draft.source, draft.source_head};
    if (!subject.empty()) source = phrase_in(tree, subject);
    if (!source.found() && !subject.empty()) source = {subject, tree.head_of(subject)};
    if (!source.found()) continue;
    next.source = source.range;
    next.source_head = source.head;
  }
}

std::uint32_t before_further_verb(const Tree& tree, TokenRange content) {
  for (std::uint32_t token = content.begin; token + 1 < content.end; ++token) {
    if (is_finite_word(tree, token) || tree.word(token).xpos == Xpos::OPEN_QUOTE) break;
    if (tree.word(token).upos == Upos::CCONJ && token > content.begin &&
        is_finite_word(tree, token + 1)) {
      return token;
    }
  }
  return content.end;
}

}  // namespace claims
DATELINE_END
