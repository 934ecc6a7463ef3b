// Plain text headed by " date YYYY-MM-DD ": the body is what follows the
// header, and the one blank or line break that ends it.
#include "base/utf8.h"
#include "io/input.h"

DATELINE_BEGIN
namespace io {
namespace {

constexpr std::string_view blanks = " \t\r\n";

struct Header {
  std::string_view date;
  std::size_t date_at = 0;  ///< where the date stands in the input
  std::string_view body;
};

/// "date" and then something that begins like a year; anything else is prose.
std::optional<Header> find_header(std::string_view text) {
  constexpr std::string_view word = "date";
  const std::size_t start = text.find_first_not_of(blanks);
  if (start == std::string_view::npos || !text.substr(start).starts_with(word)) return {};
  const std::size_t gap = start + word.size();
  const std::size_t date = text.find_first_not_of(" \t", gap);
  if (date == gap || date == std::string_view::npos) return {};
  const char first = text[date];
  if (first != '-' && first != '+' && (first < '0' || first > '9')) return {};
  const std::size_t end = std::min(text.find_first_of(blanks, date), text.size());
  return Header{text.substr(date, end - date), date, text.substr(std::min(end + 1, text.size()))};
}

}  // namespace

bool read_plain_text(const Input& input) {
  if (const auto bad = base::first_invalid_utf8(input.bytes)) {
    return input.sink({input.id, input.error_at(*bad, "not UTF-8")});
  }
  RawArticle raw;
  raw.id = input.id;
  const auto header = find_header(input.bytes);
  if (header) {
    raw.published = header->date;
    raw.body = header->body;
  } else {
    raw.body = input.bytes;
  }
  Error place = input.error_at(header ? header->date_at : 0, "");
  if (!header && input.needs_date) {
    place.message = "no publication date: the text must begin with 'date YYYY-MM-DD'";
    return input.sink({input.id, place});
  }
  return input.sink({input.id, finish_article(std::move(raw), input, std::move(place))});
}

}  // namespace io
DATELINE_END
