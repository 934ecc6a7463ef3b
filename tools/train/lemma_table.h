// Learns the lemma table that lib/language/lemmas.h reads.
#pragma once

#include <string>
#include <vector>

#include "conllu.h"
#include "inflections.h"

namespace train {

void write_lemma_table(const std::vector<Tree>& trees, const std::vector<Inflected>& regular,
                       const std::string& path);

}  // namespace train
