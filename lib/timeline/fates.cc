#include "timeline/fates.h"

#include <algorithm>
#include <map>

#include "timeline/candidates.h"
#include "timeline/event_builder.h"
#include "timeline/fate_match.h"
#include "timeline/fold.h"
#include "timeline/match.h"
#include "timeline/neighbours.h"

DATELINE_BEGIN
namespace merge {
namespace {

/// A wrong verdict on a source is worse than an open one.
constexpr std::int32_t least_score = 48;

struct Evidence {
  std::uint32_t mention = 0;
  Telling telling;
};

class FateFinder {
 public:
  FateFinder(const Mentions& mentions, const MergeRules& rules)
      : mentions_(mentions), rules_(rules), matcher_(mentions, rules) {
    first_.resize(mentions.articles.size() + 1);
    for (const Mention& mention : mentions.all) ++first_[mention.article + 1];
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
      if (matcher_.is_forecast(mentions.all[i]) && !is_told_twice(i)) evidence_[i];
    }
  }

  /// All claims of articles on one topic, and those that merging would compare.
  void search() {
    for (const auto& [a, b] : neighbour_articles(mentions_)) {
      const auto& x = mentions_.articles[a]->published.at;
      const auto& y = mentions_.articles[b]->published.at;
      if (x < y) compare_articles(a, b);
      if (y < x) compare_articles(b, a);
    }
    for (const auto pair : candidate_pairs(mentions_)) {
      const auto a = static_cast<std::uint32_t>(pair >> 32U);
      const auto b = static_cast<std::uint32_t>(pair & 0xffffffffU);
      if (published(a) < published(b)) offer(a, b);
      if (published(b) < published(a)) offer(b, a);
      if (foretell_one(a, b)) same_.emplace_back(a, b);
    }
    share();
  }

  std::vector<Fate> judge() {
    std::vector<Fate> fates;
    for (auto& [forecast, evidence] : evidence_) fates.push_back(judge(forecast, evidence));
    std::stable_sort(fates.begin(), fates.end(), [](const Fate& a, const Fate& b) {
      return a.forecast.published.at < b.forecast.published.at;
    });
    return fates;
  }

 private:
  [[nodiscard]] const TimePoint& published(std::uint32_t mention) const {
    return mentions_.articles[mentions_.all[mention].article]->published.at;
  }

  /// "Will hold a concert": the verb and the noun foretell one thing. The one
  /// with a day stays, or else the first.
  [[nodiscard]] bool is_told_twice(std::uint32_t forecast) const {
    const Mention& own = mentions_.all[forecast];
    for (std::uint32_t i = first_[own.article]; i < first_[own.article + 1]; ++i) {
      const Mention& other = mentions_.all[i];
      if (i != forecast && foretells_end(other, own)) return true;
      if (i == forecast || other.predicate != own.predicate || !matcher_.is_forecast(other))
        continue;
      const ClaimDigest& mine = mentions_.digest(own);
      const ClaimDigest& its = mentions_.digest(other);
      if (mine.quote_begin != its.quote_begin || mine.claim.lemma == its.claim.lemma) continue;
      if (other.stated != own.stated) {
        if (other.stated) return true;
        continue;
      }
      // "The visit could take place" is the visit, "will hold a concert" the holding.
      const bool after = mine.claim.trigger.begin > its.claim.trigger.begin;
      const bool nouns = its.claim.grammar.pos == "NOUN";
      if (mine.claim.grammar.pos == "NOUN" ? after : nouns && after) return true;
    }
    return false;
  }

  /// "The strike will end" foretells no strike.
  [[nodiscard]] bool foretells_end(const Mention& end, const Mention& what) const {
    const Claim& claim = mentions_.digest(what).claim;
    if (!matcher_.ends(end) || !matcher_.is_forecast(end)) return false;
    const auto& participants = mentions_.digest(end).claim.participants;
    return std::any_of(participants.begin(), participants.end(),
                       [&](const Participant& one) { return one.span.contains(claim.trigger); });
  }

  void compare_articles(std::uint32_t earlier, std::uint32_t later) {
    auto at = evidence_.lower_bound(first_[earlier]);
    for (; at != evidence_.end() && at->first < first_[earlier + 1]; ++at) {
      for (std::uint32_t i = first_[later]; i < first_[later + 1]; ++i) offer(at->first, i);
    }
  }

  void offer(std::uint32_t forecast, std::uint32_t later) {
    const auto found = evidence_.find(forecast);
    if (found == evidence_.end()) return;
    const Telling telling = matcher_.compare(mentions_.all[forecast], mentions_.all[later]);
    if (telling.told == Told::nothing || telling.score < least_score) return;
    if (is_repeated(mentions_.all[forecast], mentions_.all[later])) return;
    if (is_old_news(mentions_.all[forecast], mentions_.all[later])) return;
    found->second.push_back({later, telling});
  }

  /// Two forecasts of one happening, on whatever day they put it.
  [[nodiscard]] bool foretell_one(std::uint32_t a, std::uint32_t b) const {
    if (!evidence_.contains(a) || !evidence_.contains(b)) return false;
    const ClaimDigest& x = mentions_.digest(mentions_.all[a]);
    const ClaimDigest& y = mentions_.digest(mentions_.all[b]);
    if (x.claim.polarity != y.claim.polarity) return false;
    const CompareWith with{.any_time = true, .topic = {}};
    const PairEvidence evidence = compare(mentions_, mentions_.all[a], mentions_.all[b], with);
    return matcher_.agree_on_cast(mentions_.all[a], mentions_.all[b]) &&
           score(evidence, rules_.weights()) >= rules_.weights().join;
  }

  /// What tells of the one tells of the other.
  void share() {
    std::map<std::uint32_t, std::vector<Evidence>> more;
    const auto give = [&](std::uint32_t from, std::uint32_t to) {
      for (const Evidence& one : evidence_[from]) {
        if (published(one.mention) <= published(to)) continue;
        const Mention& later = mentions_.all[one.mention];
        const Mention& forecast = mentions_.all[to];
        const Told told = matcher_.told_of_same(forecast, later);
        const bool agree = told == one.telling.told;
        if (agree && !is_repeated(forecast, later)) more[to].push_back(one);
      }
    };
    for (const auto& [a, b] : same_) {
      give(a, b);
      give(b, a);
    }
    for (auto& [forecast, evidence] : more) {
      auto& own = evidence_[forecast];
      if (own.empty()) own = std::move(evidence);
    }
  }

  /// A sentence that the forecast's own article has, in much the same words: a copy tells
  /// nothing new.
  [[nodiscard]] bool is_repeated(const Mention& forecast, const Mention& later) const {
    constexpr std::size_t least_words = 10;
    constexpr std::size_t copied_tenths = 8;
    const auto words = mentions_.words_of(later);
    const std::string quote = fold_name(mentions_.digest(later).quote);
    for (std::uint32_t i = first_[forecast.article]; i < first_[forecast.article + 1]; ++i) {
      const Mention& own = mentions_.all[i];
      const auto shared = static_cast<std::size_t>(count_shared(mentions_.words_of(own), words));
      const bool much = words.size() >= least_words &&
                        shared * 10 >= words.size() * copied_tenths &&
                        own.event_class != EventClass::reporting;
      if (much && own.tense == later.tense) return true;
      if (!quote.empty() && fold_name(mentions_.digest(own).quote) == quote) return true;
    }
    return false;
  }

  /// "Will launch more of them": what its article tells as done is none of those.
  [[nodiscard]] bool is_old_news(const Mention& forecast, const Mention& later) const {
    constexpr std::int32_t near_days = 1;  ///< where one counts by another clock
    constexpr std::int32_t soon = 2;       ///< days in which papers still tell of the first
    if (!matcher_.asks_for_more(forecast) || matcher_.asks_for_more(later)) return false;
    for (std::uint32_t i = first_[forecast.article]; i < first_[forecast.article + 1]; ++i) {
      const Mention& own = mentions_.all[i];
      if (own.tense != TenseView::past || own.polarity == Polarity::negative) continue;
      if (!of_one_base(own, forecast) && !of_one_base(own, later)) continue;
      const bool dated = own.stated && later.stated;
      const std::int32_t gap = dated ? gap_between(own.days, later.days) - near_days
                                     : later.published - forecast.published - soon;
      if (gap <= 0) return true;
    }
    return false;
  }

  [[nodiscard]] bool of_one_base(const Mention& a, const Mention& b) const {
    return mentions_.predicates[a.predicate].base == mentions_.predicates[b.predicate].base;
  }

  /// Without what fits far worse than the best that tells the same.
  static void drop_weak(std::vector<Evidence>& evidence) {
    constexpr std::int32_t reach = 30;
    std::map<Told, std::int32_t> best;
    for (const Evidence& one : evidence) {
      auto& most = best[one.telling.told];
      most = std::max(most, one.telling.score);
    }
    std::erase_if(evidence, [&](const Evidence& one) {
      return one.telling.score < best[one.telling.told] - reach;
    });
  }

  /// What the evidence comes to. A report that names the day decides before one
  /// that leaves it open, and any report before a denial.
  [[nodiscard]] FateKind verdict(std::uint32_t forecast,
                                 const std::vector<Evidence>& evidence) const {
    const Mention& foretold = mentions_.all[forecast];
    const Window when = matcher_.window(foretold);
    std::size_t in_time = 0;
    std::size_t out_of_time = 0;
    std::size_t undated = 0;
    bool denied = false;
    bool put_off = false;
    for (const Evidence& one : evidence) {
      const Mention& later = mentions_.all[one.mention];
      if (one.telling.told != Told::happened) {
        denied = true;
        put_off = put_off || one.telling.told == Told::moved ||
                  !mentions_.digest(later).predicate.undone.empty();
        continue;
      }
      const bool undated_report = !later.stated || (mentions_.digest(later).marks & mark_over) != 0;
      const bool on_another_day =
          !undated_report && when.stated && !later.days.overlaps({when.begin, when.end});
      const bool leaves_day_open = undated_report || (one.telling.undated && on_another_day);
      if (matcher_.told_late(later) || (on_another_day && !one.telling.undated)) {
        ++out_of_time;
      } else if (leaves_day_open) {
        ++(put_off ? out_of_time : undated);
      } else {
        ++in_time;
      }
    }
    const bool negative = mentions_.digest(foretold).claim.polarity == Polarity::negative ||
                          mentions_.digest(foretold).standing == Standing::doubted;
    if (negative) {
      if (in_time + undated > 0) return FateKind::contradicted;
      return denied || out_of_time > 0 ? FateKind::borne_out : FateKind::open;
    }
    if (in_time > 0 && in_time >= out_of_time) return FateKind::borne_out;
    if (out_of_time > 0) return FateKind::borne_out_other_time;
    return undated > 0 ? FateKind::borne_out : FateKind::contradicted;
  }

  Fate judge(std::uint32_t forecast, std::vector<Evidence>& evidence) const {
    Fate fate;
    fate.forecast = event_claim(mentions_, mentions_.all[forecast], rules_);
    if (evidence.empty()) return fate;
    drop_weak(evidence);
    std::sort(evidence.begin(), evidence.end(),
              [](const Evidence& a, const Evidence& b) { return a.mention < b.mention; });
    evidence.erase(
        std::unique(evidence.begin(), evidence.end(),
                    [](const Evidence& a, const Evidence& b) { return a.mention == b.mention; }),
        evidence.end());
    std::stable_sort(evidence.begin(), evidence.end(), [&](const Evidence& a, const Evidence& b) {
      return published(a.mention) < published(b.mention);
    });
    for (const Evidence& one : evidence) {
      fate.evidence.push_back(event_claim(mentions_, mentions_.all[one.mention], rules_));
    }
    fate.kind = verdict(forecast, evidence);
    fate.days_ahead =
        mentions_.all[evidence.front().mention].published - mentions_.all[forecast].published;
    return fate;
  }

  const Mentions& mentions_;
  const MergeRules& rules_;
  FateMatcher matcher_;
  std::vector<std::uint32_t> first_;  ///< of each article, its first mention; and the end
  std::map<std::uint32_t, std::vector<Evidence>> evidence_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> same_;  ///< forecasts of one happening
};

bool acts_or_undergoes(const Argument& argument) {
  return is_agent(argument.role) || is_patient(argument.role) || argument.role == Role::companion;
}

/// "Ada may visit Lund. The visit could be short": whoever takes part in the one takes part in
/// the other.
void lend_participants(Mentions& mentions) {
  constexpr std::uint32_t claims_back = 12;
  for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
    Mention& own = mentions.all[i];
    if (own.pos != 'n' || own.polarity == Polarity::negative) continue;
    if ((own.marks & (mark_new | mark_another | mark_plural)) != 0) continue;
    if (std::any_of(own.arguments.begin(), own.arguments.end(), acts_or_undergoes)) continue;
    for (std::uint32_t back = 1; back <= std::min(i, claims_back); ++back) {
      const Mention& other = mentions.all[i - back];
      if (other.article != own.article) break;
      if (mentions.predicates[other.predicate].base != mentions.predicates[own.predicate].base) {
        continue;
      }
      for (const Argument& argument : other.arguments) {
        if (acts_or_undergoes(argument)) own.arguments.push_back(argument);
      }
      break;
    }
  }
}

}  // namespace

std::vector<Fate> find_fates(Mentions mentions, const MergeRules& rules) {
  lend_participants(mentions);
  FateFinder finder(mentions, rules);
  finder.search();
  return finder.judge();
}

}  // namespace merge

std::vector<SourceRecord> source_records(const std::vector<Fate>& fates) {
  std::map<std::string, SourceRecord> records;
  std::map<std::string, std::int64_t> days;
  for (const Fate& fate : fates) {
    const EventClaim& claim = fate.forecast;
    const std::string& publisher = claim.publisher.empty() ? claim.article : claim.publisher;
    const std::string& source = claim.sources.empty() ? publisher : claim.sources.back().name;
    SourceRecord& record = records[source];
    record.source = source;
    ++record.forecasts;
    switch (fate.kind) {
      case FateKind::open:
        ++record.open;
        break;
      case FateKind::borne_out:
        ++record.borne_out;
        days[source] += fate.days_ahead;
        break;
      case FateKind::borne_out_other_time:
        ++record.borne_out_other_time;
        break;
      case FateKind::contradicted:
        ++record.contradicted;
        break;
    }
  }
  std::vector<SourceRecord> sorted;
  for (auto& [source, record] : records) {
    if (record.borne_out > 0) {
      record.mean_days_ahead = static_cast<std::int32_t>(days[source] / record.borne_out);
    }
    sorted.push_back(std::move(record));
  }
  std::stable_sort(sorted.begin(), sorted.end(), [](const SourceRecord& a, const SourceRecord& b) {
    return a.forecasts > b.forecasts;
  });
  return sorted;
}

std::string_view to_string(FateKind kind) {
  constexpr std::string_view names[] = {"open", "borne_out", "borne_out_other_time",
                                        "contradicted"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view to_string(ChangeKind kind) {
  constexpr std::string_view names[] = {"appeared",     "more_support",   "time_changed",
                                        "contradicted", "became_certain", "happened"};
  return names[static_cast<std::size_t>(kind)];
}

DATELINE_END
