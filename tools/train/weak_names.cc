#include "weak_names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/word_list.h"
#include "gum_names.h"
#include "language/word_features.h"

namespace train {
namespace {

using dateline::Deprel;
using dateline::Name;
using dateline::NameKind;
using dateline::Upos;
using dateline::Xpos;
using dateline::language::fold;
using dateline::language::Gazetteer;

enum class Guess : std::uint8_t { unsure, none, person, organisation, location };

struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool titled = false;
  Guess guess = Guess::unsure;
};

bool is_proper(const TreeWord& word) {
  return word.tag.xpos == Xpos::NNP || word.tag.xpos == Xpos::NNPS;
}

class Labeller {
 public:
  Labeller(const dateline::base::DataPack& pack, const Gazetteer& gazetteer)
      : gazetteer_(gazetteer) {
    const auto list = dateline::base::read_word_list(pack, "language/gazetteer.tsv");
    for (const auto& entry : list->entries) {
      const bool place = entry.section == "place" || entry.section == "state" ||
                         entry.section == "city" || entry.section == "region";
      if (place) places_.insert(fold(entry.columns[0], true));
    }
  }

  [[nodiscard]] std::vector<Run> runs(const Tree& tree) const {
    std::vector<Run> found;
    const auto size = static_cast<std::uint32_t>(tree.words.size());
    for (std::uint32_t i = 0; i < size;) {
      if (!is_proper(tree.words[i])) {
        ++i;
        continue;
      }
      Run run{i, i + 1, false, Guess::unsure};
      while (run.end < size && joins(tree, run.end)) ++run.end;
      i = run.end;
      while (run.begin < run.end && has(tree.words[run.begin], Gazetteer::title)) {
        run.titled = true;
        ++run.begin;
      }
      if (run.begin == run.end) continue;
      run.guess = guess(tree, run);
      found.push_back(run);
    }
    return found;
  }

  [[nodiscard]] std::string text(const Tree& tree, const Run& run) const {
    std::string all;
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      if (i > run.begin) all += ' ';
      all += fold(tree.words[i].form, true);
    }
    return all;
  }

 private:
  [[nodiscard]] bool has(const TreeWord& word, std::uint8_t classes) const {
    return has_class(word, classes, gazetteer_);
  }

  /// Whether the word at `i` goes on with the name before it.
  [[nodiscard]] static bool joins(const Tree& tree, std::uint32_t i) {
    const TreeWord& word = tree.words[i];
    if (is_proper(word)) return true;
    const bool link = word.form == "-" || word.form == "&";
    return link && i + 1 < tree.words.size() && is_proper(tree.words[i + 1]);
  }

  [[nodiscard]] bool any(const Tree& tree, const Run& run, std::uint8_t classes) const {
    return std::any_of(tree.words.begin() + run.begin, tree.words.begin() + run.end,
                       [&](const TreeWord& word) { return has(word, classes); });
  }

  [[nodiscard]] Guess guess(const Tree& tree, const Run& run) const {
    const TreeWord& first = tree.words[run.begin];
    const TreeWord& last = tree.words[run.end - 1];
    const std::uint32_t size = run.end - run.begin;
    const bool adjective =
        std::any_of(tree.words.begin() + run.begin, tree.words.begin() + run.end,
                    [](const TreeWord& word) { return word.tag.upos != Upos::PROPN; });
    if (size == 1 && has(first, Gazetteer::no_name)) return Guess::none;
    if (size == 1 && has(first, Gazetteer::nationality)) return Guess::none;
    if (run.titled && !any(tree, run, Gazetteer::organisation)) return Guess::person;
    if (places_.contains(text(tree, run)) && !(size == 1 && has(first, Gazetteer::given)))
      return Guess::location;
    if (any(tree, run, Gazetteer::organisation)) return Guess::organisation;
    if (adjective) return Guess::unsure;
    if (size > 1 && has(last, Gazetteer::place_part)) return Guess::location;
    const bool flat = std::any_of(tree.words.begin() + run.begin, tree.words.begin() + run.end,
                                  [](const TreeWord& word) { return word.deprel == Deprel::flat; });
    if (size > 1 && has(first, Gazetteer::given) && (flat || has(last, Gazetteer::surname)))
      return Guess::person;
    if (flat && size <= 3 && has(last, Gazetteer::surname)) return Guess::person;
    if (size == 1 && has(first, Gazetteer::given) &&
        !has(first, Gazetteer::place | Gazetteer::no_name))
      return Guess::person;
    return Guess::unsure;
  }

  const Gazetteer& gazetteer_;
  std::set<std::string> places_;
};

/// What a document's sure names say of the unsure ones.
struct Known {
  std::map<std::string, Guess> whole;
  std::map<std::string, Guess> part;  ///< first or last word of a person's name
};

void learn(const Tree& tree, const Run& run, const Labeller& labeller, Known& known) {
  if (run.guess == Guess::unsure || run.guess == Guess::none) return;
  known.whole.emplace(labeller.text(tree, run), run.guess);
  if (run.guess != Guess::person || run.end - run.begin < 2) return;
  known.part.emplace(fold(tree.words[run.begin].form, true), run.guess);
  known.part.emplace(fold(tree.words[run.end - 1].form, true), run.guess);
}

void settle(Tree& tree, Run run, const Labeller& labeller, const Known& known) {
  if (run.guess == Guess::unsure) {
    const std::string text = labeller.text(tree, run);
    if (const auto found = known.part.find(text); found != known.part.end())
      run.guess = found->second;
    if (const auto found = known.whole.find(text); found != known.whole.end())
      run.guess = found->second;
  }
  if (run.guess == Guess::none) return;
  if (run.guess == Guess::unsure) {
    for (std::uint32_t i = run.begin; i < run.end; ++i) tree.unsure[i] = true;
    return;
  }
  const NameKind kind = run.guess == Guess::person         ? NameKind::person
                        : run.guess == Guess::organisation ? NameKind::organisation
                                                           : NameKind::location;
  tree.names.push_back({run.begin, run.end, kind});
}

}  // namespace

void label_names(std::vector<Tree>& trees, const dateline::base::DataPack& pack,
                 const Gazetteer& gazetteer) {
  const Labeller labeller(pack, gazetteer);
  for (std::size_t begin = 0; begin < trees.size();) {
    if (trees[begin].has_entities) {
      trees[begin].names = gum_names(trees[begin].words, gazetteer);
      ++begin;
      continue;
    }
    std::size_t end = begin;
    Known known;
    while (end < trees.size() && !trees[end].has_entities &&
           trees[end].document == trees[begin].document) {
      for (const Run& run : labeller.runs(trees[end])) learn(trees[end], run, labeller, known);
      ++end;
    }
    for (std::size_t i = begin; i < end; ++i) {
      for (const Run& run : labeller.runs(trees[i])) settle(trees[i], run, labeller, known);
    }
    begin = end;
  }
}

}  // namespace train
