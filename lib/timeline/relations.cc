#include "dateline/timeline.h"

DATELINE_BEGIN

std::string_view to_string(RelationKind kind) {
  constexpr std::string_view names[] = {"part_of", "contains", "before", "after"};
  return names[static_cast<std::size_t>(kind)];
}

DATELINE_END
