#include "timeline/same_matter.h"

#include <algorithm>

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int32_t same_kind = 80;     ///< of `predicate_similarity`
constexpr std::int32_t shared_enough = 4;  ///< words near both triggers when nobody is in both

enum class Meeting : std::uint8_t { unknown, met, differ };

bool alike(const NameKey& a, const NameKey& b) {
  if (match_names(a, b).score >= name_agrees) return true;
  return !a.proper && !b.proper && a.head == b.head;
}

/// Who fills a role on either side: the same, others, or it cannot be told, as
/// a name and "the company" may be one.
Meeting meeting(const Mentions& mentions, const Mention& a, const Mention& b, bool (*fills)(Role)) {
  bool names[2] = {false, false};
  bool nouns[2] = {false, false};
  for (int side = 0; side < 2; ++side) {
    for (const Argument& x : (side == 0 ? a : b).arguments) {
      if (!fills(x.role)) continue;
      const NameKey& name = mentions.names[x.name];
      (name.proper ? names : nouns)[side] = true;
      for (const Argument& y : (side == 0 ? b : a).arguments) {
        if (alike(name, mentions.names[y.name])) return Meeting::met;
      }
    }
  }
  const bool both_named = names[0] && names[1];
  const bool both_plain = nouns[0] && nouns[1] && !names[0] && !names[1];
  return both_named || both_plain ? Meeting::differ : Meeting::unknown;
}

}  // namespace

bool times_agree(const Mention& a, const Mention& b) {
  return !a.stated || !b.stated || gap_between(a.days, b.days) <= 1;
}

namespace {

/// Both are told as over, on days more than a month apart.
bool are_times_apart(const Mention& a, const Mention& b) {
  constexpr std::int32_t a_month = 31;
  return a.stated && b.stated && a.tense == TenseView::past && b.tense == TenseView::past &&
         gap_between(a.days, b.days) > a_month;
}

}  // namespace

bool tell_of_one(const Mentions& mentions, const Mention& a, const Mention& b) {
  if (are_times_apart(a, b)) return false;
  const PredicateKey& p = mentions.predicates[a.predicate];
  const PredicateKey& q = mentions.predicates[b.predicate];
  if (predicate_similarity(p, q) < same_kind) return false;
  const ClaimDigest& x = mentions.digest(a);
  const ClaimDigest& y = mentions.digest(b);
  if (x.claim.event_class == EventClass::reporting ||
      y.claim.event_class == EventClass::reporting) {
    return false;
  }
  if (((x.marks ^ y.marks) & (mark_another | mark_earlier)) != 0) return false;
  if (x.ordinal > 1 && y.ordinal > 1 && x.ordinal != y.ordinal) return false;
  const Meeting agents = meeting(mentions, a, b, is_agent);
  const Meeting patients = meeting(mentions, a, b, is_patient);
  if (agents == Meeting::differ || patients == Meeting::differ) return false;
  if (agents == Meeting::met || patients == Meeting::met) return true;
  return !p.generic && !q.generic && count_shared(x.words, y.words) >= shared_enough;
}

}  // namespace merge
DATELINE_END
