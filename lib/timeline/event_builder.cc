#include "timeline/event_builder.h"

#include <algorithm>

#include "timeline/conflicts.h"
#include "timeline/event_rank.h"
#include "timeline/fold.h"
#include "timeline/participants.h"
#include "timeline/summary.h"
#include "timeline/support.h"

DATELINE_BEGIN
namespace merge {
namespace {

std::string hex(std::uint64_t value) {
  std::string text(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4U) text[i] = "0123456789abcdef"[value & 15U];
  return text;
}

/// Claims by publication, then article, then position.
std::vector<std::uint32_t> in_order(const Mentions& mentions, std::vector<std::uint32_t> cluster) {
  std::stable_sort(cluster.begin(), cluster.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto& left = *mentions.articles[mentions.all[a].article];
    const auto& right = *mentions.articles[mentions.all[b].article];
    return left.published.at < right.published.at;
  });
  return cluster;
}

}  // namespace

EventClaim event_claim(const Mentions& mentions, const Mention& mention, const MergeRules& rules) {
  const ArticleDigest& article = *mentions.articles[mention.article];
  const ClaimDigest& digest = mentions.digest(mention);
  EventClaim result;
  result.article = article.id;
  result.claim = std::string("c").append(std::to_string(mention.claim + 1));
  result.publisher = article.publisher;
  result.published = article.published;
  result.sources = digest.claim.sources;
  for (Source& source : result.sources) source.name = display_name(source.name, rules);
  result.detail = digest.claim;
  result.quote = digest.quote;
  result.edtf = to_edtf(digest.claim.time.value);
  return result;
}

Event build_event(const Mentions& mentions, const std::vector<std::uint32_t>& cluster,
                  const std::vector<std::uint32_t>& copies, const MergeRules& rules) {
  Event event;
  std::uint64_t id = hash64("");
  for (const auto index : cluster) {
    const Mention& mention = mentions.all[index];
    id = hash64(mentions.articles[mention.article]->id, id);
    id = mix(id, mention.claim);
  }
  event.id = std::string("e").append(hex(id));
  const auto ordered = in_order(mentions, cluster);
  std::vector<std::string> support;
  for (const auto index : ordered) {
    event.claims.push_back(event_claim(mentions, mentions.all[index], rules));
    support.push_back(support_name(mentions, mentions.all[index], copies, rules));
  }
  event.participants = join_participants(mentions, ordered, rules);
  find_conflicts(mentions, ordered, support, rules, event);
  std::sort(support.begin(), support.end());
  support.erase(std::unique(support.begin(), support.end()), support.end());
  event.independent_sources = static_cast<std::uint32_t>(support.size());
  event.salience = rank_event(mentions, ordered, copies, support.size());
  event.independent_source_names = std::move(support);
  event.summary = summarize(mentions, ordered, event, rules);
  return event;
}

}  // namespace merge
DATELINE_END
