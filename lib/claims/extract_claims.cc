#include "claims/extract_claims.h"

#include "claims/attribution.h"
#include "claims/mentions.h"

DATELINE_BEGIN
namespace claims {

ClaimSet extract_claims(const ClaimQuery& query, const ClaimRules& rules) {
  const Mentions mentions(query.document, query.analysis, rules.mentions());
  const Attributions attributions =
      find_attributions({query.document, query.analysis, mentions}, rules.attribution());
  ClaimSet found;
  found.attributions = attributions.listed();
  return found;
}

}  // namespace claims
DATELINE_END
