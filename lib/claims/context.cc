#include "claims/context.h"

#include <algorithm>

DATELINE_BEGIN
namespace claims {

namespace {

/// "write-down": a token's lemma with what a hyphen joins to it, else empty.
std::string hyphenated_lemma(const Tree& tree, std::uint32_t token) {
  const auto& tokens = tree.document().tokens;
  if (token < 2 || tree.text(token - 1) != "-" ||
      tokens[token - 1].span.end != tokens[token].span.begin ||
      tokens[token - 2].span.end != tokens[token - 1].span.begin) {
    return {};
  }
  return lower_case(tree.text(token - 2)) + "-" + lower_case(tree.word(token).lemma);
}

/// The entry of the most specific form: "write-down", then the plural that
/// means something else ("talks", "sales"), then the lemma.
const WordFacts& facts_of(const Tree& tree, const Lexicon& lexicon, std::uint32_t token) {
  const Word& word = tree.word(token);
  if (word.upos == Upos::NOUN) {
    const std::string joined = hyphenated_lemma(tree, token);
    if (!joined.empty() && lexicon.find(joined).is_noun) return lexicon.find(joined);
    if (word.xpos == Xpos::NNS) {
      const WordFacts& plural = lexicon.find(LowerCase(tree.text(token)));
      if (plural.is_noun) return plural;
    }
  }
  const std::uint32_t particle =
      word.upos == Upos::VERB ? tree.child(token, Deprel::compound_prt) : Tree::none;
  if (particle != Tree::none) {
    const WordFacts& phrasal = lexicon.find(word.lemma + " " + lower_case(tree.text(particle)));
    if (phrasal.traits.any()) return phrasal;
  }
  return lexicon.find(LowerCase(word.lemma.empty() ? tree.text(token) : word.lemma));
}

}  // namespace

Context make_context(const Tree& tree, const Lexicon& lexicon, const Countries& countries,
                     const Mentions& mentions, const std::vector<TimeExpression>& times,
                     PublicationTime published) {
  Context context{tree, lexicon, countries, mentions, times, published, {}, {}, {}};
  context.facts.reserve(tree.size());
  for (std::uint32_t token = 0; token < tree.size(); ++token) {
    context.facts.push_back(&facts_of(tree, lexicon, token));
  }
  context.time_at.assign(tree.size(), Context::no_time);
  for (std::uint32_t i = 0; i < times.size(); ++i) {
    const TokenRange range = tree.tokens_of(times[i].span);
    for (std::uint32_t token = range.begin; token < range.end; ++token) context.time_at[token] = i;
  }
  for (const Entity& entity : mentions.entities()) {
    const Country* country = countries.find(entity.name);
    if (country != nullptr && country->word != CountryWord::capital) {
      context.named_countries.push_back(country->name);
    }
  }
  std::sort(context.named_countries.begin(), context.named_countries.end());
  return context;
}

}  // namespace claims
DATELINE_END
