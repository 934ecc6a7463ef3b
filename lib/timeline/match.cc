#include "timeline/match.h"

#include <algorithm>

#include "timeline/same_matter.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int32_t narrow_days = 2;
constexpr std::int32_t disputed_gap = 3;  ///< forecasts of one happening may differ by so many days
constexpr std::int32_t moved_gap = 180;   ///< and one that was put off may come so much later
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
  return differ_in_age_or_nation(a, b);
}

bool same_kind(const NameKey& a, const NameKey& b) {
  return of_one_kind(a, b) && !descriptions_clash(a, b);
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
    if (!mentions.name_sketches[x.name].meets(mentions.name_sketches[y.name])) continue;
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

/// Nothing tells that two statements are one but the speaker, or what is stated
/// where one of them names no speaker: "the firm announced the recall", "the
/// recall was announced".
bool may_be_one_statement(const Compared& compared, const PairEvidence& evidence) {
  const auto agree = [](const RoleStates& role) {
    return role.named.matched || role.unnamed.matched;
  };
  const RoleStates& speakers = compared.agents;
  const bool one_unsaid =
      !(speakers.named.a || speakers.unnamed.a) || !(speakers.named.b || speakers.unnamed.b);
  return agree(speakers) || (one_unsaid && agree(compared.patients) && evidence.open != 1);
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
  evidence.same_speaker = evidence.reporting && compared.agents.named.matched;
  if (evidence.reporting && !may_be_one_statement(compared, evidence)) {
    evidence.keep_apart = KeepApart::cast;
  }
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
bool awaited_after(const Mentions& mentions, const Mention& a, const Mention& b) {
  if (a.stated == b.stated) return false;
  const Mention& stated = a.stated ? a : b;
  const Mention& other = a.stated ? b : a;
  return stated.days.end < other.published - 1 &&
         mentions.digest(other).standing == Standing::awaited;
}

void compare_times(const Mention& a, const Mention& b, PairEvidence& evidence) {
  evidence.publication_gap = std::abs(a.published - b.published);
  if (!(a.stated && b.stated) && gap_between(a.days, b.days) > long_ago) {
    evidence.keep_apart = KeepApart::other_day;
    return;
  }
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
  if (((a.marks ^ b.marks) & (mark_earlier | mark_habit)) != 0) {
    evidence.keep_apart = KeepApart::another;
  }
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

bool is_open(const Mention& mention) {
  return mention.tense == TenseView::future || mention.certainty != Certainty::certain;
}

}  // namespace

std::int32_t words_shared(std::int32_t shared, std::int32_t least) {
  return least == 0 ? 0 : 100 * shared / (least + 2);  // + 2: few words prove little
}

std::int32_t shared_words(const Mentions& mentions, const Mention& a, const Mention& b) {
  const auto least = static_cast<std::int32_t>(std::min(a.word_count, b.word_count));
  return words_shared(count_shared(mentions.words_of(a), mentions.words_of(b)), least);
}

bool are_strangers(const Mention& a, const Mention& b) {
  return a.pos == 'v' && b.pos == 'v' && !a.arguments.empty() && !b.arguments.empty();
}

PairEvidence compare_kinds(const Mentions& mentions, const Mention& a, const Mention& b,
                           const CompareWith& with) {
  PairEvidence evidence;
  const PredicateKey& p = mentions.predicates[a.predicate];
  const PredicateKey& q = mentions.predicates[b.predicate];
  evidence.predicate = with.predicate ? *with.predicate : predicate_similarity(p, q);
  evidence.generic = p.generic || q.generic;
  evidence.broad = std::max(p.senses, q.senses) >= many_senses;
  if (evidence.predicate == 0) evidence.keep_apart = KeepApart::predicate;
  if (evidence.keep_apart != KeepApart::no) return evidence;
  evidence.same_article = a.article == b.article;
  if (!with.any_time) compare_times(a, b, evidence);
  compare_marks(a, b, evidence);
  if (evidence.keep_apart != KeepApart::no) return evidence;
  evidence.open = static_cast<std::int32_t>(is_open(a)) + static_cast<std::int32_t>(is_open(b));
  evidence.polarity_differs = a.polarity != b.polarity;
  evidence.reporting =
      a.event_class == EventClass::reporting && b.event_class == EventClass::reporting;
  if (!a.kinds.empty() && !b.kinds.empty()) {
    evidence.kind = count_shared(a.kinds, b.kinds) > 0 ? 1 : -1;
  }
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

PairEvidence compare(const Mentions& mentions, const Mention& a, const Mention& b,
                     const CompareWith& with) {
  PairEvidence evidence = compare_kinds(mentions, a, b, with);
  if (evidence.keep_apart != KeepApart::no) return evidence;
  if (!with.any_time && awaited_after(mentions, a, b)) {
    evidence.keep_apart = KeepApart::tense;
    return evidence;
  }
  compare_arguments(mentions, a, b, evidence);
  compare_places(mentions, a, b, evidence);
  if (a.counts && b.counts) compare_quantities(mentions.digest(a), mentions.digest(b), evidence);
  evidence.words = shared_words(mentions, a, b);
  // Another day needs more than the kind of happening to speak for one.
  if (evidence.moved && (evidence.predicate < 90 || evidence.generic || evidence.another ||
                         !tell_of_one(mentions, a, b))) {
    evidence.keep_apart = KeepApart::other_day;
    return evidence;
  }
  evidence.strangers = are_strangers(a, b) &&
                       evidence.shared_roles + evidence.shared_names + evidence.shared_common == 0;
  return evidence;
}

}  // namespace merge
DATELINE_END
