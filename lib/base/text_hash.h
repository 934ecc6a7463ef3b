// Tables of strings that are asked with views.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "dateline/export.h"

DATELINE_BEGIN
namespace base {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

}  // namespace base
DATELINE_END
