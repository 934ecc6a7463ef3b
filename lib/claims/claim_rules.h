// The lexicons of lib/claims, compiled from data/<language>/claims/.
#pragma once

#include <memory>

#include "base/data_pack.h"

DATELINE_BEGIN
namespace claims {

class ClaimRules {
 public:
  static Result<std::shared_ptr<const ClaimRules>> compile(const base::DataPack& pack);
};

}  // namespace claims
DATELINE_END
