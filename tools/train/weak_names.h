// Names for a treebank that does not mark them, as far as its tags, its trees
// and the gazetteer tell.
#pragma once

#include <vector>

#include "conllu.h"
#include "language/gazetteer.h"

namespace train {

/// Fills `names` and `unsure` of trees whose treebank marks no entities: runs of
/// proper nouns get a kind where the lists, a title, the tree or another
/// mention in the document decide it; the others are unsure.
void label_names(std::vector<Tree>& trees, const dateline::base::DataPack& pack,
                 const dateline::language::Gazetteer& gazetteer);

}  // namespace train
