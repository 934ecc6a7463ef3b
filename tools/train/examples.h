// Trees as examples for the network: its label sets, its vocabulary, and the
// small damage that makes it robust (headlines, capitals, missing stops).
#pragma once

#include <map>
#include <unordered_map>

#include "conllu.h"
#include "language/gazetteer.h"
#include "language/word_features.h"
#include "network.h"
#include "vectors.h"

namespace train {

/// Rows of the learned tables by key; row 0 is for the unknown.
using RowTable = std::unordered_map<std::uint32_t, std::uint32_t>;

struct Vocabulary {
  std::array<RowTable, dateline::language::learned_lookups> rows;
  std::array<std::vector<int>, dateline::language::learned_lookups> counts;  ///< by row
  RowTable vectors;  ///< by `WordFeatures::lower`
  std::vector<float> vector_numbers;
  std::size_t vector_size = 0;

  dateline::language::Gazetteer gazetteer;

  Vocabulary(const std::vector<Tree>& trees, const Vectors& known,
             dateline::language::Gazetteer names);
  [[nodiscard]] dateline::language::WordFeatures features(const std::string& form) const;
};

struct Labels {
  std::vector<dateline::language::TagPair> tags;
  std::vector<dateline::language::NameLabel> names;  ///< the first is outside
  std::vector<dateline::Deprel> relations;

  explicit Labels(const std::vector<Tree>& trees);
  [[nodiscard]] std::uint32_t tag(dateline::language::TagPair tag) const;
  [[nodiscard]] std::uint32_t relation(dateline::Deprel relation) const;
};

Example make_example(const Tree& tree, const Vocabulary& vocabulary, const Labels& labels);

/// Forgets some rows of an example, the rarer the likelier.
void forget_rows(Example& example, const Vocabulary& vocabulary, Random& random);

/// Now and then a headline's or a careless writer's version of a sentence.
Tree damaged(const Tree& tree, Random& random);

/// Two sentences as one, as where a text has no stop between them; nobody knows
/// what the second one's root hangs on.
Tree joined(const Tree& first, const Tree& second);

}  // namespace train
