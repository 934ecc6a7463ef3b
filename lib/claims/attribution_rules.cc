#include "claims/attribution_rules.h"

DATELINE_BEGIN
namespace claims {

Result<std::shared_ptr<const AttributionRules>> AttributionRules::compile(const base::DataPack&) {
  return std::shared_ptr<const AttributionRules>(std::make_shared<AttributionRules>());
}

}  // namespace claims
DATELINE_END
