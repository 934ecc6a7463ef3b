// schema.org NewsArticle data in JSON-LD.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>

#include "io/html_metadata.h"

DATELINE_BEGIN
namespace io {

/// The first article among the script's objects; nothing when it holds none
/// or is no JSON.
std::optional<HtmlMetadata> read_json_ld(std::string_view script);

/// The same in a value that has been parsed.
std::optional<HtmlMetadata> article_in_json_ld(const nlohmann::json& root);

}  // namespace io
DATELINE_END
