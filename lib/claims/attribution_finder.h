// The passes that find attributions, each by another kind of cue. Internal to
// lib/claims/attribution*.
#pragma once

#include <vector>

#include "claims/attribution_rules.h"
#include "claims/attribution_words.h"
#include "claims/mentions.h"
#include "claims/tree.h"
#include "dateline/time_expression.h"

DATELINE_BEGIN
namespace claims {

struct Finding {
  const Tree& tree;
  const Mentions& mentions;
  const AttributionRules& rules;
  const std::vector<TimeExpression>& times;
  std::vector<Draft> drafts;
};

/// Quoted words and who says them.
struct QuotedSpeech {
  TokenRange content;
  Phrase source;
};

/// The quoted words that end right before a reporting verb and its source:
/// "X," he said; "X," said the minister. Empty when there are none.
QuotedSpeech speech_before(const Tree& tree, std::uint32_t verb, TokenRange cue);

/// A reporting clause set off by commas, "X, the agency reported, Y": the rest
/// of the sentence is its content. Empty when the verb is not so placed.
struct SetOffSpeech {
  std::vector<TokenRange> content;
  Phrase source;
};
struct SetOff {
  bool addressed = false;  ///< an object may follow: "X, she told reporters"
  bool strictly = false;   ///< nothing else may follow: "X, records show."
};
SetOffSpeech speech_around(const Tree& tree, const AttributionRules& rules, std::uint32_t verb,
                           TokenRange cue, SetOff set_off);

/// "a tax which economists say | hurts the poor": the pronoun and what follows
/// the verb are the content. Empty when the verb is not so placed.
SetOffSpeech speech_extracted(const Tree& tree, const AttributionRules& rules, std::uint32_t verb,
                              TokenRange cue);

/// "Asked | whether he would run, he ...": the question behind a participle that
/// opens a sentence or stands behind "when".
TokenRange question_asked(const Tree& tree, TokenRange cue);

/// Whether a verb reports clauses, not only quoted words: "adding", not "beginning".
bool reports_clauses(const AttributionRules& rules, const Tree& tree, std::uint32_t token);

/// What the author adds behind a comma: "a claim that the group dismissed", "two days after ...",
/// "with the train reportedly on its way".
bool adds_comment(const Tree& tree, const AttributionRules& rules, TokenRange rest);

/// Expects, demands, promises: what it speaks of is to come.
bool speaks_ahead(CueClass cue_class);

/// "The agency told them that X, | a lawmaker said": what the lawmaker says ends before him, also
/// what the agency tells.
void part_speakers(Finding& finding);

/// ", as the minister had forecast": the author says that it came so.
bool is_foretold(const Tree& tree, const AttributionRules& rules, const CueEntry& entry,
                 const Phrase& source);

/// The end of a draft's last content before a further act of speech: ", adding
/// that", "and urged", "but officials said".
std::uint32_t before_further_speech(const Tree& tree, const AttributionRules& rules,
                                    const Draft& draft);

/// "said the train would stop there, | and the talks were likely to begin": a
/// further clause about what was then to come is still what was said. The end
/// of it, or `rest.begin`, the comma behind the content.
std::uint32_t end_of_forecast(const Tree& tree, const AttributionRules& rules, const Draft& draft,
                              TokenRange rest);

/// The end of a content without a finite verb before one that is joined to the
/// cue: "called on Congress to pass it | and said".
std::uint32_t before_further_verb(const Tree& tree, TokenRange content);

/// No source is longer, in tokens.
constexpr std::uint32_t longest_source = 40;
/// The noun phrase in a range that holds nothing else.
Phrase phrase_in(const Tree& tree, TokenRange range);
/// Behind an inverted verb: the noun phrase with its appositions, to the end
/// of the sentence or the next quoted words.
Phrase inverted_source(const Tree& tree, std::uint32_t begin);

/// Who says it: `find_agent`, or where the tree has none, the noun phrase before it.
Phrase spoken_by(const Tree& tree, const AttributionRules& rules, std::uint32_t verb);

/// Verbs of the lexicon with their complements: "said that", "called it a lie".
void find_verb_cues(Finding& finding);
/// Nouns and adjectives: "the claim that", "was confident that".
void find_noun_cues(Finding& finding);
/// "The vote raised hopes that": a vote hopes nothing.
bool cannot_feel(const Finding& finding, CueClass cue_class, const Phrase& agent);
/// Fixed phrases, adverbs, colons: "according to", "reportedly", "Police: ...".
void find_phrase_cues(Finding& finding);
/// Gives cues the words they carry along: "went on to say", "expressed doubt".
void widen_cues(Finding& finding);
/// Mends where sources begin and end.
void mend_sources(Finding& finding);
/// Mends the ends of reported clauses.
void mend_extents(Finding& finding);
/// "..., but said", "and officials said": who speaks behind the conjunction.
void share_speakers(Finding& finding);
/// Adds the links that only chains know: "told Yonhap", "citing an official".
void link_chains(Finding& finding);
/// Gives quoted words to the cue beside them, over several sentences.
void join_quotations(Finding& finding);

}  // namespace claims
DATELINE_END
