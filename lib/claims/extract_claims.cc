#include "claims/extract_claims.h"

DATELINE_BEGIN
namespace claims {

ClaimSet extract_claims(const ClaimQuery&, const ClaimRules&) {
  return {};
}

}  // namespace claims
DATELINE_END
