// Inflected forms of English words with their lemmas, from WordNet.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "language/tagset.h"

namespace train {

struct Inflected {
  std::string form;
  dateline::Xpos tag;
  std::string lemma;
};

/// The forms of the verbs, and of those nouns and adjectives whose form is one
/// of `attested`. `wordnet` is the folder of WordNet's files (index.verb,
/// verb.exc, ...); irregular forms and doubled consonants are those of its lists
/// of exceptions. One lemma a form and tag: the one with more senses in use. Stops
/// the program when a file cannot be read.
std::vector<Inflected> inflections(const std::string& wordnet,
                                   const std::set<std::string>& attested);

}  // namespace train
