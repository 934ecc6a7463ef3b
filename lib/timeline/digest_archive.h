// An article's digest as the bytes that a store keeps.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "timeline/digest.h"

DATELINE_BEGIN
namespace merge {

constexpr std::uint32_t digest_format = 6;  ///< changes with what the digest holds

std::string write_digest(const ArticleDigest& digest);

/// Nothing when the bytes are not a whole digest of this format.
std::optional<ArticleDigest> read_digest(std::string_view bytes);

}  // namespace merge
DATELINE_END
