// The feature templates of the linear models. The trainer and the library
// both call these, so they cannot drift apart.
#pragma once

#include <span>
#include <vector>

#include "language/tagset.h"
#include "language/transition.h"
#include "language/word_features.h"

DATELINE_BEGIN
namespace language {

using Features = std::vector<std::uint32_t>;

/// For the tag of word `at`; `before` and `before2` are the labels of the two
/// words to its left (any value that is not a label at the start).
void tag_features(std::span<const WordFeatures> words, std::size_t at, std::uint32_t before,
                  std::uint32_t before2, Features& features);

/// What name features see of a word beside its form.
struct NameContext {
  std::span<const WordFeatures> words;
  std::span<const TagPair> tags;
};

void name_features(const NameContext& context, std::size_t at, std::uint32_t before,
                   Features& features);

/// For the next move of a parse; word `w` of the state is `words[w - 1]`.
void parse_features(std::span<const WordFeatures> words, std::span<const TagPair> tags,
                    const ParseState& state, Features& features);

}  // namespace language
DATELINE_END
