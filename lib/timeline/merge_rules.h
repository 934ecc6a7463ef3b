// The lists that matching across articles works with, from data/<language>/timeline/.
#pragma once

#include <memory>

#include "base/data_pack.h"

DATELINE_BEGIN
namespace merge {

class MergeRules {
 public:
  static Result<std::shared_ptr<const MergeRules>> compile(const base::DataPack& pack);
};

}  // namespace merge
DATELINE_END
