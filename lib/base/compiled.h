// What a RuleSet holds: each stage's compiled rules, known here by name only,
// so that a stage includes its own and no other.
#pragma once

#include <memory>
#include <mutex>

#include "base/data_pack.h"
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

namespace base {

/// One stage's rules, compiled when they are first asked for: who wants times
/// alone does not wait for the rest. Safe from many threads; copies share.
template <class Rules>
class Stage {
 public:
  using Shared = std::shared_ptr<const Rules>;
  using Compile = Result<Shared> (*)(const DataPack& pack);

  Stage() = default;
  explicit Stage(Shared ready) : state_(std::make_shared<State>()) {
    std::call_once(state_->once, [&] { state_->rules = std::move(ready); });
  }
  /// Of a pack that compiles, as the one built in does.
  Stage(const std::shared_ptr<const DataPack>& pack, Compile compile)
      : state_(std::make_shared<State>()) {
    state_->pack = pack;
    state_->compile = compile;
  }

  operator const Shared&() const {  // NOLINT(*-explicit-*): it is one to its users
    State& state = *state_;
    std::call_once(state.once, [&] { state.rules = state.compile(*state.pack).value(); });
    return state.rules;
  }
  const Rules& operator*() const { return *static_cast<const Shared&>(*this); }
  const Rules* operator->() const { return &**this; }

 private:
  struct State {
    std::shared_ptr<const DataPack> pack;
    Compile compile = nullptr;
    std::once_flag once;
    Shared rules;
  };
  std::shared_ptr<State> state_;
};

}  // namespace base

struct RuleSet::Compiled {
  base::Stage<text::TextRules> text;
  base::Stage<language::LanguageModel> language;
  base::Stage<timex::TimeRules> time;
  base::Stage<claims::ClaimRules> claims;
  base::Stage<merge::MergeRules> timeline;
};

DATELINE_END
