#include "inflections.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

namespace train {
namespace {

using dateline::Xpos;

/// How many of a lemma's senses WordNet's texts use.
using Lemmas = std::map<std::string, int>;
/// The irregular forms of a lemma.
using Exceptions = std::map<std::string, std::vector<std::string>>;

bool is_plain(const std::string& word) {
  return word.size() > 1 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::ifstream open_file(const std::string& path) {
  std::ifstream in(path);
  if (!in) {
    std::cerr << "cannot read " << path << " (of WordNet)\n";
    std::exit(1);
  }
  return in;
}

Lemmas read_lemmas(const std::string& path) {
  Lemmas lemmas;
  auto in = open_file(path);
  for (std::string line; std::getline(in, line);) {
    std::istringstream columns(line);
    std::string lemma;
    std::string skipped;
    int pointers = 0;
    int senses = 0;
    int used = 0;
    if (line.starts_with(' ') || !(columns >> lemma >> skipped >> skipped >> pointers)) continue;
    for (int i = 0; i < pointers; ++i) columns >> skipped;
    if (columns >> senses >> used && is_plain(lemma)) lemmas[lemma] = used;
  }
  return lemmas;
}

Exceptions read_exceptions(const std::string& path) {
  Exceptions exceptions;
  auto in = open_file(path);
  for (std::string line; std::getline(in, line);) {
    std::istringstream columns(line);
    std::string form;
    std::string lemma;
    if (columns >> form >> lemma && is_plain(form) && is_plain(lemma))
      exceptions[lemma].push_back(form);
  }
  return exceptions;
}

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}
bool ends_in_consonant_y(const std::string& word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}
std::string without_last(const std::string& word) {
  return word.substr(0, word.size() - 1);
}

std::string with_s(const std::string& word) {
  if (ends_in_consonant_y(word)) return without_last(word) + "ies";
  for (const std::string_view hissing : {"s", "x", "z", "ch", "sh", "o"}) {
    if (word.ends_with(hissing)) return word + "es";
  }
  return word + "s";
}
/// `ending` is "ed", "er" or "est".
std::string with_e(const std::string& word, const std::string& ending) {
  if (word.back() == 'e') return word + ending.substr(1);
  if (ends_in_consonant_y(word)) return without_last(word) + "i" + ending;
  return word + ending;
}
std::string with_ing(const std::string& word) {
  const bool keeps = word.ends_with("ee") || word.ends_with("oe") || word.ends_with("ye");
  if (word.ends_with("ie")) return word.substr(0, word.size() - 2) + "ying";
  if (word.back() == 'e' && !keeps && word.size() > 2) return without_last(word) + "ing";
  return word + "ing";
}

/// "cancelled" has "canceled" beside it.
bool may_stay_single(const std::string& verb) {
  return verb.size() > 4 && (verb.ends_with("l") || verb.ends_with("s") || verb.ends_with("p"));
}

class Collector {
 public:
  void add(const std::string& form, Xpos tag, const std::string& lemma, int used) {
    auto& best = best_[{tag, form}];
    if (best.lemma.empty() || used > best.used) best = {lemma, used};
  }
  [[nodiscard]] std::vector<Inflected> take() const {
    std::vector<Inflected> all;
    for (const auto& [key, best] : best_) all.push_back({key.second, key.first, best.lemma});
    return all;
  }

 private:
  struct Best {
    std::string lemma;
    int used = 0;
  };
  std::map<std::pair<Xpos, std::string>, Best> best_;
};

void add_verb(const std::string& verb, int used, const std::vector<std::string>& irregular,
              Collector& out) {
  bool past = false;
  bool present = false;
  for (const std::string& form : irregular) {
    const bool ing = form.ends_with("ing");
    const bool s = !ing && form == with_s(verb);
    if (s) continue;
    (ing ? present : past) = true;
    for (const Xpos tag : {Xpos::VBD, Xpos::VBN, Xpos::VBG}) {
      if ((tag == Xpos::VBG) == ing) out.add(form, tag, verb, used);
    }
  }
  const bool single = may_stay_single(verb);
  if (!past || single) {
    out.add(with_e(verb, "ed"), Xpos::VBD, verb, used);
    out.add(with_e(verb, "ed"), Xpos::VBN, verb, used);
  }
  if (!present || single) out.add(with_ing(verb), Xpos::VBG, verb, used);
  out.add(with_s(verb), Xpos::VBZ, verb, used);
}

void add_noun(const std::string& noun, int used, const Lemmas& nouns,
              const std::set<std::string>& attested, const std::vector<std::string>& irregular,
              Collector& out) {
  for (const std::string& form : irregular) {
    if (attested.contains(form)) out.add(form, Xpos::NNS, noun, used);
  }
  const std::string form = with_s(noun);
  // "species" is not of "specie".
  const auto itself = nouns.find(form);
  const bool other = itself != nouns.end() && itself->second >= used && used > 0;
  if (irregular.empty() && attested.contains(form) && !other) out.add(form, Xpos::NNS, noun, used);
}

void add_adjective(const std::string& word, int used, const std::set<std::string>& attested,
                   const std::vector<std::string>& irregular, Collector& out) {
  const auto add = [&](const std::string& form) {
    if (!attested.contains(form)) return;
    if (form.ends_with("er")) out.add(form, Xpos::JJR, word, used);
    if (form.ends_with("est")) out.add(form, Xpos::JJS, word, used);
  };
  for (const std::string& form : irregular) add(form);
  if (!irregular.empty()) return;
  add(with_e(word, "er"));
  add(with_e(word, "est"));
}

const std::vector<std::string>& forms_of(const Exceptions& exceptions, const std::string& lemma) {
  static const std::vector<std::string> none;
  const auto found = exceptions.find(lemma);
  return found == exceptions.end() ? none : found->second;
}

}  // namespace

std::vector<Inflected> inflections(const std::string& wordnet,
                                   const std::set<std::string>& attested) {
  Collector out;
  const Exceptions verb_exceptions = read_exceptions(wordnet + "/verb.exc");
  for (const auto& [verb, used] : read_lemmas(wordnet + "/index.verb"))
    add_verb(verb, used, forms_of(verb_exceptions, verb), out);
  const Exceptions noun_exceptions = read_exceptions(wordnet + "/noun.exc");
  const Lemmas nouns = read_lemmas(wordnet + "/index.noun");
  for (const auto& [noun, used] : nouns)
    add_noun(noun, used, nouns, attested, forms_of(noun_exceptions, noun), out);
  const Exceptions adjective_exceptions = read_exceptions(wordnet + "/adj.exc");
  for (const auto& [word, used] : read_lemmas(wordnet + "/index.adj"))
    add_adjective(word, used, attested, forms_of(adjective_exceptions, word), out);
  return out.take();
}

}  // namespace train
