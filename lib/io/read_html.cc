// HTML: what the page says about itself, and the article's text found in it.
#include "base/utf8.h"
#include "io/html_body.h"
#include "io/html_metadata.h"
#include "io/input.h"
#include "io/text_space.h"
#include "io/windows_1252.h"

DATELINE_BEGIN
namespace io {
namespace {

/// The page's own statement of its text serves when its markup holds much less
/// of it (a text that a script shows); else the markup's paragraphs are better.
std::string choose_body(std::string found, const std::string& stated) {
  return found.size() * 2 < stated.size() ? trimmed(stated) : std::move(found);
}

bool read_utf8_page(const Input& input) {
  const auto tree = HtmlTree::parse(input.bytes);
  if (!tree) {
    const Error& error = tree.error();
    return input.sink({input.id, error.byte ? input.error_at(*error.byte, error.message)
                                            : input.error(error.message)});
  }
  HtmlMetadata metadata = read_html_metadata(*tree);
  RawArticle raw;
  raw.id = input.id;
  raw.body = choose_body(read_html_body(read_html_blocks(*tree), metadata.title), metadata.body);
  raw.published = std::move(metadata.published);
  raw.publisher = std::move(metadata.publisher);
  raw.title = std::move(metadata.title);
  raw.language = std::move(metadata.language);
  return input.sink({input.id, finish_article(std::move(raw), input, input.error(""))});
}

}  // namespace

bool read_html_text(const Input& input) {
  const auto bad = base::first_invalid_utf8(input.bytes);
  if (!bad) return read_utf8_page(input);
  if (!declares_windows_1252(input.bytes)) {
    return input.sink({input.id, input.error_at(*bad, "not UTF-8")});
  }
  const std::string converted = from_windows_1252(input.bytes);
  return read_utf8_page({converted, input.file, input.id, input.sink, input.needs_date});
}

}  // namespace io
DATELINE_END
