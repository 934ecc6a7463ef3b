#include "io/json_writer.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

DATELINE_BEGIN
namespace io {
namespace {

void append_escape(TextBuffer& out, char c) {
  constexpr char digits[] = "0123456789abcdef";
  switch (c) {
    case '"':
      return out.append("\\\"");
    case '\\':
      return out.append("\\\\");
    case '\n':
      return out.append("\\n");
    case '\t':
      return out.append("\\t");
    case '\r':
      return out.append("\\r");
    default: {
      const auto byte = static_cast<unsigned char>(c);
      const char code[] = {'\\', 'u', '0', '0', digits[byte >> 4U], digits[byte & 15U]};
      out.append({code, sizeof code});
    }
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

/// Copies what needs no second look, ASCII without escapes; false when there is something else.
bool copy_plain(char* to, std::string_view text) {
  const auto copy_eight = [&](std::size_t at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    std::memcpy(to + at, &bytes, sizeof bytes);
    return (bytes & eight(0x80)) == 0 && !may_need_escape(bytes);
  };
  constexpr std::size_t step = sizeof(std::uint64_t);
  if (text.size() < step) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const auto c = static_cast<unsigned char>(text[at]);
      if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') return false;
      to[at] = text[at];
    }
    return true;
  }
  for (std::size_t at = 0; at + step < text.size(); at += step) {
    if (!copy_eight(at)) return false;
  }
  return copy_eight(text.size() - step);
}

void append_valid(TextBuffer& out, std::string_view text) {
  std::size_t plain = 0;  // start of what needs no escape
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (std::uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
      std::memcpy(&bytes, text.data() + at, sizeof bytes);
      if (may_need_escape(bytes)) break;
    }
    if (at == text.size()) break;
    const auto c = static_cast<unsigned char>(text[at]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text.substr(plain, at - plain));
    append_escape(out, text[at]);
    plain = at + 1;
  }
  out.append(text.substr(plain));
}

}  // namespace

void append_json_string(TextBuffer& out, std::string_view text) {
  char* to = out.room(text.size() + 2);
  *to = '"';
  if (copy_plain(to + 1, text)) {
    to[text.size() + 1] = '"';
    return out.add(text.size() + 2);
  }
  out.add(1);
  while (const auto bad = base::first_invalid_utf8(text)) {
    append_valid(out, text.substr(0, *bad));
    out.append("\xEF\xBF\xBD");
    text.remove_prefix(*bad + 1);
  }
  append_valid(out, text);
  out.append("\"");
}

}  // namespace io
DATELINE_END
