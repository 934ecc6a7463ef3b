#include "language/word_memory.h"

#include <cstring>

#include "base/word_map.h"

DATELINE_BEGIN
namespace language {

WordMemory::WordMemory(const Gazetteer& gazetteer, const Lemmas& lemmas)
    : gazetteer_(gazetteer), lemmas_(lemmas), words_(size) {}

WordMemory::Known& WordMemory::known(std::string_view form) {
  const bool kept = form.size() <= longest;
  Known& word = kept ? words_[base::word_hash(form) % size] : long_;
  if (kept && word.bytes == form.size() && word.bytes > 0 &&
      std::memcmp(word.form.data(), form.data(), form.size()) == 0) {
    return word;
  }
  word.bytes = kept ? static_cast<std::uint8_t>(form.size()) : 0;
  if (kept) std::memcpy(word.form.data(), form.data(), form.size());
  word.features = word_features(form);
  word.features.classes = gazetteer_.classes(word.features.lower);
  word.has_lemma = false;
  return word;
}

const std::string& WordMemory::lemma(std::string_view form, Xpos tag) {
  Known& word = known(form);
  if (!word.has_lemma || word.tag != tag) {
    word.lemma = lemmas_.lemma(form, tag);
    word.tag = tag;
    word.has_lemma = true;
  }
  return word.lemma;
}

}  // namespace language
DATELINE_END
