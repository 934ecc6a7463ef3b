#include "timeline/verb_forms.h"

#include <algorithm>

#include "base/word_list.h"

DATELINE_BEGIN
namespace merge {
namespace {

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::string plus(std::string_view word, std::string_view ending) {
  return std::string(word).append(ending);
}

struct Parts {
  std::string_view head;
  std::string rest;  ///< " off" of "set_off"
};

Parts split(std::string_view lemma) {
  const auto cut = std::min(lemma.find('_'), lemma.size());
  Parts parts{lemma.substr(0, cut), std::string(lemma.substr(cut))};
  std::replace(parts.rest.begin(), parts.rest.end(), '_', ' ');
  return parts;
}

std::string third_person_of(std::string_view head) {
  if (head == "be") return "is";
  if (head == "have") return "has";
  if (ends_in_consonant_y(head)) return plus(head.substr(0, head.size() - 1), "ies");
  const auto ends = [&](std::string_view tail) { return head.ends_with(tail); };
  const bool hisses =
      ends("s") || ends("x") || ends("z") || ends("ch") || ends("sh") || (ends("o") && !ends("oo"));
  return plus(head, hisses ? "es" : "s");
}

}  // namespace

std::optional<Error> VerbForms::read(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "common/verb_forms.tsv");
  if (!list) return list.error();
  for (const auto& entry : list->entries) {
    const std::string lemma(entry.columns[0]);
    if (entry.section == "double") {
      doubling_.insert(lemma);
    } else if (entry.section == "intransitive") {
      intransitive_.insert(lemma);
    } else if (entry.section == "undergoing") {
      undergoing_.insert(lemma);
    } else if (entry.section == "irregular" && entry.columns.size() == 3) {
      irregular_[lemma] = {std::string(entry.columns[1]), std::string(entry.columns[2])};
      for (const auto form : {entry.columns[1], entry.columns[2]}) {
        if (form != lemma) lemma_of_.emplace(form, lemma);
      }
    } else {
      return list->error(entry, "expected lemma, past, participle in [irregular]");
    }
  }
  return std::nullopt;
}

std::string VerbForms::regular_past(std::string_view head) const {
  if (head.ends_with('e')) return plus(head, "d");
  if (ends_in_consonant_y(head)) return plus(head.substr(0, head.size() - 1), "ied");
  if (doubling_.contains(head)) return plus(plus(head, head.substr(head.size() - 1)), "ed");
  return plus(head, "ed");
}

std::string VerbForms::third_person(std::string_view lemma) const {
  const Parts parts = split(lemma);
  return third_person_of(parts.head) + parts.rest;
}

std::string VerbForms::past(std::string_view lemma) const {
  const Parts parts = split(lemma);
  const auto found = irregular_.find(parts.head);
  return (found == irregular_.end() ? regular_past(parts.head) : found->second.past) + parts.rest;
}

std::string VerbForms::participle(std::string_view lemma) const {
  const Parts parts = split(lemma);
  const auto found = irregular_.find(parts.head);
  if (found == irregular_.end()) return regular_past(parts.head) + parts.rest;
  return found->second.participle + parts.rest;
}

bool VerbForms::is_intransitive(std::string_view lemma) const {
  return intransitive_.contains(split(lemma).head);
}

bool VerbForms::is_undergoing(std::string_view lemma) const {
  return undergoing_.contains(lemma);
}

std::vector<std::string> VerbForms::lemmas_of(std::string_view form) const {
  std::vector<std::string> lemmas;
  if (const auto found = lemma_of_.find(form); found != lemma_of_.end()) {
    lemmas.push_back(found->second);
  }
  const auto without = [&](std::string_view ending) {
    return form.size() > ending.size() + 1 && form.ends_with(ending)
               ? form.substr(0, form.size() - ending.size())
               : std::string_view();
  };
  const auto offer = [&](std::string_view stem, std::string_view ending) {
    if (!stem.empty()) lemmas.push_back(plus(stem, ending));
  };
  for (const std::string_view ending : {"ed", "ing"}) {
    const std::string_view stem = without(ending);
    if (stem.empty()) continue;
    offer(stem, "e");
    offer(stem, "");
    if (stem.back() == stem[stem.size() - 2]) offer(stem.substr(0, stem.size() - 1), "");
    if (stem.back() == 'i') offer(stem.substr(0, stem.size() - 1), "y");   // "tried"
    if (stem.back() == 'y') offer(stem.substr(0, stem.size() - 1), "ie");  // "lying"
  }
  offer(without("ies"), "y");
  offer(without("es"), "");
  offer(without("s"), "");
  lemmas.emplace_back(form);
  return lemmas;
}

}  // namespace merge
DATELINE_END
