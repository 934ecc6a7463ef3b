// What two names may have in common, as bits.
#include "timeline/names.h"

DATELINE_BEGIN
namespace merge {

NameSketch sketch_of(const NameKey& name) {
  constexpr std::uint32_t with_age = 1;
  constexpr std::uint32_t with_nation = 2;
  constexpr std::uint32_t with_ordinal = 3;
  NameSketch sketch;
  for (const std::uint32_t word : name.words) sketch.add(word);
  for (const std::uint32_t kind : name.kinds) sketch.add(kind);
  for (const std::uint32_t other : {name.country, name.initials, name.head}) {
    if (other != 0) sketch.add(other);
  }
  sketch.add(name.id);
  if (name.age != 0) sketch.add(with_age);
  if (name.nation != 0) sketch.add(with_nation);
  if (name.ordinal != 0) sketch.add(with_ordinal);
  if (!name.proper) return sketch;
  sketch.add(name.tight);
  sketch.add(name.bones);
  return sketch;
}

}  // namespace merge
DATELINE_END
