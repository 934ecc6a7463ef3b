#include "timeline/prospects.h"

#include <algorithm>
#include <limits>

#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t kept_similarities = 1U << 15U;
constexpr std::int32_t many_words = 50;  ///< `PairEvidence::words` beyond which more add nothing

/// What is shared speaks for a match, what differs against it.
bool has_usual_signs(const MatchWeights& w) {
  const auto for_it = {w.first_role,      w.more_roles,    w.common_role, w.common,
                       w.words_any,       w.words_most,    w.place_same,  w.place_contained,
                       w.strangers_alike, w.quantity_same, w.same_speaker};
  const auto against = {w.agents_differ,    w.agents_differ_more,   w.undergoers_differ,
                        w.others_differ,    w.objects_differ,       w.one_or_several,
                        w.place_differs,    w.objects_differ_broad, w.descriptions_clash,
                        w.quantity_differs, w.differ_same_article};
  return std::all_of(for_it.begin(), for_it.end(), [](auto weight) { return weight >= 0; }) &&
         std::all_of(against.begin(), against.end(), [](auto weight) { return weight <= 0; });
}

}  // namespace

/// Two names are one, or of one kind, only where one of these hashes is the same.
Prospects::Sketch Prospects::sketch_of(const Mentions& mentions, const Mention& mention) {
  Sketch sketch;
  for (const Argument& argument : mention.arguments) {
    const NameKey& name = mentions.names[argument.name];
    for (const std::uint32_t word : name.words) sketch.names.add(word);
    for (const std::uint32_t kind : name.kinds) sketch.names.add(kind);
    for (const std::uint32_t other : {name.country, name.initials, name.head}) {
      if (other != 0) sketch.names.add(other);
    }
    sketch.names.add(name.id);
    if (!name.proper) continue;
    sketch.names.add(name.tight);
    sketch.names.add(name.bones);
  }
  for (const std::uint32_t word : mentions.words_of(mention)) sketch.words.add(word);
  return sketch;
}

Prospects::Prospects(const Mentions& mentions, std::int32_t least)
    : mentions_(mentions),
      least_(least),
      usual_(has_usual_signs(mentions.weights)),
      similarities_(kept_similarities, {std::numeric_limits<std::uint32_t>::max(), 0, 0}) {
  sketches_.reserve(mentions.all.size());
  for (const Mention& mention : mentions.all) sketches_.push_back(sketch_of(mentions, mention));
}

std::int32_t Prospects::similarity(std::uint32_t a, std::uint32_t b) {
  Similarity& kept = similarities_[mix(a, b) % kept_similarities];
  if (kept.a != a || kept.b != b) {
    kept = {a, b, predicate_similarity(mentions_.predicates[a], mentions_.predicates[b])};
  }
  return kept.value;
}

/// Whether the evidence reaches the score at its best: as strangers, or with all shared that can
/// be.
bool Prospects::reaches(PairEvidence evidence, const Mention& a, const Mention& b,
                        bool may_share) const {
  const bool places = a.place != no_name && b.place != no_name;
  evidence.quantities = a.counts && b.counts ? 1 : 0;
  for (const std::int32_t place : {0, 1, 2}) {
    if (place > 0 && !places) break;
    evidence.place = place;
    evidence.strangers = are_strangers(a, b);
    if (score(evidence, mentions_.weights) >= least_) return true;
    if (!may_share) continue;
    PairEvidence best = evidence;
    best.strangers = false;
    best.same_speaker = best.reporting;
    best.shared_roles = 3;
    best.shared_names = mentions_.weights.name > 0 ? 2 : 0;
    best.shared_common = 2;
    best.shared_common_roles = 1;
    if (score(best, mentions_.weights) >= least_) return true;
  }
  return false;
}

bool Prospects::good(std::uint32_t a, std::uint32_t b, std::int32_t topic) {
  if (!usual_) return true;
  const Mention& x = mentions_.all[a];
  const Mention& y = mentions_.all[b];
  CompareWith with;
  with.topic = topic;
  with.predicate = similarity(x.predicate, y.predicate);
  PairEvidence evidence = compare_kinds(mentions_, x, y, with);
  if (evidence.keep_apart != KeepApart::no) return keep_apart_score >= least_;
  const bool may_share = sketches_[a].names.meets(sketches_[b].names);
  const bool words = sketches_[a].words.meets(sketches_[b].words);
  evidence.words = words ? many_words : 0;
  if (!reaches(evidence, x, y, may_share)) return false;
  if (!words) return true;
  evidence.words = shared_words(mentions_, x, y);
  return reaches(evidence, x, y, may_share);
}

}  // namespace merge
DATELINE_END
