// Escaping for XML and HTML, in character data and attribute values alike.
#pragma once

#include <string>
#include <string_view>

#include "dateline/export.h"

DATELINE_BEGIN
namespace io {

/// Characters that XML 1.0 cannot hold become U+FFFD.
void append_xml(std::string& out, std::string_view text);

inline std::string xml(std::string_view text) {
  std::string out;
  append_xml(out, text);
  return out;
}

}  // namespace io
DATELINE_END
