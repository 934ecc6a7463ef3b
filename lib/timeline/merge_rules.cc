#include "timeline/merge_rules.h"

DATELINE_BEGIN
namespace merge {

Result<std::shared_ptr<const MergeRules>> MergeRules::compile(const base::DataPack&) {
  return std::shared_ptr<const MergeRules>(std::make_shared<MergeRules>());
}

}  // namespace merge
DATELINE_END
