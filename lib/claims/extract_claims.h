// Stage 4: sentences + trees + times -> attributions and claims.
#pragma once

#include <vector>

#include "claims/claim_rules.h"
#include "dateline/analysis.h"
#include "dateline/claim.h"
#include "dateline/document.h"
#include "dateline/time_expression.h"

DATELINE_BEGIN
namespace claims {

struct ClaimQuery {
  const Document& document;
  const Analysis& analysis;
  const std::vector<TimeExpression>& times;
  PublicationTime published;
};

struct ClaimSet {
  std::vector<Attribution> attributions;
  std::vector<Claim> claims;
};

ClaimSet extract_claims(const ClaimQuery& query, const ClaimRules& rules);

}  // namespace claims
DATELINE_END
