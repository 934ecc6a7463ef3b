#include "timeline/match.h"

#include <algorithm>

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int32_t name_agrees = 70;
constexpr std::int32_t narrow_days = 2;
constexpr std::int32_t disputed_gap = 3;  ///< forecasts of one happening may differ by so many days
constexpr std::int32_t few_words =
    20;  ///< `PairEvidence::words` below which two sentences tell different things
constexpr std::int32_t recent_days = 14;  ///< how far back undated news usually reaches

bool is_agent(Role role) {
  return role == Role::agent;
}
bool is_patient(Role role) {
  return role == Role::patient || role == Role::recipient;
}

struct RoleState {
  bool a = false;
  bool b = false;
  bool matched = false;
  [[nodiscard]] bool differ() const { return a && b && !matched; }
};

void compare_arguments(const Mentions& mentions, const Mention& a, const Mention& b,
                       PairEvidence& evidence) {
  RoleState agents;
  RoleState patients;
  for (const Argument& y : b.arguments) {
    if (!mentions.names[y.name].proper) continue;
    agents.b = agents.b || is_agent(y.role);
    patients.b = patients.b || is_patient(y.role);
  }
  for (const Argument& x : a.arguments) {
    const NameKey& name = mentions.names[x.name];
    if (name.proper) {
      agents.a = agents.a || is_agent(x.role);
      patients.a = patients.a || is_patient(x.role);
    }
    bool same_role = false;
    bool found = false;
    for (const Argument& y : b.arguments) {
      if (match_names(name, mentions.names[y.name]).score < name_agrees) continue;
      found = true;
      same_role = same_role || x.role == y.role;
      agents.matched = agents.matched || is_agent(x.role) || is_agent(y.role);
      patients.matched = patients.matched || is_patient(x.role) || is_patient(y.role);
    }
    if (!found) continue;
    ++(!name.proper ? evidence.shared_common
       : same_role  ? evidence.shared_roles
                    : evidence.shared_names);
  }
  evidence.agents_differ = agents.differ();
  evidence.patients_differ = patients.differ();
}

/// Of a stated time against a claim that tells its time by tense alone.
std::int32_t against_tense(const Mention& stated, const Mention& tensed, TenseView view) {
  const std::int32_t published = tensed.published;
  if (view == TenseView::future) {
    if (stated.days.end < published - 1) return -2;
    return stated.days.begin <= published + 2 * recent_days ? 1 : 0;
  }
  if (stated.days.begin > published + 1) return view == TenseView::past ? -2 : -1;
  return stated.days.end < published - 2 * recent_days ? -2 : 1;
}

void compare_times(const Mentions& mentions, const Mention& a, const Mention& b,
                   PairEvidence& evidence) {
  const Claim& x = mentions.digest(a).claim;
  const Claim& y = mentions.digest(b).claim;
  evidence.publication_gap = std::abs(a.published - b.published);
  if (a.stated && b.stated) {
    const std::int32_t gap = gap_between(a.days, b.days);
    const bool narrow = a.days.bounded() && b.days.bounded() &&
                        a.days.end - a.days.begin < narrow_days &&
                        b.days.end - b.days.begin < narrow_days;
    const bool forecast = x.tense == TenseView::future || y.tense == TenseView::future ||
                          x.certainty != Certainty::certain || y.certainty != Certainty::certain;
    if (gap == 0)
      evidence.time = narrow ? 2 : 1;
    else if (gap == 1 || (forecast && gap <= disputed_gap))
      evidence.time = -1;
    else
      evidence.keep_apart = KeepApart::other_day;
    return;
  }
  if (a.stated)
    evidence.time = against_tense(a, b, y.tense);
  else if (b.stated)
    evidence.time = against_tense(b, a, x.tense);
  else {
    const Mention& earlier = a.published <= b.published ? a : b;
    const Mention& later = a.published <= b.published ? b : a;
    const TenseView first = mentions.digest(earlier).claim.tense;
    const TenseView second = mentions.digest(later).claim.tense;
    const bool over = first == TenseView::past && second == TenseView::future;
    if (over && later.published - earlier.published > 1)
      evidence.keep_apart = KeepApart::tense;
    else if (evidence.publication_gap > recent_days)
      evidence.time = -2;
    else if (over)
      evidence.time = -1;
  }
}

void compare_places(const Mentions& mentions, const Mention& a, const Mention& b,
                    PairEvidence& evidence) {
  if (a.place == no_name || b.place == no_name) return;
  const NameMatch match = match_names(mentions.names[a.place], mentions.names[b.place]);
  if (match.link == NameLink::seat)
    evidence.place = 1;
  else if (match.score >= name_agrees)
    evidence.place = 2;
  else
    evidence.place = -1;
}

void compare_marks(const ClaimDigest& a, const ClaimDigest& b, PairEvidence& evidence) {
  if (a.ordinal > 1 && b.ordinal > 1 && a.ordinal != b.ordinal) {
    evidence.keep_apart = KeepApart::other_ordinal;
  }
  const bool same_article = evidence.same_article;
  if (((a.marks ^ b.marks) & mark_earlier) != 0) evidence.keep_apart = KeepApart::another;
  if (((a.marks ^ b.marks) & mark_another) != 0) {
    // "Another attack" is a further one to what its article told before; other
    // articles may tell of this one alone.
    const ClaimDigest& marked = (a.marks & mark_another) != 0 ? a : b;
    const ClaimDigest& other = &marked == &a ? b : a;
    if (same_article && other.claim.trigger.begin < marked.claim.trigger.begin)
      evidence.keep_apart = KeepApart::another;
    evidence.another = true;
  }
}

/// Whether the two count the same thing, and alike.
void compare_quantities(const ClaimDigest& a, const ClaimDigest& b, PairEvidence& evidence) {
  bool agree = false;
  bool differ = false;
  for (const Quantity& x : a.quantities) {
    for (const Quantity& y : b.quantities) {
      if (x.unit != y.unit) continue;
      (x.value == y.value ? agree : differ) = true;
    }
  }
  evidence.quantities = agree ? 1 : differ ? -1 : 0;
}

std::int32_t overlap(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::int32_t shared = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j)
      ++shared, ++i, ++j;
    else if (*i < *j)
      ++i;
    else
      ++j;
  }
  const auto least = static_cast<std::int32_t>(std::min(a.size(), b.size()));
  return least == 0 ? 0 : 100 * shared / (least + 2);  // + 2: few words prove little
}

bool is_central(const ArticleDigest& article, std::uint32_t word) {
  const auto found = std::lower_bound(
      article.topic.begin(), article.topic.end(), word,
      [](const TopicWord& topic, std::uint32_t wanted) { return topic.word < wanted; });
  return found != article.topic.end() && found->word == word;
}

/// Another word for it is far weaker evidence than the same word.
std::int32_t predicate_points(std::int32_t similarity) {
  if (similarity == 100) return 40;
  if (similarity >= 90) return 36;
  if (similarity >= 80) return 24;
  if (similarity >= 65) return 20;
  return similarity >= 55 ? 8 : 4;
}

}  // namespace

PairEvidence compare(const Mentions& mentions, const Mention& a, const Mention& b, bool any_time) {
  PairEvidence evidence;
  const PredicateKey& p = mentions.predicates[a.predicate];
  const PredicateKey& q = mentions.predicates[b.predicate];
  evidence.predicate = predicate_similarity(p, q);
  evidence.generic = p.generic || q.generic;
  if (evidence.predicate == 0) evidence.keep_apart = KeepApart::predicate;
  if (evidence.keep_apart != KeepApart::no) return evidence;
  const ClaimDigest& x = mentions.digest(a);
  const ClaimDigest& y = mentions.digest(b);
  evidence.same_article = a.article == b.article;
  if (!any_time) compare_times(mentions, a, b, evidence);
  compare_marks(x, y, evidence);
  if (evidence.keep_apart != KeepApart::no) return evidence;
  compare_arguments(mentions, a, b, evidence);
  compare_places(mentions, a, b, evidence);
  compare_quantities(x, y, evidence);
  evidence.words = overlap(x.words, y.words);
  evidence.strangers = x.predicate.pos == 'v' && y.predicate.pos == 'v' && !a.arguments.empty() &&
                       !b.arguments.empty() &&
                       evidence.shared_roles + evidence.shared_names + evidence.shared_common == 0;
  evidence.polarity_differs = x.claim.polarity != y.claim.polarity;
  evidence.reporting =
      x.claim.event_class == EventClass::reporting && y.claim.event_class == EventClass::reporting;
  evidence.central = static_cast<std::int32_t>(is_central(*mentions.articles[a.article], p.lemma)) +
                     static_cast<std::int32_t>(is_central(*mentions.articles[b.article], q.lemma));
  evidence.topic = evidence.same_article ? 100
                                         : topic_similarity(*mentions.articles[a.article],
                                                            *mentions.articles[b.article]);
  return evidence;
}

std::int32_t score(const PairEvidence& e) {
  if (e.keep_apart != KeepApart::no) return keep_apart_score;
  std::int32_t total = predicate_points(e.predicate);
  if (e.generic) total -= 14;
  if (e.reporting) total -= 12;
  total += 2 * e.central;
  total += 10 * std::min(e.shared_roles, 1) + 6 * std::clamp(e.shared_roles - 1, 0, 2) +
           4 * std::min(e.shared_names, 2) + 3 * std::min(e.shared_common, 2);
  // Of two words for it, with nobody in common, the story tells little.
  if (e.predicate < 90 && e.shared_roles + e.shared_names + e.shared_common == 0) total -= 3;
  if (e.strangers) total -= e.words >= few_words ? 1 : e.central < 2 ? 6 : 2;
  if (e.agents_differ) total -= e.predicate >= 90 ? 12 : 18;
  constexpr std::int32_t time_points[] = {-12, -3, 0, 1, 8};
  total += time_points[e.time + 2];
  constexpr std::int32_t place_points[] = {-4, 0, 3, 8};
  total += place_points[e.place + 1];
  constexpr std::int32_t quantity_points[] = {-10, 0, 3};
  total += quantity_points[e.quantities + 1];
  if (e.another) total -= 14;
  // Two articles on one story share a third of their weightiest words, two on
  // different stories hardly ever a fifth.
  total += std::clamp(e.topic - 10, 0, 25);
  if (e.words > 0) total += 3 + 9 * std::min(e.words, 50) / 25;
  if (e.polarity_differs) total -= 14;
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
  note(e.patients_differ, "the patients differ");
  note(e.time == 2, "the same day");
  note(e.time < 0, "the times disagree");
  note(e.place > 0, "the places agree");
  note(e.place < 0, "the places differ");
  note(e.words > 0, std::string("words shared ").append(std::to_string(e.words)));
  note(e.topic > 0, std::string("topic shared ").append(std::to_string(e.topic)));
  return found;
}

}  // namespace merge
DATELINE_END
