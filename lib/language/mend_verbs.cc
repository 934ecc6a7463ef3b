#include "language/mend_verbs.h"

#include <algorithm>
#include <optional>
#include <string>

#include "language/clause_builder.h"
#include "language/verb_reading.h"

DATELINE_BEGIN
namespace language {
namespace {

constexpr std::uint32_t longest_segment = 40;  // tokens to either side of a verb
constexpr std::uint32_t longest_sentence = 120;

// How often a word must be a verb, in percent, for its surroundings to make it one.
constexpr int share_before_article = 8;  // "sentences the man": no noun stands there
constexpr int share_before_noun = 25;    // "foils attack"
constexpr int share_before_other = 45;   // "checks into rehab"
constexpr int share_in_doubt = 85;
constexpr int share_after_comma = 60;  // ", nabs 26 pirates": nothing is its subject

bool is_noun(const Word& word) {
  return word.upos == Upos::NOUN || word.upos == Upos::PROPN;
}

/// No plural noun stands right before such a word.
bool opens_phrase(const Word& word) {
  switch (word.xpos) {
    case Xpos::DT:
    case Xpos::PRP:
    case Xpos::PRP_POSS:
    case Xpos::CD:
    case Xpos::DOLLAR:
      return true;
    default:
      return false;
  }
}

class VerbMender {
 public:
  VerbMender(const Document& document, const LanguageModel& model, Analysis& analysis)
      : document_(document), model_(model), analysis_(analysis) {}

  void mend() {
    for (const Sentence& sentence : document_.sentences) mend(sentence);
  }

 private:
  void mend(const Sentence& sentence);
  void mend_infinitive(const Sentence& sentence, std::uint32_t to);
  [[nodiscard]] bool is_subject(std::uint32_t token) const;
  [[nodiscard]] bool is_determined(std::uint32_t noun) const;
  [[nodiscard]] std::uint32_t before_adverbs(std::uint32_t token, std::uint32_t begin) const;
  [[nodiscard]] bool fits(const VerbReading& reading, std::uint32_t verb, Segment segment) const;
  [[nodiscard]] Segment segment_of(std::uint32_t verb, std::uint32_t subject) const;
  [[nodiscard]] bool is_oblique(std::uint32_t noun, Segment segment,
                                const VerbReading& reading) const;
  [[nodiscard]] bool has_finite(Segment segment, std::uint32_t verb) const;
  [[nodiscard]] bool is_boundary(std::uint32_t token) const;
  void set_verb(std::uint32_t token, Xpos tag);
  bool mend_clause(std::uint32_t verb, VerbReading reading);
  bool mend_conjunct(std::uint32_t verb, const VerbReading& reading);
  [[nodiscard]] Segment report_of(std::uint32_t verb) const;
  bool mend_report(std::uint32_t verb, const VerbReading& reading);
  [[nodiscard]] const Word& word(std::uint32_t token) const { return analysis_.words[token]; }
  [[nodiscard]] std::string_view text(std::uint32_t token) const { return document_.word(token); }

  const Document& document_;
  const LanguageModel& model_;
  Analysis& analysis_;
  Sentence sentence_;
  bool title_case_ = false;
};

bool VerbMender::is_boundary(std::uint32_t token) const {
  const Word& seen = word(token);
  switch (seen.upos) {
    case Upos::PUNCT:
      return seen.xpos != Xpos::HYPH;
    case Upos::CCONJ:
    case Upos::SCONJ:
      return true;
    default:
      return seen.xpos == Xpos::WRB || is_relative(seen) ||
             (seen.upos == Upos::VERB && seen.deprel != Deprel::amod &&
              seen.deprel != Deprel::compound) ||
             seen.upos == Upos::AUX;
  }
}

/// The word before the verb and its adverbs.
std::uint32_t VerbMender::before_adverbs(std::uint32_t token, std::uint32_t begin) const {
  std::uint32_t at = token;
  while (at > begin && token - at < 3 && word(at - 1).xpos == Xpos::RB) --at;
  return at > begin ? at - 1 : Word::no_head;
}

bool VerbMender::is_subject(std::uint32_t token) const {
  const Word& seen = word(token);
  if (is_noun(seen) || is_name_tag(seen.xpos))
    return seen.xpos != Xpos::NNS || seen.deprel != Deprel::compound;
  return seen.xpos == Xpos::PRP || is_relative(seen);
}

/// The noun's phrase opens with an article, a number or whose it is.
bool VerbMender::is_determined(std::uint32_t noun) const {
  std::uint32_t at = noun;
  while (at > sentence_.begin && noun - at < longest_segment &&
         (is_noun(word(at)) || word(at).upos == Upos::ADJ || word(at).xpos == Xpos::HYPH)) {
    --at;
  }
  const Word& opener = word(at);
  return opener.upos == Upos::DET || opener.upos == Upos::NUM || opener.upos == Upos::PRON ||
         opener.xpos == Xpos::POS || is_name_tag(opener.xpos) || is_name_tag(word(at + 1).xpos);
}

Segment VerbMender::segment_of(std::uint32_t verb, std::uint32_t subject) const {
  Segment segment{subject, verb + 1};
  if (!is_relative(word(subject))) {
    while (segment.begin > sentence_.begin && subject - segment.begin < longest_segment &&
           !is_boundary(segment.begin - 1)) {
      --segment.begin;
    }
  }
  const std::uint32_t end = std::min<std::uint32_t>(sentence_.end, verb + longest_segment);
  while (segment.end < end) {
    const Word& seen = word(segment.end);
    const bool quote = seen.xpos == Xpos::OPEN_QUOTE || seen.xpos == Xpos::CLOSE_QUOTE;
    const bool mark = (seen.upos == Upos::PUNCT && seen.xpos != Xpos::HYPH && !quote) ||
                      seen.upos == Upos::CCONJ || seen.upos == Upos::SCONJ ||
                      seen.xpos == Xpos::WRB || is_relative(seen);
    if (mark) break;
    ++segment.end;
  }
  return segment;
}

bool VerbMender::has_finite(Segment segment, std::uint32_t verb) const {
  for (std::uint32_t token = segment.begin; token < segment.end; ++token) {
    if (token != verb && is_finite(word(token))) return true;
  }
  return false;
}

/// Whether what follows lets the word be the stretch's verb.
bool VerbMender::fits(const VerbReading& reading, std::uint32_t verb, Segment segment) const {
  const bool last = verb + 1 >= segment.end;
  const bool hyphen =
      (!last && word(verb + 1).xpos == Xpos::HYPH) || word(verb - 1).xpos == Xpos::HYPH;
  if (hyphen) return false;
  const bool phrase = !last && opens_phrase(word(verb + 1));
  if (reading.attribute) {
    if (model_.verbs.is_compounded(word(verb).lemma)) return false;
    for (std::uint32_t token = verb + 1; token < segment.end; ++token) {
      const Xpos tag = word(token).xpos;
      if (tag == Xpos::VBN && word(token).deprel != Deprel::amod && word(verb).head != token) {
        return false;
      }
    }
    return !last;
  }
  if (phrase) return reading.share >= share_before_article;
  if (!last && word(verb + 1).xpos == Xpos::TO && is_name_tag(word(verb - 1).xpos) &&
      reading.tag == Xpos::VBZ &&
      model_.verbs.takes_infinitive(model_.lemmas.lemma(text(verb), Xpos::VBZ))) {
    return true;  // "Orion plans to cut jobs"
  }
  // "fire breaks out", "mayor steps down".
  if (!last && word(verb + 1).xpos == Xpos::RP) return reading.share >= share_before_article;
  // "walks out of talks", "protest grows into riot".
  if (!last && model_.verbs.is(VerbFrame::direction, lower_ascii(text(verb + 1)))) {
    return reading.share >= share_before_noun;
  }
  if (!last && word(verb + 1).upos == Upos::VERB) return false;  // "shares closed"
  const bool noun = !last && (is_noun(word(verb + 1)) || word(verb + 1).upos == Upos::ADJ);
  if (noun) {
    // A name in a text whose names alone have capitals is no second noun.
    const bool name = is_name_tag(word(verb + 1).xpos) && !title_case_;
    return reading.share >= (name ? share_before_article : share_before_noun);
  }
  // "before the Iowa caucuses", "health and retirement costs of care": may be a noun.
  const bool doubtful =
      segment.begin > sentence_.begin &&
      (word(segment.begin - 1).upos == Upos::CCONJ || word(segment.begin - 1).xpos == Xpos::IN);
  if (reading.share < (doubtful ? share_in_doubt : share_before_other)) return false;
  if (word(verb).xpos == Xpos::JJ) return false;
  const bool after_name = is_name_tag(word(verb - 1).xpos);
  if (!after_name && reading.share < share_after_comma) return false;
  // "his Florida resorts, which ...".
  if (verb + 2 < sentence_.end && text(verb + 1) == "," &&
      (word(verb + 2).xpos == Xpos::WDT || word(verb + 2).xpos == Xpos::WP)) {
    return false;
  }
  const std::string lemma = model_.lemmas.lemma(text(verb), reading.tag);
  return reading.tag != Xpos::VBZ || !model_.verbs.stands_as_noun(lemma);
}

/// "in the Iowa | caucuses": a preposition opens the phrase, and no noun that
/// could be the subject stands before it ("news of the album | spreads").
bool VerbMender::is_oblique(std::uint32_t noun, Segment segment, const VerbReading& reading) const {
  std::uint32_t at = noun;
  while (at > segment.begin && word(at - 1).upos != Upos::ADP) --at;
  if (at == segment.begin) return false;
  if (at - 1 == segment.begin) return true;
  return !reading.attribute && reading.share < share_after_comma;
}

void VerbMender::set_verb(std::uint32_t token, Xpos tag) {
  Word& seen = analysis_.words[token];
  seen.upos = Upos::VERB;
  seen.xpos = tag;
  seen.lemma = model_.lemmas.lemma(lower_ascii(text(token)), tag);
  seen.morphology = {};
  seen.morphology.tense = tag == Xpos::VBZ ? Tense::present : Tense::past;
  seen.morphology.verb_form = tag == Xpos::VBN ? VerbForm::participle : VerbForm::finite;
  if (tag != Xpos::VBN) seen.morphology.mood = Mood::indicative;
  seen.morphology.passive = tag == Xpos::VBN;
}

/// "The quake | struck | Qeshm island": with a subject right before it.
bool VerbMender::mend_clause(std::uint32_t verb, VerbReading reading) {
  const std::uint32_t subject = before_adverbs(verb, sentence_.begin);
  if (subject == Word::no_head || !is_subject(subject)) return false;
  if (reading.attribute && word(subject).xpos == Xpos::NN && !is_determined(subject)) return false;
  const Segment segment = segment_of(verb, subject);
  if (segment.begin > sentence_.begin) {
    const Word& before = word(segment.begin - 1);
    const bool relative = is_relative(word(subject));
    if (!relative && (before.upos == Upos::VERB || before.upos == Upos::AUX)) return false;
    if (relative && before.upos == Upos::ADP) return false;  // "in which delegates ..."
  }
  if (has_finite(segment, verb) || !fits(reading, verb, segment)) return false;
  if (is_oblique(subject, segment, reading)) return false;
  if (reading.tag == Xpos::VBZ && word(subject).xpos == Xpos::NNS) return false;
  // "Teen shot in Brooklyn": nothing follows that it could be done to.
  const bool adjunct = verb + 1 >= segment.end || word(verb + 1).upos == Upos::ADP;
  if (reading.participle && adjunct && !reading.attribute) reading.tag = Xpos::VBN;
  ClauseBuilder builder(analysis_, sentence_);
  if (!builder.build(verb, segment, reading.tag == Xpos::VBN)) return false;
  set_verb(verb, reading.tag);
  return true;
}

/// "Navy foils attack, | nabs | 26 pirates": its subject stands before the comma.
bool VerbMender::mend_conjunct(std::uint32_t verb, const VerbReading& reading) {
  if (verb < sentence_.begin + 2 || reading.attribute || reading.share < share_after_comma) {
    return false;
  }
  const bool follows = text(verb - 1) == "," || word(verb - 1).upos == Upos::CCONJ;
  const Segment segment = segment_of(verb, verb);
  if (!follows || verb + 1 >= segment.end || has_finite(segment, verb)) return false;
  const Word& next = word(verb + 1);
  // ", Rehires Lawyer": hardly ever a noun.
  const bool sure = reading.share >= share_in_doubt && (is_noun(next) || next.upos == Upos::ADJ);
  if (!sure && !opens_phrase(next) && !(is_name_tag(next.xpos) && !title_case_)) return false;
  for (std::uint32_t token = verb - 1;
       token-- > sentence_.begin && verb - token < longest_segment;) {
    const Word& first = word(token);
    const bool same =
        first.upos == Upos::VERB && (first.xpos == reading.tag || first.xpos == Xpos::VBP);
    if (!same) continue;
    ClauseBuilder builder(analysis_, sentence_);
    if (!builder.join(verb, token, segment)) return false;
    set_verb(verb, reading.tag);
    return true;
  }
  return false;
}

/// ", the Courier | reports |.", ", | reports | AP,": a name and the verb between marks;
/// empty for anything else.
Segment VerbMender::report_of(std::uint32_t verb) const {
  const auto is_mark = [&](std::uint32_t token) {
    return word(token).upos == Upos::PUNCT && word(token).xpos != Xpos::HYPH;
  };
  const auto is_name = [&](std::uint32_t token) {
    const char first = text(token).front();
    return is_noun(word(token)) && first >= 'A' && first <= 'Z';
  };
  const auto in_name = [&](std::uint32_t token) {
    return is_name(token) || word(token).upos == Upos::DET;
  };
  Segment segment{verb, verb + 1};
  while (segment.begin > sentence_.begin && in_name(segment.begin - 1)) --segment.begin;
  if (segment.begin == verb) {
    while (segment.end < sentence_.end && in_name(segment.end)) ++segment.end;
  }
  const bool named = segment.end > segment.begin + 1 &&
                     is_name(segment.begin == verb ? segment.end - 1 : verb - 1);
  if (!named || segment.begin == sentence_.begin || text(segment.begin - 1) != ",") return {};
  if (segment.end < sentence_.end && !is_mark(segment.end)) return {};
  // "maps, FBI reports, letters": one of several things.
  const bool listed = segment.end + 1 < sentence_.end && text(segment.end) == "," &&
                      (is_noun(word(segment.end + 1)) || word(segment.end + 1).upos == Upos::ADJ);
  return listed ? Segment{} : segment;
}

bool VerbMender::mend_report(std::uint32_t verb, const VerbReading& reading) {
  if (reading.tag != Xpos::VBZ || reading.attribute || title_case_) return false;
  const std::string lemma = model_.lemmas.lemma(lower_ascii(text(verb)), reading.tag);
  if (!model_.verbs.is(VerbFrame::reporting, lemma)) return false;
  const Segment segment = report_of(verb);
  if (segment.begin == segment.end) return false;
  if (!ClauseBuilder(analysis_, sentence_).interpose(verb, segment)) return false;
  set_verb(verb, Xpos::VBZ);
  return true;
}

/// "promised to | lower | taxes", "decided to | fire | the coach".
void VerbMender::mend_infinitive(const Sentence& sentence, std::uint32_t to) {
  const std::uint32_t verb = to + 1;
  if (to == sentence.begin || verb >= sentence.end) return;
  const Word& seen = word(verb);
  const Word& governor = word(to - 1);
  if (seen.xpos != Xpos::NN && seen.xpos != Xpos::JJ && seen.xpos != Xpos::JJR) return;
  if ((governor.upos != Upos::VERB && governor.upos != Upos::ADJ) ||
      !model_.verbs.takes_infinitive(governor.lemma))
    return;
  if (model_.verbs.share(lower_ascii(text(verb))) < share_before_noun) return;
  const Segment segment{to, segment_of(verb, verb).end};
  ClauseBuilder builder(analysis_, sentence_);
  if (!builder.join(verb, to - 1, segment)) return;
  Word& mended = analysis_.words[verb];
  mended.upos = Upos::VERB;
  mended.xpos = Xpos::VB;
  mended.deprel = Deprel::xcomp;
  mended.lemma = lower_ascii(text(verb));
  mended.morphology = {};
  mended.morphology.verb_form = VerbForm::infinitive;
  Word& mark = analysis_.words[to];
  mark.upos = Upos::PART;
  mark.xpos = Xpos::TO;
  mark.head = verb;
  mark.deprel = Deprel::mark;
}

void VerbMender::mend(const Sentence& sentence) {
  sentence_ = sentence;
  if (sentence.end - sentence.begin > longest_sentence) return;
  title_case_ = is_title_case(document_, sentence);
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    if (word(token).deprel == Deprel::case_ &&
        model_.verbs.is(VerbFrame::infinitive_marker, word(token).lemma)) {
      mend_infinitive(sentence, token);
    }
    if (token == sentence.begin) continue;
    const auto reading = read_verb(model_, word(token), text(token), title_case_);
    if (!reading || mend_report(token, *reading) || mend_clause(token, *reading)) continue;
    mend_conjunct(token, *reading);
  }
}

}  // namespace

void mend_verbs(const Document& document, const LanguageModel& model, Analysis& analysis) {
  VerbMender(document, model, analysis).mend();
}

}  // namespace language
DATELINE_END
