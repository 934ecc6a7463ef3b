#include "io/xml_text.h"

DATELINE_BEGIN
namespace io {
namespace {

/// What a byte becomes; empty when it stays.
std::string_view replacement(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\r':
      return "&#13;";
    default:
      return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' ? "\xEF\xBF\xBD" : "";
  }
}

}  // namespace

void append_xml(std::string& out, std::string_view text) {
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view instead = replacement(text[at]);
    if (instead.empty()) continue;
    out += text.substr(plain, at - plain);
    out += instead;
    plain = at + 1;
  }
  out += text.substr(plain);
}

}  // namespace io
DATELINE_END
