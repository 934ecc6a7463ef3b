#include "examples.h"

#include <algorithm>
#include <cctype>

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
    if (count >= 5) {
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

Tree damaged(const Tree& tree, Random& random) {
  Tree copy = tree;
  const float stop = uniform(random);
  if (stop < 0.08F && copy.words.size() > 3 &&
      copy.words.back().deprel == dateline::Deprel::punct) {
    const auto last = static_cast<std::uint32_t>(copy.words.size());
    const bool leaf = std::none_of(copy.words.begin(), copy.words.end(),
                                   [&](const TreeWord& word) { return word.head == last; });
    if (leaf && (copy.names.empty() || copy.names.back().end < last)) {
      copy.words.pop_back();
      copy.unsure.pop_back();
    }
  }
  const float how = uniform(random);
  if (how >= 0.08F) return copy;
  for (TreeWord& word : copy.words) {
    for (std::size_t k = 0; k < word.form.size(); ++k) {
      const auto c = static_cast<unsigned char>(word.form[k]);
      if (c >= 0x80) continue;
      const bool title = k == 0 && word.form.size() > 3;
      if (how < 0.02F) {
        word.form[k] = static_cast<char>(std::tolower(c));
      } else if (how < 0.035F || title) {
        word.form[k] = static_cast<char>(std::toupper(c));
      }
    }
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
