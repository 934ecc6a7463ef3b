#include "time/time_rules.h"

DATELINE_BEGIN
namespace timex {

Result<std::shared_ptr<const TimeRules>> TimeRules::compile(const base::DataPack&) {
  return std::shared_ptr<const TimeRules>(std::make_shared<TimeRules>());
}

}  // namespace timex
DATELINE_END
