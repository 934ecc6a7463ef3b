#include "timeline/noun_phrase.h"

#include <algorithm>

#include "language/constituents.h"
#include "timeline/syntax.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::uint32_t deepest = 6;          ///< relations from a word up to the noun
constexpr std::uint32_t longest_side = 24;    ///< words before or behind it
constexpr std::uint32_t longest_phrase = 90;  ///< bytes

bool stands_before(Deprel relation) {
  return language::in_base_phrase(relation) || relation == Deprel::nmod_unmarked;
}

bool stands_behind(Deprel relation) {
  switch (relation) {
    case Deprel::nmod:
    case Deprel::nmod_unmarked:
    case Deprel::nmod_desc:
    case Deprel::compound:
    case Deprel::flat:
    case Deprel::nummod:
    case Deprel::fixed:
    case Deprel::obl:
    case Deprel::obl_unmarked:
      return true;
    default:
      return false;
  }
}

bool opens_another(Deprel relation) {
  return relation == Deprel::acl_relcl || relation == Deprel::appos ||
         relation == Deprel::parataxis || relation == Deprel::advcl ||
         relation == Deprel::advcl_relcl || relation == Deprel::ccomp;
}

class Reader {
 public:
  Reader(const Extraction& extraction, std::uint32_t head)
      : document_(extraction.document), words_(extraction.analysis.words), head_(head) {}

  [[nodiscard]] Span read() const {
    const Sentence& sentence =
        document_.sentences[sentence_at(document_, document_.tokens[head_].span.begin)];
    std::uint32_t begin = head_;
    while (begin > sentence.begin && head_ - begin < longest_side &&
           belongs(begin - 1, stands_before)) {
      --begin;
    }
    std::uint32_t end = head_ + 1;
    std::uint32_t whole = end;  // up to here nothing is begun and not ended
    while (end < sentence.end && end - head_ < longest_side && belongs(end, stands_behind)) {
      ++end;
      if (!names_something(end - 1) || (end < sentence.end && names_something(end))) continue;
      if (document_.tokens[end - 1].span.end - begin_of(begin) > longest_phrase) break;
      whole = end;
    }
    return {begin_of(begin), document_.tokens[whole - 1].span.end};
  }

 private:
  [[nodiscard]] std::uint32_t begin_of(std::uint32_t token) const {
    return document_.tokens[token].span.begin;
  }
  [[nodiscard]] bool names_something(std::uint32_t token) const {
    const Upos tag = words_[token].upos;
    return tag == Upos::NOUN || tag == Upos::PROPN || tag == Upos::NUM;
  }
  [[nodiscard]] bool is_mark(std::uint32_t token) const {
    const std::string_view text = document_.text(document_.tokens[token].span);
    return words_[token].upos == Upos::PUNCT && text != "-" && text != "'";
  }
  /// It hangs on the noun by a relation that `allowed` lets through.
  template <class Allowed>
  [[nodiscard]] bool belongs(std::uint32_t token, Allowed allowed) const {
    if (is_mark(token)) return false;
    for (std::uint32_t steps = 0; steps < deepest; ++steps) {
      const Word& word = words_[token];
      if (opens_another(word.deprel) || word.head == Word::no_head) return false;
      if (word.head == head_) return allowed(word.deprel);
      token = word.head;
    }
    return false;
  }

  const Document& document_;
  const std::vector<Word>& words_;
  std::uint32_t head_;
};

}  // namespace

Span noun_phrase(const Extraction& extraction, std::uint32_t head) {
  const Upos tag = extraction.analysis.words[head].upos;
  if (tag != Upos::NOUN && tag != Upos::PROPN) return {};
  return Reader(extraction, head).read();
}

}  // namespace merge
DATELINE_END
