#include "io/text_space.h"

DATELINE_BEGIN
namespace io {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

/// Bytes of white space at the start of a text.
std::size_t space_at(std::string_view text) {
  if (text.empty()) return 0;
  if (text.starts_with(no_break_space)) return no_break_space.size();
  const char c = text.front();
  return c == ' ' || (c >= '\t' && c <= '\r') ? 1 : 0;
}

}  // namespace

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\n\v\f\r";
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  return std::string(text.substr(0, text.find_last_not_of(blanks) + 1));
}

std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  while (!text.empty()) {
    const std::size_t space = space_at(text);
    if (space != 0) {
      gap = !out.empty();
      text.remove_prefix(space);
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out += text.front();
    text.remove_prefix(1);
  }
  return out;
}

}  // namespace io
DATELINE_END
