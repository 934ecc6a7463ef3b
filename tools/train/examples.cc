#include "examples.h"

#include <algorithm>

#include "language/lookups.h"

namespace train {
namespace {

using dateline::NameKind;
using dateline::language::learned_lookups;
using dateline::language::Lookup;
using dateline::language::lookup_keys;
using dateline::language::NameLabel;
using dateline::language::TagPair;
using dateline::language::word_features;

/// How often a key must occur to get a row.
int least_count(std::size_t lookup) {
  return lookup == static_cast<std::size_t>(Lookup::word) ? 3 : 5;
}

int upper(char c) {
  return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c;
}
int lower(char c) {
  return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

}  // namespace

dateline::language::WordFeatures Vocabulary::features(const std::string& form) const {
  auto word = word_features(form);
  word.classes = gazetteer.classes(word.lower);
  return word;
}

Vocabulary::Vocabulary(const std::vector<Tree>& trees, const Vectors& known,
                       dateline::language::Gazetteer names)
    : gazetteer(std::move(names)) {
  for (std::size_t l = 0; l < learned_lookups; ++l) {
    std::map<std::uint32_t, int> seen;
    for (const Tree& tree : trees) {
      for (std::size_t i = 0; i < tree.words.size(); ++i)
        ++seen[lookup_keys(features(tree.words[i].form), i == 0)[l]];
    }
    counts[l].push_back(1);
    for (const auto& [key, count] : seen) {
      if (count < least_count(l)) continue;
      rows[l][key] = static_cast<std::uint32_t>(counts[l].size());
      counts[l].push_back(count);
    }
  }
  for (std::uint32_t i = 0; i < known.words.size(); ++i)
    vectors.emplace(word_features(known.words[i]).lower, i);
  vector_numbers = known.numbers();
  vector_size = known.size;
}

Labels::Labels(const std::vector<Tree>& trees) {
  std::map<std::pair<int, int>, int> tag_counts;
  std::map<dateline::Deprel, int> relation_counts;
  for (const Tree& tree : trees) {
    for (const TreeWord& word : tree.words) {
      ++tag_counts[{static_cast<int>(word.tag.xpos), static_cast<int>(word.tag.upos)}];
      ++relation_counts[word.deprel];
    }
  }
  for (const auto& [pair, count] : tag_counts) {
    if (count >= 12) {
      tags.push_back(
          {static_cast<dateline::Xpos>(pair.first), static_cast<dateline::Upos>(pair.second)});
    }
  }
  for (const auto& [relation, count] : relation_counts) {
    if (count >= 5) relations.push_back(relation);
  }
  names.push_back({});
  for (const NameKind kind : {NameKind::person, NameKind::organisation, NameKind::location}) {
    names.push_back({NameLabel::Part::begin, kind});
    names.push_back({NameLabel::Part::inside, kind});
  }
}

std::uint32_t Labels::tag(TagPair tag) const {
  const auto found = std::find(tags.begin(), tags.end(), tag);
  if (found != tags.end()) return static_cast<std::uint32_t>(found - tags.begin());
  const auto same =
      std::find_if(tags.begin(), tags.end(), [&](TagPair other) { return other.xpos == tag.xpos; });
  return same == tags.end() ? 0 : static_cast<std::uint32_t>(same - tags.begin());
}

std::uint32_t Labels::relation(dateline::Deprel relation) const {
  const auto found = std::find(relations.begin(), relations.end(), relation);
  if (found != relations.end()) return static_cast<std::uint32_t>(found - relations.begin());
  return this->relation(dateline::Deprel::dep);
}

Example make_example(const Tree& tree, const Vocabulary& vocabulary, const Labels& labels) {
  Example example;
  for (std::size_t i = 0; i < tree.words.size(); ++i) {
    const TreeWord& word = tree.words[i];
    const auto features = vocabulary.features(word.form);
    const auto keys = lookup_keys(features, i == 0);
    auto& rows = example.rows.emplace_back();
    for (std::size_t l = 0; l < learned_lookups; ++l) {
      const auto found = vocabulary.rows[l].find(keys[l]);
      rows[l] = found == vocabulary.rows[l].end() ? 0 : found->second;
    }
    const auto vector = vocabulary.vectors.find(features.lower);
    example.vectors.push_back(
        vector == vocabulary.vectors.end()
            ? nullptr
            : &vocabulary.vector_numbers[vector->second * vocabulary.vector_size]);
    example.tags.push_back(labels.tag(word.tag));
    example.heads.push_back(word.head);
    example.relations.push_back(labels.relation(word.deprel));
  }
  for (std::size_t i = 0; i < tree.words.size(); ++i)
    example.names.push_back(tree.unsure[i] ? no_label : 0);
  for (const dateline::Name& name : tree.names) {
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
      const auto first = static_cast<std::uint32_t>(name.kind) * 2 + 1;
      example.names[i] = first + (i == name.begin ? 0 : 1);
    }
  }
  if (tree.names_only) {
    example.tags.assign(tree.words.size(), no_label);
    example.heads.assign(tree.words.size(), no_label);
  }
  return example;
}

void forget_rows(Example& example, const Vocabulary& vocabulary, Random& random) {
  for (std::size_t i = 0; i < example.rows.size(); ++i) {
    for (std::size_t l = 0; l < learned_lookups; ++l) {
      std::uint32_t& row = example.rows[i][l];
      const auto count = static_cast<float>(vocabulary.counts[l][row]);
      const bool classes = l == static_cast<std::size_t>(Lookup::classes);
      if (uniform(random) < (classes ? 0.2F : 0.01F) + 0.5F / (0.5F + count)) row = 0;
    }
    if (uniform(random) < 0.02F) example.vectors[i] = nullptr;
  }
}

namespace {

/// The tree without the words that have no dependents and are `unwanted`.
template <class Unwanted>
Tree without(const Tree& tree, const Unwanted& unwanted) {
  std::vector<bool> needed(tree.words.size() + 1, false);
  for (const TreeWord& word : tree.words) needed[word.head] = true;
  std::vector<std::uint32_t> place(tree.words.size() + 1, 0);  // how many are kept before
  Tree copy = tree;
  copy.words.clear();
  copy.unsure.clear();
  for (std::size_t i = 0; i < tree.words.size(); ++i) {
    if (needed[i + 1] || !unwanted(i)) {
      copy.words.push_back(tree.words[i]);
      copy.unsure.push_back(tree.unsure[i]);
    }
    place[i + 1] = static_cast<std::uint32_t>(copy.words.size());
  }
  for (TreeWord& word : copy.words) word.head = place[word.head];
  for (dateline::Name& name : copy.names) name = {place[name.begin], place[name.end], name.kind};
  std::erase_if(copy.names, [](const dateline::Name& name) { return name.begin == name.end; });
  return copy;
}

/// Capitals as in a headline: all words but short ones.
void capitalise(Tree& tree) {
  for (TreeWord& word : tree.words) {
    if (word.form.size() > 3) word.form[0] = static_cast<char>(upper(word.form[0]));
  }
  if (!tree.words.empty()) tree.words[0].form[0] = static_cast<char>(upper(tree.words[0].form[0]));
}

}  // namespace

Tree damaged(const Tree& tree, Random& random) {
  const std::size_t size = tree.words.size();
  const float how = uniform(random);
  const bool headline = how < 0.08F;
  const bool no_stop = headline || uniform(random) < 0.08F;
  Tree copy = without(tree, [&](std::size_t i) {
    const TreeWord& word = tree.words[i];
    if (size <= 3) return false;
    return (no_stop && i + 1 == size && word.deprel == dateline::Deprel::punct) ||
           (headline && word.tag.xpos == dateline::Xpos::DT &&
            word.deprel == dateline::Deprel::det);
  });
  if (how < 0.04F || (how >= 0.08F && how < 0.11F)) capitalise(copy);
  if (how < 0.11F || how >= 0.15F) return copy;
  for (TreeWord& word : copy.words) {
    for (char& c : word.form) c = static_cast<char>(how < 0.13F ? lower(c) : upper(c));
  }
  return copy;
}

Tree joined(const Tree& first, const Tree& second) {
  Tree both = first;
  const auto offset = static_cast<std::uint32_t>(first.words.size());
  for (const TreeWord& word : second.words) {
    both.words.push_back(word);
    std::uint32_t& head = both.words.back().head;
    head = head == 0 || head == unknown_head ? unknown_head : head + offset;
  }
  both.unsure.insert(both.unsure.end(), second.unsure.begin(), second.unsure.end());
  for (const dateline::Name& name : second.names)
    both.names.push_back({name.begin + offset, name.end + offset, name.kind});
  return both;
}

}  // namespace train
