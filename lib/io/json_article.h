// Which fields of a JSON object are an article's: our own, or IPTC ninjs.
#pragma once

#include <nlohmann/json.hpp>

#include "io/input.h"

DATELINE_BEGIN
namespace io {

RawArticle raw_article_of(const nlohmann::json& object);

}  // namespace io
DATELINE_END
