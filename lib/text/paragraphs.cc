#include "text/paragraphs.h"

#include <algorithm>
#include <cstring>

#include "text/char_class.h"

DATELINE_BEGIN
namespace text {
namespace {

/// No text is wrapped to more columns than this.
constexpr std::uint32_t widest_wrap = 120;

struct Line {
  Span span;  ///< without white space around it
  bool indented = false;
  bool after_blank = false;
};

Span trimmed(std::string_view body, std::size_t begin, std::size_t end) {
  const auto blank = [&](std::size_t at) { return static_cast<unsigned char>(body[at]) <= ' '; };
  while (begin < end && blank(begin)) ++begin;
  while (begin < end && blank(end - 1)) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::vector<Line> find_lines(std::string_view body) {
  std::vector<Line> lines;
  bool blank = true;
  for (std::size_t begin = 0; begin < body.size();) {
    const void* found = std::memchr(body.data() + begin, '\n', body.size() - begin);
    const std::size_t end =
        found == nullptr ? body.size()
                         : static_cast<std::size_t>(static_cast<const char*>(found) - body.data());
    const Span span = trimmed(body, begin, end);
    if (span.empty()) {
      blank = true;
    } else {
      lines.push_back({span, span.begin > begin, blank});
      blank = false;
    }
    begin = end + 1;
  }
  return lines;
}

std::uint32_t first_word_size(std::string_view body, Span line) {
  std::uint32_t at = line.begin;
  while (at<line.end&& static_cast<unsigned char>(body[at])> ' ') ++at;
  return at - line.begin;
}

bool ends_sentence(std::string_view body, Span line) {
  std::uint32_t at = line.end;
  while (at > line.begin + 1 && std::strchr("\"')]", body[at - 1]) != nullptr) --at;
  return std::strchr(".?!:", body[at - 1]) != nullptr;
}

/// The width the lines are wrapped to, 0 when single line breaks end paragraphs:
/// wrapped lines break where the next word would not have fitted.
std::uint32_t wrap_width(std::string_view body, const std::vector<Line>& lines) {
  std::uint32_t width = 0;
  std::size_t breaks = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].after_blank) continue;
    ++breaks;
    width = std::max(width, lines[i - 1].span.size());
  }
  if (breaks == 0 || width > widest_wrap) return 0;
  std::size_t forced = 0;
  std::size_t mid_sentence = 0;
  std::size_t both = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].after_blank) continue;
    const std::uint32_t needed =
        lines[i - 1].span.size() + 1 + first_word_size(body, lines[i].span);
    const bool full = needed + width / 8 > width;
    const bool open = !ends_sentence(body, lines[i - 1].span);
    if (full) ++forced;
    if (open) ++mid_sentence;
    if (full && open) ++both;
  }
  // Short lines that end no sentence are headings, not wrapped.
  const bool wrapped =
      forced * 2 > breaks && mid_sentence * 2 > breaks && both * 4 > mid_sentence * 3;
  return wrapped ? width : 0;
}

bool starts_lower(std::string_view body, Span line) {
  return char_at(body, line.begin).kind == CharClass::lower;
}

/// Whether the break before `line` ends a paragraph.
bool breaks_before(std::string_view body, const Line& last, const Line& line, std::uint32_t width) {
  if (line.after_blank) return true;
  const bool ended = ends_sentence(body, last.span);
  if (!ended && starts_lower(body, line.span) && last.span.size() <= widest_wrap) return false;
  if (width == 0) return true;
  if (line.indented && !last.indented) return true;
  const std::uint32_t needed = last.span.size() + 1 + first_word_size(body, line.span);
  return ended && needed + width / 4 < width;
}

}  // namespace

std::vector<Span> find_paragraphs(std::string_view body) {
  const std::vector<Line> lines = find_lines(body);
  const std::uint32_t width = wrap_width(body, lines);
  std::vector<Span> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || breaks_before(body, lines[i - 1], lines[i], width)) {
      paragraphs.push_back(lines[i].span);
    } else {
      paragraphs.back().end = lines[i].span.end;
    }
  }
  return paragraphs;
}

}  // namespace text
DATELINE_END
