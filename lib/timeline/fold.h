// Strings reduced to what a comparison looks at, and stable hashes of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN
namespace merge {

/// FNV-1a: the same on every machine, so results and stores agree.
constexpr std::uint64_t hash64(std::string_view text,
                               std::uint64_t seed = 14695981039346656037ULL) {
  for (const char c : text) seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return seed;
}

constexpr std::uint32_t hash32(std::string_view text) {
  const std::uint64_t wide = hash64(text);
  return static_cast<std::uint32_t>(wide ^ (wide >> 32U));
}

/// Mixes two hashes (the finalizer of SplitMix64).
constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = a + 0x9e3779b97f4a7c15ULL * (b + 1);
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31U);
}

/// Lower case without accents, hyphens as blanks, full stops and apostrophes
/// dropped, a possessive 's removed, other punctuation as blanks, single blanks:
/// "Kim Jong-un" -> "kim jong un", "U.S." -> "us", "Erdoğan's" -> "erdogan".
std::string fold_name(std::string_view name);

/// The words of a folded name; views into it.
std::vector<std::string_view> words_of(std::string_view folded);

}  // namespace merge
DATELINE_END
