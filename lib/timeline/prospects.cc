#include "timeline/prospects.h"

#include <algorithm>
#include <limits>

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int32_t many_words = 50;  ///< `PairEvidence::words` beyond which more add nothing
constexpr std::int32_t most_similar = 100;
constexpr std::int32_t not_known = std::numeric_limits<std::int32_t>::min();

// What is known of a claim,
constexpr std::uint32_t has_place = 1;
constexpr std::uint32_t has_counts = 2;
constexpr std::uint32_t has_kinds = 4;
constexpr std::uint32_t reports = 8;
constexpr std::uint32_t has_people = 16;  ///< a verb with participants
constexpr std::uint32_t of_both = has_place | has_counts | has_kinds | reports | has_people;
// what one of two need have,
constexpr std::uint32_t is_generic = 32;
constexpr std::uint32_t is_broad = 64;
constexpr std::uint32_t of_either = is_generic | is_broad;
// and what is known of two.
constexpr std::uint32_t may_share = 128;
constexpr std::uint32_t all_flags = 256;

/// What is shared speaks for a match, what differs against it.
bool has_usual_signs(const MatchWeights& w) {
  const auto for_it = {w.first_role,      w.more_roles,    w.common_role, w.common,
                       w.words_any,       w.words_most,    w.place_same,  w.place_contained,
                       w.strangers_alike, w.quantity_same, w.same_speaker};
  const auto against = {w.agents_differ,       w.agents_differ_more,
                        w.undergoers_differ,   w.others_differ,
                        w.objects_differ,      w.one_or_several,
                        w.place_differs,       w.objects_differ_broad,
                        w.descriptions_clash,  w.quantity_differs,
                        w.differ_same_article, w.bare,
                        w.open_and_told,       w.another,
                        w.number_differs,      w.new_in_article,
                        w.same_article,        w.polarity,
                        w.time_near,           w.polarity_same_article,
                        w.time_unlikely};
  return w.time_same >= std::max(w.time_compatible, 0) &&
         std::all_of(for_it.begin(), for_it.end(), [](auto weight) { return weight >= 0; }) &&
         std::all_of(against.begin(), against.end(), [](auto weight) { return weight <= 0; });
}

/// What of their flags holds of two claims together.
std::uint32_t flags_of(std::uint32_t a, std::uint32_t b) {
  return (a & b & of_both) | ((a | b) & of_either);
}

}  // namespace

Prospects::Sketch Prospects::sketch_of(const Mentions& mentions, const Mention& mention) {
  Sketch sketch;
  for (const Argument& argument : mention.arguments) {
    sketch.names.add(mentions.name_sketches[argument.name]);
  }
  const auto words = mentions.words_of(mention);
  for (const std::uint32_t word : words) sketch.words.add(word);
  constexpr std::size_t countable = std::numeric_limits<std::int16_t>::max();
  sketch.word_count = static_cast<std::int16_t>(std::min(words.size(), countable));
  sketch.hidden_words = static_cast<std::int16_t>(sketch.word_count - sketch.words.count());
  sketch.predicate = mention.predicate;
  sketch.article = mention.article;
  sketch.central = mention.central ? 1 : 0;
  const PairEvidence alone = compare_kinds(mentions, mention, mention);
  const auto note = [&](bool holds, std::uint32_t flag) {
    if (holds) sketch.flags = static_cast<std::uint8_t>(sketch.flags | flag);
  };
  note(mention.place != no_name, has_place);
  note(mention.counts, has_counts);
  note(!mention.kinds.empty(), has_kinds);
  note(mention.event_class == EventClass::reporting, reports);
  note(are_strangers(mention, mention), has_people);
  note(alone.generic, is_generic);
  note(alone.broad, is_broad);
  return sketch;
}

Prospects::Prospects(const Mentions& mentions, std::int32_t least)
    : mentions_(mentions),
      least_(least),
      usual_(has_usual_signs(mentions.weights)),
      most_points_((most_similar + 1) * all_flags, not_known) {
  sketches_.reserve(mentions.all.size());
  for (const Mention& mention : mentions.all) sketches_.push_back(sketch_of(mentions, mention));
}

std::int32_t Prospects::most_words(const Sketch& a, const Sketch& b) {
  const std::int32_t shared =
      a.words.count_shared(b.words) + std::min(a.hidden_words, b.hidden_words);
  const std::int32_t least = std::min(a.word_count, b.word_count);
  return words_shared(std::min(shared, least), least);
}

std::int32_t Prospects::at_best(PairEvidence evidence, std::uint32_t flags) const {
  std::int32_t best = keep_apart_score;
  evidence.quantities = (flags & has_counts) != 0 ? 1 : 0;
  for (const std::int32_t place : {0, 1, 2}) {
    if (place > 0 && (flags & has_place) == 0) break;
    evidence.place = place;
    evidence.strangers = (flags & has_people) != 0;
    best = std::max(best, score(evidence, mentions_.weights));
    if ((flags & may_share) == 0) continue;
    PairEvidence shared = evidence;
    shared.strangers = false;
    shared.same_speaker = shared.reporting;
    shared.shared_roles = 3;
    shared.shared_names = mentions_.weights.name > 0 ? 2 : 0;
    shared.shared_common = 2;
    shared.shared_common_roles = 1;
    best = std::max(best, score(shared, mentions_.weights));
  }
  return best;
}

std::int32_t Prospects::work_out_most(std::int32_t predicate, std::uint32_t flags) const {
  PairEvidence evidence;
  evidence.predicate = predicate;
  evidence.generic = (flags & is_generic) != 0;
  evidence.broad = (flags & is_broad) != 0;
  evidence.reporting = (flags & reports) != 0;
  evidence.time = 2;
  evidence.words = many_words;
  std::int32_t best = keep_apart_score;
  for (const std::int32_t kind : {-1, 0, 1}) {
    if ((kind != 0) != ((flags & has_kinds) != 0)) continue;
    evidence.kind = kind;
    best = std::max(best, at_best(evidence, flags));
  }
  return best - word_points(many_words, mentions_.weights);
}

std::int32_t Prospects::most_points(std::int32_t predicate, std::uint32_t flags) {
  const std::size_t row = static_cast<std::uint32_t>(std::clamp(predicate, 0, most_similar));
  std::int32_t& known = most_points_[row * all_flags + flags];
  if (known == not_known) known = work_out_most(predicate, flags);
  return known;
}

bool Prospects::good(std::uint32_t a, std::uint32_t b, std::int32_t topic) {
  if (!usual_) return true;
  const Sketch& s = sketches_[a];
  const Sketch& t = sketches_[b];
  CompareWith with;
  with.topic = s.article == t.article ? 100 : topic;
  with.predicate = similarities_.get(s.predicate, t.predicate, [&] {
    return predicate_similarity(mentions_.predicates[s.predicate],
                                mentions_.predicates[t.predicate]);
  });
  const std::uint32_t flags =
      flags_of(s.flags, t.flags) | (s.names.meets(t.names) ? may_share : 0U);
  const MatchWeights& weights = mentions_.weights;
  const std::int32_t most = most_points(*with.predicate, flags) +
                            topic_points(*with.topic, weights) +
                            weights.central * (s.central + t.central);
  if (most + word_points(many_words, weights) < least_) return false;
  const std::int32_t words = most_words(s, t);
  if (most + word_points(words, weights) < least_) return false;
  const Mention& x = mentions_.all[a];
  const Mention& y = mentions_.all[b];
  PairEvidence evidence = compare_kinds(mentions_, x, y, with);
  if (evidence.keep_apart != KeepApart::no) return keep_apart_score >= least_;
  evidence.words = words;
  if (at_best(evidence, flags) < least_) return false;
  evidence.words = shared_words(mentions_, x, y);
  return at_best(evidence, flags) >= least_;
}

}  // namespace merge
DATELINE_END
