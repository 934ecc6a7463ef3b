// What nouns, titles and pronouns tell about whom they stand for, compiled
// from data/<language>/claims/coref_*.tsv.
#pragma once

#include <memory>

#include "base/data_pack.h"

DATELINE_BEGIN
namespace claims {

class MentionRules {
 public:
  static Result<std::shared_ptr<const MentionRules>> compile(const base::DataPack& pack);
};

}  // namespace claims
DATELINE_END
