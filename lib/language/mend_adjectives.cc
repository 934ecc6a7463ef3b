#include "language/mend_adjectives.h"

#include <vector>

DATELINE_BEGIN
namespace language {
namespace {

constexpr std::uint32_t longest_sentence = 120;

bool is_auxiliary(Deprel relation) {
  return relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::cop;
}

class AdjectiveMender {
 public:
  AdjectiveMender(const Verbs& verbs, std::vector<Word>& words) : verbs_(verbs), words_(words) {}

  void mend(const Sentence& sentence) {
    if (sentence.end - sentence.begin > longest_sentence) return;
    for (std::uint32_t token = sentence.begin + 1; token + 2 < sentence.end; ++token) {
      const std::uint32_t be = auxiliary_of(sentence, token);
      if (be != Word::no_head) make_head(sentence, token, be);
      take_infinitive(sentence, token);
      if (describes_subject(sentence, token)) {
        words_[token].head = token - 1;
        words_[token].deprel = Deprel::amod;
      }
    }
  }

 private:
  /// The form of "be" before an adjective that stands before "to" and a verb and is
  /// tied to that verb as only small words are.
  [[nodiscard]] std::uint32_t auxiliary_of(const Sentence& sentence, std::uint32_t token) const {
    const Word& word = words_[token];
    if (word.upos != Upos::ADJ || (word.deprel != Deprel::mark && word.deprel != Deprel::case_)) {
      return Word::no_head;
    }
    const std::uint32_t verb = word.head;
    if (verb <= token + 1 || verb >= sentence.end || words_[verb].xpos != Xpos::VB)
      return Word::no_head;
    const Word& to = words_[token + 1];
    if (!verbs_.is(VerbFrame::infinitive_marker, to.lemma) || to.head != verb) return Word::no_head;
    for (std::uint32_t at = token; at-- > sentence.begin;) {
      if (is_auxiliary(words_[at].deprel) && words_[at].head == verb) return at;
      if (words_[at].upos != Upos::ADV) return Word::no_head;
    }
    return Word::no_head;
  }

  /// "Sources | close | to the matter told": no clause of its own.
  [[nodiscard]] bool describes_subject(const Sentence& sentence, std::uint32_t token) const {
    const Word& word = words_[token];
    const Word& noun = words_[token - 1];
    if (word.upos != Upos::ADJ || word.deprel != Deprel::ccomp || word.head <= token) return false;
    if (noun.upos != Upos::NOUN || noun.deprel != Deprel::nsubj || noun.head != word.head) {
      return false;
    }
    for (std::uint32_t at = sentence.begin; at < token; ++at) {
      if (words_[at].head == token) return false;
    }
    return true;
  }

  /// "are due | to be held": what stands right behind is its complement, no purpose.
  void take_infinitive(const Sentence& sentence, std::uint32_t adjective) {
    if (words_[adjective].upos != Upos::ADJ) return;
    const Word& to = words_[adjective + 1];
    const std::uint32_t verb = to.head;
    if (to.deprel != Deprel::mark || !verbs_.is(VerbFrame::infinitive_marker, to.lemma) ||
        !verbs_.takes_infinitive(words_[adjective].lemma)) {
      return;
    }
    if (verb >= sentence.end || verb <= adjective || words_[verb].head != adjective) return;
    if (words_[verb].deprel == Deprel::advcl) words_[verb].deprel = Deprel::xcomp;
  }

  void make_head(const Sentence& sentence, std::uint32_t adjective, std::uint32_t be) {
    const std::uint32_t verb = words_[adjective].head;
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
      Word& word = words_[token];
      if (word.head != verb || token == adjective) continue;
      if (token < adjective) {
        if (word.deprel == Deprel::nsubj_pass) word.deprel = Deprel::nsubj;
        word.head = adjective;
      } else if (goes_on(sentence, token)) {
        word.head = adjective;
      }
    }
    words_[be].deprel = Deprel::cop;
    words_[adjective].head = words_[verb].head;
    words_[adjective].deprel = words_[verb].deprel;
    words_[verb].head = adjective;
    words_[verb].deprel = Deprel::xcomp;
  }

  /// A further clause with a subject of its own, and the mark that ends the sentence.
  [[nodiscard]] bool goes_on(const Sentence& sentence, std::uint32_t token) const {
    if (words_[token].deprel == Deprel::punct) return token + 1 == sentence.end;
    if (words_[token].deprel != Deprel::conj) return false;
    for (std::uint32_t at = sentence.begin; at < token; ++at) {
      const Deprel relation = words_[at].deprel;
      const bool subject = relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
      if (subject && words_[at].head == token) return true;
    }
    return false;
  }

  const Verbs& verbs_;
  std::vector<Word>& words_;
};

}  // namespace

void mend_adjectives(const Document& document, const Verbs& verbs, Analysis& analysis) {
  AdjectiveMender mender(verbs, analysis.words);
  for (const Sentence& sentence : document.sentences) mender.mend(sentence);
}

}  // namespace language
DATELINE_END
