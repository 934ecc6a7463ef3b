#include "io/json_ld.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

DATELINE_BEGIN
namespace io {
namespace {

using nlohmann::json;

/// "NewsArticle", "ReportageNewsArticle", "schema:Article", "BlogPosting", ...
bool is_article_name(const json& type) {
  if (!type.is_string()) return false;
  const auto& name = type.get_ref<const std::string&>();
  return name.ends_with("Article") || name.ends_with("BlogPosting");
}

bool is_article(const json& value) {
  if (!value.is_object()) return false;
  const auto type = value.find("@type");
  if (type == value.end()) return false;
  if (!type->is_array()) return is_article_name(*type);
  return std::any_of(type->begin(), type->end(), is_article_name);
}

/// The first article in document order, wherever it is (@graph, mainEntity, a list).
const json* find_article(const json& root) {
  std::vector<const json*> waiting = {&root};
  while (!waiting.empty()) {
    const json* value = waiting.back();
    waiting.pop_back();
    if (is_article(*value)) return value;
    if (!value->is_structured()) continue;
    for (auto item = value->end(); item != value->begin();) waiting.push_back(&*--item);
  }
  return nullptr;
}

/// A text, or the name of an object, or the first of a list of these.
std::string name_of(const json& object, const char* member) {
  const auto found = object.find(member);
  if (found == object.end()) return {};
  const json* value = &*found;
  if (value->is_array() && !value->empty()) value = &value->front();
  if (value->is_object() && value->contains("name")) value = &value->at("name");
  return value->is_string() ? value->get<std::string>() : std::string();
}

}  // namespace

std::optional<HtmlMetadata> read_json_ld(std::string_view script) {
  const json root = json::parse(script.begin(), script.end(), nullptr, false);
  return root.is_discarded() ? std::nullopt : article_in_json_ld(root);
}

std::optional<HtmlMetadata> article_in_json_ld(const json& root) {
  const json* article = find_article(root);
  if (article == nullptr) return {};
  HtmlMetadata found;
  const std::string published = name_of(*article, "datePublished");
  if (!published.empty()) found.published = published;
  found.publisher = name_of(*article, "publisher");
  found.title = name_of(*article, "headline");
  found.language = name_of(*article, "inLanguage");
  found.body = name_of(*article, "articleBody");
  return found;
}

}  // namespace io
DATELINE_END
