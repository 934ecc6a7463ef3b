#include "language/word_memory.h"

#include <cstring>

#include "base/word_map.h"

DATELINE_BEGIN
namespace language {

WordMemory::WordMemory(const Gazetteer& gazetteer, const Lemmas& lemmas)
    : gazetteer_(gazetteer), lemmas_(lemmas), words_(size + 1) {}

std::size_t WordMemory::place_of(std::string_view form) {
  std::size_t place = size;
  if (form.size() <= longest) {
    const auto found = places_.find(base::word_hash(form), [&](std::size_t at) {
      const Known& word = words_[at];
      return word.bytes == form.size() && word.bytes > 0 &&
             std::memcmp(word.form.data(), form.data(), form.size()) == 0;
    });
    if (found.known) return found.place;
    place = found.place;
    std::memcpy(words_[place].form.data(), form.data(), form.size());
    words_[place].bytes = static_cast<std::uint8_t>(form.size());
  }
  Known& word = words_[place];
  word.features = word_features(form);
  word.features.classes = gazetteer_.classes(word.features.lower);
  word.has_lemma = false;
  return place;
}

const std::string& WordMemory::lemma(std::string_view form, Xpos tag) {
  Known& word = words_[place_of(form)];
  if (!word.has_lemma || word.tag != tag) {
    word.lemma = lemmas_.lemma(form, tag);
    word.tag = tag;
    word.has_lemma = true;
  }
  return word.lemma;
}

}  // namespace language
DATELINE_END
