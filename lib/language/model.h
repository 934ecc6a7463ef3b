// The trained English model: tags, lemmas, names and trees.
#pragma once

#include <memory>

#include "base/data_pack.h"
#include "language/gazetteer.h"
#include "language/lemmas.h"
#include "language/morphology.h"
#include "language/network.h"

DATELINE_BEGIN
namespace language {

/// Immutable; keeps the bytes it was compiled from alive.
class LanguageModel {
 public:
  /// From the pack's weights and word lists.
  static Result<std::shared_ptr<const LanguageModel>> compile(const base::DataPack& pack);

  Network network;
  Lemmas lemmas;
  Pronouns pronouns;
  Gazetteer gazetteer;

 private:
  base::DataPack pack_;  ///< keeps the bytes alive
};

}  // namespace language
DATELINE_END
