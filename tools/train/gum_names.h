// Named entities from GUM's entity annotation, which brackets every mention.
#pragma once

#include <vector>

#include "conllu.h"

namespace train {

/// Mentions headed by a proper noun, cut down to the name: without
/// determiners, titles and possessive endings. Outermost first; no overlap.
std::vector<dateline::Name> gum_names(const std::vector<TreeWord>& words);

}  // namespace train
