// Tells the format by the content and hands the bytes to its reader.
#include <strings.h>

#include "base/utf8.h"
#include "dateline/io.h"
#include "io/input.h"

DATELINE_BEGIN
namespace io {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         strncasecmp(text.data(), prefix.data(), prefix.size()) == 0;
}

/// The first tag's name decides; declarations and comments before it do not.
bool read_markup(const Input& input, std::string_view text) {
  if (text.substr(0, 4096).find("<TimeML") != std::string_view::npos) {
    return read_timeml_text(input);
  }
  for (const std::string_view tag :
       {"<!doctype html", "<html", "<head", "<body", "<meta", "<article", "<main", "<div", "<p",
        "<h1", "<section", "<title", "<script", "<link", "<!--", "<?xml"}) {
    if (starts_with_ignoring_case(text, tag)) return read_html_text(input);
  }
  return read_plain_text(input);
}

bool read_checked(const Input& input) {
  const std::size_t start = input.bytes.find_first_not_of(" \t\r\n");
  const std::string_view text =
      start == std::string_view::npos ? std::string_view{} : input.bytes.substr(start);
  if (text.starts_with('{') || text.starts_with('[')) return read_json_text(input);
  if (text.starts_with('<')) return read_markup(input, text);
  return read_plain_text(input);
}

/// Why these bytes hold no text at all.
std::optional<Error> unreadable(const Input& input) {
  if (input.bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return input.error("empty file");
  }
  const std::size_t nul = input.bytes.find('\0');
  if (nul != std::string_view::npos) return input.error_at(nul, "binary file: a NUL byte");
  return std::nullopt;
}

}  // namespace

bool read_input(Input input) {
  if (input.bytes.starts_with(byte_order_mark)) input.bytes.remove_prefix(byte_order_mark.size());
  if (auto error = unreadable(input)) return input.sink({input.id, std::move(*error)});
  return read_checked(input);
}

}  // namespace io

void read_articles(std::string_view bytes, const std::string& file, const ArticleSink& sink,
                   bool needs_date) {
  const std::string id = io::stem_of(file);
  io::read_input({bytes, file, id, sink, needs_date});
}

DATELINE_END
