// Self-training for names: what a trained network says of the words whose kind
// the weak labels left open.
#pragma once

#include <vector>

#include "examples.h"

namespace train {

/// Settles the runs of unsure words of which the network is sure enough.
void settle_unsure(Network& network, const Vocabulary& vocabulary, const Labels& labels,
                   std::vector<Tree>& trees);

}  // namespace train
