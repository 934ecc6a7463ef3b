// The trained English model: tags, lemmas, names and trees.
#pragma once

#include <memory>

#include "base/data_pack.h"
#include "base/pool.h"
#include "language/gazetteer.h"
#include "language/lemmas.h"
#include "language/morphology.h"
#include "language/network.h"
#include "language/verbs.h"

DATELINE_BEGIN
namespace language {

class SentenceAnalyzer;

/// Immutable; keeps the bytes it was compiled from alive.
class LanguageModel {
 public:
  /// From the pack's weights and word lists.
  static Result<std::shared_ptr<const LanguageModel>> compile(const base::DataPack& pack);

  Network network;
  Lemmas lemmas;
  Pronouns pronouns;
  Gazetteer gazetteer;
  /// Analyzers of this model, for one text at a time each.
  std::shared_ptr<base::Pool<SentenceAnalyzer>> analyzers;
  Verbs verbs;

 private:
  base::DataPack pack_;  ///< keeps the bytes alive
};

}  // namespace language
DATELINE_END
