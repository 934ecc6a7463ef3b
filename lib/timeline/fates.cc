#include "timeline/fates.h"

#include <algorithm>
#include <map>

#include "timeline/candidates.h"
#include "timeline/event_builder.h"
#include "timeline/match.h"

DATELINE_BEGIN
namespace merge {
namespace {

bool is_forecast(const Mentions& mentions, const Mention& mention) {
  return mentions.digest(mention).claim.tense == TenseView::future;
}

/// Whether `later` can tell what became of `forecast`: a later article's sure
/// report, or its word that the thing was called off.
bool tells(const Mentions& mentions, const Mention& forecast, const Mention& later) {
  const ClaimDigest& digest = mentions.digest(later);
  if (forecast.article == later.article) return false;
  const auto& before = mentions.articles[forecast.article]->published.at;
  const auto& after = mentions.articles[later.article]->published.at;
  if (after <= before) return false;
  if (!digest.predicate.undone.empty()) return true;
  if (digest.claim.tense != TenseView::past) return false;
  if (digest.claim.certainty != Certainty::certain) return false;
  // Something over before the forecast was made is another happening.
  if (later.stated) return later.days.end >= forecast.published;
  // A noun ("after the talks") names a happening without saying that it was.
  if (digest.predicate.pos == 'n') return false;
  return !forecast.stated || forecast.days.begin <= later.published;
}

bool denies(const Mentions& mentions, const Mention& later) {
  const ClaimDigest& digest = mentions.digest(later);
  return (digest.claim.polarity == Polarity::negative) != !digest.predicate.undone.empty();
}

/// What the evidence comes to. A report that names the day decides before one
/// that leaves it open, and any report before a denial.
FateKind verdict(const Mentions& mentions, const Mention& forecast,
                 const std::vector<std::uint32_t>& evidence) {
  const bool negative = mentions.digest(forecast).claim.polarity == Polarity::negative;
  std::size_t in_time = 0;
  std::size_t out_of_time = 0;
  std::size_t undated = 0;
  for (const auto index : evidence) {
    const Mention& later = mentions.all[index];
    if (denies(mentions, later) != negative) continue;
    if (!later.stated)
      ++undated;
    else if (!forecast.stated || later.days.overlaps(forecast.days))
      ++in_time;
    else
      ++out_of_time;
  }
  if (in_time > 0 && in_time >= out_of_time) return FateKind::borne_out;
  if (out_of_time > 0) return FateKind::borne_out_other_time;
  return undated > 0 ? FateKind::borne_out : FateKind::contradicted;
}

Fate judge(const Mentions& mentions, const Mention& forecast, std::vector<std::uint32_t> evidence,
           const MergeRules& rules) {
  Fate fate;
  fate.forecast = event_claim(mentions, forecast, rules);
  if (evidence.empty()) return fate;
  std::stable_sort(evidence.begin(), evidence.end(), [&](std::uint32_t a, std::uint32_t b) {
    return mentions.all[a].published < mentions.all[b].published;
  });
  for (const auto index : evidence) {
    fate.evidence.push_back(event_claim(mentions, mentions.all[index], rules));
  }
  fate.kind = verdict(mentions, forecast, evidence);
  fate.days_ahead = mentions.all[evidence.front()].published - forecast.published;
  return fate;
}

/// Surer than for a merge: a wrong verdict on a source is worse than an open one.
bool same_happening(const Mentions& mentions, const Mention& forecast, const Mention& later) {
  PairEvidence evidence = compare(mentions, forecast, later, true);
  evidence.polarity_differs = false;  // a denial is what may become of it
  return !evidence.agents_differ && !evidence.patients_differ && score(evidence) >= join_score + 5;
}

}  // namespace

std::vector<Fate> find_fates(const Mentions& mentions, const MergeRules& rules) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> evidence;
  for (const auto pair : candidate_pairs(mentions)) {
    const auto a = static_cast<std::uint32_t>(pair >> 32U);
    const auto b = static_cast<std::uint32_t>(pair & 0xffffffffU);
    const auto offer = [&](std::uint32_t forecast, std::uint32_t later) {
      const Mention& x = mentions.all[forecast];
      const Mention& y = mentions.all[later];
      if (!is_forecast(mentions, x) || !tells(mentions, x, y)) return;
      if (same_happening(mentions, x, y)) evidence[forecast].push_back(later);
    };
    offer(a, b);
    offer(b, a);
  }
  std::vector<Fate> fates;
  for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
    if (!is_forecast(mentions, mentions.all[i])) continue;
    auto found = evidence.find(i);
    fates.push_back(judge(
        mentions, mentions.all[i],
        found == evidence.end() ? std::vector<std::uint32_t>{} : std::move(found->second), rules));
  }
  std::stable_sort(fates.begin(), fates.end(), [](const Fate& a, const Fate& b) {
    return a.forecast.published.at < b.forecast.published.at;
  });
  return fates;
}

}  // namespace merge

std::vector<SourceRecord> source_records(const std::vector<Fate>& fates) {
  std::map<std::string, SourceRecord> records;
  std::map<std::string, std::int64_t> days;
  for (const Fate& fate : fates) {
    const EventClaim& claim = fate.forecast;
    const std::string& source = claim.sources.empty() ? claim.publisher : claim.sources.back().name;
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
