// A claim in the article's own words, short enough for one line.
#pragma once

#include <optional>
#include <string>

#include "timeline/digest.h"

DATELINE_BEGIN
namespace merge {

/// "had left the capital by train" of what participant `subject` did or met.
struct ToldClause {
  std::size_t subject = 0;  ///< index into the claim's participants
  std::string lead;         ///< what stands before a subject that is only part of one
  std::string rest;         ///< all that follows the subject, on one line
  std::size_t verb = 0;     ///< where in `rest` the claim's trigger begins
};

/// Nothing where no subject is known, the verb is not finite, or where cutting
/// the clause short would lose what it is about.
/// `article` has the other claims that the clause may go on with.
std::optional<ToldClause> told_clause(const ClaimDigest& digest, const ArticleDigest& article,
                                      const MergeRules& rules);

/// The whole clause where it is short enough, says who or what it is about, and
/// needs nothing before it; else empty.
std::string short_clause(const ClaimDigest& digest, const ArticleDigest& article,
                         const MergeRules& rules);

/// The whole clause, without what opens it, cut at a word's end; empty where
/// the digest does not hold it.
std::string whole_clause(const ClaimDigest& digest, const MergeRules& rules);

}  // namespace merge
DATELINE_END
