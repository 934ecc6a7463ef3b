// Names for a treebank that does not mark them, as teachers see them: the file
// that tools/train/teach_names.py writes.
#pragma once

#include <string>
#include <vector>

#include "conllu.h"

namespace train {

/// Fills `names` and `unsure` of the trees that `path` knows by their ids. A
/// line is an id and then, after tabs, spans "3-5:PER" of words counted from 1, both
/// ends within; the kind is PER, ORG, LOC or "?" where the teachers disagree.
/// Stops the program with file and line when a line is not so.
void read_taught_names(std::vector<Tree>& trees, const std::string& path);

/// Sentences of which only the names are known; a line is an id, then the
/// words with spaces between, then spans as above.
std::vector<Tree> read_named_text(const std::string& path);

}  // namespace train
