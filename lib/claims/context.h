// What every part of claim extraction looks things up in, for one document.
#pragma once

#include <vector>

#include "claims/countries.h"
#include "claims/lexicon.h"
#include "claims/mentions.h"
#include "claims/tree.h"
#include "dateline/time_expression.h"
#include "dateline/time_value.h"

DATELINE_BEGIN
namespace claims {

/// References that outlive the extraction of one document, and each token's
/// entry in the lexicon.
struct Context {
  const Tree& tree;
  const Lexicon& lexicon;
  const Countries& countries;
  const Mentions& mentions;
  const std::vector<TimeExpression>& times;
  PublicationTime published;
  std::vector<const WordFacts*> facts;       ///< by lower-case lemma; one a token
  std::vector<std::uint32_t> time_at;        ///< index of the time expression over a token, or none
  std::vector<std::string> named_countries;  ///< sorted; those the article names, also by adjective

  static constexpr std::uint32_t no_time = 0xffffffffU;

  [[nodiscard]] bool is(std::uint32_t token, Trait trait) const { return facts[token]->is(trait); }
  /// The same of the word as it is written: "ca", "n't", "before".
  [[nodiscard]] bool says(std::uint32_t token, Trait trait) const {
    return lexicon.find(lower_case(tree.text(token))).is(trait);
  }
  [[nodiscard]] const Word& word(std::uint32_t token) const { return tree.word(token); }
};

Context make_context(const Tree& tree, const Lexicon& lexicon, const Countries& countries,
                     const Mentions& mentions, const std::vector<TimeExpression>& times,
                     PublicationTime published);

}  // namespace claims
DATELINE_END
