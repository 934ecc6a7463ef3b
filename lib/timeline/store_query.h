// Finding stored claims by name, place, source, time and words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/store.h"
#include "timeline/database.h"
#include "timeline/merge_rules.h"

DATELINE_BEGIN
namespace merge {

/// The words under which a name is found: those of its own and its listed name.
std::vector<std::string> search_words(std::string_view name, const MergeRules& rules);

Result<std::vector<EventClaim>> find_claims(const Database& database, const StoreQuery& query,
                                            const MergeRules& rules);

}  // namespace merge
DATELINE_END
