#include "io/json_article.h"

#include "io/html_body.h"
#include "io/json_ld.h"
#include "io/text_space.h"

DATELINE_BEGIN
namespace io {
namespace {

using nlohmann::json;

/// A member as text; whole numbers (ids) are spelled out, anything else is absent.
std::optional<std::string> text_of(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) return {};
  if (found->is_string()) return found->get<std::string>();
  if (found->is_number_integer()) return found->dump();
  return {};
}

/// Of the members that are there and not empty, the first.
std::string first_of(const json& object, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    auto text = text_of(object, name);
    if (text && !text->empty()) return *text;
  }
  return {};
}

RawArticle own_article(const json& object) {
  RawArticle raw;
  raw.id = first_of(object, {"id"});
  raw.published = text_of(object, "published");
  raw.publisher = first_of(object, {"publisher"});
  raw.title = first_of(object, {"title"});
  raw.language = first_of(object, {"language"});
  raw.body = text_of(object, "text");
  return raw;
}

/// Markup inside a JSON string: its paragraphs, without the page around them.
std::string text_of_markup(const std::string& markup) {
  const auto tree = HtmlTree::parse(markup);
  return tree ? read_html_body(read_html_blocks(*tree), "") : std::string();
}

bool is_markup(std::string_view content_type) {
  return content_type.find("html") != std::string_view::npos ||
         content_type.find("xml") != std::string_view::npos;
}

/// ninjs 1: "headline", or the first "headline_...". ninjs 2: "headlines", a list.
std::string ninjs_headline(const json& object) {
  std::string headline = first_of(object, {"headline", "title"});
  const auto list = object.find("headlines");
  if (headline.empty() && list != object.end() && list->is_array() && !list->empty() &&
      list->front().is_object()) {
    headline = first_of(list->front(), {"value"});
  }
  for (const auto& [name, value] : object.items()) {
    if (!headline.empty()) break;
    if (name.starts_with("headline_") && value.is_string()) headline = value.get<std::string>();
  }
  return headline;
}

/// ninjs 1: "body_text", or markup in another "body_...". ninjs 2: "bodies", a list.
std::optional<std::string> ninjs_body(const json& object) {
  if (auto text = text_of(object, "body_text")) return text;
  for (const auto& [name, value] : object.items()) {
    if (!name.starts_with("body_") || !value.is_string()) continue;
    const auto& body = value.get_ref<const std::string&>();
    return is_markup(name) ? text_of_markup(body) : body;
  }
  const auto list = object.find("bodies");
  if (list == object.end() || !list->is_array()) return {};
  std::optional<std::string> best;
  for (const json& body : *list) {
    if (!body.is_object()) continue;
    const std::string value = first_of(body, {"value"});
    if (value.empty()) continue;
    if (!is_markup(first_of(body, {"contenttype"}))) return value;
    if (!best) best = text_of_markup(value);
  }
  return best;
}

/// The organisation that gives the news: ninjs lists it among its sources.
std::string ninjs_publisher(const json& object) {
  for (const char* member : {"infosources", "infosource"}) {
    const auto list = object.find(member);
    if (list == object.end() || !list->is_array()) continue;
    for (const json& source : *list) {
      std::string name = source.is_object() ? first_of(source, {"name"}) : std::string();
      if (!name.empty()) return name;
    }
  }
  return first_of(object, {"source", "copyrightholder"});
}

RawArticle ninjs_article(const json& object) {
  RawArticle raw;
  raw.id = first_of(object, {"uri", "id"});
  const std::string published = first_of(object, {"versioncreated", "firstcreated"});
  if (!published.empty()) raw.published = published;
  raw.publisher = ninjs_publisher(object);
  raw.title = one_line(ninjs_headline(object));
  raw.language = first_of(object, {"language"});
  raw.body = ninjs_body(object);
  return raw;
}

bool is_ninjs(const json& object) {
  return object.contains("versioncreated") || object.contains("bodies") ||
         (object.contains("uri") && !object.contains("text"));
}

/// schema.org's NewsArticle as an object of its own.
RawArticle schema_org_article(const json& object, HtmlMetadata metadata) {
  RawArticle raw;
  raw.id = first_of(object, {"identifier", "@id", "url"});
  raw.published = std::move(metadata.published);
  raw.publisher = std::move(metadata.publisher);
  raw.title = std::move(metadata.title);
  raw.language = std::move(metadata.language);
  if (!metadata.body.empty()) raw.body = std::move(metadata.body);
  return raw;
}

}  // namespace

RawArticle raw_article_of(const json& object) {
  if (object.contains("@type")) {
    if (auto metadata = article_in_json_ld(object)) {
      return schema_org_article(object, std::move(*metadata));
    }
  }
  return is_ninjs(object) ? ninjs_article(object) : own_article(object);
}

}  // namespace io
DATELINE_END
