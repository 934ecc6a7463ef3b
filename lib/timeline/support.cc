#include "timeline/support.h"

#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {

std::string display_name(const std::string& name, const MergeRules& rules) {
  const NameKey key = make_name_key(name, rules);
  if (key.decided) return *rules.decided()->read_as(listed_name_key(name, rules).folded);
  if (const auto* agency = rules.agency(key.folded)) return *agency;
  if (const auto* country = rules.country(key.folded)) {
    if (!key.capital && !rules.is_demonym(key.folded)) return *country;
  }
  return name;
}

std::string without_credit(std::string name, const MergeRules& rules) {
  for (std::size_t at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 1)) {
    if (rules.agency(fold_name(std::string_view(name).substr(0, at))) == nullptr) continue;
    const std::size_t next = std::min(name.find(' ', at + 1), name.size());
    if (!rules.is_opener(fold_name(std::string_view(name).substr(at + 1, next - at - 1)))) continue;
    return name.substr(at + 1);
  }
  return name;
}

std::string support_name(const Mentions& mentions, const Mention& mention,
                         const std::vector<std::uint32_t>& copies, const MergeRules& rules) {
  const Claim& claim = mentions.digest(mention).claim;
  if (!claim.sources.empty()) return display_name(claim.sources.back().name, rules);
  const ArticleDigest& own = *mentions.articles[mention.article];
  const ArticleDigest& first = *mentions.articles[copies[mention.article]];
  if (!own.agencies.empty()) return own.agencies.front();
  if (!first.agencies.empty()) return first.agencies.front();
  return first.publisher.empty() ? first.id : first.publisher;
}

}  // namespace merge
DATELINE_END
