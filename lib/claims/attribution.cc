#include "claims/attribution.h"

DATELINE_BEGIN
namespace claims {

std::vector<std::uint32_t> Attributions::chain(Span trigger) const {
  std::vector<std::uint32_t> chain;
  for (std::uint32_t i = 0; i < found_.size(); ++i) {
    for (const Span content : found_[i].detail.content) {
      if (content.contains(trigger)) chain.push_back(i);
    }
  }
  return chain;
}

std::vector<Source> Attributions::sources(const std::vector<std::uint32_t>& chain) const {
  std::vector<Source> sources;
  for (const std::uint32_t index : chain) {
    const auto& source = found_[index].detail.source;
    if (source && (sources.empty() || sources.back().name != source->name)) {
      sources.push_back(*source);
    }
  }
  return sources;
}

std::vector<Attribution> Attributions::listed() const {
  std::vector<Attribution> listed;
  for (const FoundAttribution& found : found_) {
    if (found.listed) listed.push_back(found.detail);
  }
  return listed;
}

Attributions find_attributions(const AttributionQuery&, const AttributionRules&) {
  return {};
}

}  // namespace claims
DATELINE_END
