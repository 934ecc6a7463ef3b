#include "base/utf8.h"

#include <array>
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

/// How many bytes of ASCII stand at `at`.
std::size_t ascii_size(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high = 0x8080808080808080ULL;
  std::array<std::uint64_t, 4> words{};
  const std::size_t begin = at;
  for (; at + sizeof words <= text.size(); at += sizeof words) {
    std::memcpy(words.data(), text.data() + at, sizeof words);
    if (((words[0] | words[1] | words[2] | words[3]) & high) != 0) break;
  }
  for (; at + sizeof words[0] <= text.size(); at += sizeof words[0]) {
    std::memcpy(words.data(), text.data() + at, sizeof words[0]);
    if ((words[0] & high) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at - begin;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    at += ascii_size(text, at);
    if (at == text.size()) break;
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
