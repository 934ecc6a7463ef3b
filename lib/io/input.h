// What the readers of each format share: one input's bytes with its name, and
// the checks that every article passes on its way out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dateline/io.h"

DATELINE_BEGIN
namespace io {

struct Input {
  std::string_view bytes;
  const std::string& file;
  const std::string& id;  ///< of an article that names none itself
  const ArticleSink& sink;
  bool needs_date = true;

  /// An Error at a byte of the whole input, with its line.
  [[nodiscard]] Error error_at(std::size_t byte, std::string message) const;
  /// An Error of the input as a whole.
  [[nodiscard]] Error error(std::string message) const {
    return Error{std::move(message), file, 0, {}};
  }
};

/// "a.b" for "folder/a.b.txt"; "stdin" for "-".
std::string stem_of(const std::string& file);

/// An article's fields as a format gives them, before any is checked.
struct RawArticle {
  std::string id;
  std::optional<std::string> published;
  std::string publisher;
  std::string title;
  std::string language;
  std::optional<std::string> body;
};

/// The checks every format needs: there is a text, and a date that exists.
/// `place` is the error's file, line and byte.
Result<Article> finish_article(RawArticle raw, const Input& input, Error place);

/// Tells the format and reads all articles; false when the sink asked to stop.
bool read_input(Input input);

// One a format. Each calls the sink at least once, and returns false when the
// sink asked to stop.
bool read_plain_text(const Input& input);
bool read_json_text(const Input& input);
bool read_html_text(const Input& input);
bool read_timeml_text(const Input& input);

}  // namespace io
DATELINE_END
