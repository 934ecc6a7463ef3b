#include "base/utf8.h"

#include <cstring>

DATELINE_BEGIN
namespace base {
namespace {

bool continues(unsigned char byte) {
  return (byte & 0xC0U) == 0x80U;
}

/// The length of the well-formed sequence at `at`, 0 when there is none (RFC 3629, section 4).
std::uint32_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned char {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  const unsigned char second = byte(at + 1);
  if (!continues(second)) return 0;
  if (lead < 0xE0) return 2;
  if (!continues(byte(at + 2))) return 0;
  if (lead < 0xF0) {
    if (lead == 0xE0 && second < 0xA0) return 0;  // overlong
    if (lead == 0xED && second > 0x9F) return 0;  // surrogate
    return 3;
  }
  if (!continues(byte(at + 3)) || lead > 0xF4) return 0;
  if (lead == 0xF0 && second < 0x90) return 0;  // overlong
  if (lead == 0xF4 && second > 0x8F) return 0;  // past U+10FFFF
  return 4;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::uint64_t eight = 0;
    if (at + sizeof eight <= text.size()) {
      std::memcpy(&eight, text.data() + at, sizeof eight);
      if ((eight & 0x8080808080808080ULL) == 0) {
        at += sizeof eight;
        continue;
      }
    }
    const std::uint32_t length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

CodePoint decode(std::string_view text, std::size_t at) {
  const std::uint32_t length = sequence_length(text, at);
  const auto bits = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]) & 0x3FU; };
  const auto lead = static_cast<unsigned char>(text[at]);
  switch (length) {
    case 1:
      return {lead, 1};
    case 2:
      return {((lead & 0x1FU) << 6U) | bits(1), 2};
    case 3:
      return {((lead & 0x0FU) << 12U) | (bits(1) << 6U) | bits(2), 3};
    case 4:
      return {((lead & 0x07U) << 18U) | (bits(1) << 12U) | (bits(2) << 6U) | bits(3), 4};
    default:
      return {0xFFFD, 1};
  }
}

}  // namespace base
DATELINE_END
