#include "io/input.h"

#include <algorithm>

DATELINE_BEGIN
namespace io {

Error Input::error_at(std::size_t byte, std::string message) const {
  const std::string_view before = bytes.substr(0, byte);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  return Error{std::move(message), file, static_cast<std::size_t>(lines) + 1, byte};
}

std::string stem_of(const std::string& file) {
  if (file == "-") return "stdin";
  const std::size_t slash = file.find_last_of('/');
  std::string name = slash == std::string::npos ? file : file.substr(slash + 1);
  const std::size_t dot = name.find_last_of('.');
  if (dot != std::string::npos && dot != 0) name.resize(dot);
  return name;
}

Result<Article> finish_article(RawArticle raw, const Input& input, Error place) {
  const auto fail = [&](std::string message) {
    place.message = std::move(message);
    return place;
  };
  Article article;
  if (raw.published) {
    auto published = parse_publication_time(*raw.published);
    if (published) {
      article.published = *published;
    } else if (input.needs_date) {
      return fail("publication date: " + published.error().message);
    }
  } else if (input.needs_date) {
    return fail("no publication date");
  }
  if (!raw.body || raw.body->find_first_not_of(" \t\r\n") == std::string::npos) {
    return fail("no text");
  }
  article.id = std::move(raw.id);
  article.publisher = std::move(raw.publisher);
  article.title = std::move(raw.title);
  article.body = std::move(*raw.body);
  if (!raw.language.empty()) article.language = std::move(raw.language);
  article.file = input.file;
  return article;
}

}  // namespace io
DATELINE_END
