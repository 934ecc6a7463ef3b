// UTF-8 checking and decoding; nothing else in the library decodes by hand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "dateline/export.h"

DATELINE_BEGIN
namespace base {

/// The byte of the first sequence that is not well-formed UTF-8 (RFC 3629).
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  ///< bytes; at least 1, also for a malformed byte
};

/// The character at `at`, which must be inside `text`. A malformed byte is
/// U+FFFD of size 1.
CodePoint decode(std::string_view text, std::size_t at);

}  // namespace base
DATELINE_END
