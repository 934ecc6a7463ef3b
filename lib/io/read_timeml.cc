// TimeML: the text of <TEXT> without its tags, dated by the document creation
// time.
#include <pugixml.hpp>

#include "base/utf8.h"
#include "io/input.h"

DATELINE_BEGIN
namespace io {
namespace {

/// All character data below a node, in order; no recursion, however deep it is.
std::string text_below(const pugi::xml_node& node) {
  struct Collect : pugi::xml_tree_walker {
    std::string text;
    bool for_each(pugi::xml_node& at) override {
      if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) text += at.value();
      return true;
    }
  } collect;
  const_cast<pugi::xml_node&>(node).traverse(collect);
  return std::move(collect.text);
}

/// The first element that satisfies a condition, in document order.
template <class Condition>
pugi::xml_node find_element(const pugi::xml_document& document, Condition condition) {
  struct Find : pugi::xml_tree_walker {
    explicit Find(Condition& wanted) : condition(wanted) {}
    Condition& condition;
    pugi::xml_node found;
    bool for_each(pugi::xml_node& at) override {
      if (at.type() != pugi::node_element || !condition(at)) return true;
      found = at;
      return false;
    }
  } find(condition);
  const_cast<pugi::xml_document&>(document).traverse(find);
  return find.found;
}

pugi::xml_node find_named(const pugi::xml_document& document, std::string_view name) {
  return find_element(document, [&](const pugi::xml_node& at) { return name == at.name(); });
}

std::string trimmed(std::string text) {
  constexpr const char* blanks = " \t\r\n";
  text.erase(0, std::min(text.find_first_not_of(blanks), text.size()));
  text.erase(text.find_last_not_of(blanks) + 1);
  return text;
}

/// The document creation time, as its TIMEX3 has it.
std::optional<std::string> creation_time(const pugi::xml_document& document) {
  const auto timex = find_element(document, [](const pugi::xml_node& at) {
    return std::string_view(at.name()) == "TIMEX3" &&
           (std::string_view(at.parent().name()) == "DCT" ||
            std::string_view(at.attribute("functionInDocument").value()) == "CREATION_TIME");
  });
  if (timex) return trimmed(timex.attribute("value").value());
  if (const auto dct = find_named(document, "DCT")) return trimmed(text_below(dct));
  return {};
}

}  // namespace

bool read_timeml_text(const Input& input) {
  if (const auto bad = base::first_invalid_utf8(input.bytes)) {
    return input.sink({input.id, input.error_at(*bad, "not UTF-8")});
  }
  pugi::xml_document document;
  const auto parsed =
      document.load_buffer(input.bytes.data(), input.bytes.size(),
                           pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!parsed) {
    return input.sink({input.id, input.error_at(static_cast<std::size_t>(parsed.offset),
                                                std::string("not XML: ") + parsed.description())});
  }
  RawArticle raw;
  raw.id = input.id;
  raw.published = creation_time(document);
  raw.title = trimmed(text_below(find_named(document, "TITLE")));
  const auto text = find_named(document, "TEXT");
  raw.body = text_below(text ? text : document.document_element());
  return input.sink({input.id, finish_article(std::move(raw), input, input.error(""))});
}

}  // namespace io
DATELINE_END
