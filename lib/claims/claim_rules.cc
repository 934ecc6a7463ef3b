#include "claims/claim_rules.h"

DATELINE_BEGIN
namespace claims {

Result<std::shared_ptr<const ClaimRules>> ClaimRules::compile(const base::DataPack& pack) {
  auto rules = std::make_shared<ClaimRules>();
  auto attribution = AttributionRules::compile(pack);
  if (!attribution) return attribution.error();
  rules->attribution_ = *attribution;
  auto mentions = MentionRules::compile(pack);
  if (!mentions) return mentions.error();
  rules->mentions_ = *mentions;
  auto lexicon = Lexicon::compile(pack);
  if (!lexicon) return lexicon.error();
  rules->lexicon_ = *lexicon;
  auto countries = Countries::compile(pack);
  if (!countries) return countries.error();
  rules->countries_ = *countries;
  return std::shared_ptr<const ClaimRules>(std::move(rules));
}

}  // namespace claims
DATELINE_END
