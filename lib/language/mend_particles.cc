#include "language/mend_particles.h"

#include <algorithm>

DATELINE_BEGIN
namespace language {
namespace {

constexpr std::uint32_t longest_phrase = 24;  // tokens from a particle to the end of its object

bool is_noun(const Word& word) {
  return word.upos == Upos::NOUN || word.upos == Upos::PROPN || word.upos == Upos::PRON;
}

void mend(std::uint32_t particle, const Sentence& sentence, std::vector<Word>& words) {
  const std::uint32_t verb = words[particle].head;
  if (verb == Word::no_head || verb + 1 != particle || words[verb].upos != Upos::VERB) return;
  const std::uint32_t end = std::min(sentence.end, particle + longest_phrase);
  std::uint32_t object = Word::no_head;
  for (std::uint32_t token = particle + 1; token < end; ++token) {
    const Word& word = words[token];
    if (word.upos == Upos::PUNCT || word.deprel == Deprel::case_) break;
    if (word.head != verb) continue;
    if (word.deprel != Deprel::obl || !is_noun(word)) break;
    object = token;
    break;
  }
  if (object == Word::no_head) return;
  const bool has_object = std::any_of(
      words.begin() + sentence.begin, words.begin() + sentence.end,
      [&](const Word& word) { return word.head == verb && word.deprel == Deprel::obj; });
  if (!has_object) words[object].deprel = Deprel::obj;
}

}  // namespace

void mend_particles(const Document& document, Analysis& analysis) {
  constexpr std::uint32_t longest_sentence = 120;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.end - sentence.begin > longest_sentence) continue;
    for (std::uint32_t token = sentence.begin + 1; token + 1 < sentence.end; ++token) {
      if (analysis.words[token].deprel == Deprel::compound_prt) {
        mend(token, sentence, analysis.words);
      }
    }
  }
}

}  // namespace language
DATELINE_END
