#include "language/clause_builder.h"

#include <algorithm>

#include "language/constituents.h"
#include "language/word_kinds.h"

DATELINE_BEGIN
namespace language {
namespace {

bool is_nominal(const Word& word) {
  return word.upos == Upos::NOUN || word.upos == Upos::PROPN || word.upos == Upos::PRON ||
         word.upos == Upos::NUM || word.upos == Upos::SYM || word.xpos == Xpos::NNP;
}

bool is_clausal(Deprel relation) {
  switch (relation) {
    case Deprel::root:
    case Deprel::ccomp:
    case Deprel::parataxis:
    case Deprel::conj:
    case Deprel::advcl:
    case Deprel::acl_relcl:
      return true;
    default:
      return false;
  }
}

bool is_argument(Deprel relation) {
  switch (relation) {
    case Deprel::nsubj:
    case Deprel::nsubj_pass:
    case Deprel::nsubj_outer:
    case Deprel::obj:
    case Deprel::iobj:
      return true;
    default:
      return false;
  }
}

bool is_opener(const Word& word) {
  return word.upos == Upos::SCONJ || word.xpos == Xpos::WRB;
}

}  // namespace

/// The last token of the segment on the way from the verb to the root.
std::uint32_t ClauseBuilder::head_of_segment(std::uint32_t verb, Segment segment) const {
  std::uint32_t top = verb;
  for (std::uint32_t at = verb; at != Word::no_head; at = words_[at].head) {
    if (segment.contains(at)) top = at;
  }
  return top;
}

bool ClauseBuilder::hangs_on(std::uint32_t token, Segment segment) const {
  while (token != Word::no_head && !segment.contains(token)) token = words_[token].head;
  return token != Word::no_head;
}

bool ClauseBuilder::has_finite_elsewhere(std::uint32_t verb) const {
  for (std::uint32_t token = sentence_.begin; token < sentence_.end; ++token) {
    if (token != verb && is_finite(words_[token])) return true;
  }
  return false;
}

bool ClauseBuilder::has_case(std::uint32_t token) const {
  constexpr std::uint32_t longest_phrase = 12;
  const std::uint32_t begin =
      std::max(sentence_.begin, token > longest_phrase ? token - longest_phrase : 0);
  for (std::uint32_t at = begin; at < token; ++at) {
    if (words_[at].head == token && words_[at].deprel == Deprel::case_) return true;
  }
  return false;
}

/// A preposition before the noun's phrase, given to another word, becomes its own.
bool ClauseBuilder::take_case(std::uint32_t noun, std::uint32_t begin) {
  std::uint32_t at = noun;
  while (at > begin && (is_nominal(words_[at - 1]) || words_[at - 1].upos == Upos::DET ||
                        words_[at - 1].upos == Upos::ADJ)) {
    --at;
  }
  if (at == begin || words_[at - 1].deprel != Deprel::case_ || words_[at - 1].upos != Upos::ADP) {
    return false;
  }
  words_[at - 1].head = noun;
  return true;
}

/// "that also affected services": of the noun before it, or of the subject of
/// the verb that it was hung on.
void ClauseBuilder::place_relative(std::uint32_t verb, std::uint32_t outer, Segment segment) {
  std::uint32_t noun = outer;
  if (segment.begin > sentence_.begin && is_nominal(words_[segment.begin - 1])) {
    noun = segment.begin - 1;
  } else {
    for (std::uint32_t token = sentence_.begin; token < segment.begin; ++token) {
      if (words_[token].head == outer && is_argument(words_[token].deprel)) noun = token;
    }
  }
  // A noun below the clause itself cannot hold it.
  if (hangs_on(noun, segment)) noun = outer;
  set(verb, noun, is_nominal(words_[noun]) ? Deprel::acl_relcl : Deprel::parataxis);
}

/// Gives the verb the place of `top` in the sentence.
bool ClauseBuilder::place(std::uint32_t verb, std::uint32_t top, Segment segment) {
  std::uint32_t outer = words_[top].head;
  Deprel relation = words_[top].deprel;
  const std::uint32_t before = segment.begin > sentence_.begin ? segment.begin - 1 : Word::no_head;
  const bool opened = before != Word::no_head && is_opener(words_[before]);
  if (opened && outer == before) outer = words_[before].head;  // "that" is to hang on the verb
  if (outer != Word::no_head && is_relative(words_[segment.begin])) {
    place_relative(verb, outer, segment);
    return true;
  }
  if (relation == Deprel::conj && outer != Word::no_head && words_[outer].upos != Upos::VERB &&
      words_[outer].upos != Upos::AUX && !opened && has_finite_elsewhere(verb)) {
    return false;  // one of several nouns
  }
  if (is_argument(relation) && outer >= segment.end &&
      (is_finite(words_[outer]) || words_[outer].xpos == Xpos::VBN)) {
    const bool next = outer == segment.end + 1 && words_[segment.end].upos == Upos::PUNCT;
    if (!next || words_[outer].xpos != Xpos::VBZ) return false;
    // "walks out of talks, | hires | a lawyer": the second goes with the first.
    set(verb, words_[outer].head, words_[outer].deprel);
    set(outer, verb, Deprel::conj);
    return true;
  }
  if (outer == Word::no_head) {
    relation = Deprel::root;
  } else if (opened) {
    relation = Deprel::advcl;
  } else if (relation == Deprel::appos || relation == Deprel::list || relation == Deprel::dep) {
    relation = Deprel::parataxis;
  } else if (!is_clausal(relation)) {
    const bool phrase = relation == Deprel::nmod || relation == Deprel::obl;
    if (relation == Deprel::obl && outer > segment.end && !has_case(top)) {
      // "the shooting | sparked | protests; officers used gas": no phrase of the other clause.
      set(verb, outer, Deprel::parataxis);
      return true;
    }
    if (phrase || words_[outer].upos == Upos::VERB || has_finite_elsewhere(verb)) {
      return false;
    } else {  // the sentence's only verb is its root
      std::uint32_t root = outer;
      while (words_[root].head != Word::no_head) root = words_[root].head;
      set(root, verb, Deprel::parataxis);
      set(verb, Word::no_head, Deprel::root);
      return true;
    }
  }
  set(verb, outer, relation);
  if (opened && words_[before].head != verb) {
    set(before, verb, words_[before].xpos == Xpos::WRB ? Deprel::advmod : Deprel::mark);
  }
  return true;
}

/// The nearest noun without a preposition is the subject; its own words before
/// it go with it, the rest with the verb.
void ClauseBuilder::attach_left(std::uint32_t verb, Segment segment, bool passive) {
  std::uint32_t subject = Word::no_head;
  std::uint32_t behind = Word::no_head;  // a noun with a preposition, between subject and verb
  for (std::uint32_t token = verb; token-- > segment.begin;) {
    Word& word = words_[token];
    if (segment.begin <= word.head && word.head < verb) continue;
    if (subject == Word::no_head) {
      if (is_nominal(word) && !has_case(token) && !take_case(token, segment.begin)) {
        subject = token;
        set(token, verb, passive ? Deprel::nsubj_pass : Deprel::nsubj);
        if (behind != Word::no_head) set(behind, subject, Deprel::nmod);
      } else if (is_nominal(word)) {
        set(token, verb, Deprel::obl);
        if (behind == Word::no_head) behind = token;
      } else if (behind == Word::no_head || token > behind) {
        word.head = verb;
      } else if (in_base_phrase(word.deprel)) {
        word.head = behind;
      }
    } else if (is_nominal(word) && has_case(token)) {
      set(token, subject, Deprel::nmod);
    } else if (in_base_phrase(word.deprel) || is_nominal(word) || word.upos == Upos::ADJ) {
      if (!in_base_phrase(word.deprel)) word.deprel = Deprel::compound;
      word.head = subject;
    } else {
      word.head = verb;
    }
  }
}

void ClauseBuilder::attach_right(std::uint32_t verb, Segment segment) {
  bool has_object = false;
  for (std::uint32_t token = verb + 1; token < segment.end; ++token) {
    Word& word = words_[token];
    if (verb < word.head && word.head < segment.end) continue;
    word.head = verb;
    if (word.xpos == Xpos::VBN && token + 1 < segment.end && words_[token + 1].upos == Upos::NOUN) {
      set(token, token + 1, Deprel::amod);  // "fought | pitched battles"
      continue;
    }
    if (is_nominal(word)) {
      const bool oblique = has_case(token);
      word.deprel = oblique ? Deprel::obl : has_object ? Deprel::obl_unmarked : Deprel::obj;
      has_object = has_object || !oblique;
    } else if (word.upos == Upos::ADV) {
      word.deprel = Deprel::advmod;
    } else if (word.upos == Upos::ADP) {
      word.deprel = Deprel::compound_prt;
    } else if (word.upos == Upos::ADJ) {
      word.deprel = Deprel::xcomp;
    } else if (word.upos == Upos::VERB && !is_clausal(word.deprel) &&
               word.deprel != Deprel::xcomp) {
      word.deprel = word.xpos == Xpos::VB ? Deprel::xcomp : Deprel::advcl;
    }
  }
}

/// What hung on the segment's old head from outside, if it goes with a verb.
void ClauseBuilder::take_clauses(std::uint32_t verb, std::uint32_t top, Segment segment) {
  for (std::uint32_t token = sentence_.begin; token < sentence_.end; ++token) {
    Word& word = words_[token];
    if (segment.contains(token) || token == verb || !segment.contains(word.head)) continue;
    const bool clause = word.upos == Upos::VERB || word.upos == Upos::AUX ||
                        word.upos == Upos::PUNCT || word.deprel == Deprel::parataxis;
    if (word.head != top && words_[word.head].upos == Upos::VERB) continue;
    if (clause && (word.head == top || word.upos != Upos::PUNCT)) word.head = verb;
  }
}

/// A name ends before a verb.
void ClauseBuilder::cut_names(std::uint32_t verb) {
  const auto found = std::find_if(names_.begin(), names_.end(), [&](const Name& name) {
    return name.begin <= verb && verb < name.end;
  });
  if (found == names_.end()) return;
  Name rest = *found;
  rest.begin = verb + 1;
  found->end = verb;
  const bool left = found->begin < found->end;
  if (left && rest.begin < rest.end) {
    names_.insert(found + 1, rest);
  } else if (rest.begin < rest.end) {
    *found = rest;
  } else if (!left) {
    names_.erase(found);
  }
}

bool ClauseBuilder::is_tree() const {
  const std::uint32_t size = sentence_.end - sentence_.begin;
  std::uint32_t roots = 0;
  for (std::uint32_t token = sentence_.begin; token < sentence_.end; ++token) {
    roots += words_[token].head == Word::no_head ? 1 : 0;
    std::uint32_t steps = 0;
    for (std::uint32_t at = token; at != Word::no_head; at = words_[at].head) {
      if (++steps > size) return false;
    }
  }
  return roots == 1;
}

std::vector<Word> ClauseBuilder::snapshot() const {
  return {words_.begin() + sentence_.begin, words_.begin() + sentence_.end};
}

bool ClauseBuilder::keep_tree(std::span<const Word> before) {
  if (is_tree()) return true;
  std::copy(before.begin(), before.end(), words_.begin() + sentence_.begin);
  return false;
}

bool ClauseBuilder::build(std::uint32_t verb, Segment segment, bool passive) {
  const std::vector<Word> before = snapshot();
  const std::uint32_t top = head_of_segment(verb, segment);
  if (!place(verb, top, segment)) return false;
  attach_left(verb, segment, passive);
  attach_right(verb, segment);
  take_clauses(verb, top, segment);
  if (!keep_tree(before)) return false;
  cut_names(verb);
  return true;
}

bool ClauseBuilder::join(std::uint32_t verb, std::uint32_t first, Segment segment) {
  if (hangs_on(first, segment)) return false;
  const std::vector<Word> before = snapshot();
  const std::uint32_t top = head_of_segment(verb, segment);
  set(verb, first, Deprel::conj);
  for (std::uint32_t token = segment.begin; token < verb; ++token) {
    if (!(segment.begin <= words_[token].head && words_[token].head < verb)) {
      words_[token].head = verb;
    }
  }
  attach_right(verb, segment);
  take_clauses(verb, top, segment);
  if (!keep_tree(before)) return false;
  cut_names(verb);
  return true;
}

bool ClauseBuilder::interpose(std::uint32_t verb, Segment segment) {
  const std::vector<Word> before = snapshot();
  std::uint32_t host = words_[head_of_segment(verb, segment)].head;
  while (host != Word::no_head && words_[host].upos != Upos::VERB) host = words_[host].head;
  if (host == Word::no_head) return false;
  set(verb, host, Deprel::parataxis);
  attach_left(verb, segment, false);
  for (std::uint32_t token = verb + 1; token < segment.end; ++token) {  // ", reports | AP"
    const bool below = verb < words_[token].head && words_[token].head < segment.end;
    if (!below) set(token, verb, Deprel::nsubj);
  }
  for (std::uint32_t token = sentence_.begin; token < sentence_.end; ++token) {
    if (!segment.contains(token) && segment.contains(words_[token].head)) words_[token].head = host;
  }
  if (!keep_tree(before)) return false;
  cut_names(verb);
  return true;
}

}  // namespace language
DATELINE_END
