#include "claims/extract_claims.h"

#include "claims/attribution.h"
#include "claims/mentions.h"
#include "claims/tree.h"

DATELINE_BEGIN
namespace claims {

ClaimSet extract_claims(const ClaimQuery& query, const ClaimRules& rules) {
  const Mentions mentions(query.document, query.analysis, rules.mentions());
  const Tree tree(query.document, query.analysis);
  const Attributions attributions = find_attributions({tree, mentions}, rules.attribution());
  ClaimSet found;
  found.attributions = attributions.listed();
  return found;
}

}  // namespace claims
DATELINE_END
