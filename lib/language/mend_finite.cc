#include "language/mend_finite.h"

#include <vector>

#include "language/verb_reading.h"

DATELINE_BEGIN
namespace language {
namespace {

constexpr std::uint32_t longest_sentence = 120;
constexpr std::uint32_t nobody = Word::no_head;

/// What hangs on a verb.
struct Parts {
  bool auxiliary = false;
  bool have = false;
  bool passive_auxiliary = false;
  bool object = false;
  bool clause = false;  ///< "that it may fail"
  std::uint32_t subject = nobody;
  std::uint32_t mark = nobody;
  std::uint32_t first_object = nobody;
  std::uint32_t infinitive = nobody;  ///< its "to carry"
};

class FiniteMender {
 public:
  FiniteMender(const Document& document, const Verbs& verbs, std::vector<Word>& words)
      : document_(document), verbs_(verbs), words_(words) {}

  void mend(const Sentence& sentence) {
    if (sentence.end - sentence.begin > longest_sentence) return;
    sentence_ = sentence;
    note_parts();
    mend_rootless();
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
      const Word& word = words_[token];
      if (word.xpos == Xpos::JJ && word.deprel == Deprel::nsubj) mend_adverb(token);
      if (word.upos != Upos::VERB) continue;
      if (word.xpos == Xpos::VBG && word.deprel == Deprel::amod) mend_aside(token);
      if (word.xpos == Xpos::VBD && word.deprel == Deprel::advcl) mend_governor(token);
      if (word.deprel == Deprel::ccomp && token + 2 == sentence.end) mend_speech(token);
      if (word.xpos == Xpos::VBD || word.xpos == Xpos::VBN) mend_held(token);
      mend_joint(token);
      if (word.xpos == Xpos::VBD && word.deprel == Deprel::conj) mend_further(token);
      if (word.xpos == Xpos::VB || word.xpos == Xpos::VBP) mend_present(token);
      if (word.xpos != Xpos::VBN) continue;
      mend_perfect(token);
      mend_conjunct(token);
    }
  }

 private:
  Parts& parts(std::uint32_t token) { return parts_[token - sentence_.begin]; }

  void note_parts() {
    parts_.assign(sentence_.end - sentence_.begin, {});
    pasts_ = 0;
    presents_ = 0;
    for (std::uint32_t token = sentence_.begin; token < sentence_.end; ++token) {
      const Word& word = words_[token];
      if (word.xpos == Xpos::VBD) ++pasts_;
      if (word.xpos == Xpos::VBZ || word.xpos == Xpos::VBP) ++presents_;
      if (word.head == nobody) continue;
      Parts& above = parts(word.head);
      switch (word.deprel) {
        case Deprel::aux:
          above.auxiliary = true;
          above.have = above.have || word.lemma == "have";
          break;
        case Deprel::aux_pass:
          above.auxiliary = true;
          above.passive_auxiliary = true;
          break;
        case Deprel::obj:
          if (above.first_object == nobody) above.first_object = token;
          above.object = true;
          break;
        case Deprel::ccomp:
          above.object = true;
          above.clause = true;
          break;
        case Deprel::xcomp:
          if (token > word.head) above.infinitive = token;
          break;
        case Deprel::mark:
          above.mark = token;
          break;
        case Deprel::nsubj:
        case Deprel::nsubj_pass:
          above.subject = token;
          break;
        default:
          break;
      }
    }
  }

  /// "The company, which employs ten people, | filed | for bankruptcy.": a sentence needs a verb.
  void mend_rootless() {
    std::uint32_t root = nobody;
    std::uint32_t relative = nobody;
    for (std::uint32_t token = sentence_.begin; token < sentence_.end; ++token) {
      const Word& word = words_[token];
      if (word.head == nobody) root = token;
      if (word.deprel == Deprel::acl_relcl && relative == nobody) relative = token;
    }
    if (root == nobody || relative == nobody || words_[relative].head != root || relative < root ||
        words_[root].upos == Upos::VERB || parts(root).subject != nobody ||
        document_.word(sentence_.end - 1) != ".") {
      return;
    }
    for (std::uint32_t token = relative + 2; token + 1 < sentence_.end; ++token) {
      Word& word = words_[token];
      if (word.xpos != Xpos::VBN || word.deprel != Deprel::acl || parts(token).auxiliary ||
          document_.word(token - 1) != "," || !verbs_.is_regular_past(document_.word(token))) {
        continue;
      }
      make_past(word);
      word.head = nobody;
      word.deprel = Deprel::root;
      words_[root].head = token;
      words_[root].deprel = Deprel::nsubj;
      parts(token).subject = root;
      words_[sentence_.end - 1].head = token;
      return;
    }
  }

  void mend_adverb(std::uint32_t adverb) {
    const std::uint32_t verb = words_[adverb].head;
    const std::uint32_t subject = parts(adverb).subject;
    if (verb != adverb + 1 || words_[verb].upos != Upos::VERB || subject == nobody ||
        subject > adverb) {
      return;
    }
    words_[subject].head = verb;
    words_[subject].deprel = Deprel::nsubj;
    parts(verb).subject = subject;
    words_[adverb].upos = Upos::ADV;
    words_[adverb].xpos = Xpos::RB;
    words_[adverb].deprel = Deprel::advmod;
  }

  /// "Japanese media, | citing | sources, reported": the media cite them.
  void mend_aside(std::uint32_t participle) {
    const std::uint32_t object = words_[participle].head;
    if (participle < sentence_.begin + 2 || object == nobody || object < participle ||
        object + 2 >= sentence_.end || document_.word(participle - 1) != "," ||
        document_.word(object + 1) != ",") {
      return;
    }
    const std::uint32_t noun = words_[object].head;
    const Deprel relation = words_[object].deprel;
    const bool beside = relation == Deprel::conj || relation == Deprel::appos;
    if (!beside || noun == nobody || noun >= participle || words_[noun].deprel != Deprel::nsubj) {
      return;
    }
    words_[participle].head = noun;
    words_[participle].deprel = Deprel::acl;
    words_[object].head = participle;
    words_[object].deprel = Deprel::obj;
  }

  /// "that the army | believed | Lam had entered": the second verb is the first's content.
  void mend_governor(std::uint32_t verb) {
    const std::uint32_t inner = words_[verb].head;
    if (inner == nobody || inner < verb || parts(verb).subject == nobody ||
        parts(verb).mark != nobody || parts(verb).object) {
      return;
    }
    const std::uint32_t mark = parts(inner).mark;
    const std::uint32_t subject = parts(inner).subject;
    if (mark == nobody || subject == nobody || mark > parts(verb).subject || subject < verb) return;
    for (std::uint32_t token = verb + 1; token < subject; ++token) {
      if (words_[token].head != subject) return;
    }
    words_[verb].head = words_[inner].head;
    words_[verb].deprel = words_[inner].deprel;
    words_[inner].head = verb;
    words_[inner].deprel = Deprel::ccomp;
    words_[mark].head = verb;
  }

  /// "..., a lawmaker | said.": the sentence is what was said, not what it says.
  void mend_speech(std::uint32_t verb) {
    const Parts& own = parts(verb);
    if (own.subject == nobody || own.mark != nobody || own.object || own.subject > verb) return;
    std::uint32_t first = verb;
    while (first > sentence_.begin && document_.word(first - 1) != ",") --first;
    if (first <= sentence_.begin + 1 || own.subject < first) return;
    for (std::uint32_t token = first; token < verb; ++token) {
      const std::uint32_t head = words_[token].head;
      if (head == nobody || head < first || head > verb) return;
    }
    words_[verb].deprel = Deprel::parataxis;
  }

  /// The past verb behind "to be carrying Lam |", taken for its complement.
  [[nodiscard]] std::uint32_t past_below(std::uint32_t infinitive) {
    for (std::uint32_t token = infinitive + 1; token < sentence_.end; ++token) {
      const Word& word = words_[token];
      if (word.head != infinitive || word.upos != Upos::VERB) continue;
      const bool clause = word.deprel == Deprel::xcomp || word.deprel == Deprel::ccomp ||
                          word.deprel == Deprel::advcl || word.deprel == Deprel::parataxis;
      const Parts& own = parts(token);
      const bool past = word.xpos == Xpos::VBD || (word.xpos == Xpos::VBN && own.have) ||
                        (word.xpos == Xpos::VBN && !own.auxiliary &&
                         verbs_.is_regular_past(document_.word(token)));
      return clause && past && own.mark == nobody && !own.passive_auxiliary &&
                     document_.word(token - 1) != ","
                 ? token
                 : nobody;
    }
    return nobody;
  }

  /// "A train | believed | to be carrying Lam | arrived": a participle, and what the train did.
  void mend_held(std::uint32_t participle) {
    const std::uint32_t noun = parts(participle).subject;
    const std::uint32_t infinitive = parts(participle).infinitive;
    if (noun == nobody || noun + 1 != participle || infinitive == nobody ||
        parts(participle).auxiliary || parts(participle).object ||
        words_[noun].upos == Upos::PRON) {
      return;
    }
    const std::uint32_t to = parts(infinitive).mark;
    if (to == nobody || words_[to].xpos != Xpos::TO || !parts(infinitive).auxiliary) return;
    const std::uint32_t verb = past_below(infinitive);
    if (verb == nobody) return;
    if (const std::uint32_t object = parts(verb).subject; object != nobody) {
      words_[object].head = infinitive;
      words_[object].deprel = Deprel::obj;
    }
    for (std::uint32_t token = sentence_.begin; token < sentence_.end; ++token) {
      const bool before = token < noun && words_[token].head == participle;
      const bool behind =
          token > verb && (words_[token].head == infinitive || words_[token].head == participle);
      if (before || behind) words_[token].head = verb;
    }
    words_[verb].head = words_[participle].head;
    words_[verb].deprel = words_[participle].deprel;
    if (words_[verb].xpos == Xpos::VBN && !parts(verb).have) make_past(words_[verb]);
    words_[participle].head = noun;
    words_[participle].deprel = Deprel::acl;
    words_[participle].xpos = Xpos::VBN;
    words_[participle].morphology = {};
    words_[participle].morphology.verb_form = VerbForm::participle;
    words_[participle].morphology.passive = true;
    words_[noun].head = verb;
    words_[noun].deprel = Deprel::nsubj;
    parts(verb).subject = noun;
  }

  /// "said the plan was ready but | warned that it may fail": a plan does not warn.
  void mend_further(std::uint32_t verb) {
    const Parts& own = parts(verb);
    const std::uint32_t first = words_[verb].head;
    if (first == nobody || first > verb || verb == sentence_.begin || own.subject != nobody ||
        own.auxiliary || !own.clause || words_[verb - 1].upos != Upos::CCONJ) {
      return;
    }
    const std::uint32_t above = words_[first].head;
    const std::uint32_t subject = parts(first).subject;
    if (words_[first].deprel != Deprel::ccomp || above == nobody || above > first ||
        words_[above].xpos != Xpos::VBD || subject == nobody ||
        words_[subject].upos != Upos::NOUN ||
        verbs_.is(VerbFrame::somebody, words_[subject].lemma)) {
      return;
    }
    words_[verb].head = above;
  }

  /// "Tarn and some other media | reported": no object stands there.
  void mend_joint(std::uint32_t verb) {
    const std::uint32_t subject = parts(verb).subject;
    const std::uint32_t object = parts(verb).first_object;
    if (subject == nobody || object == nobody || subject > object || object > verb) return;
    for (std::uint32_t token = subject + 1; token < object; ++token) {
      if (words_[token].upos != Upos::CCONJ || words_[token].head != verb) continue;
      words_[token].head = object;
      words_[object].head = subject;
      words_[object].deprel = Deprel::conj;
      parts(verb).first_object = nobody;
      return;
    }
  }

  /// Of one, a verb in the present would end in "s".
  [[nodiscard]] bool is_one(std::uint32_t subject, std::uint32_t verb) const {
    const Xpos tag = words_[subject].xpos;
    if (subject > verb || (tag != Xpos::NN && tag != Xpos::NNP)) return false;
    for (std::uint32_t token = subject + 1; token < verb; ++token) {
      if (words_[token].head == subject && words_[token].deprel == Deprel::conj) return false;
    }
    return true;
  }

  /// "set", "hit", "cut" among pasts; "United | beat | City".
  void mend_present(std::uint32_t verb) {
    const Parts& own = parts(verb);
    const bool infinitive = own.mark != nobody && words_[own.mark].xpos == Xpos::TO;
    if (own.auxiliary || own.subject == nobody || infinitive) return;
    const bool among_pasts = words_[verb].xpos == Xpos::VBP && pasts_ > 0 && presents_ <= 1;
    if (!among_pasts && !is_one(own.subject, verb)) return;
    const Verbs::Past* form = verbs_.irregular(lower_ascii(document_.word(verb)));
    if (form != nullptr && form->past && form->form == form->lemma) make_past(words_[verb]);
  }

  void mend_perfect(std::uint32_t verb) {
    const Parts& own = parts(verb);
    if (!own.have || own.passive_auxiliary || own.subject == nobody) return;
    if (words_[own.subject].deprel == Deprel::nsubj_pass) {
      words_[own.subject].deprel = Deprel::nsubj;
      words_[verb].morphology.passive = false;
    }
  }

  void mend_conjunct(std::uint32_t verb) {
    Word& word = words_[verb];
    const std::uint32_t first = word.head;
    if (word.deprel != Deprel::conj || first == nobody || verb == sentence_.begin ||
        parts(verb).auxiliary || !parts(verb).object || words_[verb - 1].upos != Upos::CCONJ ||
        words_[first].upos != Upos::ADJ || !verbs_.is_regular_past(document_.word(verb))) {
      return;
    }
    const std::uint32_t above = words_[first].head;
    if (above == nobody || above > first || words_[above].xpos != Xpos::VBD) return;
    make_past(word);
    word.head = above;
  }

  const Document& document_;
  const Verbs& verbs_;
  std::vector<Word>& words_;
  Sentence sentence_;
  std::vector<Parts> parts_;
  int pasts_ = 0;
  int presents_ = 0;
};

}  // namespace

void mend_finite(const Document& document, const Verbs& verbs, Analysis& analysis) {
  FiniteMender mender(document, verbs, analysis.words);
  for (const Sentence& sentence : document.sentences) mender.mend(sentence);
}

}  // namespace language
DATELINE_END
