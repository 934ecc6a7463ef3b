// What a timeline keeps of an article: its claims with what merging needs to
// know about their sentences, and no text beyond those sentences.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/extraction.h"
#include "timeline/claim_links.h"
#include "timeline/merge_rules.h"
#include "timeline/predicates.h"
#include "timeline/quantities.h"
#include "timeline/standing.h"

DATELINE_BEGIN
namespace merge {

/// Reasons in the words to take a claim for another happening of its kind.
enum ClaimMark : std::uint16_t {
  mark_another = 1,  ///< "another", "a second", "a further"
  mark_earlier = 2,  ///< "last", "previous", "earlier", "first" of its kind
  mark_headline = 4,
  mark_changed = 8,   ///< "will now arrive", "will instead come": other than was said before
  mark_late = 16,     ///< "three days late", "a week later than planned"
  mark_lasting = 32,  ///< "stay closed": a state that goes on
  mark_over = 64,     ///< a noun whose end is told: "the strike ended"
  mark_new = 128,     ///< a noun with "a": brings something in
  mark_plural = 256,  ///< a noun of several: "robberies"
  mark_habit = 512,   ///< "often attacks", "used to sail": again and again, on no one day
};

struct ClaimDigest {
  Claim claim;
  std::string quote;              ///< the sentence it stands in
  std::uint32_t quote_begin = 0;  ///< its first byte in the body
  Span phrase;                    ///< of a noun, the words that say what it is
  Predicate predicate;
  std::vector<Quantity> quantities;
  std::uint32_t ordinal = 0;  ///< "the 74th anniversary"
  std::uint16_t marks = 0;    ///< of ClaimMark
  Standing standing = Standing::unknown;
  std::vector<std::uint32_t> words;  ///< sorted hashes of the content lemmas near it
};

/// The words at `span` of the body, as far as the claim's sentence holds them.
std::string_view text_of(const ClaimDigest& digest, Span span);

struct TopicWord {
  std::uint32_t word = 0;
  std::uint32_t weight = 0;
};

struct ArticleDigest {
  std::string id;
  std::string publisher;
  std::string title;
  PublicationTime published;
  std::vector<std::string> agencies;  ///< news agencies that the text credits as its own source
  std::vector<TopicWord> topic;       ///< the words it is about, sorted by word
  std::vector<std::uint32_t> sketch;  ///< MinHash of its word shingles (Broder 1997)
  std::vector<ClaimDigest> claims;
  std::vector<ClaimLink> links;  ///< between its claims
};

ArticleDigest digest(const Extraction& extraction, const MergeRules& rules);

/// What is taken for two articles of which one was not analysed.
constexpr std::int32_t unknown_topic = 30;

/// 0-100: how much two articles are about the same things.
std::int32_t topic_similarity(const ArticleDigest& a, const ArticleDigest& b);

}  // namespace merge
DATELINE_END
