// The time rules of a language, compiled from data/<language>/time/.
#pragma once

#include <memory>

#include "base/data_pack.h"

DATELINE_BEGIN
namespace timex {

class TimeRules {
 public:
  /// The first mistake is the error, at its file and line.
  static Result<std::shared_ptr<const TimeRules>> compile(const base::DataPack& pack);
};

}  // namespace timex
DATELINE_END
