// The trained English model: tags, lemmas, names and trees.
#pragma once

#include <memory>
#include <vector>

#include "base/data_pack.h"
#include "language/lemmas.h"
#include "language/linear.h"
#include "language/morphology.h"
#include "language/tagset.h"
#include "language/transition.h"

DATELINE_BEGIN
namespace language {

/// What the parser decides at each step.
struct Step {
  Move move = Move::shift;
  Deprel label = Deprel::dep;
};

/// A step of a name: outside, or the first or a later word of a kind.
struct NameLabel {
  enum class Part : std::uint8_t { outside, begin, inside };
  Part part = Part::outside;
  NameKind kind = NameKind::other;
};

class LanguageModel {
 public:
  /// From the pack's weights and word lists.
  static Result<std::shared_ptr<const LanguageModel>> compile(const base::DataPack& pack);

  LinearWeights tagger;
  std::vector<TagPair> tags;
  LinearWeights parser;
  std::vector<Step> steps;
  LinearWeights namer;
  std::vector<NameLabel> name_labels;
  Lemmas lemmas;
  Pronouns pronouns;
};

}  // namespace language
DATELINE_END
