#include "timeline/match.h"

#include <algorithm>

#include "timeline/same_matter.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int32_t name_agrees = 70;
constexpr std::int32_t narrow_days = 2;
constexpr std::int32_t disputed_gap = 3;  ///< forecasts of one happening may differ by so many days
constexpr std::int32_t moved_gap = 180;   ///< and one that was put off may come so much later
constexpr std::int32_t moved_points = 8;
constexpr std::int32_t few_words =
    20;  ///< `PairEvidence::words` below which two sentences tell different things
constexpr std::uint32_t many_senses = 8;
constexpr std::int32_t recent_days = 14;  ///< how far back undated news usually reaches

struct RoleState {
  bool a = false;
  bool b = false;
  bool matched = false;
  [[nodiscard]] bool differ() const { return a && b && !matched; }
};

/// What the arguments of two claims in one role say of each other.
struct RoleStates {
  RoleState named;
  RoleState unnamed;
  RoleState one;
  RoleState several;
  bool clash = false;

  void see(const Argument& argument, bool RoleState::*side) {
    if (argument.named) named.*side = true;
    if (argument.unnamed) unnamed.*side = true;
    RoleState& count = argument.several ? several : one;
    count.*side = true;
  }
  /// One alone in the one claim, only several in the other.
  [[nodiscard]] bool one_or_several() const {
    return !named.matched && one.a != several.a && one.b != several.b && one.a == several.b;
  }
};

bool descriptions_clash(const NameKey& a, const NameKey& b) {
  if (a.ordinal != 0 && b.ordinal != 0 && a.head == b.head && a.ordinal != b.ordinal) return true;
  return (a.age != 0 && b.age != 0 && a.age != b.age) ||
         (a.nation != 0 && b.nation != 0 && a.nation != b.nation);
}

bool same_kind(const NameKey& a, const NameKey& b) {
  if (a.head == 0 || b.head == 0 || descriptions_clash(a, b)) return false;
  return a.head == b.head || std::any_of(a.kinds.begin(), a.kinds.end(), [&](std::uint32_t kind) {
           return std::find(b.kinds.begin(), b.kinds.end(), kind) != b.kinds.end();
         });
}

struct Compared {
  RoleStates agents;
  RoleStates patients;
  RoleStates others;
  bool crossed = false;  ///< who did it in the one is whom it was done to in the other

  RoleStates* of(Role role) {
    if (is_agent(role)) return &agents;
    if (is_patient(role)) return &patients;
    return role == Role::other ? &others : nullptr;
  }
};

/// Marks what one argument finds among another claim's, and counts it.
void compare_argument(const Mentions& mentions, const Argument& x, const Mention& b,
                      Compared& compared, PairEvidence& evidence) {
  const NameKey& name = mentions.names[x.name];
  bool same_role = false;
  bool found = false;
  for (const Argument& y : b.arguments) {
    const NameKey& other = mentions.names[y.name];
    RoleStates* states = x.role == y.role ? compared.of(x.role) : nullptr;
    if (states != nullptr) states->clash = states->clash || descriptions_clash(name, other);
    if (match_names(name, other).score < name_agrees && !same_kind(name, other)) continue;
    found = true;
    same_role = same_role || x.role == y.role;
    compared.crossed = compared.crossed || (is_agent(x.role) && is_patient(y.role)) ||
                       (is_patient(x.role) && is_agent(y.role));
    for (const Role role : {x.role, y.role}) {
      if (RoleStates* met = compared.of(role)) met->named.matched = met->unnamed.matched = true;
    }
  }
  if (!found) return;
  if (x.named) {
    ++(same_role ? evidence.shared_roles : evidence.shared_names);
  } else {
    ++evidence.shared_common;
    if (same_role) ++evidence.shared_common_roles;
  }
}

void compare_arguments(const Mentions& mentions, const Mention& a, const Mention& b,
                       PairEvidence& evidence) {
  Compared compared;
  for (const Argument& y : b.arguments) {
    if (RoleStates* states = compared.of(y.role)) states->see(y, &RoleState::b);
  }
  for (const Argument& x : a.arguments) {
    if (RoleStates* states = compared.of(x.role)) states->see(x, &RoleState::a);
    compare_argument(mentions, x, b, compared, evidence);
  }
  const auto full = [&](bool RoleState::*side) {
    return compared.agents.named.*side && compared.patients.named.*side;
  };
  const bool told = full(&RoleState::a) && full(&RoleState::b);
  // "Ost sued Wend", "Wend sued Karn"; but of "Ost merges with Wend" either may come first.
  const bool chained = compared.crossed && evidence.shared_roles == 0 && evidence.shared_names == 1;
  const bool others = compared.agents.named.differ() && compared.patients.named.differ();
  if (told && (chained || others)) evidence.keep_apart = KeepApart::cast;
  evidence.agents_differ = compared.agents.named.differ();
  evidence.undergoers_differ = compared.patients.named.differ();
  evidence.others_differ = compared.others.named.differ();
  evidence.objects_differ = compared.patients.unnamed.differ();
  evidence.one_or_several = compared.patients.one_or_several();
  evidence.descriptions_clash =
      compared.agents.clash || compared.patients.clash || compared.others.clash;
}

/// Of a stated time against a claim that tells its time by tense alone.
std::int32_t against_tense(const Mention& stated, const Mention& tensed) {
  const std::int32_t published = tensed.published;
  if (tensed.tense == TenseView::future) {
    if (stated.days.end < published - 1) return -2;
    return stated.days.begin <= published + 2 * recent_days ? 1 : 0;
  }
  if (stated.days.begin > published + 1) return tensed.tense == TenseView::past ? -2 : -1;
  return stated.days.end < published - 2 * recent_days ? -2 : 1;
}

/// The earlier article foretells what the later one tells of another day.
bool may_be_moved(const Mention& a, const Mention& b) {
  if (a.published == b.published) return false;
  const Mention& foretold = a.published < b.published ? a : b;
  return foretold.tense == TenseView::future && foretold.days.begin >= foretold.published;
}

/// "The upcoming summit", and one that was over before that was written.
bool awaited_after(const Mentions& mentions, const Mention& stated, const Mention& other) {
  return stated.days.end < other.published - 1 &&
         mentions.digest(other).standing == Standing::awaited;
}

void compare_times(const Mentions& mentions, const Mention& a, const Mention& b,
                   PairEvidence& evidence) {
  evidence.publication_gap = std::abs(a.published - b.published);
  if (a.stated && b.stated) {
    const std::int32_t gap = gap_between(a.days, b.days);
    const bool narrow = a.days.bounded() && b.days.bounded() &&
                        a.days.end - a.days.begin < narrow_days &&
                        b.days.end - b.days.begin < narrow_days;
    const bool forecast = a.tense == TenseView::future || b.tense == TenseView::future ||
                          a.certainty != Certainty::certain || b.certainty != Certainty::certain;
    if (gap == 0)
      evidence.time = narrow ? 2 : 1;
    else if (gap == 1 || (forecast && gap <= disputed_gap))
      evidence.time = -1;
    else if (gap <= moved_gap && may_be_moved(a, b))
      evidence.moved = true;
    else
      evidence.keep_apart = KeepApart::other_day;
    return;
  }
  if (a.stated != b.stated) {
    const Mention& stated = a.stated ? a : b;
    const Mention& other = a.stated ? b : a;
    if (awaited_after(mentions, stated, other)) evidence.keep_apart = KeepApart::tense;
    evidence.time = against_tense(stated, other);
    return;
  }
  const Mention& earlier = a.published <= b.published ? a : b;
  const Mention& later = a.published <= b.published ? b : a;
  const bool over = earlier.tense == TenseView::past && later.tense == TenseView::future;
  if (over && later.published - earlier.published > 1)
    evidence.keep_apart = KeepApart::tense;
  else if (evidence.publication_gap > recent_days)
    evidence.time = -2;
  else if (over)
    evidence.time = -1;
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

void compare_marks(const Mention& a, const Mention& b, PairEvidence& evidence) {
  if (a.ordinal > 1 && b.ordinal > 1 && a.ordinal != b.ordinal) {
    evidence.keep_apart = KeepApart::other_ordinal;
  }
  const bool same_article = evidence.same_article;
  if (((a.marks ^ b.marks) & mark_earlier) != 0) evidence.keep_apart = KeepApart::another;
  if (((a.marks ^ b.marks) & mark_another) != 0) {
    // "Another attack" is a further one to what its article told before; other
    // articles may tell of this one alone.
    const Mention& marked = (a.marks & mark_another) != 0 ? a : b;
    const Mention& other = &marked == &a ? b : a;
    if (same_article && other.trigger_begin < marked.trigger_begin)
      evidence.keep_apart = KeepApart::another;
    evidence.another = true;
  }
  evidence.number_differs =
      a.pos == 'n' && b.pos == 'n' && ((a.marks ^ b.marks) & mark_plural) != 0;
  if (same_article) {
    const Mention& later = a.trigger_begin < b.trigger_begin ? b : a;
    evidence.new_in_article = (later.marks & mark_new) != 0;
  }
}

/// Whether the two count the same thing, and alike.
void compare_quantities(const ClaimDigest& a, const ClaimDigest& b, PairEvidence& evidence) {
  bool agree = false;
  bool differ = false;
  for (const Quantity& x : a.quantities) {
    for (const Quantity& y : b.quantities) {
      if (x.unit != y.unit) continue;
      (contradict(x, y) ? differ : agree) = true;
    }
  }
  evidence.quantities = agree ? 1 : differ ? -1 : 0;
}

std::int32_t overlap(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  const auto least = static_cast<std::int32_t>(std::min(a.size(), b.size()));
  return least == 0 ? 0 : 100 * count_shared(a, b) / (least + 2);  // + 2: few words prove little
}

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

bool is_open(const Mention& mention) {
  return mention.tense == TenseView::future || mention.certainty != Certainty::certain;
}

}  // namespace

PairEvidence compare(const Mentions& mentions, const Mention& a, const Mention& b,
                     const CompareWith& with) {
  PairEvidence evidence;
  const PredicateKey& p = mentions.predicates[a.predicate];
  const PredicateKey& q = mentions.predicates[b.predicate];
  evidence.predicate = predicate_similarity(p, q);
  evidence.generic = p.generic || q.generic;
  evidence.broad = std::max(p.senses, q.senses) >= many_senses;
  if (evidence.predicate == 0) evidence.keep_apart = KeepApart::predicate;
  if (evidence.keep_apart != KeepApart::no) return evidence;
  evidence.same_article = a.article == b.article;
  if (!with.any_time) compare_times(mentions, a, b, evidence);
  compare_marks(a, b, evidence);
  if (evidence.keep_apart != KeepApart::no) return evidence;
  compare_arguments(mentions, a, b, evidence);
  compare_places(mentions, a, b, evidence);
  if (a.counts && b.counts) compare_quantities(mentions.digest(a), mentions.digest(b), evidence);
  evidence.words = overlap(mentions.words_of(a), mentions.words_of(b));
  // Another day needs more than the kind of happening to speak for one.
  if (evidence.moved && (evidence.predicate < 90 || evidence.generic || evidence.another ||
                         !tell_of_one(mentions, a, b))) {
    evidence.keep_apart = KeepApart::other_day;
    return evidence;
  }
  evidence.strangers = a.pos == 'v' && b.pos == 'v' && !a.arguments.empty() &&
                       !b.arguments.empty() &&
                       evidence.shared_roles + evidence.shared_names + evidence.shared_common == 0;
  evidence.open = static_cast<std::int32_t>(is_open(a)) + static_cast<std::int32_t>(is_open(b));
  evidence.polarity_differs = a.polarity != b.polarity;
  evidence.reporting =
      a.event_class == EventClass::reporting && b.event_class == EventClass::reporting;
  evidence.central = static_cast<std::int32_t>(a.central) + static_cast<std::int32_t>(b.central);
  if (evidence.same_article) {
    evidence.topic = 100;
  } else {
    evidence.topic =
        with.topic ? *with.topic
                   : topic_similarity(*mentions.articles[a.article], *mentions.articles[b.article]);
  }
  return evidence;
}

std::int32_t score(const PairEvidence& e, const MatchWeights& w) {
  if (e.keep_apart != KeepApart::no) return keep_apart_score;
  std::int32_t total = predicate_points(e.predicate, w) + participant_points(e, w);
  if (e.generic) total += w.generic;
  if (e.broad) total += w.broad;
  if (e.reporting) total += w.reporting;
  total += w.central * e.central;
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
  // Two articles on one story share a third of their weightiest words, two on
  // different stories hardly ever a fifth.
  total += std::clamp(e.topic - w.topic_free, 0, w.topic_most);
  if (e.words > 0) total += w.words_any + w.words_most * std::min(e.words, 50) / 50;
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
