#include "claims/context.h"

DATELINE_BEGIN
namespace claims {

Context make_context(const Tree& tree, const Lexicon& lexicon, const Mentions& mentions,
                     const std::vector<TimeExpression>& times, PublicationTime published) {
  Context context{tree, lexicon, mentions, times, published, {}, {}};
  context.facts.reserve(tree.size());
  for (std::uint32_t token = 0; token < tree.size(); ++token) {
    const Word& word = tree.word(token);
    context.facts.push_back(
        &lexicon.find(lower_case(word.lemma.empty() ? tree.text(token) : word.lemma)));
  }
  context.time_at.assign(tree.size(), Context::no_time);
  for (std::uint32_t i = 0; i < times.size(); ++i) {
    const TokenRange range = tree.tokens_of(times[i].span);
    for (std::uint32_t token = range.begin; token < range.end; ++token) context.time_at[token] = i;
  }
  return context;
}

}  // namespace claims
DATELINE_END
