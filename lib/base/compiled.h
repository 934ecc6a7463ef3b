// What a RuleSet holds: each stage's compiled rules, known here by name only,
// so that a stage includes its own and no other.
#pragma once

#include <memory>

#include "dateline/rule_set.h"

DATELINE_BEGIN

namespace text {
class TextRules;
}
namespace language {
class LanguageModel;
}
namespace timex {
class TimeRules;
}
namespace claims {
class ClaimRules;
}
namespace merge {
class MergeRules;
}

struct RuleSet::Compiled {
  std::shared_ptr<const text::TextRules> text;
  std::shared_ptr<const language::LanguageModel> language;
  std::shared_ptr<const timex::TimeRules> time;
  std::shared_ptr<const claims::ClaimRules> claims;
  std::shared_ptr<const merge::MergeRules> timeline;
};

DATELINE_END
