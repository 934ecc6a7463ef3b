#include "timeline/lineage.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <unordered_map>

#include "timeline/digest.h"
#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t band_rows = 2;  ///< rows a band of locality-sensitive hashing: finds halves
constexpr std::int32_t copy_threshold = 38;  ///< Jaccard of shingles that makes two texts copies
constexpr std::size_t most_in_bucket = 16;   ///< comparisons with earlier members of one bucket

std::vector<std::uint64_t> shingles_of(const Document& document) {
  std::vector<std::uint64_t> words;
  auto furniture = document.furniture.begin();
  for (const Token& token : document.tokens) {
    while (furniture != document.furniture.end() && furniture->span.end <= token.span.begin) {
      ++furniture;
    }
    if (furniture != document.furniture.end() && furniture->span.contains(token.span)) continue;
    const std::string folded = fold_name(document.text(token));
    if (!folded.empty()) words.push_back(hash64(folded));
  }
  std::vector<std::uint64_t> shingles;
  for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t j = 0; j < shingle_words; ++j) hash = mix(hash, words[i + j]);
    shingles.push_back(hash);
  }
  return shingles;
}

std::uint32_t root_of(std::vector<std::uint32_t>& parent, std::uint32_t x) {
  while (parent[x] != x) x = parent[x] = parent[parent[x]];
  return x;
}

}  // namespace

std::vector<std::uint32_t> sketch_of(const Document& document) {
  const auto shingles = shingles_of(document);
  if (shingles.size() < shingle_words * 2) return {};
  std::vector<std::uint32_t> sketch(sketch_size, std::numeric_limits<std::uint32_t>::max());
  for (const auto shingle : shingles) {
    for (std::size_t i = 0; i < sketch_size; ++i) {
      const auto value = static_cast<std::uint32_t>(mix(shingle, i) >> 32U);
      sketch[i] = std::min(sketch[i], value);
    }
  }
  return sketch;
}

std::int32_t sketch_similarity(const std::vector<std::uint32_t>& a,
                               const std::vector<std::uint32_t>& b) {
  if (a.size() != sketch_size || b.size() != sketch_size) return 0;
  std::int32_t same = 0;
  for (std::size_t i = 0; i < sketch_size; ++i) same += a[i] == b[i] ? 1 : 0;
  return 100 * same / static_cast<std::int32_t>(sketch_size);
}

std::vector<std::string> credited_agencies(const Extraction& extraction, const MergeRules& rules) {
  std::vector<std::string> agencies;
  const Document& document = extraction.document;
  for (const Furniture& piece : document.furniture) {
    if (piece.kind == FurnitureKind::caption || piece.kind == FurnitureKind::attention_line)
      continue;
    const std::string folded = fold_name(document.text(piece.span));
    const auto words = words_of(folded);
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (std::size_t size = std::min<std::size_t>(4, words.size() - i); size > 0; --size) {
        const std::string_view run(
            words[i].data(),
            static_cast<std::size_t>(words[i + size - 1].data() + words[i + size - 1].size() -
                                     words[i].data()));
        const auto* agency = rules.agency(run);
        if (agency == nullptr) continue;
        if (std::find(agencies.begin(), agencies.end(), *agency) == agencies.end()) {
          agencies.push_back(*agency);
        }
        break;
      }
    }
  }
  std::sort(agencies.begin(), agencies.end());
  return agencies;
}

std::vector<std::uint32_t> copy_groups(const std::vector<const ArticleDigest*>& articles) {
  std::vector<std::uint32_t> parent(articles.size());
  std::iota(parent.begin(), parent.end(), 0U);
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> buckets;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    const auto& sketch = articles[i]->sketch;
    if (sketch.empty()) continue;
    for (std::size_t band = 0; band < sketch_size / band_rows; ++band) {
      std::uint64_t key = band;
      for (std::size_t row = 0; row < band_rows; ++row) {
        key = mix(key, sketch[band * band_rows + row]);
      }
      auto& bucket = buckets[key];
      for (const auto other : bucket) {
        const auto a = root_of(parent, i);
        const auto b = root_of(parent, other);
        if (a == b || sketch_similarity(sketch, articles[other]->sketch) < copy_threshold) continue;
        parent[std::max(a, b)] = std::min(a, b);
      }
      if (bucket.size() < most_in_bucket) bucket.push_back(i);
    }
  }
  for (std::uint32_t i = 0; i < parent.size(); ++i) parent[i] = root_of(parent, i);
  // The one that names its agency stands for the copies that do not.
  std::unordered_map<std::uint32_t, std::uint32_t> named;
  for (std::uint32_t i = 0; i < parent.size(); ++i) {
    if (!articles[i]->agencies.empty()) named.emplace(parent[i], i);
  }
  for (auto& first : parent) {
    if (const auto found = named.find(first); found != named.end()) first = found->second;
  }
  return parent;
}

}  // namespace merge
DATELINE_END
