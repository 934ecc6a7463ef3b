// The table that cmake/embed.cmake generates: every data file as bytes.
#pragma once

#include <cstddef>

#include "dateline/export.h"

DATELINE_BEGIN
namespace base {

struct EmbeddedFile {
  const char* language;
  const char* name;
  const char* begin;
  const char* end;
};

extern const EmbeddedFile embedded_files[];
extern const std::size_t embedded_file_count;

}  // namespace base
DATELINE_END
