// The lexicons of lib/claims, compiled from data/<language>/claims/.
#pragma once

#include <memory>

#include "base/data_pack.h"
#include "claims/attribution_rules.h"
#include "claims/countries.h"
#include "claims/lexicon.h"
#include "claims/mention_rules.h"

DATELINE_BEGIN
namespace claims {

class ClaimRules {
 public:
  static Result<std::shared_ptr<const ClaimRules>> compile(const base::DataPack& pack);

  [[nodiscard]] const AttributionRules& attribution() const { return *attribution_; }
  [[nodiscard]] const MentionRules& mentions() const { return *mentions_; }
  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }
  [[nodiscard]] const Countries& countries() const { return *countries_; }

 private:
  std::shared_ptr<const AttributionRules> attribution_;
  std::shared_ptr<const MentionRules> mentions_;
  std::shared_ptr<const Lexicon> lexicon_;
  std::shared_ptr<const Countries> countries_;
};

}  // namespace claims
DATELINE_END
