// JSON, JSON Lines and IPTC ninjs. Which of them is told by trying: a first
// line that is a whole value makes JSON Lines.
#include <nlohmann/json.hpp>

#include "io/input.h"
#include "io/json_article.h"

DATELINE_BEGIN
namespace io {
namespace {

using nlohmann::json;

/// The parser's own words, without its codes and the input that it quotes.
std::string reason(std::string_view what) {
  const std::size_t detail = what.find(" - ");
  if (detail != std::string_view::npos) what.remove_prefix(detail + 3);
  return std::string(what.substr(0, what.find("; ")));
}

/// A value, or where it stops being JSON. The parser keeps its own stack, so
/// deep nesting costs memory in proportion and no call stack.
Result<json> parse(std::string_view text) {
  try {
    return json::parse(text.begin(), text.end());
  } catch (const json::parse_error& error) {
    const std::size_t byte = error.byte == 0 ? 0 : std::min(error.byte - 1, text.size());
    return Error{"not JSON: " + reason(error.what()), "", 0, byte};
  } catch (const json::exception&) {
    return Error{"not JSON: a number out of range", "", 0, 0};
  }
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// The lines of a text with their numbers, from 1.
template <class Visit>
bool each_line(std::string_view text, Visit visit) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (!is_blank(line) && !visit(line, number)) return false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

bool read_value(const json& value, const Input& input, const std::string& id, const Error& place) {
  if (!value.is_object()) {
    Error error = place;
    error.message = "not an article: a JSON object is expected";
    return input.sink({id, error});
  }
  RawArticle raw = raw_article_of(value);
  if (raw.id.empty()) raw.id = id;
  std::string used_id = raw.id;
  return input.sink({std::move(used_id), finish_article(std::move(raw), input, place)});
}

bool read_lines(const Input& input) {
  return each_line(input.bytes, [&](std::string_view line, std::size_t number) {
    const std::string id = input.id + ":" + std::to_string(number);
    const Error place{"", input.file, number, {}};
    auto value = parse(line);
    if (value) return read_value(*value, input, id, place);
    Error error = value.error();
    error.file = input.file;
    error.line = number;
    return input.sink({id, error});
  });
}

bool read_document(const Input& input, const json& value) {
  const Error place{"", input.file, 0, {}};
  if (!value.is_array()) return read_value(value, input, input.id, place);
  std::size_t number = 0;
  for (const json& item : value) {
    if (!read_value(item, input, input.id + ":" + std::to_string(++number), place)) return false;
  }
  if (number != 0) return true;
  return input.sink({input.id, input.error("an empty JSON array: no article")});
}

/// Whether a text that is no JSON document looks like lines of objects, one of them broken.
bool looks_like_lines(std::string_view text) {
  std::size_t objects = 0;
  each_line(text, [&](std::string_view line, std::size_t) {
    objects += line.starts_with('{') && line.size() > 2 ? 1 : 0;
    return objects < 2;
  });
  return objects >= 2;
}

std::string_view first_line(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text.substr(0, text.find('\n'));
}

}  // namespace

bool read_json_text(const Input& input) {
  const std::string_view first = first_line(input.bytes);
  const bool one_line =
      first_line(input.bytes.substr(first.data() + first.size() - input.bytes.data())).empty();
  if (!one_line && first.starts_with('{') && json::accept(first.begin(), first.end())) {
    return read_lines(input);
  }
  const auto document = parse(input.bytes);
  if (document) return read_document(input, *document);
  if (looks_like_lines(input.bytes)) return read_lines(input);
  if (!input.needs_date) return read_plain_text(input);  // prose that begins with a bracket
  return input.sink({input.id, input.error_at(*document.error().byte, document.error().message)});
}

}  // namespace io
DATELINE_END
