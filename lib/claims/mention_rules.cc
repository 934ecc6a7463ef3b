#include "claims/mention_rules.h"

DATELINE_BEGIN
namespace claims {

Result<std::shared_ptr<const MentionRules>> MentionRules::compile(const base::DataPack&) {
  return std::shared_ptr<const MentionRules>(std::make_shared<MentionRules>());
}

}  // namespace claims
DATELINE_END
