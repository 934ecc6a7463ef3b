#include "timeline/telling_claim.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>

#include "timeline/fold.h"
#include "timeline/told_clause.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t common_words = 6;

// What speaks for a claim, in points.
constexpr std::int32_t positive_points = 40;
constexpr std::int32_t expected_points = 25;  ///< tells it as past or to come as the event is
constexpr std::int32_t clause_points = 45;    ///< its own words make a line
constexpr std::int32_t phrase_points = 12;    ///< a noun with words that say which
constexpr std::int32_t opening_points = 35;   ///< a noun whose whole clause makes a line
constexpr std::int32_t closed_points = 20;    ///< nobody in it is only "his" or "the latter"
constexpr std::int32_t acted_points = 15;     ///< somebody acts or undergoes
constexpr std::int32_t role_points = 60;      ///< when it gives the roles that most claims give
constexpr std::int32_t word_points = 45;      ///< when it uses the word that most claims use
constexpr std::int32_t time_points = 15;
constexpr std::int32_t name_points = 8;   ///< for each of two names
constexpr std::int32_t whole_points = 8;  ///< doer and done to
constexpr std::int32_t certain_points = 20;
constexpr std::int32_t generic_points = -15;
constexpr std::int32_t named_points = 20;     ///< what its words are about is no pronoun
constexpr std::int32_t full_points = 15;      ///< for a line of 90 bytes
constexpr std::int32_t topic_points = 40;     ///< when its sentence is most like the others
constexpr std::int32_t cut_points = -12;      ///< its line would be broken off
constexpr std::int32_t salience_points = 30;  ///< of 1000 salience

/// How often each name stands in each role, over an event's claims.
class RoleCounts {
 public:
  RoleCounts(const Mentions& mentions, const std::vector<std::uint32_t>& cluster)
      : mentions_(mentions) {
    for (const auto index : cluster) {
      for (const Argument& argument : mentions.all[index].arguments) {
        seen_.push_back(entry(argument, argument.role));
      }
    }
    std::sort(seen_.begin(), seen_.end());
  }

  /// Claims that give these participants these roles, less those that turn them round.
  [[nodiscard]] std::ptrdiff_t agreement(const Mention& mention) const {
    std::ptrdiff_t sum = 0;
    for (const Argument& argument : mention.arguments) {
      if (argument.role != Role::agent && argument.role != Role::patient) continue;
      const Role other = argument.role == Role::agent ? Role::patient : Role::agent;
      sum += count(entry(argument, argument.role)) - count(entry(argument, other));
    }
    return sum;
  }

 private:
  [[nodiscard]] std::uint64_t entry(const Argument& argument, Role role) const {
    const NameKey& name = mentions_.names[argument.name];  // "a small plane" is "the plane"
    return (static_cast<std::uint64_t>(role) << 32U) | (name.described ? name.head : name.id);
  }
  [[nodiscard]] std::ptrdiff_t count(std::uint64_t wanted) const {
    const auto range = std::equal_range(seen_.begin(), seen_.end(), wanted);
    return range.second - range.first;
  }

  const Mentions& mentions_;
  std::vector<std::uint64_t> seen_;
};

/// Whom a line would begin with was named somewhere else.
bool begins_open(std::string_view name, const MergeRules& rules) {
  const std::string folded = fold_name(name);
  const auto words = words_of(folded);
  if (words.empty()) return true;
  if (rules.points_back(words[0])) return true;
  return words.size() > 1 && rules.is_article(words[0]) && rules.points_back(words[1]);
}

bool is_open(const Claim& claim, const MergeRules& rules) {
  return std::any_of(claim.participants.begin(), claim.participants.end(), [&](const auto& p) {
    return p.role != Role::other && begins_open(p.name, rules);
  });
}

class Telling {
 public:
  Telling(const Mentions& mentions, const std::vector<std::uint32_t>& ordered, const Event& event,
          const MergeRules& rules)
      : mentions_(mentions), rules_(rules), counts_(mentions, ordered), days_(days_of(event.time)) {
    std::int32_t over = 0;
    std::int32_t coming = 0;
    for (const auto index : ordered) {
      const Mention& mention = mentions.all[index];
      most_of_word_ =
          std::max(most_of_word_, ++words_[mentions.predicates[mention.predicate].base]);
      most_agreed_ = std::max(most_agreed_, static_cast<std::int32_t>(counts_.agreement(mention)));
      if (!is_verb(mention)) continue;
      if (mention.tense == TenseView::future) ++coming;
      if (mention.tense == TenseView::past && mention.certainty == Certainty::certain) ++over;
    }
    size_ = static_cast<std::int32_t>(ordered.size());
    coming_ = coming > 3 * over;
    if (ordered.size() < 3) return;
    for (const auto index : ordered) {
      const auto words = mentions.words_of(mentions.all[index]);
      nearby_.insert(nearby_.end(), words.begin(), words.end());
    }
    std::sort(nearby_.begin(), nearby_.end());
    for (const auto index : ordered) {
      most_common_ = std::max(most_common_, in_common(mentions.all[index]));
    }
  }

  [[nodiscard]] std::int32_t points(const Mention& mention) const {
    const Claim& claim = mentions_.digest(mention).claim;
    std::int32_t sum = as_told(mention) + as_others(mention);
    if (claim.polarity == Polarity::positive) sum += positive_points;
    if ((claim.tense == TenseView::future) == coming_) sum += expected_points;
    if (!is_open(claim, rules_)) sum += closed_points;
    if (mention.days.overlaps(days_)) sum += time_points;
    if (claim.certainty == Certainty::certain) sum += certain_points;
    if (mentions_.predicates[mention.predicate].generic) sum += generic_points;
    if (most_common_ > 0) sum += topic_points * in_common(mention) / most_common_;
    return sum + salience_points * claim.salience / 1000;
  }

 private:
  [[nodiscard]] bool is_verb(const Mention& mention) const {
    return mentions_.digest(mention).claim.grammar.pos == "VERB";
  }

  /// How often the claims use the words near it, those they use most.
  [[nodiscard]] std::int32_t in_common(const Mention& mention) const {
    std::vector<std::ptrdiff_t> counts;
    for (const auto word : mentions_.words_of(mention)) {
      const auto range = std::equal_range(nearby_.begin(), nearby_.end(), word);
      counts.push_back(range.second - range.first - 1);
    }
    std::sort(counts.begin(), counts.end(), std::greater<>());
    counts.resize(common_words);
    return static_cast<std::int32_t>(
        std::accumulate(counts.begin(), counts.end(), std::ptrdiff_t{0}));
  }

  /// Whether its words make a line, and what is in it.
  [[nodiscard]] std::int32_t as_told(const Mention& mention) const {
    const ClaimDigest& digest = mentions_.digest(mention);
    const auto takes = [&](Role role) {
      return std::any_of(mention.arguments.begin(), mention.arguments.end(),
                         [&](const Argument& a) { return a.role == role; });
    };
    std::int32_t sum = 0;
    if (is_verb(mention)) {
      if (const auto told = told_clause(digest, *mentions_.articles[mention.article], rules_)) {
        const Span subject = digest.claim.participants[told->subject].span;
        sum += clause_points + (told->rest.ends_with("...") ? cut_points : 0);
        if (!begins_open(text_of(digest, subject), rules_)) sum += named_points;
        sum += full_points *
               static_cast<std::int32_t>(
                   std::min<std::size_t>(told->rest.size() + subject.size(), 90)) /
               90;
      }
      if (takes(Role::agent) || takes(Role::patient)) sum += acted_points;
      if (takes(Role::agent) && takes(Role::patient)) sum += whole_points;
    } else if (!short_clause(digest, *mentions_.articles[mention.article], rules_).empty()) {
      sum += opening_points;
    } else if (digest.phrase.size() > digest.claim.trigger.size() + 4) {
      sum += phrase_points;
    }
    const auto named =
        std::count_if(mention.arguments.begin(), mention.arguments.end(),
                      [&](const Argument& a) { return mentions_.names[a.name].proper; });
    return sum + name_points * static_cast<std::int32_t>(std::min<std::ptrdiff_t>(named, 2));
  }

  /// How far its roles and its word are those of the other claims.
  [[nodiscard]] std::int32_t as_others(const Mention& mention) const {
    const auto agreed = static_cast<std::int32_t>(counts_.agreement(mention));
    const auto word = words_.find(mentions_.predicates[mention.predicate].base);
    // Where hardly any two claims share a role, none speaks for the others.
    return std::max(role_points * agreed / std::max(most_agreed_, size_ / 4), -role_points) +
           word_points * word->second / most_of_word_;
  }

  const Mentions& mentions_;
  const MergeRules& rules_;
  RoleCounts counts_;
  DayRange days_;
  std::map<std::uint32_t, std::int32_t> words_;  ///< claims by what their word comes from
  std::vector<std::uint32_t> nearby_;            ///< words of all claims, sorted
  std::int32_t most_common_ = 0;
  std::int32_t size_ = 0;
  std::int32_t most_of_word_ = 1;
  std::int32_t most_agreed_ = 1;
  bool coming_ = false;
};

}  // namespace

const Mention& telling_claim(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
                             const Event& event, const MergeRules& rules) {
  const Telling telling(mentions, ordered, event, rules);
  const Mention* best = nullptr;
  std::int32_t most = 0;
  for (const auto index : ordered) {
    const Mention& mention = mentions.all[index];
    const std::int32_t points = telling.points(mention);
    if (best != nullptr && points <= most) continue;
    most = points;
    best = &mention;
  }
  return *best;
}

}  // namespace merge
DATELINE_END
