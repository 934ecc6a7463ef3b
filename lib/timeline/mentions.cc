#include "timeline/mentions.h"

#include <algorithm>
#include <chrono>
#include <unordered_map>

DATELINE_BEGIN
namespace merge {
namespace {

/// Gives every distinct string a number and prepares it once.
class Interner {
 public:
  Interner(Mentions& mentions, const MergeRules& rules) : mentions_(mentions), rules_(rules) {}

  std::uint32_t name(const std::string& text) {
    const auto [place, fresh] =
        names_.emplace(text, static_cast<std::uint32_t>(mentions_.names.size()));
    if (fresh) {
      mentions_.names.push_back(make_name_key(text, rules_));
      mentions_.name_sketches.push_back(sketch_of(mentions_.names.back()));
    }
    return place->second;
  }

  Argument argument(const Participant& participant) {
    const std::uint32_t number = name(participant.name);
    const NameKey& key = mentions_.names[number];
    return {number, participant.role, key.proper && !key.described, key.head != 0 && !key.proper,
            key.several};
  }

  std::uint32_t predicate(const Predicate& predicate) {
    std::string text = predicate.lemma;
    text.push_back(predicate.pos);
    text.push_back(static_cast<char>('0' + static_cast<int>(predicate.object)));
    const auto [place, fresh] =
        predicates_.emplace(text, static_cast<std::uint32_t>(mentions_.predicates.size()));
    if (fresh) {
      mentions_.predicates.push_back(
          make_predicate_key(predicate.lemma, predicate.pos, rules_, predicate.object));
    }
    return place->second;
  }

  [[nodiscard]] const MergeRules& rules() const { return rules_; }

 private:
  Mentions& mentions_;
  const MergeRules& rules_;
  std::unordered_map<std::string, std::uint32_t> names_;
  std::unordered_map<std::string, std::uint32_t> predicates_;
};

bool is_stated(const ClaimTime& time) {
  return time.basis != TimeBasis::none && time.basis != TimeBasis::tense &&
         (time.value.earliest || time.value.latest);
}

Mention make_mention(const ClaimDigest& digest, Interner& interner, bool through_undoing) {
  Mention mention;
  const Predicate& own = digest.predicate;
  mention.predicate = through_undoing && !own.undone.empty()
                          ? interner.predicate({own.undone, 'n', Phase::none, {}, {}, {}})
                          : interner.predicate(own);
  mention.pos = own.pos;
  mention.kinds = own.kinds;
  mention.ordinal = digest.ordinal;
  mention.marks = digest.marks;
  mention.counts = !digest.quantities.empty();
  mention.trigger_begin = digest.claim.trigger.begin;
  mention.tense = digest.claim.tense;
  mention.certainty = digest.claim.certainty;
  mention.polarity = digest.claim.polarity;
  mention.event_class = digest.claim.event_class;
  mention.days = days_of(digest.claim.time.value);
  mention.stated = is_stated(digest.claim.time);
  if (digest.claim.place && !digest.claim.place->name.empty()) {
    mention.place = interner.name(digest.claim.place->name);
  }
  for (const Participant& participant : digest.claim.participants) {
    if (!participant.name.empty()) {
      mention.arguments.push_back(interner.argument(participant));
    }
  }
  const auto undergoes = [](const Argument& argument) { return argument.role == Role::patient; };
  if (interner.rules().verb_forms().is_undergoing(own.lemma) &&
      std::none_of(mention.arguments.begin(), mention.arguments.end(), undergoes)) {
    for (Argument& argument : mention.arguments) {
      if (argument.role == Role::agent) argument.role = Role::patient;
    }
  }
  return mention;
}

bool is_central(const ArticleDigest& article, std::uint32_t word) {
  const auto found = std::lower_bound(
      article.topic.begin(), article.topic.end(), word,
      [](const TopicWord& topic, std::uint32_t wanted) { return topic.word < wanted; });
  return found != article.topic.end() && found->word == word;
}

}  // namespace

std::int32_t day_number(const TimePoint& point) {
  // std::chrono's years end at 32767; what lies beyond has no neighbours to keep apart.
  const int year = std::clamp(point.year, -32767, 32767);
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(point.month),
                                         std::chrono::day(point.day)};
  return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

DayRange days_of(const TimeValue& value) {
  DayRange range;
  if (value.earliest) range.begin = day_number(*value.earliest);
  if (value.latest) range.end = day_number(*value.latest);
  for (const TimeValue& other : value.alternatives) {
    const DayRange more = days_of(other);
    range.begin = std::min(range.begin, more.begin);
    range.end = std::max(range.end, more.end);
  }
  return range;
}

std::int32_t gap_between(const DayRange& a, const DayRange& b) {
  if (a.overlaps(b)) return 0;
  const auto& first = a.begin < b.begin ? a : b;
  const auto& second = a.begin < b.begin ? b : a;
  return second.begin - first.end;
}

std::int32_t count_shared(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::int32_t shared = 0;
  // No branches on the words: no processor foresees them.
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::uint32_t x = a[i];
    const std::uint32_t y = b[j];
    shared += static_cast<std::int32_t>(x == y);
    i += static_cast<std::size_t>(x <= y);
    j += static_cast<std::size_t>(y <= x);
  }
  return shared;
}

const Mention* Mentions::find(const std::string& article, const std::string& claim) const {
  for (const Mention& mention : all) {
    if (articles[mention.article]->id == article &&
        claim == std::string("c").append(std::to_string(mention.claim + 1))) {
      return &mention;
    }
  }
  return nullptr;
}

Mentions prepare(const Articles& articles, const MergeRules& rules, bool through_undoing) {
  Mentions mentions;
  mentions.weights = rules.weights();
  Interner interner(mentions, rules);
  mentions.articles.reserve(articles.size());
  for (const auto& [id, article] : articles) {
    const auto index = static_cast<std::uint32_t>(mentions.articles.size());
    mentions.articles.push_back(article.get());
    const std::int32_t published = day_number(article->published.at);
    for (std::uint32_t i = 0; i < article->claims.size(); ++i) {
      Mention mention = make_mention(article->claims[i], interner, through_undoing);
      mention.article = index;
      mention.claim = i;
      mention.published = published;
      mention.first_word = static_cast<std::uint32_t>(mentions.words.size());
      const auto& words = article->claims[i].words;
      mention.word_count = static_cast<std::uint32_t>(words.size());
      mentions.words.insert(mentions.words.end(), words.begin(), words.end());
      mention.central = is_central(*article, mentions.predicates[mention.predicate].lemma);
      mentions.all.push_back(std::move(mention));
    }
  }
  return mentions;
}

}  // namespace merge
DATELINE_END
