#include "claims/claim_rules.h"

DATELINE_BEGIN
namespace claims {

Result<std::shared_ptr<const ClaimRules>> ClaimRules::compile(const base::DataPack&) {
  return std::shared_ptr<const ClaimRules>(std::make_shared<ClaimRules>());
}

}  // namespace claims
DATELINE_END
