// Hashes that are the same on every machine, for features and tables.
#pragma once

#include <cstdint>
#include <string_view>

#include "dateline/export.h"

DATELINE_BEGIN
namespace language {

/// FNV-1a, 64 bits.
inline std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed = 0) {
  std::uint64_t hash = 0xcbf29ce484222325ULL ^ (seed * 0x9e3779b97f4a7c15ULL);
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001b3ULL;
  }
  return hash ^ (hash >> 29);
}

inline std::uint32_t mix(std::uint32_t a, std::uint32_t b) {
  std::uint32_t hash = (a ^ (b * 0x85ebca6bU)) * 0xc2b2ae35U;
  hash ^= hash >> 15;
  hash *= 0x27d4eb2fU;
  return hash ^ (hash >> 13);
}

}  // namespace language
DATELINE_END
