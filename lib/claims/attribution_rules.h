// Reporting verbs, nouns and phrases with what they do to their content,
// compiled from data/<language>/claims/reporting_*.tsv and source_*.tsv.
#pragma once

#include <memory>

#include "base/data_pack.h"

DATELINE_BEGIN
namespace claims {

class AttributionRules {
 public:
  static Result<std::shared_ptr<const AttributionRules>> compile(const base::DataPack& pack);
};

}  // namespace claims
DATELINE_END
