#include "claims/content_index.h"

#include <algorithm>
#include <bit>

DATELINE_BEGIN
namespace claims {
namespace {

constexpr std::size_t most_nested = 32;

}  // namespace

void ContentIndex::build() {
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.content.begin < b.content.begin;
  });
  leaves_ = std::bit_ceil(std::max<std::size_t>(entries_.size(), 1));
  reach_.assign(2 * leaves_, 0);
  for (std::size_t i = 0; i < entries_.size(); ++i) reach_[leaves_ + i] = entries_[i].content.end;
  for (std::size_t i = leaves_; i-- > 1;) reach_[i] = std::max(reach_[2 * i], reach_[2 * i + 1]);
}

/// From the last content that begins before the span back to the first.
void ContentIndex::collect(std::size_t node, std::size_t begin, std::size_t end, Span span,
                           std::vector<std::uint32_t>& found) const {
  if (begin >= entries_.size() || entries_[begin].content.begin > span.begin) return;
  if (reach_[node] < span.end || found.size() == most_nested) return;
  if (end - begin == 1) {
    found.push_back(entries_[begin].attribution);
    return;
  }
  const std::size_t middle = begin + (end - begin) / 2;
  collect(2 * node + 1, middle, end, span, found);
  collect(2 * node, begin, middle, span, found);
}

std::vector<std::uint32_t> ContentIndex::holding(Span span) const {
  std::vector<std::uint32_t> found;
  if (leaves_ > 0) collect(1, 0, leaves_, span, found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace claims
DATELINE_END
