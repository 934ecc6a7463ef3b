// The claims of many articles side by side, ready to be compared: names and
// predicates looked up once, times as days.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "timeline/digest.h"
#include "timeline/merge_rules.h"
#include "timeline/names.h"

DATELINE_BEGIN
namespace merge {

/// Days since 1970-01-01, both inside; an open end is the type's extreme.
struct DayRange {
  static constexpr std::int32_t open_begin = std::numeric_limits<std::int32_t>::min();
  static constexpr std::int32_t open_end = std::numeric_limits<std::int32_t>::max();
  std::int32_t begin = open_begin;
  std::int32_t end = open_end;

  [[nodiscard]] bool bounded() const { return begin != open_begin && end != open_end; }
  [[nodiscard]] bool overlaps(const DayRange& o) const { return begin <= o.end && o.begin <= end; }
  [[nodiscard]] bool contains(const DayRange& o) const { return begin <= o.begin && o.end <= end; }
  bool operator==(const DayRange&) const = default;
};

std::int32_t day_number(const TimePoint& point);
/// The days a value covers, its alternatives included.
DayRange days_of(const TimeValue& value);
/// Days from the end of one to the begin of the other; 0 when they overlap.
std::int32_t gap_between(const DayRange& a, const DayRange& b);

/// How many words stand in both of two ascending lists.
std::int32_t count_shared(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

constexpr std::uint32_t no_name = 0xffffffffU;

inline bool is_agent(Role role) {
  return role == Role::agent;
}
/// It happens to them.
inline bool is_patient(Role role) {
  return role == Role::patient || role == Role::recipient;
}

struct Argument {
  std::uint32_t name = no_name;
  Role role = Role::other;
  bool named = false;    ///< by a name of its own
  bool unnamed = false;  ///< by a common noun alone
  bool several = false;  ///< more than one
};

/// A claim, with what every comparison looks at side by side: the digests
/// themselves lie far apart in memory.
struct Mention {
  std::uint32_t article = 0;  ///< index into `Mentions::articles`
  std::uint32_t claim = 0;    ///< index into its claims
  std::uint32_t predicate = 0;
  std::uint32_t place = no_name;
  DayRange days;
  std::int32_t published = 0;
  std::uint32_t ordinal = 0;
  std::uint32_t trigger_begin = 0;
  std::uint32_t first_word = 0;  ///< its digest's words, in `Mentions::words`
  std::uint32_t word_count = 0;
  std::uint16_t marks = 0;  ///< of ClaimMark
  bool stated = false;      ///< the words say when, not the tense alone
  bool counts = false;      ///< has quantities
  bool central = false;     ///< its word belongs to the topic of its article
  char pos = 'v';           ///< of the digest's predicate
  TenseView tense = TenseView::past;
  Certainty certainty = Certainty::certain;
  Polarity polarity = Polarity::positive;
  EventClass event_class = EventClass::occurrence;
  std::vector<Argument> arguments;
  std::span<const std::uint32_t> kinds;  ///< of its digest's predicate
};

/// Everything comparisons look at. Holds pointers to the digests it was made
/// from. Articles stand in the order of their ids, mentions in the order of
/// article and claim, so equal sets give equal tables.
struct Mentions {
  std::vector<const ArticleDigest*> articles;
  std::vector<Mention> all;
  std::vector<NameKey> names;
  std::vector<NameSketch> name_sketches;  ///< of `names`
  std::vector<PredicateKey> predicates;
  std::vector<std::uint32_t> words;  ///< of all the claims, one after the other
  MatchWeights weights;

  [[nodiscard]] const ClaimDigest& digest(const Mention& m) const {
    return articles[m.article]->claims[m.claim];
  }
  [[nodiscard]] std::span<const std::uint32_t> words_of(const Mention& m) const {
    return std::span(words).subspan(m.first_word, m.word_count);
  }
  /// The claim "c<n>" of an article, or null.
  [[nodiscard]] const Mention* find(const std::string& article, const std::string& claim) const;
};

using Articles = std::map<std::string, std::shared_ptr<const ArticleDigest>>;

/// `through_undoing`: "cancelled the talks" is about the talks.
Mentions prepare(const Articles& articles, const MergeRules& rules, bool through_undoing = false);

}  // namespace merge
DATELINE_END
