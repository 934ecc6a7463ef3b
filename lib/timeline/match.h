// How likely two claims are about the same happening: an integer from these two
// claims and their articles alone, with its reasons.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "timeline/mentions.h"

DATELINE_BEGIN
namespace merge {

/// Why two claims must stay apart whatever else agrees.
enum class KeepApart : std::uint8_t {
  no,
  other_day,      ///< both state a day, and the days are too far apart
  tense,          ///< over before one article appeared, still to come after the other
  other_ordinal,  ///< "the 74th", "the 75th"
  another,        ///< "another", "the last" beside the happening itself
  predicate,      ///< different kinds of happening
  cast,           ///< the parts in it are played by others
};

/// What was compared; each between -100 and 100 where not said otherwise.
struct PairEvidence {
  std::int32_t predicate = 0;  ///< 0-100
  bool generic = false;        ///< the word alone says little
  bool broad = false;          ///< one of many senses
  bool reporting = false;      ///< both only say that somebody spoke
  bool same_speaker = false;   ///< and it is the same
  std::int32_t kind = 0;     ///< of two nouns: 1 of one kind ("missile test"), -1 of different ones
  std::int32_t central = 0;  ///< how many of the two articles have the happening in their topic
  std::int32_t shared_roles = 0;         ///< names shared in the same role, counted
  std::int32_t shared_names = 0;         ///< names shared in any other role, counted
  std::int32_t shared_common = 0;        ///< unnamed participants shared, counted
  std::int32_t shared_common_roles = 0;  ///< of them in the same role
  bool strangers = false;                ///< two verbs, each with people of its own
  bool agents_differ = false;
  bool undergoers_differ = false;
  bool others_differ = false;       ///< both name others, places mostly, and the names differ
  bool objects_differ = false;      ///< unnamed ones, of different kinds
  bool one_or_several = false;      ///< it happened to one in the one, to several in the other
  bool descriptions_clash = false;  ///< in one role, people of different ages or nations
  std::int32_t time = 0;            ///< 2 same day, 1 compatible, 0 unknown, -1 near, -2 unlikely
  std::int32_t place = 0;           ///< 2 same, 1 contained, 0 unknown, -1 different
  std::int32_t quantities = 0;      ///< 1 the same count, -1 another count of the same thing
  bool another = false;             ///< one of them is said to be a further one
  bool number_differs = false;      ///< two nouns, one of several happenings
  bool new_in_article = false;      ///< the later one in an article, and brought in with "a"
  std::int32_t words = 0;           ///< 0-100 shared content words around the triggers
  std::int32_t topic = 0;           ///< 0-100 shared topic of the articles
  std::int32_t open = 0;            ///< how many of the two tell what is to come or may be
  bool same_article = false;
  bool polarity_differs = false;
  bool moved = false;                ///< foretold for one day, told or foretold anew for another
  std::int32_t publication_gap = 0;  ///< days
  KeepApart keep_apart = KeepApart::no;
};

struct CompareWith {
  bool any_time = false;                ///< as if neither had a time: a forecast and its report
  std::optional<std::int32_t> topic{};  ///< `topic_similarity` of their articles, where it is known
  std::optional<std::int32_t> predicate{};  ///< `predicate_similarity`, where it is known
};

PairEvidence compare(const Mentions& mentions, const Mention& a, const Mention& b,
                     const CompareWith& with = {});

/// The part of it that does not look at participants, places, quantities and words.
PairEvidence compare_kinds(const Mentions& mentions, const Mention& a, const Mention& b,
                           const CompareWith& with = {});
/// `PairEvidence::words`.
std::int32_t shared_words(const Mentions& mentions, const Mention& a, const Mention& b);
/// The same of so many shared words, the claim of fewer having `least`.
std::int32_t words_shared(std::int32_t shared, std::int32_t least);
/// `PairEvidence::strangers`, of two claims that share nobody.
bool are_strangers(const Mention& a, const Mention& b);

/// The evidence weighed.
std::int32_t score(const PairEvidence& evidence, const MatchWeights& weights);
/// What the words and the topic that are shared add to it.
std::int32_t word_points(std::int32_t words, const MatchWeights& weights);
std::int32_t topic_points(std::int32_t topic, const MatchWeights& weights);
constexpr std::int32_t keep_apart_score = -1000;
/// Days within which news is told, and days are misread.
constexpr std::int32_t long_ago = 60;

/// The evidence in words, for `explain`.
std::vector<std::string> reasons(const PairEvidence& evidence);

}  // namespace merge
DATELINE_END
