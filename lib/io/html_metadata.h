// What a news page says about itself: schema.org JSON-LD, Open Graph and
// other meta tags, in this order of trust.
#pragma once

#include <optional>
#include <string>

#include "io/html_tree.h"

DATELINE_BEGIN
namespace io {

struct HtmlMetadata {
  std::optional<std::string> published;
  std::string publisher;
  std::string title;
  std::string language;
  std::string body;  ///< schema.org's articleBody, where the page has it
};

HtmlMetadata read_html_metadata(const HtmlTree& tree);

}  // namespace io
DATELINE_END
