#include "io/text_table.h"

#include <algorithm>

#include "base/utf8.h"

DATELINE_BEGIN
namespace io {
namespace {

/// The main blocks of Unicode's combining marks and East Asian wide characters.
std::size_t width_of(char32_t c) {
  if ((c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200F) ||
      (c >= 0xFE00 && c <= 0xFE0F)) {
    return 0;
  }
  const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                    (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                    (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                    (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
  return wide ? 2 : 1;
}

/// Bytes of the longest start of a text that is at most `width` wide; at least one character.
std::size_t prefix_of_width(std::string_view text, std::size_t width) {
  std::size_t at = 0;
  std::size_t used = 0;
  while (at < text.size()) {
    const base::CodePoint c = base::decode(text, at);
    used += width_of(c.value);
    if (used > width && at != 0) break;
    at += c.size;
  }
  return at;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::decode(text, at);
    width += width_of(c.value);
    at += c.size;
  }
  return width;
}

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool c1 =
        c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (c1) ++i;
    out += c1 || c < 0x20 || c == 0x7F ? ' ' : text[i];
  }
  return out;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t used = 0;
  const auto put = [&](std::string_view word) {
    const std::size_t size = display_width(word);
    if (!line.empty() && used + 1 + size > width) {
      lines.push_back(std::move(line));
      line.clear();
      used = 0;
    }
    if (!line.empty()) line += ' ';
    used += size + (line.empty() ? 0 : 1);
    line += word;
  };
  while (!text.empty()) {
    const std::size_t start = text.find_first_not_of(" \t\n\r");
    if (start == std::string_view::npos) break;
    text.remove_prefix(start);
    std::string_view word = text.substr(0, text.find_first_of(" \t\n\r"));
    text.remove_prefix(word.size());
    while (display_width(word) > width) {
      const std::size_t piece = prefix_of_width(word, width);
      put(word.substr(0, piece));
      word.remove_prefix(piece);
    }
    if (!word.empty()) put(word);
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

}  // namespace io
DATELINE_END
