// Which articles are copies of one agency's text: MinHash sketches over word
// shingles (Broder 1997), and agencies that a text credits.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/extraction.h"
#include "timeline/merge_rules.h"

DATELINE_BEGIN
namespace merge {

constexpr std::size_t sketch_size = 64;
constexpr std::size_t shingle_words = 4;

/// `sketch_size` minima of the hashes of the body's word shingles; empty for a
/// text of fewer words than a shingle and a half.
std::vector<std::uint32_t> sketch_of(const Document& document);

/// 0-100: the estimated share of shingles two texts have in common (Jaccard).
std::int32_t sketch_similarity(const std::vector<std::uint32_t>& a,
                               const std::vector<std::uint32_t>& b);

/// Agencies the text names as its own origin: in its dateline, byline, credit
/// or closing note. Captions do not count: a photo's agency did not write the text.
std::vector<std::string> credited_agencies(const Extraction& extraction, const MergeRules& rules);

struct ArticleDigest;

/// For each article the index of the one that stands for its group of
/// near-copies: the first that credits an agency, or the first (its own when it
/// has no copies). `articles` in the order of their ids.
std::vector<std::uint32_t> copy_groups(const std::vector<const ArticleDigest*>& articles);

}  // namespace merge
DATELINE_END
