#include "language/mend_subjects.h"

#include <algorithm>
#include <vector>

#include "language/verb_reading.h"

DATELINE_BEGIN
namespace language {
namespace {

constexpr std::uint32_t longest_sentence = 120;
constexpr std::uint32_t nobody = Word::no_head;

bool is_subject_relation(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::csubj ||
         relation == Deprel::csubj_pass || relation == Deprel::nsubj_outer ||
         relation == Deprel::expl;
}

bool is_auxiliary(Deprel relation) {
  return relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::cop;
}

bool is_nominal(const Word& word) {
  return word.upos == Upos::NOUN || word.upos == Upos::PROPN || word.upos == Upos::PRON;
}

/// What stands between commas behind a noun: "the mayor, | Jan Holm, | said".
bool is_aside(Deprel relation) {
  switch (relation) {
    case Deprel::appos:
    case Deprel::acl:
    case Deprel::acl_relcl:
    case Deprel::nummod:
    case Deprel::nmod:
    case Deprel::nmod_desc:
    case Deprel::nmod_unmarked:
    case Deprel::amod:
      return true;
    default:
      return false;
  }
}

class SubjectMender {
 public:
  SubjectMender(const Document& document, const Verbs& verbs, Analysis& analysis)
      : document_(document), verbs_(verbs), words_(analysis.words) {}

  void mend(const Sentence& sentence);

 private:
  void note_children();
  [[nodiscard]] bool is_finite(std::uint32_t verb) const;
  [[nodiscard]] std::uint32_t group_begin(std::uint32_t verb) const;
  [[nodiscard]] bool is_below(std::uint32_t token, std::uint32_t ancestor) const;
  [[nodiscard]] std::uint32_t before_aside(std::uint32_t verb, std::uint32_t begin) const;
  [[nodiscard]] std::uint32_t right_before(std::uint32_t verb, std::uint32_t begin) const;
  [[nodiscard]] bool may_lose(std::uint32_t noun, std::uint32_t verb) const;
  [[nodiscard]] std::uint32_t whole_phrase(std::uint32_t noun, std::uint32_t verb) const;
  void give(std::uint32_t noun, std::uint32_t verb);
  void mend_outer(std::uint32_t outer);
  void mend_past(std::uint32_t verb);
  struct Speech {
    std::uint32_t subject = nobody;
    std::uint32_t speaker = nobody;
    std::uint32_t top = nobody;  ///< of the phrase: what hangs outside of it
  };
  [[nodiscard]] Speech speech_of(std::uint32_t verb, std::uint32_t first) const;
  void mend_speaker(std::uint32_t verb);
  [[nodiscard]] std::uint32_t clause_of(std::uint32_t subject, std::uint32_t end,
                                        std::uint32_t speech) const;
  [[nodiscard]] bool has_case(std::uint32_t noun) const;
  [[nodiscard]] std::string_view text(std::uint32_t token) const { return document_.word(token); }
  struct Children {
    bool subject = false;
    bool auxiliary = false;
    bool finite_auxiliary = false;
    bool marker = false;  ///< "to", "that", "when"
    bool object = false;
    bool passive_subject = false;
  };
  Children& children(std::uint32_t token) { return children_[token - sentence_.begin]; }
  [[nodiscard]] const Children& children(std::uint32_t token) const {
    return children_[token - sentence_.begin];
  }

  const Document& document_;
  const Verbs& verbs_;
  std::vector<Word>& words_;
  Sentence sentence_;
  std::vector<Children> children_;
};

void SubjectMender::note_children() {
  children_.assign(sentence_.end - sentence_.begin, {});
  for (std::uint32_t token = sentence_.begin; token < sentence_.end; ++token) {
    const Word& word = words_[token];
    if (word.head == nobody) continue;
    Children& parent = children(word.head);
    if (is_subject_relation(word.deprel)) parent.subject = true;
    if (word.deprel == Deprel::nsubj_pass) parent.passive_subject = true;
    if (word.deprel == Deprel::mark) parent.marker = true;
    if (word.deprel == Deprel::obj || word.deprel == Deprel::ccomp ||
        word.deprel == Deprel::xcomp) {
      parent.object = true;
    }
    if (!is_auxiliary(word.deprel)) continue;
    parent.auxiliary = true;
    parent.finite_auxiliary = parent.finite_auxiliary || word.xpos == Xpos::MD ||
                              word.xpos == Xpos::VBD || word.xpos == Xpos::VBZ ||
                              word.xpos == Xpos::VBP;
  }
}

bool SubjectMender::is_finite(std::uint32_t verb) const {
  const Word& word = words_[verb];
  if (word.upos != Upos::VERB || is_auxiliary(word.deprel)) return false;
  return word.xpos == Xpos::VBD || word.xpos == Xpos::VBZ || word.xpos == Xpos::VBP ||
         children(verb).finite_auxiliary;
}

/// The first word of the verb and what stands right before it: "has not | said".
std::uint32_t SubjectMender::group_begin(std::uint32_t verb) const {
  std::uint32_t at = verb;
  while (at > sentence_.begin && words_[at - 1].head == verb &&
         (is_auxiliary(words_[at - 1].deprel) || words_[at - 1].deprel == Deprel::advmod)) {
    --at;
  }
  return at;
}

bool SubjectMender::is_below(std::uint32_t token, std::uint32_t ancestor) const {
  for (std::uint32_t steps = 0; token != nobody && steps <= longest_sentence; ++steps) {
    if (token == ancestor) return true;
    token = words_[token].head;
  }
  return false;
}

bool SubjectMender::has_case(std::uint32_t noun) const {
  for (std::uint32_t token = sentence_.begin; token < noun; ++token) {
    if (words_[token].head == noun && words_[token].deprel == Deprel::case_) return true;
  }
  return false;
}

/// A subject of another verb stays so, unless that verb is below this one.
bool SubjectMender::may_lose(std::uint32_t noun, std::uint32_t verb) const {
  if (!is_nominal(words_[noun]) || has_case(noun)) return false;
  if (!is_subject_relation(words_[noun].deprel)) return true;
  return words_[noun].head > verb && is_below(words_[noun].head, verb);
}

/// "the minister, Jan Holm, | said", "Tarria, which was hit, | promised".
std::uint32_t SubjectMender::before_aside(std::uint32_t verb, std::uint32_t begin) const {
  if (begin < sentence_.begin + 3 || text(begin - 1) != ",") return nobody;
  std::uint32_t at = begin - 2;
  for (std::uint32_t steps = 0; steps < longest_sentence; ++steps) {
    const std::uint32_t head = words_[at].head;
    if (head == nobody || at == verb || words_[at].upos == Upos::PUNCT) return nobody;
    if (head < at && is_aside(words_[at].deprel)) {
      // A comma parts the noun from what is said of it.
      std::uint32_t comma = at;
      while (comma > head && text(comma) != ",") --comma;
      if (comma > head && may_lose(head, verb)) return head;
    }
    at = head;
    if (at >= begin) return nobody;
  }
  return nobody;
}

/// "Analysts at Bexley | said": the one phrase since the last mark.
std::uint32_t SubjectMender::right_before(std::uint32_t verb, std::uint32_t begin) const {
  std::uint32_t first = begin;
  while (first > sentence_.begin) {
    const Word& before = words_[first - 1];
    if (before.upos == Upos::PUNCT || before.upos == Upos::CCONJ || before.upos == Upos::SCONJ ||
        before.xpos == Xpos::WDT || before.xpos == Xpos::WP || before.xpos == Xpos::WRB) {
      if (before.xpos != Xpos::HYPH) break;
    }
    if (is_finite(first - 1)) return nobody;
    --first;
  }
  std::uint32_t found = nobody;
  for (std::uint32_t token = first; token < begin; ++token) {
    const std::uint32_t head = words_[token].head;
    if (head != nobody && first <= head && head < begin) continue;
    if (!is_nominal(words_[token])) {
      if (words_[token].upos == Upos::ADP || words_[token].upos == Upos::VERB) return nobody;
      continue;
    }
    if (found != nobody || !may_lose(token, verb)) return nobody;
    found = token;
  }
  return found;
}

/// "Sanders and Clinton | visited": all of them, unless the first is another
/// verb's ("is selling broccoli, and | Sanders | sells").
std::uint32_t SubjectMender::whole_phrase(std::uint32_t noun, std::uint32_t verb) const {
  std::uint32_t first = noun;
  for (std::uint32_t steps = 0; steps < longest_sentence; ++steps) {
    const Word& word = words_[first];
    if (word.deprel != Deprel::conj || word.head == nobody || word.head > first) break;
    first = word.head;
  }
  if (first == noun) return noun;
  const Word& word = words_[first];
  const bool object = word.deprel == Deprel::obj || word.deprel == Deprel::obl ||
                      word.deprel == Deprel::nmod || word.deprel == Deprel::xcomp;
  if (object || !is_nominal(word)) return noun;
  return may_lose(first, verb) ? first : nobody;
}

/// Hangs the noun on the verb, which takes the noun's place when it hung there.
void SubjectMender::give(std::uint32_t noun, std::uint32_t verb) {
  if (is_below(verb, noun)) {
    const bool root = words_[noun].head == nobody;
    words_[verb].head = words_[noun].head;
    words_[verb].deprel = root ? Deprel::root : Deprel::parataxis;
  } else if (words_[verb].deprel == Deprel::conj || words_[verb].deprel == Deprel::advcl ||
             words_[verb].deprel == Deprel::acl || words_[verb].deprel == Deprel::appos) {
    const std::uint32_t begin = group_begin(verb);
    const bool joined = begin > sentence_.begin && words_[begin - 1].upos == Upos::CCONJ;
    if (!joined && !children(verb).marker) words_[verb].deprel = Deprel::parataxis;
  }
  const bool passive = words_[verb].xpos == Xpos::VBN && words_[verb].morphology.passive;
  words_[noun].head = verb;
  words_[noun].deprel = passive ? Deprel::nsubj_pass : Deprel::nsubj;
  children(verb).subject = true;
}

/// "The toll of the disaster off | Lorne | rose": the noun behind a preposition
/// is none of two subjects.
void SubjectMender::mend_outer(std::uint32_t outer) {
  const std::uint32_t verb = words_[outer].head;
  if (verb == nobody) return;
  for (std::uint32_t noun = outer + 2; noun < verb; ++noun) {
    if (words_[noun].head != verb || words_[noun].deprel != Deprel::nsubj) continue;
    std::uint32_t begin = noun;
    while (begin > outer + 1 && words_[begin - 1].head == noun) --begin;
    Word& before = words_[begin - 1];
    if (begin - 1 <= outer || before.upos != Upos::ADP || before.head != verb) return;
    before.head = noun;
    before.deprel = Deprel::case_;
    const bool beside = is_nominal(words_[begin - 2]) && !is_below(begin - 2, noun);
    words_[noun].head = beside ? begin - 2 : outer;
    words_[noun].deprel = Deprel::nmod;
    words_[outer].deprel = Deprel::nsubj;
    return;
  }
}

/// "Unions called for a meeting.": a participle cannot be a sentence's only verb.
void SubjectMender::mend_past(std::uint32_t verb) {
  Word& word = words_[verb];
  const Children& parts = children(verb);
  if (word.xpos == Xpos::VB && word.deprel == Deprel::root && parts.subject && !parts.auxiliary &&
      !parts.marker) {  // "The teams play on Tuesday."
    word.xpos = Xpos::VBP;
    word.morphology.tense = Tense::present;
    word.morphology.verb_form = VerbForm::finite;
    return;
  }
  if (word.xpos != Xpos::VBN || parts.auxiliary || !verbs_.is_regular_past(text(verb))) return;
  // "Tarria, which was hit, promised to help": no part of the clause before the comma.
  const bool after_comma = word.deprel == Deprel::conj && verb > sentence_.begin + 1 &&
                           text(verb - 1) == "," && parts.object;
  const bool only = word.deprel == Deprel::root && parts.subject;
  if ((!only && !after_comma) || text(sentence_.end - 1) != ".") return;
  make_past(word);
  for (std::uint32_t token = sentence_.begin; token < sentence_.end; ++token) {
    if (words_[token].head == verb && words_[token].deprel == Deprel::nsubj_pass) {
      words_[token].deprel = Deprel::nsubj;
    }
  }
}

/// The verb that a subject before `end` lost to the verb of speech: the clause below that, or a
/// past form taken for a participle ("Talks to sell the bank | collapsed").
std::uint32_t SubjectMender::clause_of(std::uint32_t subject, std::uint32_t end,
                                       std::uint32_t speech) const {
  for (std::uint32_t token = subject + 1; token < end; ++token) {
    const Word& word = words_[token];
    if (word.upos == Upos::VERB && word.head == speech && word.deprel == Deprel::ccomp) {
      return token;
    }
  }
  for (std::uint32_t token = subject + 1; token < end; ++token) {
    const Word& word = words_[token];
    const Children& parts = children(token);
    const bool past = word.xpos == Xpos::VBN && verbs_.is_regular_past(text(token));
    if (past && word.deprel == Deprel::ccomp && !parts.auxiliary && !parts.marker) return token;
  }
  return nobody;
}

/// The phrase right before a sentence's last verb, and the subject that the verb has instead.
SubjectMender::Speech SubjectMender::speech_of(std::uint32_t verb, std::uint32_t first) const {
  Speech speech;
  for (std::uint32_t token = sentence_.begin; token < verb; ++token) {
    const Word& word = words_[token];
    const bool subject = word.head == verb && is_subject_relation(word.deprel);
    if (token < first) {
      if (subject) speech.subject = token;
      continue;
    }
    if (subject || is_finite(token)) return {};
    if (speech.speaker == nobody && is_nominal(word) && word.deprel != Deprel::compound &&
        word.deprel != Deprel::nmod_poss && !has_case(token)) {
      speech.speaker = token;
    }
    const bool outside = word.head == nobody || word.head < first;
    if (!outside || word.upos == Upos::PUNCT) continue;
    if (speech.top != nobody) return {};
    speech.top = token;
  }
  return speech;
}

/// "The Fed, which met on Monday, may pause, | economists at Aldgate | said.": who stands right
/// before the verb says it, and what a tree had say it does something else.
void SubjectMender::mend_speaker(std::uint32_t verb) {
  if (words_[verb].head != nobody || !is_finite(verb) || children(verb).marker) return;
  std::uint32_t first = verb;
  while (first > sentence_.begin && text(first - 1) != ",") --first;
  if (first <= sentence_.begin + 2 || first == verb) return;
  const Speech speech = speech_of(verb, first);
  if (speech.subject == nobody || speech.speaker == nobody || speech.top == nobody) return;
  const std::uint32_t clause = clause_of(speech.subject, first - 1, verb);
  if (clause == nobody || children(clause).passive_subject) return;
  if (speech.top != speech.speaker) {
    words_[speech.top].head = speech.speaker;
    words_[speech.top].deprel = Deprel::amod;
  }
  words_[speech.speaker].head = verb;
  words_[speech.speaker].deprel = Deprel::nsubj;
  Word& told = words_[clause];
  if (told.xpos == Xpos::VBN && !children(clause).auxiliary) make_past(told);
  told.head = verb;
  told.deprel = Deprel::ccomp;
  words_[speech.subject].head = clause;
  words_[speech.subject].deprel =
      told.xpos == Xpos::VBN && told.morphology.passive ? Deprel::nsubj_pass : Deprel::nsubj;
  children(clause).subject = true;
}

void SubjectMender::mend(const Sentence& sentence) {
  sentence_ = sentence;
  if (sentence.end - sentence.begin > longest_sentence || sentence.begin == sentence.end) return;
  note_children();
  if (sentence.end > sentence.begin + 4) mend_speaker(sentence.end - 2);
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    if (words_[token].deprel == Deprel::nsubj_outer) mend_outer(token);
    mend_past(token);
    if (!is_finite(token) || children(token).subject || children(token).marker) continue;
    const bool by =
        token + 1 < sentence.end && verbs_.is(VerbFrame::agent_marker, words_[token + 1].lemma);
    if (words_[token].deprel == Deprel::acl_relcl || by) continue;  // "placards carried by"
    const std::uint32_t begin = group_begin(token);
    std::uint32_t noun = before_aside(token, begin);
    if (noun == nobody) noun = right_before(token, begin);
    if (noun != nobody) noun = whole_phrase(noun, token);
    if (noun != nobody) give(noun, token);
  }
}

}  // namespace

void mend_subjects(const Document& document, const Verbs& verbs, Analysis& analysis) {
  SubjectMender mender(document, verbs, analysis);
  for (const Sentence& sentence : document.sentences) mender.mend(sentence);
}

}  // namespace language
DATELINE_END
