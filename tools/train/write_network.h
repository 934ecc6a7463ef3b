// Writes the network as the library reads it (lib/language/network.h).
#pragma once

#include <string>

#include "examples.h"

namespace train {

/// Rounds the weights; says on standard error what had to be clipped.
void write_network(const Network& network, const Vocabulary& vocabulary, const Labels& labels,
                   const Vectors& vectors, const std::string& path);

}  // namespace train
