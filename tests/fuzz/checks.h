// What must hold of any result, whatever the bytes.
#pragma once

#include <string>
#include <string_view>

#include "dateline/dateline.h"

namespace dateline_fuzz {

/// The first rule that `extraction` breaks, in words; empty when it keeps all.
std::string broken_rule(const dateline::Extraction& extraction);

/// Reads `bytes` as a file of articles and as a body, analyses what is there
/// and returns the first broken rule. `whole`: all stages, not only the times.
std::string try_bytes(std::string_view bytes, bool whole);

}  // namespace dateline_fuzz
