// Which nouns name events: by their share of eventive uses and what stands around them.
#pragma once

#include <string_view>
#include <vector>

#include "claims/context.h"

DATELINE_BEGIN
namespace claims {

/// Of one document; refers to the context, which must outlive it.
class EventNouns {
 public:
  explicit EventNouns(const Context& context);

  /// The words of a noun written with hyphens, also apart ("a check-in", "a smash - and - grab"),
  /// that opens at the token; empty for none.
  [[nodiscard]] TokenRange compound_at(std::uint32_t token) const;
  [[nodiscard]] bool is_event(std::uint32_t token) const;

 private:
  const Context& context_;
  std::vector<bool> title_case_;          ///< a flag a sentence
  std::vector<std::string_view> things_;  ///< lemmas
};

}  // namespace claims
DATELINE_END
