// Bounds on the work at one place, so that no text takes long. Real texts stay
// far below all of them.
#pragma once

#include <cstdint>

#include "dateline/export.h"

DATELINE_BEGIN
namespace timex {

constexpr std::uint32_t work_per_place = 20'000;  // steps; real texts need a few hundred
constexpr std::uint32_t longest_look_behind = 8;  // atoms
constexpr int deepest_call = 24;

}  // namespace timex
DATELINE_END
