#include "language/mend_clauses.h"

#include <vector>

DATELINE_BEGIN
namespace language {
namespace {

constexpr std::uint32_t longest_sentence = 120;

/// "reported on Friday, citing people familiar with the plan, | that he sold": behind the aside
/// the clause is the verb's before it, not the plan's.
void mend_behind_aside(const Document& document, const Sentence& sentence, std::uint32_t mark,
                       std::vector<Word>& words) {
  const std::uint32_t verb = words[mark].head;
  if (verb == Word::no_head || verb < mark || mark < sentence.begin + 3 ||
      document.word(mark - 1) != ",") {
    return;
  }
  std::uint32_t comma = mark - 1;
  while (comma > sentence.begin && document.word(comma - 1) != ",") --comma;
  if (comma <= sentence.begin + 1 || words[comma].xpos != Xpos::VBG) return;
  const std::uint32_t above = words[comma].head;
  const std::uint32_t at = words[verb].head;
  const bool inside = at != Word::no_head && comma <= at && at < mark;
  if (above == Word::no_head || above >= comma || words[above].upos != Upos::VERB || !inside) {
    return;
  }
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    if (words[token].head == above && words[token].deprel == Deprel::ccomp) return;
  }
  words[verb].head = above;
  words[verb].deprel = Deprel::ccomp;
}

bool is_finite(const Word& word) {
  return word.upos == Upos::VERB &&
         (word.xpos == Xpos::VBD || word.xpos == Xpos::VBZ || word.xpos == Xpos::VBP);
}

/// "looking into | what | caused it": the question is the verb's subject, not
/// whoever asks.
void mend_question(const Sentence& sentence, std::uint32_t question, std::vector<Word>& words) {
  Word& asked = words[question];
  if (asked.xpos != Xpos::WP || (asked.deprel != Deprel::obl && asked.deprel != Deprel::obj)) {
    return;
  }
  std::uint32_t verb = question + 1;
  while (verb < sentence.end && words[verb].upos == Upos::ADV) ++verb;
  if (verb >= sentence.end || !is_finite(words[verb]) || words[verb].head != asked.head) return;
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    if (words[token].head == verb && words[token].deprel == Deprel::nsubj) return;
  }
  for (std::uint32_t token = sentence.begin; token < question; ++token) {
    if (words[token].head != question || words[token].deprel != Deprel::case_) continue;
    words[token].head = verb;
    words[token].deprel = Deprel::mark;
  }
  asked.head = verb;
  asked.deprel = Deprel::nsubj;
}

void mend(const Document& document, const Sentence& sentence, std::vector<Word>& words) {
  if (sentence.end - sentence.begin > longest_sentence) return;
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    mend_question(sentence, token, words);
  }
  for (std::uint32_t opener = sentence.begin; opener + 1 < sentence.end; ++opener) {
    const Word& mark = words[opener];
    const bool that = mark.xpos == Xpos::WDT || (mark.xpos == Xpos::IN && mark.upos == Upos::SCONJ);
    if (mark.deprel != Deprel::mark || !that) continue;
    mend_behind_aside(document, sentence, opener, words);
    const std::uint32_t verb = mark.head;
    if (verb == Word::no_head || verb < opener || words[verb].deprel != Deprel::acl_relcl) continue;
    bool subject = false;
    for (std::uint32_t token = opener + 1; token < verb && !subject; ++token) {
      const Deprel relation = words[token].deprel;
      subject = words[token].head == verb &&
                (relation == Deprel::nsubj || relation == Deprel::nsubj_pass);
    }
    if (!subject) continue;
    const std::uint32_t noun = words[verb].head;
    if (noun == Word::no_head) continue;
    const bool party =
        words[noun].deprel == Deprel::iobj || words[noun].deprel == Deprel::obl_agent;
    const std::uint32_t above = words[noun].head;
    if (party && above != Word::no_head && above < noun && words[above].upos == Upos::VERB) {
      words[verb].head = above;
      words[verb].deprel = Deprel::ccomp;
    } else {
      words[verb].deprel = Deprel::acl;
    }
  }
}

}  // namespace

void mend_clauses(const Document& document, Analysis& analysis) {
  for (const Sentence& sentence : document.sentences) mend(document, sentence, analysis.words);
}

}  // namespace language
DATELINE_END
