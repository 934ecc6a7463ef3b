#include "language/mend_participles.h"

#include <vector>

#include "language/word_kinds.h"

DATELINE_BEGIN
namespace language {
namespace {

constexpr std::uint32_t longest_sentence = 120;
constexpr std::uint32_t nobody = Word::no_head;

bool is_auxiliary_relation(Deprel relation) {
  return relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::cop;
}

bool is_nominal(const Word& word) {
  return word.upos == Upos::NOUN || word.upos == Upos::PROPN || word.upos == Upos::PRON;
}

class ParticipleMender {
 public:
  ParticipleMender(const Document& document, const Verbs& verbs, Analysis& analysis)
      : document_(document), verbs_(verbs), words_(analysis.words) {}

  void mend(const Sentence& sentence);

 private:
  [[nodiscard]] std::uint32_t child(std::uint32_t token, Deprel relation) const;
  [[nodiscard]] std::uint32_t child_before(std::uint32_t token, Deprel relation) const;
  [[nodiscard]] bool is_bare(std::uint32_t verb) const;
  [[nodiscard]] bool is_below(std::uint32_t token, std::uint32_t ancestor) const;
  [[nodiscard]] std::uint32_t phrase_begin(std::uint32_t noun) const;
  [[nodiscard]] bool is_reporting_behind(std::uint32_t verb, std::uint32_t from) const;
  [[nodiscard]] bool may_be_past(std::uint32_t verb) const;
  [[nodiscard]] bool is_set_apart(std::uint32_t verb) const;
  [[nodiscard]] bool has_own_object(std::uint32_t verb) const;
  void set_past(std::uint32_t verb);
  void take_place(std::uint32_t verb, std::uint32_t noun);
  void mend_attribute(std::uint32_t verb);
  void mend_tagged_past(std::uint32_t verb);
  void mend_relative(std::uint32_t verb);
  void mend_reported(std::uint32_t verb);
  void mend_clause(std::uint32_t verb);
  void mend_gerund(std::uint32_t verb);
  void raise_conjunct(std::uint32_t verb);
  void mend_conjunct(std::uint32_t verb);
  void mend_subject(std::uint32_t subject);
  [[nodiscard]] std::string_view text(std::uint32_t token) const { return document_.word(token); }

  const Document& document_;
  const Verbs& verbs_;
  std::vector<Word>& words_;
  Sentence sentence_;
};

std::uint32_t ParticipleMender::child(std::uint32_t token, Deprel relation) const {
  for (std::uint32_t at = token + 1; at < sentence_.end; ++at) {
    if (words_[at].head == token && words_[at].deprel == relation) return at;
  }
  return nobody;
}

std::uint32_t ParticipleMender::child_before(std::uint32_t token, Deprel relation) const {
  for (std::uint32_t at = token; at-- > sentence_.begin;) {
    if (words_[at].head == token && words_[at].deprel == relation) return at;
  }
  return nobody;
}

/// No auxiliary, subject or conjunction opens it.
bool ParticipleMender::is_bare(std::uint32_t verb) const {
  for (std::uint32_t at = verb; at-- > sentence_.begin;) {
    if (words_[at].head != verb) continue;
    switch (words_[at].deprel) {
      case Deprel::aux:
      case Deprel::aux_pass:
      case Deprel::cop:
      case Deprel::mark:
      case Deprel::nsubj:
      case Deprel::nsubj_pass:
        return false;
      default:
        break;
    }
  }
  return true;
}

bool ParticipleMender::is_below(std::uint32_t token, std::uint32_t ancestor) const {
  for (std::uint32_t steps = 0; token != nobody && steps <= longest_sentence; ++steps) {
    if (token == ancestor) return true;
    token = words_[token].head;
  }
  return false;
}

std::uint32_t ParticipleMender::phrase_begin(std::uint32_t noun) const {
  std::uint32_t at = noun;
  while (at > sentence_.begin && is_below(at - 1, noun)) --at;
  while (at < noun && words_[at].upos == Upos::PUNCT) ++at;
  return at;
}

/// ", Tass | reported": a finite verb behind a noun phrase of its own.
bool ParticipleMender::is_reporting_behind(std::uint32_t verb, std::uint32_t from) const {
  if (verb < from + 3 || !is_finite(words_[verb]) || !is_nominal(words_[verb - 1])) return false;
  const std::uint32_t begin = phrase_begin(verb - 1);
  return begin > from && text(begin - 1) == ",";
}

bool ParticipleMender::may_be_past(std::uint32_t verb) const {
  const Verbs::Past* irregular = verbs_.irregular(text(verb));
  return irregular != nullptr ? irregular->past : verbs_.is_regular_past(text(verb));
}

/// An object right behind it, which its passive would not have.
bool ParticipleMender::has_own_object(std::uint32_t verb) const {
  const std::uint32_t object = child(verb, Deprel::obj);
  return object != nobody && !verbs_.is(VerbFrame::two_objects, words_[verb].lemma);
}

/// "The group on Monday | called | on ...": a participle of the noun stands beside it.
bool ParticipleMender::is_set_apart(std::uint32_t verb) const {
  const Word& before = words_[verb - 1];
  if (before.upos != Upos::PROPN || before.head != words_[verb].head) return false;
  if (before.deprel != Deprel::nmod && before.deprel != Deprel::nmod_unmarked) return false;
  if (verb + 1 < sentence_.end && verbs_.is(VerbFrame::agent_marker, words_[verb + 1].lemma)) {
    return false;
  }
  for (std::uint32_t token = sentence_.begin; token < sentence_.end; ++token) {
    if (is_finite(words_[token])) return false;
  }
  return true;
}

void ParticipleMender::set_past(std::uint32_t verb) {
  Word& word = words_[verb];
  word.xpos = Xpos::VBD;
  word.morphology = {};
  word.morphology.tense = Tense::past;
  word.morphology.verb_form = VerbForm::finite;
  word.morphology.mood = Mood::indicative;
}

/// The verb stands where its subject stood.
void ParticipleMender::take_place(std::uint32_t verb, std::uint32_t noun) {
  const bool root = words_[noun].head == nobody;
  const bool subject =
      words_[noun].deprel == Deprel::nsubj || words_[noun].deprel == Deprel::nsubj_pass;
  words_[verb].head = words_[noun].head;
  words_[verb].deprel = root ? Deprel::root : subject ? Deprel::ccomp : Deprel::parataxis;
  words_[noun].head = verb;
  words_[noun].deprel = Deprel::nsubj;
}

/// "Russia's minister, Jan Holm, | accused | Oslo of ..., Tass reported."
void ParticipleMender::mend_attribute(std::uint32_t verb) {
  const std::uint32_t noun = words_[verb].head;
  if (noun > verb) return;
  const bool only = words_[noun].deprel == Deprel::root && text(sentence_.end - 1) == ".";
  if (!has_own_object(verb) && !(only && is_set_apart(verb))) return;
  const bool reported =
      words_[noun].deprel == Deprel::nsubj && is_reporting_behind(words_[noun].head, verb);
  if (!only && !reported) return;
  set_past(verb);
  take_place(verb, noun);
  for (std::uint32_t at = verb + 1; at < sentence_.end; ++at) {  // "... and warned of reprisals"
    const bool joined = words_[at].head == verb && words_[at].deprel == Deprel::conj;
    if (joined && words_[at].xpos == Xpos::VBN && is_bare(at) && may_be_past(at)) set_past(at);
  }
}

/// "the girls | kidnapped | in April": no past tense without a subject or an object.
void ParticipleMender::mend_tagged_past(std::uint32_t verb) {
  Word& word = words_[verb];
  if (word.xpos != Xpos::VBD || word.deprel != Deprel::acl || word.head > verb) return;
  if (child(verb, Deprel::obj) != nobody || child(verb, Deprel::ccomp) != nobody ||
      child(verb, Deprel::xcomp) != nobody) {
    return;
  }
  const Verbs::Past* irregular = verbs_.irregular(text(verb));
  if (irregular != nullptr && !irregular->participle) return;
  word.xpos = Xpos::VBN;
  word.morphology = {};
  word.morphology.tense = Tense::past;
  word.morphology.verb_form = VerbForm::participle;
  word.morphology.passive = true;
}

/// "An official who did not want to be named | told | the agency ..."
void ParticipleMender::mend_relative(std::uint32_t verb) {
  const bool followed = child(verb, Deprel::obj) != nobody || child(verb, Deprel::iobj) != nobody ||
                        child(verb, Deprel::ccomp) != nobody;
  if (!followed) return;
  std::uint32_t at = words_[verb].head;
  for (std::uint32_t steps = 0; at != nobody && steps < longest_sentence; ++steps) {
    const std::uint32_t noun = words_[at].head;
    if (words_[at].deprel == Deprel::acl_relcl && noun != nobody) {
      if (words_[noun].deprel != Deprel::root || noun > at) return;
      set_past(verb);
      return take_place(verb, noun);
    }
    at = noun;
  }
}

/// "The army | crossed | the river, media reported": with a subject and an object.
void ParticipleMender::mend_reported(std::uint32_t verb) {
  const std::uint32_t above = words_[verb].head;
  if (above < verb || !is_finite(words_[above]) || !has_own_object(verb)) return;
  for (std::uint32_t at = verb; at-- > sentence_.begin;) {
    if (words_[at].head != verb) continue;
    if (words_[at].deprel == Deprel::mark || is_auxiliary_relation(words_[at].deprel)) return;
    if (words_[at].deprel != Deprel::nsubj && words_[at].deprel != Deprel::nsubj_pass) continue;
    set_past(verb);
    words_[verb].deprel = Deprel::ccomp;
    words_[at].deprel = Deprel::nsubj;
    return;
  }
}

/// "A strong earthquake | struck | Peru, officials said": `mend_subjects` finds whose it is.
void ParticipleMender::mend_clause(std::uint32_t verb) {
  if (!has_own_object(verb) || verb == sentence_.begin || !is_nominal(words_[verb - 1])) return;
  if (words_[verb - 1].head == verb) set_past(verb);
}

/// "The broadcaster, | citing | airport records, said": no attribute of an apposition.
void ParticipleMender::mend_gerund(std::uint32_t verb) {
  const std::uint32_t noun = words_[verb].head;
  if (verb == sentence_.begin || text(verb - 1) != "," || noun < verb || noun == nobody) return;
  if (words_[noun].deprel != Deprel::appos || words_[noun].head > verb) return;
  if (phrase_begin(noun) != verb) return;
  words_[verb].head = words_[noun].head;
  words_[verb].deprel = Deprel::acl;
  words_[noun].head = verb;
  words_[noun].deprel = Deprel::obj;
}

/// "called it very serious and | said | it would": no attribute goes on with a past tense.
void ParticipleMender::raise_conjunct(std::uint32_t verb) {
  const std::uint32_t first = words_[verb].head;
  if (first > verb || words_[first].upos != Upos::ADJ || words_[first].deprel != Deprel::amod) {
    return;
  }
  for (std::uint32_t at = words_[first].head; at != nobody && at < verb; at = words_[at].head) {
    if (words_[at].upos != Upos::VERB) continue;
    if (is_finite(words_[at])) words_[verb].head = at;
    return;
  }
}

/// "said the vote would be held, and | rejected | calls": the speaker did.
void ParticipleMender::mend_conjunct(std::uint32_t verb) {
  const std::uint32_t first = words_[verb].head;
  if (first > verb || words_[first].deprel != Deprel::ccomp) return;
  const std::uint32_t speaker = words_[first].head;
  if (speaker == nobody || speaker > first || words_[speaker].xpos != Xpos::VBD) return;
  if (words_[verb].xpos == Xpos::VBN && !has_own_object(verb) &&
      child(verb, Deprel::iobj) == nobody) {
    return;
  }
  const std::uint32_t conjunction = child_before(verb, Deprel::cc);
  const std::uint32_t auxiliary = child_before(first, Deprel::aux);
  if (conjunction == nobody || auxiliary == nobody || conjunction == sentence_.begin) return;
  const bool modal = words_[auxiliary].xpos == Xpos::MD;
  if (!modal && text(conjunction - 1) != ",") return;
  set_past(verb);
  words_[verb].head = speaker;
}

/// "A van carrying | six people | went missing": the people are carried.
void ParticipleMender::mend_subject(std::uint32_t subject) {
  constexpr std::uint32_t longest_phrase = 12;
  std::uint32_t near = subject;  // most subjects have no such participle before them
  while (near > sentence_.begin && subject - near < longest_phrase &&
         (words_[near].xpos != Xpos::VBG || words_[near].deprel != Deprel::acl)) {
    --near;
  }
  if (words_[near].xpos != Xpos::VBG || words_[near].deprel != Deprel::acl) return;
  const std::uint32_t verb = words_[subject].head;
  const std::uint32_t begin = phrase_begin(subject);
  if (verb < subject || begin < sentence_.begin + 2) return;
  const bool joined = words_[begin].deprel == Deprel::cc && words_[begin].head == subject;
  std::uint32_t gerund = begin - 1;
  std::uint32_t first = nobody;  // "involving two planes | and a ship"
  if (joined) {
    while (gerund != nobody && words_[gerund].xpos != Xpos::VBG) {
      first = gerund;
      gerund = words_[gerund].head;
    }
    if (gerund == nobody || first == nobody || words_[first].deprel != Deprel::obj) return;
  }
  const Word& participle = words_[gerund];
  if (participle.xpos != Xpos::VBG || participle.deprel != Deprel::acl) return;
  const std::uint32_t noun = participle.head;
  if (noun == nobody || noun + 1 != gerund || !is_nominal(words_[noun])) return;
  if (!joined && child(gerund, Deprel::obj) != nobody) return;
  if (is_below(verb, noun) || child_before(noun, Deprel::case_) != nobody) return;
  const bool taken =
      words_[noun].deprel == Deprel::nsubj || words_[noun].deprel == Deprel::nsubj_pass;
  if (taken && !is_reporting_behind(words_[noun].head, verb)) return;
  const Deprel relation = words_[subject].deprel;
  words_[subject].head = joined ? first : gerund;
  words_[subject].deprel = joined ? Deprel::conj : Deprel::obj;
  words_[noun].head = verb;
  words_[noun].deprel = relation;
}

void ParticipleMender::mend(const Sentence& sentence) {
  sentence_ = sentence;
  if (sentence.end - sentence.begin > longest_sentence) return;
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    const Word& word = words_[token];
    if (word.deprel == Deprel::nsubj || word.deprel == Deprel::nsubj_pass) mend_subject(token);
    if (word.xpos == Xpos::VBG && word.deprel == Deprel::amod) mend_gerund(token);
    if (word.upos != Upos::VERB || (word.xpos != Xpos::VBN && word.xpos != Xpos::VBD)) continue;
    if (word.head == nobody) continue;
    switch (word.deprel) {
      case Deprel::conj:
      case Deprel::acl:
      case Deprel::xcomp:
      case Deprel::ccomp:
      case Deprel::parataxis:
        break;
      case Deprel::advcl:  // "Ann Lee, who leads it, | accused | Oslo of ..."
        if (word.xpos == Xpos::VBN && may_be_past(token)) mend_reported(token);
        [[fallthrough]];
      case Deprel::acl_relcl:
        if (token > sentence.begin && text(token - 1) == ",") break;
        continue;
      default:
        continue;
    }
    if (word.deprel == Deprel::conj && word.xpos == Xpos::VBD) raise_conjunct(token);
    if (!is_bare(token) || !may_be_past(token)) continue;
    if (word.deprel == Deprel::conj) mend_conjunct(token);
    if (word.deprel == Deprel::acl_relcl) mend_attribute(token);
    if (word.deprel == Deprel::acl) {
      mend_attribute(token);
      mend_tagged_past(token);
    }
    if (word.xpos != Xpos::VBN) continue;
    if (word.deprel == Deprel::xcomp) mend_relative(token);
    if (word.deprel == Deprel::advcl && has_own_object(token)) mend_relative(token);
    if (word.deprel == Deprel::ccomp || word.deprel == Deprel::parataxis) mend_clause(token);
  }
}

}  // namespace

void mend_participles(const Document& document, const Verbs& verbs, Analysis& analysis) {
  ParticipleMender mender(document, verbs, analysis);
  for (const Sentence& sentence : document.sentences) mender.mend(sentence);
}

}  // namespace language
DATELINE_END
