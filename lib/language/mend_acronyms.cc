#include "language/mend_acronyms.h"

#include <algorithm>

DATELINE_BEGIN
namespace language {
namespace {

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_in_capitals(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), is_capital);
}

/// The words beside it are not all in capitals, as those of a headline may be.
bool stands_out(const Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::uint32_t near = 3;
  const std::uint32_t begin = token > sentence.begin + near ? token - near : sentence.begin;
  const std::uint32_t end = std::min(sentence.end, token + near + 1);
  for (std::uint32_t at = begin; at < end; ++at) {
    const std::string_view word = document.word(at);
    if (std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
      return true;
    }
  }
  return false;
}

void make_proper(std::string_view form, Word& word) {
  word.upos = Upos::PROPN;
  word.xpos = Xpos::NNP;
  word.lemma = std::string(form);
  word.morphology = {};
  word.morphology.number = Number::singular;
}

}  // namespace

void mend_acronyms(const Document& document, Analysis& analysis) {
  std::vector<Name>& names = analysis.names;
  const std::size_t known = names.size();
  std::size_t next = 0;  // the first name that does not end before the token
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
      if (analysis.words[token].xpos != Xpos::WP || !is_in_capitals(document.word(token)) ||
          !stands_out(document, sentence, token)) {
        continue;
      }
      make_proper(document.word(token), analysis.words[token]);
      while (next < known && names[next].end <= token) ++next;
      if (next == known || names[next].begin > token) {
        names.push_back({token, token + 1, NameKind::organisation});
      }
    }
  }
  std::inplace_merge(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(known), names.end(),
                     [](const Name& a, const Name& b) { return a.begin < b.begin; });
}

}  // namespace language
DATELINE_END
