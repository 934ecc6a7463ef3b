// The trained English model: tags, lemmas, names and trees.
#pragma once

#include <memory>

#include "base/data_pack.h"

DATELINE_BEGIN
namespace language {

class LanguageModel {
 public:
  /// From the pack's weights and word lists.
  static Result<std::shared_ptr<const LanguageModel>> compile(const base::DataPack& pack);
};

}  // namespace language
DATELINE_END
