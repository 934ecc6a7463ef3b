#include "io/json_article.h"

DATELINE_BEGIN
namespace io {
namespace {

using nlohmann::json;

/// A member as text; numbers (ids) are spelled out, anything else is absent.
std::optional<std::string> text_of(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) return {};
  if (found->is_string()) return found->get<std::string>();
  if (found->is_number_integer()) return std::to_string(found->get<std::int64_t>());
  return {};
}

RawArticle plain_article(const json& object) {
  RawArticle raw;
  raw.id = text_of(object, "id").value_or("");
  raw.published = text_of(object, "published");
  raw.publisher = text_of(object, "publisher").value_or("");
  raw.title = text_of(object, "title").value_or("");
  raw.language = text_of(object, "language").value_or("");
  raw.body = text_of(object, "text");
  return raw;
}

}  // namespace

RawArticle raw_article_of(const json& object) {
  return plain_article(object);
}

}  // namespace io
DATELINE_END
