// Which articles may tell the same story: those that share weighty words and
// lie near in time.
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// Pairs of articles, a < b, ascending. An article has a bounded number of
/// neighbours however many there are in all.
std::vector<std::pair<std::uint32_t, std::uint32_t>> neighbour_articles(const Mentions& mentions);

}  // namespace merge
DATELINE_END
