// Counts, amounts and ages in a claim's clause, so that two reports of one
// happening can be found to disagree about them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/extraction.h"
#include "timeline/merge_rules.h"

DATELINE_BEGIN
namespace merge {

/// {3000, "soldier"} of "killed three soldiers".
struct Quantity {
  std::int64_t value = 0;  ///< in thousandths, "2.5 per cent" being 2500
  std::string unit;        ///< lemma of what is counted, "people" for persons as such
  Bound bound = Bound::exact;

  bool operator==(const Quantity&) const = default;
};

/// No number is both: "at least 12" and "14" agree, "12" and "14" do not.
bool contradict(const Quantity& a, const Quantity& b);

/// "at least 12 people".
std::string to_text(const Quantity& quantity);

struct Counted {
  std::vector<Quantity> quantities;
  std::string toll_of;  ///< "die" where the claim is only that a toll of dead rose or stands
};

/// What the claim at token `head` counts.
Counted read_quantities(const Extraction& extraction, const Claim& claim, std::uint32_t head,
                        const MergeRules& rules);

}  // namespace merge
DATELINE_END
