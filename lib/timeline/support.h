// Who stands behind a claim, counted honestly: an innermost source counts once
// however many outlets repeat it, and so does an agency's text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// The name under which the claim's support is counted; equal names, one source.
std::string support_name(const Mentions& mentions, const Mention& mention,
                         const std::vector<std::uint32_t>& copies, const MergeRules& rules);

/// The name to show for a source or participant: a listed name for an alias
/// of it, else the longest spelling as given.
std::string display_name(const std::string& name, const MergeRules& rules);

/// "Newswire The ferry" at a sentence's begin, the credit of a picture and its caption: "the
/// ferry".
std::string without_credit(std::string name, const MergeRules& rules);

}  // namespace merge
DATELINE_END
