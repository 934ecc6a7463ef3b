// Named entities from GUM's entity annotation, which brackets every mention.
#pragma once

#include <vector>

#include "conllu.h"
#include "language/gazetteer.h"

namespace train {

bool has_class(const TreeWord& word, std::uint8_t classes,
               const dateline::language::Gazetteer& gazetteer);

/// Mentions headed by a proper noun, cut down to the name: without
/// determiners, titles and possessive endings. Outermost first; no overlap.
std::vector<dateline::Name> gum_names(const std::vector<TreeWord>& words,
                                      const dateline::language::Gazetteer& gazetteer);

}  // namespace train
