#include "timeline/event_rank.h"

#include <algorithm>
#include <functional>
#include <map>

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::uint32_t lead_bytes = 300;  ///< what begins here opens the article
constexpr std::int32_t by_text = 140;      ///< in percent, of the second text's half
constexpr std::int32_t by_source = 30;     ///< the same of a source
constexpr std::int32_t by_lead = 50;       ///< when every text opens with it
constexpr std::size_t most_counted = 64;

/// Each one more tells less than the one before: 0 for one, then as the
/// logarithm grows.
std::int32_t harmonic(std::size_t count, std::int32_t weight) {
  std::int32_t sum = 0;
  for (std::size_t k = 2; k <= std::min(count, most_counted); ++k) {
    sum += weight / static_cast<std::int32_t>(k);
  }
  return sum;
}

/// Nobody says more than "appears", "reports", "means".
bool tells_little(const Mentions& mentions, const std::vector<std::uint32_t>& cluster) {
  return std::all_of(cluster.begin(), cluster.end(), [&](std::uint32_t index) {
    const Mention& mention = mentions.all[index];
    return mentions.predicates[mention.predicate].generic ||
           mention.event_class == EventClass::reporting;
  });
}

}  // namespace

std::int32_t rank_event(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
                        const std::vector<std::uint32_t>& copies, std::size_t sources) {
  struct Text {
    std::int32_t salience = 0;  ///< of the claim that matters most in it
    bool lead = false;
  };
  std::map<std::uint32_t, Text> texts;
  for (const auto index : ordered) {
    const Mention& mention = mentions.all[index];
    Text& text = texts[copies[mention.article]];
    text.salience = std::max(text.salience, mentions.digest(mention).claim.salience);
    text.lead = text.lead || mention.trigger_begin < lead_bytes;
  }
  std::vector<std::int32_t> saliences;
  std::int32_t leads = 0;
  for (const auto& [article, text] : texts) {
    saliences.push_back(text.salience);
    leads += text.lead ? 1 : 0;
  }
  // Some texts mention in passing what others are about.
  std::sort(saliences.begin(), saliences.end(), std::greater<>());
  const std::size_t half = (saliences.size() + 1) / 2;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < half; ++i) sum += saliences[i];
  const auto count = static_cast<std::int32_t>(texts.size());
  const std::int64_t percent = 100 + harmonic(texts.size(), by_text) +
                               harmonic(sources, by_source) + by_lead * leads / count;
  const std::int64_t rank = sum * percent / (100 * static_cast<std::int64_t>(half));
  return static_cast<std::int32_t>(tells_little(mentions, ordered) ? rank * 3 / 5 : rank);
}

}  // namespace merge
DATELINE_END
