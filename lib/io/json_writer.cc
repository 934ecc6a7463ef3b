#include "io/json_writer.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

DATELINE_BEGIN
namespace io {
namespace {

void append_escape(std::string& out, char c) {
  constexpr char digits[] = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\r':
      out += "\\r";
      return;
    default:
      out += "\\u00";
      out += digits[(static_cast<unsigned char>(c) >> 4U) & 15U];
      out += digits[static_cast<unsigned char>(c) & 15U];
  }
}

constexpr std::uint64_t eight(std::uint64_t byte) {
  return byte * 0x0101010101010101ULL;
}

/// Whether one of eight bytes needs an escape; now and then yes where none does.
bool may_need_escape(std::uint64_t bytes) {
  const auto has_zero = [](std::uint64_t x) { return (x - eight(1)) & ~x & eight(0x80); };
  const std::uint64_t control = (bytes - eight(0x20)) & ~bytes & eight(0x80);
  return (control | has_zero(bytes ^ eight('"')) | has_zero(bytes ^ eight('\\'))) != 0;
}

/// Whether nothing of it needs a second look: ASCII without escapes.
bool is_plain(std::string_view text) {
  const auto plain_at = [&](std::size_t at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    return (bytes & eight(0x80)) == 0 && !may_need_escape(bytes);
  };
  if (text.size() < sizeof(std::uint64_t)) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) {
      return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
    });
  }
  for (std::size_t at = 0; at + sizeof(std::uint64_t) < text.size(); at += sizeof(std::uint64_t)) {
    if (!plain_at(at)) return false;
  }
  return plain_at(text.size() - sizeof(std::uint64_t));
}

void append_valid(std::string& out, std::string_view text) {
  std::size_t plain = 0;  // start of what needs no escape
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (std::uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
      std::memcpy(&bytes, text.data() + at, sizeof bytes);
      if (may_need_escape(bytes)) break;
    }
    if (at == text.size()) break;
    const auto c = static_cast<unsigned char>(text[at]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out += text.substr(plain, at - plain);
    append_escape(out, text[at]);
    plain = at + 1;
  }
  out += text.substr(plain);
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  if (is_plain(text)) {
    out += text;
    out += '"';
    return;
  }
  while (const auto bad = base::first_invalid_utf8(text)) {
    append_valid(out, text.substr(0, *bad));
    out += "\xEF\xBF\xBD";
    text.remove_prefix(*bad + 1);
  }
  append_valid(out, text);
  out += '"';
}

}  // namespace io
DATELINE_END
