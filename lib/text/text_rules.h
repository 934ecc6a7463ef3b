// The word lists of lib/text, compiled: abbreviations, contractions, agencies
// and the shapes of wire furniture.
#pragma once

#include <memory>

#include "base/data_pack.h"

DATELINE_BEGIN
namespace text {

class TextRules {
 public:
  static Result<std::shared_ptr<const TextRules>> compile(const base::DataPack& pack);
};

}  // namespace text
DATELINE_END
