#include "lemma_table.h"

#include <fstream>
#include <map>
#include <set>

#include "language/lemmas.h"
#include "language/word_features.h"

namespace train {
namespace {

using dateline::Xpos;
using dateline::language::fold;
using dateline::language::Lemmas;

struct Change {
  std::size_t cut = 0;
  std::string put;
  auto operator<=>(const Change&) const = default;
};

Change change_between(const std::string& form, const std::string& lemma) {
  std::size_t same = 0;
  while (same < form.size() && same < lemma.size() && form[same] == lemma[same]) ++same;
  return {form.size() - same, lemma.substr(same)};
}

using Counts = std::map<Change, int>;

const std::pair<const Change, int>* best_of(const Counts& counts) {
  const std::pair<const Change, int>* best = nullptr;
  for (const auto& entry : counts) {
    if (best == nullptr || entry.second > best->second) best = &entry;
  }
  return best;
}

using Key = std::pair<Xpos, std::string>;

/// Keeps an ending's change only where the next shorter ending says otherwise.
std::map<Key, Change> learn_endings(const std::map<Key, Counts>& forms) {
  std::map<Key, Counts> endings;
  for (const auto& [key, counts] : forms) {
    const Change& change = best_of(counts)->first;
    for (std::size_t n = 1; n <= std::min(Lemmas::longest_ending, key.second.size()); ++n) {
      if (change.cut <= n) ++endings[{key.first, key.second.substr(key.second.size() - n)}][change];
    }
  }
  std::map<Key, Change> learned;
  for (std::size_t n = 1; n <= Lemmas::longest_ending; ++n) {
    for (const auto& [key, counts] : endings) {
      if (key.second.size() != n) continue;
      const auto* best = best_of(counts);
      Change inherited;
      for (std::size_t k = n - 1; k > 0; --k) {
        const auto shorter = learned.find({key.first, key.second.substr(n - k)});
        if (shorter == learned.end()) continue;
        inherited = shorter->second;
        break;
      }
      if (best->first != inherited && best->second >= 2) learned[key] = best->first;
    }
  }
  return learned;
}

Change predict(const std::map<Key, Change>& endings, const Key& key) {
  for (std::size_t n = std::min(Lemmas::longest_ending, key.second.size()); n > 0; --n) {
    const auto found = endings.find({key.first, key.second.substr(key.second.size() - n)});
    if (found != endings.end()) return found->second;
  }
  return {};
}

void write_number(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> (8 * i)));
}

void write_table(const std::map<std::uint64_t, Change>& table, const std::string& path) {
  std::string pool;
  std::string entries;
  for (const auto& [key, change] : table) {
    std::size_t at = pool.find(change.put);
    if (at == std::string::npos) {
      at = pool.size();
      pool += change.put;
    }
    write_number(entries, key, 8);
    write_number(entries, change.cut, 1);
    write_number(entries, change.put.size(), 1);
    write_number(entries, at, 2);
  }
  std::string file;
  write_number(file, table.size(), 4);
  file += entries;
  write_number(file, pool.size(), 4);
  file += pool;
  std::ofstream(path, std::ios::binary) << file;
}

bool is_verb_form(Xpos tag) {
  return tag == Xpos::VBD || tag == Xpos::VBN || tag == Xpos::VBG || tag == Xpos::VBZ;
}

/// The treebanks know better, but for slips: lemmas of verbs that are no verbs.
void add_regular(std::map<Key, Counts>& forms, const std::vector<Inflected>& regular) {
  std::set<std::pair<Xpos, std::string>> lemmas;
  for (const Inflected& word : regular) lemmas.emplace(word.tag, word.lemma);
  for (const Inflected& word : regular) {
    Counts& counts = forms[{word.tag, word.form}];
    if (!counts.empty()) {
      const Change& change = best_of(counts)->first;
      const std::string stem = word.form.substr(0, word.form.size() - change.cut);
      if (!is_verb_form(word.tag) || lemmas.contains({word.tag, stem + change.put})) continue;
      counts.clear();
    }
    ++counts[change_between(word.form, word.lemma)];
  }
}

}  // namespace

void write_lemma_table(const std::vector<Tree>& trees, const std::vector<Inflected>& regular,
                       const std::string& path) {
  std::map<Key, Counts> forms;
  for (const Tree& tree : trees) {
    for (const TreeWord& word : tree.words) {
      if (word.lemma == "_" || word.form.size() > 60 || word.lemma.size() > 60) continue;
      const bool keep = Lemmas::keeps_case(word.tag.xpos);
      const std::string lower = fold(word.form, true);
      const std::string lemma =
          keep && word.lemma != fold(word.lemma, true) && fold(word.form, false) != lower
              ? fold(word.lemma, true)
              : fold(word.lemma, word.lemma != "I");
      ++forms[{word.tag.xpos, lower}][change_between(lower, lemma)];
    }
  }
  add_regular(forms, regular);
  const auto endings = learn_endings(forms);
  std::map<std::uint64_t, Change> table;
  for (const auto& [key, change] : endings)
    table[Lemmas::ending_key(key.second, key.first)] = change;
  for (const auto& [key, counts] : forms) {
    const Change& change = best_of(counts)->first;
    if (change != predict(endings, key)) table[Lemmas::form_key(key.second, key.first)] = change;
  }
  write_table(table, path);
}

}  // namespace train
