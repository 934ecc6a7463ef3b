#include "io/windows_1252.h"

#include <algorithm>
#include <array>

DATELINE_BEGIN
namespace io {
namespace {

// Bytes 0x80-0x9F; the rest are their own code points.
constexpr std::array<char32_t, 32> high_controls = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

void append_utf8(std::string& out, char32_t value) {
  if (value < 0x80) {
    out += static_cast<char>(value);
  } else if (value < 0x800) {
    out += static_cast<char>(0xC0U | (value >> 6U));
    out += static_cast<char>(0x80U | (value & 0x3FU));
  } else {
    out += static_cast<char>(0xE0U | (value >> 12U));
    out += static_cast<char>(0x80U | ((value >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (value & 0x3FU));
  }
}

}  // namespace

bool declares_windows_1252(std::string_view html) {
  std::string head(html.substr(0, 4096));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const std::size_t charset = head.find("charset=");
  if (charset == std::string::npos) return false;
  std::string_view name = std::string_view(head).substr(charset + 8);
  if (name.starts_with('"') || name.starts_with('\'')) name.remove_prefix(1);
  return name.starts_with("windows-1252") || name.starts_with("iso-8859-1") ||
         name.starts_with("us-ascii") || name.starts_with("latin1");
}

std::string from_windows_1252(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(out, byte >= 0x80 && byte < 0xA0 ? high_controls[byte - 0x80] : byte);
  }
  return out;
}

}  // namespace io
DATELINE_END
