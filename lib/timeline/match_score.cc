// What the evidence about two claims is worth, and how it reads.
#include <algorithm>

#include "timeline/match.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int32_t moved_points = 8;
constexpr std::int32_t few_words =
    20;  ///< `PairEvidence::words` below which two sentences tell different things

/// Another word for it is far weaker evidence than the same word.
std::int32_t predicate_points(std::int32_t similarity, const MatchWeights& w) {
  if (similarity == 100) return w.same_word;
  if (similarity >= 90) return w.derived_word;
  if (similarity >= 80) return w.close_word;
  if (similarity >= 65) return w.kin_word;
  return similarity >= 55 ? w.far_word : w.remote_word;
}

std::int32_t participant_points(const PairEvidence& e, const MatchWeights& w) {
  std::int32_t total =
      w.first_role * std::min(e.shared_roles, 1) +
      w.more_roles * std::clamp(e.shared_roles - 1, 0, 2) + w.name * std::min(e.shared_names, 2) +
      w.common_role * std::min(e.shared_common_roles, 1) + w.common * std::min(e.shared_common, 2);
  // Of two words for it, with nobody in common, the story tells little.
  const bool vague = e.generic || e.broad;
  const bool alone = e.shared_roles + e.shared_names + e.shared_common == 0;
  if (alone && e.predicate < 90) total += w.other_word_alone;
  if (alone && vague && e.central < 2 && e.time < 2 && e.place < 2) total += w.bare;
  if (alone && e.open == 1) total += w.open_and_told;
  if (e.strangers) {
    total += w.strangers + (e.words >= few_words ? w.strangers_alike : 0) +
             (vague ? w.strangers_vague : 0);
  }
  // An article that tells of one happening again names the same people and things.
  if (e.same_article && (e.strangers || e.agents_differ || e.objects_differ)) {
    total += w.differ_same_article;
  }
  if (e.agents_differ) total += w.agents_differ + (e.predicate < 90 ? w.agents_differ_more : 0);
  if (e.undergoers_differ) total += w.undergoers_differ;
  if (e.others_differ) total += w.others_differ;
  if (e.one_or_several) total += w.one_or_several;
  if (e.objects_differ) total += w.objects_differ + (e.broad ? w.objects_differ_broad : 0);
  if (e.descriptions_clash) total += w.descriptions_clash;
  return total;
}

}  // namespace

/// Two articles on one story share a third of their weightiest words, two on different stories
/// hardly ever a fifth.
std::int32_t topic_points(std::int32_t topic, const MatchWeights& w) {
  return std::clamp(topic - w.topic_free, 0, w.topic_most);
}

std::int32_t word_points(std::int32_t words, const MatchWeights& w) {
  return words > 0 ? w.words_any + w.words_most * std::min(words, 50) / 50 : 0;
}

std::int32_t score(const PairEvidence& e, const MatchWeights& w) {
  if (e.keep_apart != KeepApart::no) return keep_apart_score;
  std::int32_t total = predicate_points(e.predicate, w) + participant_points(e, w);
  if (e.generic) total += w.generic;
  if (e.broad) total += w.broad;
  if (e.same_speaker) total += w.same_speaker;
  total += w.central * e.central;
  if (e.kind != 0) total += e.kind > 0 ? w.kind_same : w.kind_differs;
  const std::int32_t time_points[] = {w.time_unlikely, w.time_near, 0, w.time_compatible,
                                      w.time_same};
  total += time_points[e.time + 2];
  const std::int32_t place_points[] = {w.place_differs, 0, w.place_contained, w.place_same};
  total += place_points[e.place + 1];
  const std::int32_t quantity_points[] = {w.quantity_differs, 0, w.quantity_same};
  total += quantity_points[e.quantities + 1];
  if (e.another) total += w.another;
  if (e.number_differs) total += w.number_differs;
  if (e.new_in_article) total += w.new_in_article;
  if (e.same_article) total += w.same_article;
  total += topic_points(e.topic, w) + word_points(e.words, w);
  if (e.polarity_differs) total += w.polarity + (e.same_article ? w.polarity_same_article : 0);
  if (e.moved) total -= moved_points;
  return total;
}

std::vector<std::string> reasons(const PairEvidence& e) {
  switch (e.keep_apart) {
    case KeepApart::other_day:
      return {"apart: the stated days differ"};
    case KeepApart::tense:
      return {"apart: over before the one, still to come for the other"};
    case KeepApart::other_ordinal:
      return {"apart: another number of the series"};
    case KeepApart::another:
      return {"apart: the words say it is another one"};
    case KeepApart::predicate:
      return {"apart: another kind of happening"};
    case KeepApart::cast:
      return {"apart: others play its parts"};
    case KeepApart::no:
      break;
  }
  std::vector<std::string> found = {std::string("predicate ").append(std::to_string(e.predicate))};
  const auto note = [&](bool holds, std::string text) {
    if (holds) found.push_back(std::move(text));
  };
  note(e.shared_roles > 0, std::to_string(e.shared_roles) + " names in the same role");
  note(e.shared_names > 0, std::to_string(e.shared_names) + " names in another role");
  note(e.agents_differ, "the agents differ");
  note(e.undergoers_differ, "the patients differ");
  note(e.descriptions_clash, "people of different ages or nations");
  note(e.time == 2, "the same day");
  note(e.time < 0 || e.moved, "the times disagree");
  note(e.place > 0, "the places agree");
  note(e.place < 0, "the places differ");
  note(e.words > 0, std::string("words shared ").append(std::to_string(e.words)));
  note(e.topic > 0, std::string("topic shared ").append(std::to_string(e.topic)));
  return found;
}

}  // namespace merge
DATELINE_END
