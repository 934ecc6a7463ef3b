// The ids of times, claims and events within an article: a letter and a number.
#pragma once

#include <string>

#include "dateline/export.h"

DATELINE_BEGIN
namespace io {

/// "t1" for the prefix "t" and index 0.
inline std::string id_of(const char* prefix, std::size_t index) {
  std::string id(prefix);
  id += std::to_string(index + 1);
  return id;
}

}  // namespace io
DATELINE_END
