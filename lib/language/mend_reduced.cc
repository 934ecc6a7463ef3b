#include "language/mend_reduced.h"

#include <vector>

#include "language/verb_reading.h"
#include "language/word_kinds.h"

DATELINE_BEGIN
namespace language {
namespace {

constexpr std::uint32_t longest_sentence = 120;
constexpr std::uint32_t longest_phrase = 12;  // tokens of the noun before the participle

class ReducedMender {
 public:
  ReducedMender(const Document& document, const Verbs& verbs, Analysis& analysis)
      : document_(document), verbs_(verbs), words_(analysis.words) {}

  void mend(const Sentence& sentence) {
    if (sentence.end - sentence.begin > longest_sentence) return;
    for (std::uint32_t token = sentence.begin + 1; token + 1 < sentence.end; ++token) {
      const Word& word = words_[token];
      const bool noun = word.xpos == Xpos::NN || is_name_tag(word.xpos) || word.xpos == Xpos::JJ;
      if (!noun || !may_follow(words_[token + 1])) continue;
      const Verbs::Past* form = verbs_.irregular(lower_ascii(document_.word(token)));
      // "hit" and "run" are nouns more often.
      if (form == nullptr || !form->participle || form->form == form->lemma) continue;
      if (is_somebody(token - 1) && is_passive(token, sentence)) make(token, *form, sentence);
    }
  }

 private:
  static bool may_follow(const Word& next) {
    return next.upos == Upos::ADP || next.upos == Upos::CCONJ || next.upos == Upos::SCONJ;
  }
  [[nodiscard]] bool is_somebody(std::uint32_t token) const;
  [[nodiscard]] bool is_passive(std::uint32_t token, const Sentence& sentence) const;
  void make(std::uint32_t token, const Verbs::Past& form, const Sentence& sentence);

  const Document& document_;
  const Verbs& verbs_;
  std::vector<Word>& words_;
};

/// "teen", "deputy"; "16-year-old", in one word or several.
bool ReducedMender::is_somebody(std::uint32_t token) const {
  const Word& word = words_[token];
  if (word.upos != Upos::NOUN && word.upos != Upos::ADJ && word.upos != Upos::PROPN) return false;
  const std::string lemma = lower_ascii(word.lemma);
  const std::size_t hyphen = lemma.rfind('-');
  return verbs_.is(VerbFrame::somebody,
                   hyphen == std::string::npos ? lemma : lemma.substr(hyphen + 1));
}

/// By whom, "and killed", or where, beside another verb of the sentence.
bool ReducedMender::is_passive(std::uint32_t token, const Sentence& sentence) const {
  const Word& next = words_[token + 1];
  if (verbs_.is(VerbFrame::agent_marker, next.lemma)) return true;
  if (next.upos == Upos::CCONJ && token + 2 < sentence.end) {
    return words_[token + 2].upos == Upos::VERB && words_[token + 2].xpos == Xpos::VBN;
  }
  for (std::uint32_t other = sentence.begin; other < sentence.end; ++other) {
    // A past may still stand as a participle.
    if (other != token && (is_finite(words_[other]) || words_[other].xpos == Xpos::VBN))
      return true;
  }
  return false;
}

void ReducedMender::make(std::uint32_t token, const Verbs::Past& form, const Sentence& sentence) {
  const std::uint32_t noun = token - 1;
  if (words_[noun].head == token) {  // it led the phrase
    words_[noun].head = words_[token].head;
    words_[noun].deprel = words_[token].deprel;
    const std::uint32_t begin =
        noun - sentence.begin > longest_phrase ? noun - longest_phrase : sentence.begin;
    for (std::uint32_t at = begin; at < noun; ++at) {
      if (words_[at].head == token) words_[at].head = noun;
    }
  } else if (words_[token].head != noun) {
    return;
  }
  Word& word = words_[token];
  word.head = noun;
  word.deprel = Deprel::acl;
  word.upos = Upos::VERB;
  word.xpos = Xpos::VBN;
  word.lemma = form.lemma;
  word.morphology = {};
  word.morphology.tense = Tense::past;
  word.morphology.verb_form = VerbForm::participle;
  word.morphology.passive = true;
  for (std::uint32_t at = token + 1; at < sentence.end; ++at) {
    if (words_[at].head != token || words_[at].deprel != Deprel::nmod) continue;
    const bool agent =
        verbs_.is(VerbFrame::agent_marker, words_[token + 1].lemma) && words_[token + 1].head == at;
    words_[at].deprel = agent ? Deprel::obl_agent : Deprel::obl;
  }
}

}  // namespace

void mend_reduced(const Document& document, const Verbs& verbs, Analysis& analysis) {
  ReducedMender mender(document, verbs, analysis);
  for (const Sentence& sentence : document.sentences) mender.mend(sentence);
}

}  // namespace language
DATELINE_END
